#include "same_partners.hpp"

#include <unordered_map>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"

namespace partnergraph {

std::optional<std::string> refers_to_measure(std::string_view piece, const Lexicon& lexicon) {
  const std::string form = matching_form(prefix(piece, 80));
  if (lexicon.same_as_above.contains(form)) return std::string();
  const std::size_t digit = form.find_first_of("0123456789");
  const std::size_t blank = digit == std::string::npos ? digit : form.rfind(' ', digit);
  if (blank == std::string::npos || !lexicon.same_as_measure.contains(form.substr(0, blank)))
    return std::nullopt;
  return form.substr(blank + 1);
}

void follow_references(std::vector<ReadMeasure>& measures, Diagnostics& diagnostics) {
  std::unordered_map<std::string, std::size_t> numbers;  // the first measure with each
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const std::string& number = measures[i].measure.number;
    if (!number.empty()) numbers.try_emplace(matching_form(number), i);
  }
  // The measure that is meant at measure `i`; `i` itself for none.
  const auto meant = [&](const std::string& number, std::size_t i) {
    if (number.empty()) return i > 0 ? i - 1 : i;
    const auto named = numbers.find(number);
    return named == numbers.end() ? i : named->second;
  };
  for (std::size_t i = 0; i < measures.size(); ++i) {
    for (const MeasureReference& reference : measures[i].references) {
      const std::size_t other = meant(reference.number, i);
      if (other == i) {
        diagnostics.push_back({Severity::warning, "unknown-reference",
                               fill(ingest_texts::unknown_reference,
                                    {prefix(measures[i].measure.title, 60), reference.text}),
                               reference.source});
        continue;
      }
      for (const FieldMention& mention : measures[other].mentions) {
        measures[i].mentions.push_back({mention.text, reference.source});
      }
    }
  }
}

}  // namespace partnergraph
