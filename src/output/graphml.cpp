#include <partnergraph/output/network_files.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markup.hpp"
#include "network_rows.hpp"
#include "numbers.hpp"

namespace partnergraph {
namespace {

void key(Markup& xml, std::string_view id, std::string_view of, std::string_view type) {
  xml.empty("key", {{"id", id}, {"for", of}, {"attr.name", id}, {"attr.type", type}});
}

void data(Markup& xml, std::string_view name, std::string_view value) {
  xml.leaf("data", {{"key", name}}, value);
}

}  // namespace

std::string graphml(const Programme& programme, const Findings& findings) {
  const NetworkRows rows(programme, &findings);
  Markup xml;
  xml.literal(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
  key(xml, "name", "node", "string");
  key(xml, "label", "node", "string");
  key(xml, "type", "node", "boolean");
  key(xml, "bipartite", "node", "int");
  key(xml, "kind", "node", "string");
  key(xml, "coalition", "node", "int");
  for (const std::string_view metric : rows.metric_names()) key(xml, metric, "node", "double");
  if (rows.weighted()) key(xml, "weight", "edge", "double");
  xml.open("graph", {{"id", "partnergraph"}, {"edgedefault", "undirected"}}).literal("\n");
  std::vector<Markup> metric_begins;  // the same for every vertex
  for (const std::string_view metric : rows.metric_names()) {
    metric_begins.emplace_back().open("data", {{"key", metric}});
  }
  for (std::size_t v = 0; v < rows.vertices().size(); ++v) {
    const NetworkVertex& vertex = rows.vertices()[v];
    xml.open("node", {{"id", vertex.id}}).literal("\n");
    data(xml, "name", vertex.name);
    data(xml, "label", vertex.label);
    data(xml, "type", vertex.is_partner ? "true" : "false");
    data(xml, "bipartite", vertex.is_partner ? "1" : "0");
    data(xml, "kind", vertex.kind);
    data(xml, "coalition", std::to_string(vertex.coalition));
    rows.metrics(v, [&](std::string_view, double value, std::size_t place) {
      xml.insert(metric_begins[place]).number(value).close("data");
    });
    xml.close("node");
  }
  for (const NetworkTie& tie : rows.ties()) {
    xml.open("edge", {{"source", rows.vertices()[tie.measure].id},
                      {"target", rows.vertices()[tie.partner].id}});
    if (rows.weighted()) data(xml, "weight", shortest(tie.weight));
    xml.close("edge");
  }
  xml.close("graph").close("graphml");
  return std::move(xml).finish();
}

}  // namespace partnergraph
