#include <partnergraph/ingest/programme_builder.hpp>

#include <utility>

#include <partnergraph/model/error.hpp>

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

void ProgrammeBuilder::add_mention(MeasureId measure, std::string text, const Source& source,
                                   double weight) {
  if (++ties_ > limits_.ties) throw LimitError(programme_.file, "ties", limits_.ties);
  check_length(text, source);
  const PartnerId next{static_cast<std::uint32_t>(programme_.partners.size())};
  const auto [entry, is_new] = partners_.try_emplace(text, next);
  if (is_new) programme_.partners.push_back({.key = text, .name = text});
  programme_.measures[measure.index()].mentions.push_back(
      {entry->second, std::move(text), source, weight});
}

Programme ProgrammeBuilder::finish() && {
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
