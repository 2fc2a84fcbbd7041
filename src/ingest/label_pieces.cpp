// A text cut at the labels inside it; declared with the labels.
#include <algorithm>
#include <array>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "known_names.hpp"

namespace partnergraph {
namespace {

bool is_capital(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view characters) {
  return std::min(text.find_first_not_of(characters, at), text.size());
}

bool is_capital_letter(std::string_view text, std::size_t at) {
  return starts_upper(prefix(text.substr(at), 1));
}

// Where a label may begin inside a text: at words, and at capitals inside of words, since texts
// lose blanks: "LøpendeAnsvarlig: …".
std::vector<std::size_t> word_beginnings(std::string_view text) {
  std::vector<std::size_t> result;
  for (const std::string_view word : words(text)) {
    const std::size_t begin = offset(text, word);
    result.push_back(begin);
    for (std::size_t i = 1; i < word.size(); ++i) {
      const auto byte = static_cast<unsigned char>(word[i]);
      const bool may_be_capital = is_capital(word, i) || byte == 0xc3;
      if (may_be_capital && !is_capital(word, i - 1) && is_capital_letter(word, i))
        result.push_back(begin + i);
    }
  }
  return result;
}

// Whether the word at `at` may open a measure within a text: not in "(see Action 3: Assess ...)".
bool begins_sentence(std::string_view text, std::size_t begin, std::size_t at) {
  const std::string_view before = trimmed(text.substr(begin, at - begin));
  const auto open = std::ranges::count(before, '(');
  if (open > std::ranges::count(before, ')')) return false;
  return before.empty() ||
         std::string_view(".;:!?|)").find(before.back()) != std::string_view::npos;
}

// "Winter baths – lead: A; partners: B": a small letter begins a label behind such a mark.
bool stands_behind_mark(std::string_view text, std::size_t at) {
  const std::string_view before = trimmed(text.substr(0, at));
  return std::ranges::any_of(std::array<std::string_view, 4>{"–", "—", ";", "|"},
                             [&](std::string_view mark) { return before.ends_with(mark); });
}

// Where the bracket ends that `at` stands in; npos if it is not closed.
std::size_t closing_bracket(std::string_view text, std::size_t at) {
  int depth = 1;
  for (; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

// Whether "(Ansvarlig: KS)", with its label at `at`, is a field and no remark inside a sentence.
bool is_bracketed_field(std::string_view text, std::size_t at, const LabelMatch& label,
                        const Lexicon& lexicon) {
  if (label.role != Role::partners || !label.colon) return false;
  const std::size_t close = closing_bracket(text, at);
  if (close == std::string_view::npos) return false;
  const std::string_view rest = text.substr(skip(text, close + 1, " .,;"));
  if (rest.empty()) return true;
  const auto next = label_at_start(rest, lexicon);
  return next && next->colon;
}

}  // namespace

std::vector<LabelledPiece> cut_at_labels(std::string_view text, const Lexicon& lexicon) {
  std::vector<LabelledPiece> pieces;
  std::optional<LabelMatch> label = label_at_start(text, lexicon);
  std::size_t begin = label ? label->length : 0;
  std::size_t close = 0;  // end of the last bracket that is a field
  const auto add = [&](std::size_t end) {
    const bool bracketed = begin < close;
    std::string_view piece =
        trimmed(text.substr(begin, (bracketed ? std::min(end, close) : end) - begin));
    for (const std::string_view dash : {"–", "—"}) {  // before a label
      if (end < text.size() && piece.ends_with(dash))
        piece = trimmed(piece.substr(0, piece.size() - dash.size()));
    }
    if (!label && piece.empty()) return;
    pieces.push_back({label,
                      text.substr(begin - (label ? label->length : 0), label ? label->length : 0),
                      piece, bracketed});
  };
  std::size_t colon = text.find(':', begin);
  if (colon == std::string_view::npos) {
    add(text.size());
    if (pieces.empty()) pieces.push_back({std::nullopt, {}, {}});
    return pieces;
  }
  for (const std::size_t at : word_beginnings(text)) {
    if (at < begin || at == 0) continue;
    if (colon != std::string_view::npos && colon < at) colon = text.find(':', at);
    if (colon == std::string_view::npos) break;
    const bool in_bracket = text[at - 1] == '(';
    const bool small = !in_bracket && !starts_upper(text.substr(at));
    if (colon - at > 80 || (small && !stands_behind_mark(text, at))) continue;
    if (std::string_view("/-&\"\xab").find(text[at - 1]) != std::string_view::npos) continue;
    auto next = label_at_start(text.substr(at), lexicon);
    if (!next || !next->colon) continue;
    if (next->role == Role::measure && !begins_sentence(text, begin, at)) continue;
    if (small && next->role == Role::measure) continue;
    if (in_bracket && !is_bracketed_field(text, at, *next, lexicon)) continue;
    add(in_bracket ? at - 1 : at);
    if (in_bracket) close = closing_bracket(text, at);
    begin = at + next->length;
    label = std::move(next);
  }
  add(text.size());
  if (pieces.empty()) pieces.push_back({std::nullopt, {}, {}});
  return pieces;
}

std::string_view unknown_label(std::string_view text, const Lexicon& lexicon) {
  constexpr std::size_t most_words = 4;
  const std::size_t colon = text.find(": ");
  if (colon == std::string_view::npos || !starts_upper(text)) return {};
  const std::string_view name = trimmed(text.substr(0, colon));
  const auto found = words(name);
  if (found.empty() || found.size() > most_words ||
      name.find_first_of(",;.(") != std::string_view::npos) {
    return {};
  }
  const std::string form = matching_form(name);
  const bool known = lexicon.labels.contains(form) || is_known(form, lexicon);
  return known ? std::string_view{} : name;
}

}  // namespace partnergraph
