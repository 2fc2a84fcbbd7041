#include <partnergraph/ingest/label.hpp>

#include <algorithm>
#include <array>

#include <partnergraph/model/text.hpp>

#include "line_words.hpp"
#include "measure_code.hpp"
#include "partner_label.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_label = 6;  // words

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view characters) {
  return std::min(text.find_first_not_of(characters, at), text.size());
}

bool is_capital(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
}

// Bytes of the letters of a number such as "T1", "BA12", "A-3" at `at`; 0 if there is none.
std::size_t number_letters(std::string_view text, std::size_t at) {
  constexpr std::size_t most_letters = 3;
  std::size_t end = at;
  while (is_capital(text, end)) ++end;
  if (end == at || end - at > most_letters) return 0;
  if (end < text.size() && (text[end] == '-' || text[end] == '.')) ++end;
  return end < text.size() && is_digit(text[end]) ? end - at : 0;
}

// Bytes of a number such as "12", "3.1", "4b" or "BA2" at `at`; 0 if there is none.
std::size_t number_length(std::string_view text, std::size_t at) {
  std::size_t end = at + number_letters(text, at);
  while (end < text.size() && (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() &&
                                                       is_digit(text[end + 1]))))
    ++end;
  const bool letter = end > at && end < text.size() && text[end] >= 'a' && text[end] <= 'z' &&
                      (end + 1 == text.size() || !is_digit(text[end + 1])) &&
                      (end + 1 == text.size() ||
                       std::string_view(" .:)").find(text[end + 1]) != std::string_view::npos);
  return end - at + (letter ? 1 : 0);
}

bool is_year(std::string_view number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
}

// "(forslag)" behind a label says nothing about its role.
std::size_t skip_bracket(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return at;
  const std::size_t close = text.find(')', at);
  return close == std::string_view::npos || close - at > 40 ? at : skip(text, close + 1, " ");
}

// "nr." between a label and its number; `at` if there is none.
std::size_t skip_number_word(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  const auto found = words(prefix(text.substr(at), 20));
  if (found.empty() || found.front().data() != text.data() + at) return at;
  const auto entry = lexicon.labels.find(folded(found.front()));
  if (entry == lexicon.labels.end() || entry->second.front().role != Role::number) return at;
  const std::size_t number = skip(text, at + found.front().size(), ". ");
  return number_length(text, number) > 0 ? number : at;
}

// "Action E1 –", "Measure B: ...": bytes of the code or of the single letter at `at`.
std::size_t code_or_letter(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  if (const std::size_t code = code_length(rest); code > 0) return code;
  return rest.size() > 1 && rest[0] >= 'A' && rest[0] <= 'Z' && rest[1] == ':' ? 1 : 0;
}

// What follows the label's words decides whether they are one.
std::optional<LabelMatch> complete(std::string_view text, std::size_t end, Role role,
                                   const Lexicon& lexicon) {
  LabelMatch match{.role = role};
  std::size_t at = skip_number_word(text, skip(text, end, " "), lexicon);
  std::size_t digits = number_length(text, at);
  if (digits == 0 && role == Role::measure) digits = code_or_letter(text, at);
  const std::string_view number = text.substr(at, digits);
  if (digits > 0) {
    if (!is_year(number)) match.number = number;
    at = skip(text, at + digits, " ");
  }
  at = skip_bracket(text, at);
  const bool shortened = role == Role::number || role == Role::partners;  // "Action no.", "Ansv."
  if (at < text.size() && text[at] == '.' &&
      ((shortened && at + 1 == text.size()) || text.substr(at + 1).starts_with(':'))) {
    ++at;
  }
  if (at < text.size() && text[at] == ':') {
    match.colon = true;
    match.length = skip(text, at + 1, " ");
    return match;
  }
  if (at == text.size()) {
    match.length = at;
    return match;
  }
  if (role != Role::measure || match.number.empty()) return std::nullopt;
  static constexpr std::array<std::string_view, 5> marks{".", ")", "–", "—", "-"};
  for (const std::string_view mark : marks) {
    if (!text.substr(at).starts_with(mark)) continue;
    at = skip(text, at + mark.size(), " ");
    match.length = at < text.size() && text[at] == ':' ? skip(text, at + 1, " ") : at;
    return match;
  }
  // "Tiltak 3 og 4 er …" is prose; "Tiltak 3.1 redusere …" is a title all the same.
  const bool dotted = match.number.find('.') != std::string::npos;
  if (!dotted && !starts_upper(text.substr(at))) return std::nullopt;
  match.length = at;
  return match;
}

// The role of two labels joined: partners win ("Frist og ansvar"), but measures go with nothing
// else: "Mål og tiltak" is a heading.
std::optional<Role> joined_role(Role first, Role second) {
  if (first == second) return first;
  if (first == Role::measure || second == Role::measure) return std::nullopt;
  return second == Role::partners ? second : first;
}

// Where the next label of a joined one begins, in words: behind "/", "&", "," or a conjunction.
std::optional<std::size_t> behind_joint(const LineWords& found, std::size_t next,
                                        const Lexicon& lexicon) {
  const auto is_joint = [&](std::size_t last) {
    return last + 1 < found.size() &&
           found.gap_behind(last).find_first_not_of(" /-&,+") == std::string_view::npos;
  };
  const std::size_t last = next - 1;
  if (!is_joint(last)) return std::nullopt;
  if (lexicon.conjunctions.contains(found.form(next)))
    return is_joint(next) ? std::optional(next + 1) : std::nullopt;
  const bool marked = found.gap_behind(last).find_first_of("/&,+") != std::string_view::npos;
  return marked ? std::optional(next) : std::nullopt;
}

// What a form says as a label, or a word by its stem; behind partners also a noun for some:
// "Lead officer / organisation".
std::optional<Role> label_role(const std::string& form, bool behind_partners,
                               const Lexicon& lexicon) {
  const auto entry = lexicon.labels.find(form);
  if (entry != lexicon.labels.end()) return entry->second.front().role;
  const bool partners = is_partner_word(form, lexicon) ||
                        (behind_partners && lexicon.partner_label_parts.nouns.contains(form));
  return partners ? std::optional(Role::partners) : std::nullopt;
}

// "Ansvar / medvirkende:", "Eier, utfører og deltakere:": labels joined by a joint make one.
std::optional<LabelMatch> joined_label(std::string_view text, const LineWords& found,
                                       const Lexicon& lexicon) {
  std::optional<LabelMatch> best;
  std::optional<Role> role;
  for (std::optional<std::size_t> first = 0; first && *first < 2 * longest_label;) {
    const bool behind_partners = role == Role::partners;
    const std::size_t count =
        found.longest_run(*first, longest_label, [&](const std::string& form) {
          return label_role(form, behind_partners, lexicon).has_value();
        });
    if (count == 0) break;
    const std::string form = matching_form(found.run(*first, count));
    const auto own = label_role(form, behind_partners, lexicon);
    if (!own) break;  // something stands between its words
    const auto both = role ? joined_role(*role, *own) : own;
    if (!both) return std::nullopt;
    if (role) {
      const std::size_t end = found.end_of(*first + count - 1);
      auto match = complete(text, skip(text, end, "*_"), *both, lexicon);
      if (match && (match->colon || *both == Role::partners || *both == Role::measure)) {
        best = std::move(match);
        best->joined = true;
        const auto entry = lexicon.labels.find(form);
        if (entry != lexicon.labels.end()) {
          for (const Label& label : entry->second) best->languages.push_back(label.language);
        }
      }
    }
    role = both;
    first = behind_joint(found, *first + count, lexicon);
  }
  return best;
}

// "Ansvar for medvirkning:", "Hvem er med?": a label of partners that is in no list.
std::optional<LabelMatch> composed_label(std::string_view text, const LineWords& found,
                                         const Lexicon& lexicon) {
  const std::size_t count = partner_label_words(found, lexicon);
  if (count == 0) return std::nullopt;
  const std::size_t end = skip(text, found.end_of(count - 1), "*_?");
  auto match = complete(text, end, Role::partners, lexicon);
  if (match) match->joined = true;
  return match;
}

// The words that a label at the start of `text` may have; none if something stands before them.
LineWords label_words(std::string_view text) {
  const std::size_t begin = skip(text, 0, " *_#");
  LineWords found(text.substr(0, begin + prefix(text.substr(begin), 80).size()));
  if (!found.empty() && found.begin_of(0) != begin) return LineWords(std::string_view{});
  return found;
}

// `found`: the words that a label at the start of `text` may have.
std::optional<LabelMatch> label_of(std::string_view text, const LineWords& found,
                                   const Lexicon& lexicon) {
  std::optional<LabelMatch> best;
  std::string form;
  for (std::size_t i = 0; i < std::min(found.size(), longest_label); ++i) {
    if (i > 0) {
      const std::string_view gap = found.gap_behind(i - 1);
      // "Responsible dept./person"
      const bool shortened = gap.find('/') != std::string_view::npos;
      if (gap.find_first_not_of(shortened ? " /-&,." : " /-&,") != std::string_view::npos) break;
      form += ' ';
    }
    form += found.form(i);
    const auto entry = lexicon.labels.find(form);
    if (entry == lexicon.labels.end()) continue;
    const std::size_t end = skip(text, found.end_of(i), "*_?");
    auto match = complete(text, end, entry->second.front().role, lexicon);
    if (!match) continue;
    // "tiltak nr" is a column, but "Tiltak nr 5" numbers a measure.
    if (match->role == Role::number && best && !best->number.empty()) continue;
    best = std::move(match);
    best->form = form;
    for (const Label& label : entry->second) best->languages.push_back(label.language);
  }
  if (!best) best = joined_label(text, found, lexicon);
  if (!best) {
    best = composed_label(text, found, lexicon);
    if (best && !best->colon) best.reset();
  }
  if (best) best->length = skip(text, best->length, " *_");
  return best;
}

}  // namespace

std::optional<LabelMatch> label_at_start(std::string_view text, const Lexicon& lexicon) {
  return label_of(text, label_words(text), lexicon);
}

bool asks_what(const LabelMatch& label, const Lexicon& lexicon) {
  if (label.role != Role::measure || !label.number.empty()) return false;
  return lexicon.what_words.contains(label.form.substr(0, label.form.find(' ')));
}

std::optional<LabelMatch> cell_label(std::string_view text, const Lexicon& lexicon) {
  const LineWords found = label_words(text);
  auto label = label_of(text, found, lexicon);
  return label ? label : composed_label(text, found, lexicon);
}

}  // namespace partnergraph
