#include "partner_label.hpp"

#include <algorithm>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t most_words = 8;

// "part" of "samarbeidspart", "ning" of "medvirkning": what may stand behind a stem.
bool is_ending(std::string_view rest, const PartnerLabelParts& parts) {
  if (rest.empty() || parts.endings.contains(std::string(rest))) return true;
  if (parts.nouns.contains(std::string(rest))) return true;
  return rest.front() == 's' && parts.nouns.contains(std::string(rest.substr(1)));
}

bool has_stem(std::string_view word, const PartnerLabelParts& parts) {
  return std::ranges::any_of(parts.stems, [&](const std::string& stem) {
    return word.starts_with(stem) && is_ending(word.substr(stem.size()), parts);
  });
}

// "Hvem er med på laget?": the question, if it is not about others than partners.
std::size_t question_words(const LineWords& found, const PartnerLabelParts& parts) {
  if (found.size() < 2 || !parts.questions.contains(found.form(0))) return 0;
  std::size_t count = 1;
  while (count < found.size() &&
         found.gap_behind(count - 1).find_first_of(":?.;()") == std::string_view::npos) {
    if (parts.no_questions.contains(found.form(count)) || count == most_words) return 0;
    ++count;
  }
  return count > 1 ? count : 0;
}

std::size_t composed_words(const LineWords& found, const Lexicon& lexicon) {
  const PartnerLabelParts& parts = lexicon.partner_label_parts;
  bool stem = false;
  std::size_t result = 0;
  for (std::size_t i = 0; i < std::min(found.size(), most_words); ++i) {
    const std::string_view gap = i > 0 ? found.gap_behind(i - 1) : std::string_view{};
    const bool shortened = gap.find('/') != std::string_view::npos;  // "dept./person"
    if (gap.find_first_not_of(shortened ? " /-&,+." : " /-&,+") != std::string_view::npos) break;
    const std::string& word = found.form(i);
    if (is_partner_word(word, lexicon)) {
      stem = true;
    } else if (lexicon.conjunctions.contains(word) || parts.links.contains(word)) {
      continue;  // ends no label
    } else if (!parts.adjectives.contains(word) && !parts.nouns.contains(word) &&
               !lexicon.modifiers.contains(word)) {
      break;
    }
    if (stem) result = i + 1;
  }
  return result;
}

}  // namespace

bool is_partner_word(std::string_view word, const Lexicon& lexicon) {
  const PartnerLabelParts& parts = lexicon.partner_label_parts;
  return has_stem(word, parts) ||
         std::ranges::any_of(parts.prefixes, [&](const std::string& prefix) {
           return word.starts_with(prefix) && has_stem(word.substr(prefix.size()), parts);
         });
}

std::size_t partner_label_words(const LineWords& found, const Lexicon& lexicon) {
  const std::size_t question = question_words(found, lexicon.partner_label_parts);
  return question > 0 ? question : composed_words(found, lexicon);
}

std::string shortest_partner_label(const Lexicon& lexicon) {
  std::string best;
  for (const auto& [form, labels] : lexicon.labels) {
    if (labels.front().role != Role::partners) continue;
    const bool shorter = best.empty() || form.size() < best.size();
    if (shorter || (form.size() == best.size() && form < best)) best = form;
  }
  return best;
}

std::string_view without_role(std::string_view text, const Lexicon& lexicon) {
  for (const std::string_view dash : {" – ", " — ", " - "}) {
    const std::size_t at = text.rfind(dash);
    if (at == std::string_view::npos) continue;
    const auto label = lexicon.labels.find(matching_form(text.substr(at + dash.size())));
    if (label != lexicon.labels.end() && label->second.front().role == Role::partners)
      return trimmed(text.substr(0, at));
  }
  return text;
}

}  // namespace partnergraph
