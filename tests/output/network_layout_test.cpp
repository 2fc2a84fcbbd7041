#include <partnergraph/output/network_layout.hpp>

#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "output/box_layout.hpp"
#include "output/code_point.hpp"
#include "output/sample.hpp"
#include "output/wrap.hpp"
#include "support/catch.hpp"
#include "support/random_graph.hpp"

using namespace partnergraph;

namespace {

Programme named(const BipartiteGraph& graph, const std::string& name) {
  Programme programme;
  for (const MeasureId m : graph.partners().ids()) {
    Measure measure;
    measure.key = "M" + std::to_string(m.value);
    measure.title = name;
    for (const PartnerId p : graph.partners()[m]) measure.mentions.push_back({p, "x", {}, 1.0});
    programme.measures.push_back(measure);
  }
  for (const PartnerId p : graph.measures().ids()) {
    programme.partners.push_back(
        {"p" + std::to_string(p.value), name, PartnerKind::organisation, {}});
  }
  return programme;
}

struct Area {
  double left, top, right, bottom;
};

// What a vertex draws, mark and label, by the public constants alone.
template <class Placed>
Area area_of(const Placed& placed) {
  double half = placed.radius;
  for (const std::string& line : placed.label) {
    half = std::max(half, network_font * width_of(line, ems_of) / 2.0);
  }
  const double label =
      network_label_gap + network_line_height * static_cast<double>(placed.label.size());
  return {placed.x - half, placed.y - placed.radius - (placed.label_above ? label : 0.0),
          placed.x + half, placed.y + placed.radius + (placed.label_above ? 0.0 : label)};
}

std::vector<Area> areas_of(const NetworkLayout& layout) {
  std::vector<Area> areas;
  for (const auto& placed : layout.measures) areas.push_back(area_of(placed));
  for (const auto& placed : layout.partners) areas.push_back(area_of(placed));
  return areas;
}

bool apart(const Area& a, const Area& b) {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

bool none_overlap(const std::vector<Area>& areas) {
  for (std::size_t i = 0; i < areas.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!apart(areas[i], areas[j])) return false;
    }
  }
  return true;
}

void check_layout(const NetworkLayout& layout) {
  CHECK(none_overlap(areas_of(layout)));
  for (const Area& area : areas_of(layout)) {
    CHECK((area.left >= 0 && area.top >= 0 && area.right <= layout.width &&
           area.bottom <= layout.height));
  }
  for (std::size_t i = 0; i < layout.coalitions.size(); ++i) {
    const auto& a = layout.coalitions[i];
    for (std::size_t j = 0; j < i; ++j) {
      const auto& b = layout.coalitions[j];
      CHECK(apart({a.x, a.y, a.x + a.width, a.y + a.height},
                  {b.x, b.y, b.x + b.width, b.y + b.height}));
    }
  }
}

// The sample: M3 has no tie, so it is not drawn. {M1, M2, ruter, nsb, kommuner} and {M4, nho} have
// a rectangle each.
TEST_CASE("every tied vertex stands in the rectangle of its coalition", "[output][layout]") {
  const Programme programme = test::sample_programme();
  const Findings findings = test::sample_findings();
  const NetworkLayout layout = network_layout(programme, graph_of(programme), findings.coalitions);
  REQUIRE(layout.measures.size() == 3);
  REQUIRE(layout.partners.size() == 4);
  REQUIRE(layout.coalitions.size() == 2);
  CHECK_FALSE(layout.cut);
  check_layout(layout);
  const auto inside = [&](const auto& placed, std::uint32_t coalition) {
    const auto& frame = layout.coalitions[coalition];
    const Area area = area_of(placed);
    return area.left >= frame.x && area.right <= frame.x + frame.width &&
           area.top >= frame.y + network_title_line && area.bottom <= frame.y + frame.height;
  };
  for (const auto& placed : layout.measures) {
    CHECK(inside(placed, findings.coalitions.measures[placed.id.index()]));
  }
  for (const auto& placed : layout.partners) {
    CHECK(inside(placed, findings.coalitions.partners[placed.id.index()]));
  }
  // Two ties: 3.5 + 2.5 sqrt 2 = 7.04. One: 6.
  CHECK(layout.measures[0].radius == 7.0);
  CHECK(layout.partners[0].radius == 6.0);
  CHECK(layout.measures[0].label == std::vector<std::string>{"M1 Flere tog"});
}

// What two vertices need is narrower than the title, which is set in bold and in lines.
TEST_CASE("a rectangle has room for the title of its coalition", "[output][layout]") {
  const BipartiteGraph graph(1, 1, {{MeasureId{0}, PartnerId{0}}});
  const Programme programme = named(graph, "x");
  Coalitions one;
  one.count = 1;
  one.measures = {0};
  one.partners = {0};
  const auto title_of = [&](const std::string& title) {
    NetworkLayoutOptions options;
    options.titles = {title};
    const NetworkLayout layout = network_layout(programme, graph, one, options);
    REQUIRE(layout.coalitions.size() == 1);
    const PlacedCoalition& frame = layout.coalitions.front();
    for (const std::string& line : frame.title) {
      const double end = network_title_indent + network_title_font * width_of(line, ems_of);
      CHECK(end <= frame.width - network_title_indent);
    }
    check_layout(layout);
    const double below =
        frame.y + network_title_line * static_cast<double>(frame.title.size()) + 3.0;
    for (const Area& area : areas_of(layout)) CHECK(area.top >= below);
    return frame.title;
  };
  CHECK(title_of("1 · KS and GLP") == std::vector<std::string>{"1 · KS and GLP"});
  CHECK(title_of("11 · NTNU and Oppdrag Mjøsa").size() == 2);
  CHECK(title_of("12 · " + std::string(400, 'w')).size() == network_title_lines);
  CHECK(title_of("").empty());
  for (const std::string& text : test::hostile_texts()) title_of(text);
}

TEST_CASE("no mark or label of 500 random networks lies over another", "[output][layout][slow]") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const BipartiteGraph graph = test::random_graph(seed);
    const Programme programme = named(graph, std::string(seed % 60, 'n') + " og noen flere ord");
    const NetworkLayout layout = network_layout(programme, graph, coalitions(graph));
    check_layout(layout);
    for (const MeasureId m : graph.partners().ids()) {
      const bool drawn =
          std::ranges::any_of(layout.measures, [m](const auto& placed) { return placed.id == m; });
      CHECK(drawn == !graph.partners()[m].empty());
    }
    CHECK(layout == network_layout(programme, graph, coalitions(graph)));
  }
}

TEST_CASE("a hundred coalitions fit without overlap, in about the aspect asked for",
          "[output][layout]") {
  std::vector<Participation> ties;
  for (std::uint32_t i = 0; i < 100; ++i) {
    for (std::uint32_t k = 0; k <= i % 5; ++k)
      ties.push_back({MeasureId{i}, PartnerId{i + k * 100}});
  }
  const BipartiteGraph graph(100, 500, ties);
  const NetworkLayout layout =
      network_layout(named(graph, "navn"), graph, coalitions(graph), {.max_vertices = 1000});
  check_layout(layout);
  CHECK(layout.coalitions.size() == 100);
  CHECK(layout.width / layout.height > 0.8);
  CHECK(layout.width / layout.height < 3.2);
}

TEST_CASE("of too many vertices those with most ties are drawn", "[output][layout][slow]") {
  std::vector<Participation> ties;  // M_i with partners 0 .. i
  for (std::uint32_t m = 0; m < 40; ++m) {
    for (std::uint32_t p = 0; p <= m; ++p) ties.push_back({MeasureId{m}, PartnerId{p}});
  }
  const BipartiteGraph graph(40, 40, ties);
  const NetworkLayout layout =
      network_layout(named(graph, "n"), graph, coalitions(graph), {.max_vertices = 20});
  CHECK(layout.cut);
  REQUIRE(layout.measures.size() == 10);
  CHECK(layout.measures.front().id == MeasureId{30});
  REQUIRE(layout.partners.size() == 10);
  CHECK(layout.partners.back().id == PartnerId{9});
  check_layout(layout);
}

TEST_CASE("a large coalition is laid out in time, without overlaps", "[output][layout][slow]") {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < 1200; ++m) {
    for (std::uint32_t k = 0; k < 4; ++k) {
      ties.push_back({MeasureId{m}, PartnerId{(m * (k + 1) + k * k) % 800}});
    }
  }
  const BipartiteGraph graph(1200, 800, ties);
  Coalitions one;
  one.count = 1;
  one.measures.assign(1200, 0);
  one.partners.assign(800, 0);
  const NetworkLayout layout =
      network_layout(named(graph, "et langt navn"), graph, one, {.max_vertices = 2000});
  CHECK(layout.measures.size() + layout.partners.size() == 2000);
  CHECK(none_overlap(areas_of(layout)));
}

TEST_CASE("names that break writers have room too", "[output][layout]") {
  for (const std::string& text : test::hostile_texts()) {
    const Programme programme = test::hostile_programme(text);
    check_layout(
        network_layout(programme, graph_of(programme), test::sample_findings().coalitions));
  }
}

TEST_CASE("nothing to lay out, and what is refused", "[output][layout]") {
  const BipartiteGraph empty(0, 0, {});
  const NetworkLayout layout = network_layout({}, empty, {});
  CHECK((layout.measures.empty() && layout.partners.empty() && layout.coalitions.empty()));
  CHECK_THROWS_AS(network_layout({}, empty, {}, {.max_vertices = 1}), std::invalid_argument);
  CHECK_THROWS_AS(network_layout({}, empty, {}, {.aspect = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(network_layout({}, empty, {}, {.aspect = std::nan("")}), std::invalid_argument);
}

}  // namespace
