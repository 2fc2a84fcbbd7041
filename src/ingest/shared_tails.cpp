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

bool is_acronym(std::string_view word) {
  return std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

// One or two words with a capital that name no organisation.
bool may_be_place(std::string_view piece, const Lexicon& lexicon) {
  const auto found = words(prefix(piece, 80));
  if (found.empty() || found.size() > 2 || piece.size() > 60) return false;
  if (piece.find_first_of("()&/0123456789") != std::string_view::npos) return false;
  if (is_known(matching_form(piece), lexicon)) return false;
  return std::ranges::all_of(found, [&](std::string_view word) {
    const std::string form = folded(word);
    return starts_upper(word) && !is_acronym(word) && !lexicon.others.contains(form) &&
           !lexicon.modifiers.contains(form) && !lexicon.vague_nouns.contains(form) &&
           !has_ending(form, lexicon.organisation_endings) &&
           !has_ending(form, lexicon.group_endings);
  });
}

// The place of "Porsgrunn kommuner", and the tail that belongs to one: "kommune".
struct Shared {
  std::string_view place;
  std::string tail;
};

std::optional<Shared> shared_tail(std::string_view piece, const Lexicon& lexicon) {
  const auto found = words(prefix(piece, 80));
  if (found.size() < 2 || found.size() > 3) return std::nullopt;
  const auto tail = lexicon.place_tails.find(folded(found.back()));
  if (tail == lexicon.place_tails.end()) return std::nullopt;
  const std::size_t at = offset(piece, found.back());
  const std::string_view place = trimmed(piece.substr(0, at));
  if (at + found.back().size() != piece.size() || !may_be_place(place, lexicon))
    return std::nullopt;
  std::string one = tail->second;
  if (starts_upper(found.back()) && one.front() >= 'a' && one.front() <= 'z') {
    one.front() = static_cast<char>(one.front() - 'a' + 'A');
  }
  return Shared{place, ' ' + one};
}

}  // namespace

std::vector<std::string> with_tails_shared(std::vector<std::string> pieces,
                                           const Lexicon& lexicon) {
  std::size_t begin = 0;  // of the names that no tail was shared with
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const auto shared = shared_tail(pieces[i], lexicon);
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
