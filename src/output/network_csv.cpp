#include <partnergraph/output/network_files.hpp>

#include <initializer_list>
#include <limits>
#include <string_view>

#include "csv_writer.hpp"
#include "network_rows.hpp"

namespace partnergraph {
namespace {

void header(CsvWriter& csv, std::initializer_list<std::string_view> cells) {
  for (const std::string_view cell : cells) csv.cell(cell);
}

// One cell a metric, empty where it is not defined.
void metrics(CsvWriter& csv, const NetworkRows& rows, std::size_t vertex) {
  std::vector<double> values(rows.metric_names().size(), std::numeric_limits<double>::quiet_NaN());
  rows.metrics(vertex,
               [&](std::string_view, double value, std::size_t metric) { values[metric] = value; });
  for (const double value : values) csv.number(value);
}

std::string vertices_csv(const NetworkRows& rows, std::initializer_list<std::string_view> columns,
                         std::string_view metric_type, std::size_t first, std::size_t last,
                         std::string_view last_column = {}, std::string_view last_cell = {}) {
  CsvWriter csv;
  header(csv, columns);
  for (const std::string_view name : rows.metric_names()) {
    csv.cell(std::string(name).append(metric_type));
  }
  if (!last_column.empty()) csv.cell(last_column);
  csv.end_row();
  for (std::size_t v = first; v < last; ++v) {
    const NetworkVertex& vertex = rows.vertices()[v];
    csv.cell(vertex.id).cell(vertex.label).cell(vertex.name).cell(vertex.kind);
    csv.cell(vertex.is_partner ? "true" : "false");
    csv.count(vertex.is_partner ? 1 : 0).count(vertex.coalition);
    metrics(csv, rows, v);
    if (!last_column.empty()) csv.cell(last_cell);
    csv.end_row();
  }
  return std::move(csv).finish();
}

}  // namespace

std::string edge_list_csv(const Programme& programme) {
  const NetworkRows rows(programme);
  CsvWriter csv;
  header(csv, {"measure", "partner"});
  if (rows.weighted()) csv.cell("weight");
  csv.end_row();
  for (const NetworkTie& tie : rows.ties()) {
    csv.cell(rows.vertices()[tie.measure].name).cell(rows.vertices()[tie.partner].name);
    if (rows.weighted()) csv.number(tie.weight);
    csv.end_row();
  }
  return std::move(csv).finish();
}

std::string incidence_csv(const Programme& programme) {
  const NetworkRows rows(programme);
  CsvWriter csv;
  csv.cell("measure");
  for (std::size_t p = rows.measures(); p < rows.vertices().size(); ++p) {
    csv.cell(rows.vertices()[p].name);
  }
  csv.end_row();
  auto tie = rows.ties().begin();
  for (std::uint32_t m = 0; m < rows.measures(); ++m) {
    csv.cell(rows.vertices()[m].name);
    for (std::size_t p = rows.measures(); p < rows.vertices().size(); ++p) {
      const bool tied = tie != rows.ties().end() && tie->measure == m && tie->partner == p;
      csv.number(tied ? tie->weight : 0.0);
      if (tied) ++tie;
    }
    csv.end_row();
  }
  return std::move(csv).finish();
}

NamedFiles gephi_csv(const Programme& programme, const Findings& findings) {
  const NetworkRows rows(programme, &findings);
  CsvWriter edges;
  header(edges, {"Source", "Target", "Type", "Weight"});
  edges.end_row();
  for (const NetworkTie& tie : rows.ties()) {
    edges.cell(rows.vertices()[tie.measure].id).cell(rows.vertices()[tie.partner].id);
    edges.cell("Undirected").number(tie.weight);
    edges.end_row();
  }
  return {{"nodes.csv",
           vertices_csv(rows, {"Id", "Label", "name", "kind", "type", "bipartite", "coalition"}, "",
                        0, rows.vertices().size())},
          {"edges.csv", std::move(edges).finish()}};
}

NamedFiles neo4j_csv(const Programme& programme, const Findings& findings) {
  const NetworkRows rows(programme, &findings);
  const auto side = [&](std::size_t first, std::size_t last, std::string_view label) {
    return vertices_csv(
        rows, {"id:ID", "label", "name", "kind", "type:boolean", "bipartite:int", "coalition:int"},
        ":double", first, last, ":LABEL", label);
  };
  CsvWriter ties;
  header(ties, {":START_ID", ":END_ID", "weight:double", ":TYPE"});
  ties.end_row();
  for (const NetworkTie& tie : rows.ties()) {
    ties.cell(rows.vertices()[tie.partner].id).cell(rows.vertices()[tie.measure].id);
    ties.number(tie.weight).cell("PARTICIPATES_IN");
    ties.end_row();
  }
  return {{"measures.csv", side(0, rows.measures(), "Measure")},
          {"partners.csv", side(rows.measures(), rows.vertices().size(), "Partner")},
          {"participations.csv", std::move(ties).finish()}};
}

}  // namespace partnergraph
