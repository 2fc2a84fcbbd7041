#include <partnergraph/output/bicliques.hpp>

#include <map>
#include <string_view>
#include <utility>

#include "csv_writer.hpp"
#include "group_texts.hpp"
#include "json_writer.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "selection.hpp"
#include "terminal_writer.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

// The concept that each biclique is, by its measures; empty if the lattice is not known.
std::map<std::vector<MeasureId>, const Concept*> by_measures(const ConceptLattice& lattice) {
  std::map<std::vector<MeasureId>, const Concept*> found;
  for (const Concept& each : lattice.concepts) found.emplace(each.measures, &each);
  return found;
}

template <class Group>
void write_sides(JsonWriter& json, const Programme& programme, const Group& group) {
  json.key("measures");
  json.begin_array(Layout::one_line);
  for (const MeasureId id : group.measures) json.value(programme[id].key);
  json.end();
  json.key("partners");
  json.begin_array(Layout::one_line);
  for (const PartnerId id : group.partners) json.value(programme[id].key);
  json.end();
}

void say_cut(TerminalWriter& out, std::size_t shown, std::size_t all, Language language) {
  if (shown == all) return;
  out.paragraph(
      fill(texts::rows_shown.in(language), {whole(shown, language), whole(all, language)}));
}

template <class Group>
void tell(TerminalWriter& out, const Programme& programme, const Group& group, Language language) {
  out.paragraph(std::string(texts::partners.in(language)) + ": " +
                    listed(programme, group.partners, 1000, language),
                2);
  out.paragraph(std::string(texts::measures.in(language)) + ": " +
                    listed(programme, group.measures, 1000, language),
                2);
}

// Groups with at most so many ties missing, and which these are.
std::string near_text(const Programme& programme, const BicliqueReport& report,
                      const TerminalOptions& options) {
  const Language language = options.language;
  const NearBicliques& near = *report.near;
  TerminalWriter out(options.width, options.color);
  out.heading(texts::near_bicliques.in(language));
  out.paragraph(
      fill((near.complete ? texts::near_found : texts::near_cut).in(language),
           {whole(near.list.size(), language), std::to_string(report.missing),
            std::to_string(report.asked.min_measures), std::to_string(report.asked.min_partners)}));
  const auto shown = first_of(near.list, options.top);
  for (const NearBiclique& each : shown) {
    out.blank();
    out.heading(fill(texts::biclique_size.in(language),
                     {counted(each.group.partners.size(), texts::partner, language),
                      counted(each.group.measures.size(), texts::measure, language)}));
    tell(out, programme, each.group, language);
    for (const auto& [measure, partner] : each.missing) {
      out.paragraph(fill(texts::near_missing.in(language),
                         {programme[partner].name, mark_of(programme[measure])}),
                    2);
    }
  }
  say_cut(out, shown.size(), near.list.size(), language);
  return std::move(out).finish();
}

void write_near(JsonWriter& json, const Programme& programme, const BicliqueReport& report,
                std::size_t top) {
  json.member("missing", report.missing);
  json.member("near_complete", report.near->complete);
  json.key("near_bicliques");
  json.begin_array();
  for (const NearBiclique& each : first_of(report.near->list, top)) {
    json.begin_object();
    json.member("ties", each.ties());
    write_sides(json, programme, each.group);
    json.key("missing_ties");
    json.begin_array(Layout::one_line);
    for (const auto& [measure, partner] : each.missing) {
      json.begin_object(Layout::one_line);
      json.member("measure", programme[measure].key);
      json.member("partner", programme[partner].key);
      json.end();
    }
    json.end();
    json.end();
  }
  json.end();
}

}  // namespace

std::string bicliques_text(const Programme& programme, const BicliqueReport& report,
                           const TerminalOptions& options) {
  if (report.near) return near_text(programme, report, options);
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  const auto concepts = by_measures(report.lattice);
  out.heading(texts::bicliques.in(language));
  out.paragraph(
      fill((report.found.complete ? texts::bicliques_found : texts::bicliques_cut).in(language),
           {std::to_string(report.found.list.size()), std::to_string(report.asked.min_measures),
            std::to_string(report.asked.min_partners)}));
  const auto shown = first_of(report.found.list, options.top);
  for (const Biclique& each : shown) {
    std::string title = fill(texts::biclique_size.in(language),
                             {counted(each.partners.size(), texts::partner, language),
                              counted(each.measures.size(), texts::measure, language)});
    if (const auto at = concepts.find(each.measures); at != concepts.end()) {
      title += fill(texts::biclique_stability.in(language),
                    {decimal(at->second->measure_stability, 2, language)});
    }
    out.blank();
    out.heading(title);
    tell(out, programme, each, language);
  }
  say_cut(out, shown.size(), report.found.list.size(), language);
  if (report.overlapping.empty()) return std::move(out).finish();
  out.blank();
  out.heading(texts::overlapping.in(language));
  const auto groups = first_of(report.overlapping, options.top);
  for (const OverlappingCoalition& each : groups) {
    if (&each != &groups.front()) out.blank();
    tell(out, programme, each, language);
  }
  say_cut(out, groups.size(), report.overlapping.size(), language);
  return std::move(out).finish();
}

std::string bicliques_json(const Programme& programme, const BicliqueReport& report,
                           std::size_t top) {
  JsonWriter json;
  const auto concepts = by_measures(report.lattice);
  json.begin_object();
  json.member("schema", "partnergraph/bicliques/1");
  json.member("min_measures", report.asked.min_measures);
  json.member("min_partners", report.asked.min_partners);
  json.member("complete", report.found.complete);
  json.key("bicliques");
  json.begin_array();
  for (const Biclique& each : first_of(report.found.list, top)) {
    json.begin_object();
    json.member("ties", each.ties());
    write_sides(json, programme, each);
    if (const auto at = concepts.find(each.measures); at != concepts.end()) {
      json.member("measure_stability", at->second->measure_stability);
      json.member("partner_stability", at->second->partner_stability);
    }
    json.end();
  }
  json.end();
  json.key("overlapping");
  json.begin_array();
  for (const OverlappingCoalition& each : first_of(report.overlapping, top)) {
    json.begin_object();
    write_sides(json, programme, each);
    json.end();
  }
  json.end();
  if (report.near) write_near(json, programme, report, top);
  json.key("lattice");
  json.begin_object();
  json.member("complete", report.lattice.complete);
  if (report.lattice.complete) {
    json.member("concepts", report.lattice.concepts.size());
    json.member("covers", report.lattice.covers.size());
  }
  json.end();
  json.end();
  return std::move(json).finish();
}

std::string bicliques_csv(const Programme& programme, const BicliqueReport& report,
                          std::size_t top) {
  std::vector<Biclique> groups = report.found.list;
  if (report.near) {
    groups.clear();
    for (const NearBiclique& each : report.near->list) groups.push_back(each.group);
  }
  CsvWriter csv;
  for (const char* name : {"biclique", "mode", "id", "name"}) csv.cell(name);
  csv.end_row();
  std::uint64_t number = 0;
  for (const Biclique& each : first_of(std::move(groups), top)) {
    ++number;
    for (const MeasureId id : each.measures) {
      csv.count(number).cell("measure").cell(programme[id].key).cell(programme[id].title).end_row();
    }
    for (const PartnerId id : each.partners) {
      csv.count(number).cell("partner").cell(programme[id].key).cell(programme[id].name).end_row();
    }
  }
  return std::move(csv).finish();
}

}  // namespace partnergraph
