#include <partnergraph/output/network_files.hpp>

#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include <partnergraph/output/network_layout.hpp>

#include "markup.hpp"
#include "network_rows.hpp"
#include "numbers.hpp"
#include "palette.hpp"
#include "selection.hpp"

namespace partnergraph {
namespace {

// Attributes are numbered: these, then one a metric.
enum Column : std::size_t { name, mode, bipartite, kind, coalition, first_metric };

void column(Markup& xml, std::size_t id, std::string_view title, std::string_view type) {
  xml.empty("attribute", {{"id", std::to_string(id)}, {"title", title}, {"type", type}});
}

void value(Markup& xml, std::size_t id, std::string_view text) {
  xml.empty("attvalue", {{"for", std::to_string(id)}, {"value", text}});
}

// "#0072B2" -> red, green, blue, 0 to 255.
void colour(Markup& xml, std::string_view hex) {
  const auto part = [&](std::size_t at) {
    unsigned number = 0;
    std::from_chars(hex.data() + at, hex.data() + at + 2, number, 16);
    return std::to_string(number);
  };
  xml.empty("viz:color", {{"r", part(1)}, {"g", part(3)}, {"b", part(5)}});
}

void write_attributes(Markup& xml, const NetworkRows& rows) {
  xml.open("attributes", {{"class", "node"}}).literal("\n");
  column(xml, name, "name", "string");
  column(xml, mode, "type", "boolean");
  column(xml, bipartite, "bipartite", "integer");
  column(xml, kind, "kind", "string");
  column(xml, coalition, "coalition", "integer");
  std::size_t id = first_metric;
  for (const std::string_view metric : rows.metric_names()) column(xml, id++, metric, "double");
  xml.close("attributes");
}

struct Place {
  double x = 0.0;
  double y = 0.0;
};

// Where the pictures of the network show each vertex; nothing for those that they leave out.
std::vector<std::optional<Place>> places_of(const Programme& programme, const Findings& findings) {
  const NetworkLayout layout = network_layout(programme, graph_of(programme), findings.coalitions);
  std::vector<std::optional<Place>> places(programme.measures.size() + programme.partners.size());
  for (const auto& vertex : layout.measures) places[vertex.id.index()] = {vertex.x, vertex.y};
  for (const auto& vertex : layout.partners) {
    places[programme.measures.size() + vertex.id.index()] = {vertex.x, vertex.y};
  }
  return places;
}

void write_vertex(Markup& xml, const NetworkRows& rows, std::size_t v, Hue hue,
                  const std::optional<Place>& place) {
  const NetworkVertex& vertex = rows.vertices()[v];
  xml.open("node", {{"id", vertex.id}, {"label", vertex.label}}).literal("\n");
  xml.open("attvalues").literal("\n");
  value(xml, name, vertex.name);
  value(xml, mode, vertex.is_partner ? "true" : "false");
  value(xml, bipartite, vertex.is_partner ? "1" : "0");
  value(xml, kind, vertex.kind);
  value(xml, coalition, std::to_string(vertex.coalition));
  rows.metrics(v, [&](std::string_view, double score, std::size_t metric) {
    value(xml, first_metric + metric, shortest(score));
  });
  xml.close("attvalues");
  colour(xml, hue.strong);
  if (place) {  // y grows upwards there
    xml.empty("viz:position", {{"x", place->x}, {"y", -place->y}, {"z", 0.0}});
  }
  // Area grows with the degree.
  xml.empty("viz:size", {{"value", 4.0 + 4.0 * std::sqrt(static_cast<double>(vertex.degree))}});
  xml.empty("viz:shape", {{"value", vertex.is_partner ? "disc" : "square"}});
  xml.close("node");
}

}  // namespace

std::string gexf(const Programme& programme, const Findings& findings) {
  const NetworkRows rows(programme, &findings);
  const auto places = places_of(programme, findings);
  const std::vector<CoalitionCard> cards = coalition_cards(findings.coalitions);
  Markup xml;
  xml.literal(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" "
      "version=\"1.2\">\n");
  xml.open("graph", {{"defaultedgetype", "undirected"}, {"mode", "static"}}).literal("\n");
  write_attributes(xml, rows);
  xml.open("nodes").literal("\n");
  for (std::size_t v = 0; v < rows.vertices().size(); ++v) {
    const std::uint32_t number = rows.vertices()[v].coalition;
    const Hue hue = number == 0 ? neutral_hue : hue_of(number - 1, cards[number - 1].size());
    write_vertex(xml, rows, v, hue, places[v]);
  }
  xml.close("nodes").open("edges").literal("\n");
  std::size_t id = 0;
  for (const NetworkTie& tie : rows.ties()) {
    xml.empty("edge", {{"id", std::to_string(id++)},
                       {"source", rows.vertices()[tie.measure].id},
                       {"target", rows.vertices()[tie.partner].id},
                       {"weight", std::string_view(shortest(tie.weight))}});
  }
  xml.close("edges").close("graph").close("gexf");
  return std::move(xml).finish();
}

}  // namespace partnergraph
