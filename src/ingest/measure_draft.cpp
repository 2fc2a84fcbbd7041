#include "measure_draft.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"
#include "known_names.hpp"
#include "numbered_titles.hpp"

namespace partnergraph {
namespace {

bool is_known(const FieldMention& mention, const Lexicon& lexicon) {
  return is_known(matching_form(mention.text), lexicon);
}

// Whether a paragraph looks like a list of names rather than a sentence.
bool is_list_of_names(const std::vector<FieldLine>& lines, const Lexicon& lexicon) {
  const PartnerField field = read_partner_field(lines, lexicon);
  const auto& mentions = field.mentions;
  if (mentions.empty()) return field.open_ended;
  std::size_t length = 0;
  for (const FieldMention& mention : mentions) {
    const std::size_t count = words(mention.text).size();
    if (count > 6) return false;
    length += count;
  }
  if (mentions.size() > 1) return length <= 3 * mentions.size();
  // "Barn og unge" alone may as well head what follows; a named organisation does not.
  return lexicon.organisation_forms.contains(matching_form(mentions.front().text));
}

// Whether half of the names are in the lexicon: then it is a list even where a goal is missed.
bool has_known_names(const std::vector<FieldLine>& lines, const Lexicon& lexicon) {
  const auto mentions = read_partner_field(lines, lexicon).mentions;
  const auto known = std::ranges::count_if(
      mentions, [&](const FieldMention& mention) { return is_known(mention, lexicon); });
  return 2 * static_cast<std::size_t>(known) >= mentions.size();
}

std::string joined(const std::vector<FieldLine>& lines) {
  std::string result;
  for (const FieldLine& line : lines) {
    if (!result.empty()) result += ' ';
    result += line.text;
  }
  return blanks_collapsed(result);
}

std::vector<std::string> texts(std::vector<FieldLine> lines) {
  std::vector<std::string> result;
  for (FieldLine& line : lines) result.push_back(std::move(line.text));
  return result;
}

// "9. Decrease freight", "T1: Heltid": the number that the title begins with, if any.
std::string leading_number(std::string_view title) {
  const TitleNumber found = title_number(title);
  if (!found.parts.empty()) {
    const std::string_view number = title.substr(0, found.length);
    return std::string(number.substr(0, number.find_last_not_of(".:) -–") + 1));
  }
  // "3.1 redusere …": a dotted number needs no capital behind it.
  const std::size_t end = title.find_first_not_of("0123456789.");
  if (end == 0 || end == std::string_view::npos || end > 8 || title.front() == '.') return {};
  const std::string_view number = title.substr(0, end);
  if (number.substr(0, number.size() - 1).find('.') == std::string_view::npos) return {};
  return std::string(number.substr(0, number.find_last_not_of('.') + 1));
}

void append(std::vector<FieldLine>& lines, std::vector<FieldLine> more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

void place_unlabelled(MeasureDraft& draft, const Lexicon& lexicon, Diagnostics& diagnostics) {
  if (draft.unlabelled.empty()) return;
  const Source source = draft.unlabelled.front().source;
  if (is_list_of_names(draft.unlabelled, lexicon) &&
      (!draft.goal.empty() || has_known_names(draft.unlabelled, lexicon))) {
    diagnostics.push_back(
        {Severity::warning, "partner-list-goes-on", ingest_texts::partner_list_goes_on, source});
    append(draft.partners, std::move(draft.unlabelled));
  } else if (draft.goal.empty()) {
    diagnostics.push_back(
        {Severity::warning, "goal-without-label", ingest_texts::goal_without_label, source});
    draft.goal = std::move(draft.unlabelled);
  } else {
    diagnostics.push_back(
        {Severity::note, "unlabelled-paragraph", ingest_texts::unlabelled_paragraph, source});
    draft.details.push_back({joined(draft.unlabelled), source});
  }
}

}  // namespace

std::optional<ReadMeasure> read_measure(MeasureDraft draft, const Lexicon& lexicon,
                                        Diagnostics& diagnostics) {
  place_unlabelled(draft, lexicon, diagnostics);
  Measure measure{.number = std::move(draft.number),
                  .title = joined(draft.title),
                  .details = texts(std::move(draft.details)),
                  .section = std::move(draft.section),
                  .goal = joined(draft.goal),
                  .source = draft.source};
  if (measure.title.empty() && !measure.details.empty() && !draft.is_orphan) {
    measure.title = blanks_collapsed(measure.details.front());
    measure.details.erase(measure.details.begin());
  }
  if (measure.number.empty()) measure.number = leading_number(measure.title);
  if (measure.title.empty()) {
    if (draft.partners.empty() && measure.goal.empty()) {
      diagnostics.push_back(
          {Severity::warning, "empty-measure", ingest_texts::empty_measure, measure.source});
    } else {
      const Source source = draft.partners.empty() ? measure.source : draft.partners.front().source;
      diagnostics.push_back({Severity::warning, "no-measure", ingest_texts::no_measure, source});
    }
    return std::nullopt;
  }
  PartnerField field = read_partner_field(draft.partners, lexicon);
  measure.open_ended = field.open_ended;
  std::ranges::move(field.diagnostics, std::back_inserter(diagnostics));
  if (field.mentions.empty() && field.references.empty()) {
    diagnostics.push_back({Severity::warning, "no-partners",
                           fill(ingest_texts::no_partners, {prefix(measure.title, 60)}),
                           measure.source});
  }
  return ReadMeasure{std::move(measure), std::move(field.mentions), std::move(field.references)};
}

}  // namespace partnergraph
