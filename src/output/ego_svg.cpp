#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "drawing.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "selection.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_others = 48;
constexpr double inner = 190.0;  // ring of measures; that of other partners lies around it
constexpr PictureFrame frame{0.0, 0.0, texts::ego_title, texts::ego_description};

// Places on a ring, from the top clockwise.
std::vector<Point> ring(std::size_t count, Point centre, double rx, double ry) {
  std::vector<Point> places;
  for (std::size_t i = 0; i < count; ++i) {
    const double angle =
        2.0 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(count) -
        std::numbers::pi / 2.0;
    places.push_back(
        {std::round(centre.x + rx * std::cos(angle)), std::round(centre.y + ry * std::sin(angle))});
  }
  return places;
}

}  // namespace

std::string ego_svg(const Programme& programme, const Findings& findings, PartnerId centre,
                    Language language) {
  const Picture picture = picture_of(programme, findings);
  const BipartiteGraph& graph = picture.graph;
  const auto own = graph.measures()[centre];
  const std::vector<MeasureId> measures(own.begin(), own.end());
  if (measures.empty()) return empty_picture(programme, picture, frame, language);

  // The other partners of its measures, those that share most first, then in the order in which
  // their measures stand on the ring, so that few ties cross.
  std::map<PartnerId, std::pair<std::size_t, double>> shared;  // measures, sum of their places
  for (std::size_t i = 0; i < measures.size(); ++i) {
    for (const PartnerId p : graph.partners()[measures[i]]) {
      if (p == centre) continue;
      ++shared[p].first;
      shared[p].second += static_cast<double>(i);
    }
  }
  std::vector<PartnerId> others;
  for (const auto& [p, count] : shared) others.push_back(p);
  std::ranges::stable_sort(others, std::ranges::greater{},
                           [&](PartnerId p) { return shared[p].first; });
  const std::size_t all = others.size();
  if (others.size() > most_others) others.resize(most_others);
  std::ranges::stable_sort(others, {}, [&](PartnerId p) {
    return shared[p].second / static_cast<double>(shared[p].first);
  });

  const double outer = std::max(
      inner + 170.0, 34.0 * static_cast<double>(others.size()) / std::numbers::pi / 2.0 + 120.0);
  const double stretch = 1.35;  // wide pages: labels need more room than marks
  PictureFrame full = frame;
  full.width = 2.0 * (outer * stretch + 110.0);
  full.height = picture_head_height + 2.0 * (outer + 50.0);
  const Point middle{full.width / 2.0, picture_head_height + outer + 20.0};
  const auto places = ring(measures.size(), middle, inner * stretch, inner);
  const auto around = ring(others.size(), middle, outer * stretch, outer);

  Markup svg;
  open_picture(svg, programme, picture, full, language, programme[centre].name);
  const auto line = [&](Point from, Point to, std::string_view colour, double width) {
    svg.empty("line", {{"x1", from.x},
                       {"y1", from.y},
                       {"x2", to.x},
                       {"y2", to.y},
                       {"stroke", colour},
                       {"stroke-width", width}});
  };
  for (std::size_t i = 0; i < measures.size(); ++i) {
    for (std::size_t k = 0; k < others.size(); ++k) {
      const auto in = graph.partners()[measures[i]];
      if (!std::binary_search(in.begin(), in.end(), others[k])) continue;
      line(places[i], around[k], between_colour, 1.0);
    }
  }
  for (std::size_t i = 0; i < measures.size(); ++i) {
    line(middle, places[i], hue_of(picture, findings, measures[i]).strong, 2.0);
  }
  for (std::size_t k = 0; k < others.size(); ++k) {
    const PartnerId p = others[k];
    const double radius = radius_of(shared[p].first);
    draw_partner(svg, around[k], radius, hue_of(picture, findings, p), programme[p].kind);
    draw_label(svg, {around[k].x, around[k].y + radius + 3.0}, programme[p].name,
               {.room = 130.0, .italic = programme[p].kind == PartnerKind::group});
  }
  for (std::size_t i = 0; i < measures.size(); ++i) {
    draw_measure(svg, places[i], 8.0, hue_of(picture, findings, measures[i]));
    draw_label(svg, {places[i].x, places[i].y + 11.0}, picture_label(programme[measures[i]]),
               {.room = 170.0});
  }
  draw_partner(svg, middle, 20.0, hue_of(picture, findings, centre), programme[centre].kind);
  draw_label(svg, {middle.x, middle.y + 23.0}, programme[centre].name,
             {.font = 14.0, .room = 220.0, .bold = true});
  if (all > others.size()) {
    draw_label(svg, {picture_margin, full.height - 20.0},
               fill(texts::rows_shown.in(language),
                    {whole(others.size(), language), whole(all, language)}),
               {.room = full.width, .lines = 1, .anchor = "start"});
  }
  svg.close("svg");
  return std::move(svg).finish();
}

}  // namespace partnergraph
