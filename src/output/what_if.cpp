#include <partnergraph/output/what_if.hpp>

#include <string_view>
#include <utility>

#include "csv_writer.hpp"
#include "json_writer.hpp"
#include "missing_partner_json.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

template <StrongId Vertex>
void write_keys(JsonWriter& json, const Programme& programme, std::string_view name,
                const std::vector<Vertex>& vertices) {
  json.key(name);
  json.begin_array(Layout::one_line);
  for (const Vertex vertex : vertices) json.value(programme[vertex].key);
  json.end();
}

void write_state(JsonWriter& json, const Programme& programme, std::string_view name,
                 const NetworkState& state) {
  json.key(name);
  json.begin_object();
  json.member("ties", state.ties);
  json.member("partners", state.partners);
  json.member("measures", state.measures);
  json.member("parts", state.parts);
  json.member("largest_part", state.largest_part);
  json.member("robustness_random", state.robustness.random);
  json.member("robustness_by_degree", state.robustness.by_degree);
  json.key("cover");
  json.begin_array(Layout::one_line);
  for (const CoverStep& step : state.cover.steps) json.value(programme[step.partner].key);
  json.end();
  json.member("cover_cost", state.cover.cost);
  json.member("cover_lower_bound", state.cover.lower_bound);
  json.member("cover_optimal", state.cover.optimal);
  json.end();
}

void write_gaps(JsonWriter& json, const Programme& programme, const WeakPlaces& gaps) {
  json.key("gaps");
  json.begin_object();
  write_keys(json, programme, "no_partner", gaps.no_partner);
  write_keys(json, programme, "no_organisation", gaps.no_organisation);
  write_keys(json, programme, "one_partner", gaps.one_partner);
  json.key("themes");
  json.begin_array();
  for (const auto& theme : gaps.themes) {
    json.begin_array(Layout::one_line);
    for (const std::string& heading : theme) json.value(heading);
    json.end();
  }
  json.end();
  json.end();
}

void write_change(JsonWriter& json, const Programme& programme, const Change& change) {
  json.key("change");
  json.begin_object();
  write_keys(json, programme, "without", change.without);
  json.key("with");
  json.begin_array();
  for (const Participation& tie : change.with) {
    json.begin_object(Layout::one_line);
    json.member("partner", programme[tie.partner].key);
    json.member("measure", programme[tie.measure].key);
    json.end();
  }
  json.end();
  json.end();
}

void write_splits(JsonWriter& json, const std::vector<CoalitionSplit>& splits) {
  json.key("coalition_splits");
  json.begin_array();
  for (const CoalitionSplit& split : splits) {
    json.begin_object(Layout::one_line);
    json.member("coalition", split.coalition + 1);
    json.member("before", split.before);
    json.member("after", split.after);
    json.end();
  }
  json.end();
}

void write_ranks(JsonWriter& json, const Programme& programme,
                 const std::vector<RankChange>& changes) {
  json.key("key_partners");
  json.begin_array();
  for (const RankChange& change : changes) {
    json.begin_object(Layout::one_line);
    json.member("partner", programme[change.partner].key);
    json.member("before", change.before);
    json.member("after", change.after);
    json.end();
  }
  json.end();
}

void write_losses(JsonWriter& json, const Programme& programme, const std::vector<Loss>& losses) {
  json.key("losses");
  json.begin_array();
  for (const Loss& loss : losses) {
    json.begin_object(Layout::one_line);
    json.member("partner", programme[loss.partner].key);
    json.member("no_partner", loss.no_partner);
    json.member("no_organisation", loss.no_organisation);
    json.member("parts", loss.parts);
    json.end();
  }
  json.end();
}

}  // namespace

std::string what_if_json(const Programme& programme, const WhatIfReport& report) {
  const WhatIf& found = report.consequences;
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/what-if/1");
  write_change(json, programme, report.change);
  write_state(json, programme, "before", found.before);
  write_state(json, programme, "after", found.after);
  write_keys(json, programme, "no_partner", found.no_partner);
  write_keys(json, programme, "no_organisation", found.no_organisation);
  write_keys(json, programme, "one_partner", found.one_partner);
  write_keys(json, programme, "mended", found.mended);
  write_splits(json, found.coalitions);
  write_ranks(json, programme, found.key_partners);
  json.key("replacements");
  json.begin_array();
  for (const Replacements& replacements : found.replacements) {
    json.begin_object();
    json.member("measure", programme[replacements.measure].key);
    write_candidates(json, programme, replacements.candidates);
    json.end();
  }
  json.end();
  write_gaps(json, programme, report.weak);
  write_losses(json, programme, report.losses);
  json.end();
  return std::move(json).finish();
}

std::string what_if_csv(const Programme& programme, const WhatIfReport& report) {
  CsvWriter csv;
  for (const char* name : {"what", "measure", "partner", "name", "value"}) csv.cell(name);
  csv.end_row();
  const auto measures = [&](std::string_view what, const std::vector<MeasureId>& ids) {
    for (const MeasureId id : ids) {
      csv.cell(what).cell(programme[id].key).cell("").cell(programme[id].title).cell("");
      csv.end_row();
    }
  };
  const auto partner = [&](std::string_view what, std::string_view measure, PartnerId id,
                           double value) {
    csv.cell(what).cell(measure).cell(programme[id].key).cell(programme[id].name).number(value);
    csv.end_row();
  };
  const WhatIf& found = report.consequences;
  measures("no_partner", found.no_partner);
  measures("no_organisation", found.no_organisation);
  measures("one_partner", found.one_partner);
  measures("mended", found.mended);
  for (const Replacements& replacements : found.replacements) {
    for (const MissingPartner& guess : replacements.candidates) {
      partner("replacement", programme[replacements.measure].key, guess.partner, guess.score);
    }
  }
  for (const RankChange& change : found.key_partners) {
    partner("rank_before", "", change.partner, change.before);
    partner("rank_after", "", change.partner, change.after);
  }
  measures("gap_no_partner", report.weak.no_partner);
  measures("gap_no_organisation", report.weak.no_organisation);
  measures("gap_one_partner", report.weak.one_partner);
  for (const Loss& loss : report.losses) {
    partner("loss_no_partner", "", loss.partner, loss.no_partner);
    partner("loss_no_organisation", "", loss.partner, loss.no_organisation);
    partner("loss_parts", "", loss.partner, loss.parts);
  }
  return std::move(csv).finish();
}

}  // namespace partnergraph
