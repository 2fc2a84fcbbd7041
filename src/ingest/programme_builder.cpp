#include <partnergraph/ingest/programme_builder.hpp>

#include <utility>

#include <partnergraph/model/error.hpp>

#include "measure_names.hpp"

namespace partnergraph {

ProgrammeBuilder::ProgrammeBuilder(std::string file, const Limits& limits) : limits_(limits) {
  programme_.file = std::move(file);
}

MeasureId ProgrammeBuilder::add_measure(Measure measure) {
  if (programme_.measures.size() >= limits_.measures) {
    throw LimitError(programme_.file, "measures", limits_.measures);
  }
  const auto index = static_cast<std::uint32_t>(programme_.measures.size());
  if (measure.key.empty()) measure.key = "M" + std::to_string(index + 1);
  check_length(measure.key, measure.source);
  programme_.measures.push_back(std::move(measure));
  return MeasureId{index};
}

void ProgrammeBuilder::add_mention(MeasureId measure, const std::string& text, const Source& source,
                                   double weight) {
  add_mention(measure, partner(text, source), source, weight);
}

PartnerId ProgrammeBuilder::partner(const std::string& text, const Source& source) {
  const PartnerId next{static_cast<std::uint32_t>(programme_.partners.size())};
  const auto [entry, is_new] = partners_.try_emplace(text, next);
  if (is_new) {
    check_length(text, source);
    programme_.partners.push_back({.key = text, .name = text});
  }
  return entry->second;
}

void ProgrammeBuilder::add_mention(MeasureId measure, PartnerId partner, const Source& source,
                                   double weight) {
  if (++ties_ > limits_.ties) throw LimitError(programme_.file, "ties", limits_.ties);
  programme_.measures[measure.index()].mentions.push_back(
      {partner, programme_[partner].key, source, weight});
}

Programme ProgrammeBuilder::finish() && {
  name_measures(programme_.measures);
  sort_partners(programme_);
  return std::move(programme_);
}

void ProgrammeBuilder::check_length(const std::string& name, const Source& source) const {
  if (name.size() <= limits_.name_length) return;
  const std::string position = describe(source);
  throw LimitError(programme_.file + (position.empty() ? "" : ", " + position), "name-length",
                   limits_.name_length);
}

}  // namespace partnergraph
