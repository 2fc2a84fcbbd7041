#include <partnergraph/output/network_files.hpp>

#include <utility>

#include "json_writer.hpp"
#include "network_rows.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

// What every format tells of a vertex, inside an object that is open.
void write_attributes(JsonWriter& json, const NetworkRows& rows, std::size_t v) {
  const NetworkVertex& vertex = rows.vertices()[v];
  json.member("name", vertex.name);
  json.member("label", vertex.label);
  json.member("type", vertex.is_partner);
  json.member("bipartite", vertex.is_partner ? 1U : 0U);
  json.member("kind", vertex.kind);
  json.member("coalition", vertex.coalition);
  rows.metrics(v,
               [&](std::string_view name, double value, std::size_t) { json.member(name, value); });
}

void write_weight(JsonWriter& json, const NetworkRows& rows, const NetworkTie& tie) {
  if (rows.weighted()) json.member("weight", tie.weight);
}

}  // namespace

std::string node_link_json(const Programme& programme, const Findings& findings, EdgeKey key) {
  const NetworkRows rows(programme, &findings);
  JsonWriter json;
  json.begin_object();
  json.member("directed", false);
  json.member("multigraph", false);
  json.key("graph");
  json.begin_object(Layout::one_line);
  json.member("name", rows.title());
  json.end();
  json.key("nodes");
  json.begin_array();
  for (std::size_t v = 0; v < rows.vertices().size(); ++v) {
    json.begin_object(Layout::one_line);
    json.member("id", rows.vertices()[v].id);
    write_attributes(json, rows, v);
    json.end();
  }
  json.end();
  json.key(key == EdgeKey::edges ? "edges" : "links");
  json.begin_array();
  for (const NetworkTie& tie : rows.ties()) {
    json.begin_object(Layout::one_line);
    json.member("source", rows.vertices()[tie.measure].id);
    json.member("target", rows.vertices()[tie.partner].id);
    write_weight(json, rows, tie);
    json.end();
  }
  json.end();
  json.end();
  return std::move(json).finish();
}

std::string cytoscape_json(const Programme& programme, const Findings& findings) {
  const NetworkRows rows(programme, &findings);
  JsonWriter json;
  json.begin_object();
  json.key("data");
  json.begin_object(Layout::one_line);
  json.member("name", rows.title());
  json.end();
  json.member("directed", false);
  json.member("multigraph", false);
  json.key("elements");
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  for (std::size_t v = 0; v < rows.vertices().size(); ++v) {
    json.begin_object(Layout::one_line);
    json.key("data");
    json.begin_object();
    json.member("id", rows.vertices()[v].id);
    json.member("value", rows.vertices()[v].id);  // NetworkX takes this for the id
    write_attributes(json, rows, v);
    json.end();
    json.end();
  }
  json.end();
  json.key("edges");
  json.begin_array();
  std::size_t number = 0;
  for (const NetworkTie& tie : rows.ties()) {
    json.begin_object(Layout::one_line);
    json.key("data");
    json.begin_object();
    json.member("id", "e" + std::to_string(number++));
    json.member("source", rows.vertices()[tie.measure].id);
    json.member("target", rows.vertices()[tie.partner].id);
    write_weight(json, rows, tie);
    json.end();
    json.end();
  }
  json.end();
  json.end();
  json.end();
  return std::move(json).finish();
}

std::string hif_json(const Programme& programme, const Findings& findings) {
  const NetworkRows rows(programme, &findings);
  JsonWriter json;
  const auto vertices = [&](std::string_view list, std::string_view one, std::size_t first,
                            std::size_t last) {
    json.key(list);
    json.begin_array();
    for (std::size_t v = first; v < last; ++v) {
      json.begin_object(Layout::one_line);
      json.member(one, rows.vertices()[v].id);
      json.key("attrs");
      json.begin_object();
      write_attributes(json, rows, v);
      json.end();
      json.end();
    }
    json.end();
  };
  json.begin_object();
  json.member("network-type", "undirected");
  json.key("metadata");
  json.begin_object(Layout::one_line);
  json.member("name", rows.title());
  json.end();
  json.key("incidences");
  json.begin_array();
  for (const NetworkTie& tie : rows.ties()) {
    json.begin_object(Layout::one_line);
    json.member("edge", rows.vertices()[tie.measure].id);
    json.member("node", rows.vertices()[tie.partner].id);
    write_weight(json, rows, tie);
    json.end();
  }
  json.end();
  vertices("nodes", "node", rows.measures(), rows.vertices().size());
  vertices("edges", "edge", 0, rows.measures());
  json.end();
  return std::move(json).finish();
}

}  // namespace partnergraph
