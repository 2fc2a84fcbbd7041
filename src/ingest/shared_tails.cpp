#include "shared_tails.hpp"

#include <algorithm>
#include <optional>

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"

namespace partnergraph {
namespace {

bool has_ending(const std::string& form, const Lexicon::Words& endings) {
  return std::ranges::any_of(endings,
                             [&](const std::string& ending) { return form.ends_with(ending); });
}

// The word for one of "kommuner": the conjunction that `before` ends in tells the language.
std::string tail_of(std::string_view word, std::string_view before, const Lexicon& lexicon) {
  const std::string form = folded(word);
  constexpr std::size_t longest_conjunction = 20;  // bytes
  before.remove_prefix(before.size() - std::min(before.size(), longest_conjunction));
  if (const auto found = words(before); !found.empty()) {
    const auto joined = lexicon.place_tails.find(folded(found.back()) + ' ' + form);
    if (joined != lexicon.place_tails.end()) return joined->second;
  }
  const auto tail = lexicon.place_tails.find(form);
  return tail == lexicon.place_tails.end() ? std::string() : tail->second;
}

// Whether the names that end here go on with a last one: "Skien og", "Skien/".
bool is_last(std::string_view before, const Lexicon& lexicon) {
  before = trimmed(before);
  if (before.ends_with('/') || before.ends_with('&')) return true;
  constexpr std::size_t longest_conjunction = 20;  // bytes
  const auto found =
      words(before.substr(before.size() - std::min(before.size(), longest_conjunction)));
  return !found.empty() && lexicon.conjunctions.contains(folded(found.back()));
}

// The place of "Porsgrunn kommuner", and the tail that belongs to one: "kommune".
struct Shared {
  std::string_view place;
  std::string tail;
};

// `from`: the end of the last such piece in `text`, which comes before this one.
std::optional<Shared> shared_tail(std::string_view piece, std::string_view text, std::size_t& from,
                                  const Lexicon& lexicon) {
  const auto found = words(prefix(piece, 80));
  if (found.size() < 2 || found.size() > 3) return std::nullopt;
  if (!lexicon.place_tails.contains(folded(found.back()))) return std::nullopt;
  const std::size_t begin = std::min(text.find(piece, from), text.size());
  if (!is_last(text.substr(0, begin), lexicon)) return std::nullopt;
  std::string one = tail_of(found.back(), text.substr(0, begin), lexicon);
  from = std::min(begin + piece.size(), text.size());
  const std::size_t at = offset(piece, found.back());
  const std::string_view place = trimmed(piece.substr(0, at));
  if (at + found.back().size() != piece.size() || !may_be_place(place, lexicon))
    return std::nullopt;
  if (starts_upper(found.back()) && one.front() >= 'a' && one.front() <= 'z') {
    one.front() = static_cast<char>(one.front() - 'a' + 'A');
  }
  return Shared{place, ' ' + one};
}

}  // namespace

bool may_be_place(std::string_view piece, const Lexicon& lexicon) {
  const auto found = words(prefix(piece, 80));
  if (found.empty() || found.size() > 2 || piece.size() > 60) return false;
  if (piece.find_first_of("()&/0123456789") != std::string_view::npos) return false;
  if (is_known(matching_form(piece), lexicon)) return false;
  return std::ranges::all_of(found, [&](std::string_view word) {
    const std::string form = folded(word);
    return starts_upper(word) && !is_all_caps(word) && !lexicon.others.contains(form) &&
           !lexicon.modifiers.contains(form) && !lexicon.vague_nouns.contains(form) &&
           !has_ending(form, lexicon.organisation_endings) &&
           !has_ending(form, lexicon.group_endings);
  });
}

std::vector<std::string> with_tails_shared(std::vector<std::string> pieces, std::string_view text,
                                           const Lexicon& lexicon) {
  std::size_t begin = 0;  // of the names that no tail was shared with
  std::size_t from = 0;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const auto shared = shared_tail(pieces[i], text, from, lexicon);
    if (!shared || !may_be_place(pieces[i - 1], lexicon)) continue;
    std::size_t first = i - 1;
    while (first > begin && may_be_place(pieces[first - 1], lexicon)) --first;
    if (first > begin) first = i - 1;  // "Telenor, NHO, Skien og Porsgrunn kommuner"
    pieces[i] = std::string(shared->place) + shared->tail;
    for (std::size_t k = first; k < i; ++k) pieces[k] += shared->tail;
    begin = i + 1;
  }
  return pieces;
}

}  // namespace partnergraph
