#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <partnergraph/output/network_layout.hpp>

#include "matrix_order.hpp"
#include "page_json.hpp"
#include "palette.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::size_t most_start = 400;  // vertices that the network begins with

template <class Placed>
void write_placed(PageJson& page, std::string_view key, const std::vector<Placed>& vertices) {
  JsonWriter& json = page.json;
  json.key(key);
  json.begin_array();
  for (const Placed& placed : vertices) {
    if (!page.chosen.has(placed.id)) continue;
    json.begin_object(Layout::one_line);
    json.member("id", page.chosen[placed.id]);
    json.member("x", placed.x);
    json.member("y", placed.y);
    json.member("radius", placed.radius);
    json.member("label", placed.label);
    if (placed.label_above) json.member("above", true);
    json.end();
  }
  json.end();
}

void write_frame(JsonWriter& json, const PlacedCoalition& frame) {
  json.begin_object(Layout::one_line);
  json.member("coalition", frame.coalition + 1);
  json.member("x", frame.x);
  json.member("y", frame.y);
  json.member("width", frame.width);
  json.member("height", frame.height);
  json.member("title", frame.title);
  json.end();
}

void write_layout(PageJson& page, std::size_t most) {
  NetworkLayoutOptions options;
  options.max_vertices = most;
  options.titles = page.picture.titles;
  const NetworkLayout layout = network_layout(page.content.programme, page.picture.graph,
                                              page.content.findings.coalitions, options);
  JsonWriter& json = page.json;
  json.begin_object();
  json.member("width", layout.width);
  json.member("height", layout.height);
  json.member("cut", layout.cut);
  write_placed(page, "measures", layout.measures);
  write_placed(page, "partners", layout.partners);
  json.key("coalitions");
  json.begin_array();
  for (const PlacedCoalition& frame : layout.coalitions) write_frame(json, frame);
  json.end();
  json.end();
}

void write_hue(JsonWriter& json, const Hue& hue) {
  json.begin_object(Layout::one_line);
  json.member("strong", hue.strong);
  json.member("tint", hue.tint);
  json.end();
}

}  // namespace

void write_page_pictures(PageJson& page) {
  JsonWriter& json = page.json;
  const std::size_t all = page.chosen.size();
  json.key("layouts");
  json.begin_array();
  write_layout(page, std::max<std::size_t>(2, std::min(all, most_start)));
  if (all > most_start) write_layout(page, all);
  json.end();

  const ColumnOrder order = matrix_order(page.picture, page.content.findings);
  json.key("matrix");
  json.begin_object();
  page.numbers("measures", order.measures);
  page.numbers("partners", order.partners);
  json.end();

  json.key("hues");
  json.begin_array();
  for (const Hue& hue : coalition_hues) write_hue(json, hue);
  json.end();
  json.key("neutral");
  write_hue(json, neutral_hue);
}

}  // namespace partnergraph
