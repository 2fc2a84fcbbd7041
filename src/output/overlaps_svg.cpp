#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "box_layout.hpp"
#include "drawing.hpp"
#include "picture.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_pairs = 120;
constexpr std::size_t most_vertices = 60;

std::string_view label_of(const Partner& partner) {
  return partner.name;
}

template <StrongId Vertex>
struct Pairs {
  std::vector<Vertex> vertices;  // in the order in which strong pairs name them
  std::vector<Overlap<Vertex>> list;
  std::uint32_t least = 2;  // shared
};

// The strongest pairs that share two or more; if none does, those that share one.
template <StrongId Vertex>
Pairs<Vertex> drawn_pairs(const std::vector<Overlap<Vertex>>& overlaps) {
  Pairs<Vertex> pairs;
  const auto sorted = strongest(overlaps, most_pairs);
  if (sorted.empty()) return pairs;
  pairs.least = std::min(2U, sorted.front().shared);
  for (const Overlap<Vertex>& pair : sorted) {
    if (pair.shared < pairs.least) break;
    std::vector<Vertex> added;
    for (const Vertex v : {pair.first, pair.second}) {
      if (std::ranges::find(pairs.vertices, v) == pairs.vertices.end()) added.push_back(v);
    }
    if (pairs.vertices.size() + added.size() > most_vertices) continue;
    pairs.vertices.insert(pairs.vertices.end(), added.begin(), added.end());
    pairs.list.push_back(pair);
  }
  return pairs;
}

template <StrongId Vertex>
std::string draw(const Programme& programme, const Findings& findings,
                 const std::vector<Overlap<Vertex>>& overlaps, const PictureFrame& frame,
                 Language language) {
  const Picture picture = picture_of(programme, findings);
  const Pairs<Vertex> pairs = drawn_pairs(overlaps);
  if (pairs.list.empty()) return empty_picture(programme, picture, frame, language);
  std::map<Vertex, std::size_t> number;
  std::vector<Box> boxes;
  for (const Vertex v : pairs.vertices) {
    number[v] = boxes.size();
    boxes.push_back({150.0, 58.0, 0.0, 0.0});
  }
  BoxTies ties;
  for (const auto& pair : pairs.list) ties.emplace_back(number[pair.first], number[pair.second]);
  lay_out(boxes, ties);
  double left = 0.0;
  double top = 0.0;
  double right = 0.0;
  double bottom = 0.0;
  for (const Box& box : boxes) {
    left = std::min(left, box.x - box.width / 2.0);
    right = std::max(right, box.x + box.width / 2.0);
    top = std::min(top, box.y - box.height / 2.0);
    bottom = std::max(bottom, box.y + box.height / 2.0);
  }
  PictureFrame full = frame;
  full.width = std::max(720.0, right - left + 2 * picture_margin);
  full.height = picture_head_height + bottom - top + 2 * picture_margin + 16.0;
  const double shift = (full.width - (right - left)) / 2.0 - left;
  const auto place = [&](Vertex v) {
    const Box& box = boxes[number[v]];
    return Point{std::round(box.x + shift), std::round(box.y - top + picture_head_height)};
  };
  const auto mark = [&](Vertex v) {  // above the middle of its box: the label stands below
    const Point at = place(v);
    return Point{at.x, at.y - 8.0};
  };

  Markup svg;
  open_picture(svg, programme, picture, full, language);
  for (const auto& pair : pairs.list) {
    const Point from = mark(pair.first);
    const Point to = mark(pair.second);
    const bool together = hue_of(picture, findings, pair.first).strong ==
                          hue_of(picture, findings, pair.second).strong;
    svg.empty("line",
              {{"x1", from.x},
               {"y1", from.y},
               {"x2", to.x},
               {"y2", to.y},
               {"stroke", together ? hue_of(picture, findings, pair.first).strong : between_colour},
               {"stroke-opacity", 0.75},
               {"stroke-width", std::min(9.0, 0.8 * pair.shared)}});
  }
  for (const Vertex v : pairs.vertices) {
    const Point at = place(v);
    const Hue hue = hue_of(picture, findings, v);
    if constexpr (std::is_same_v<Vertex, PartnerId>) {
      const double radius = std::min(14.0, radius_of(picture.graph.measures()[v].size()));
      draw_partner(svg, mark(v), radius, hue, programme[v].kind);
      draw_label(svg, {at.x, at.y - 5.0 + radius}, label_of(programme[v]),
                 {.italic = programme[v].kind == PartnerKind::group});
    } else {
      const double radius = std::min(12.0, radius_of(picture.graph.partners()[v].size()));
      draw_measure(svg, mark(v), radius, hue);
      draw_label(svg, {at.x, at.y - 5.0 + radius}, picture_label(programme[v]));
    }
  }
  draw_label(svg, {picture_margin, full.height - 26.0},
             fill(texts::overlaps_shown.in(language),
                  {std::to_string(pairs.list.size()), std::to_string(overlaps.size()),
                   std::to_string(pairs.least)}),
             {.room = full.width - 2 * picture_margin, .lines = 1, .anchor = "start"});
  svg.close("svg");
  return std::move(svg).finish();
}

}  // namespace

std::string partner_overlaps_svg(const Programme& programme, const Findings& findings,
                                 Language language) {
  static constexpr PictureFrame frame{0.0, 0.0, texts::partner_overlaps,
                                      texts::overlaps_description};
  return draw(programme, findings, findings.partner_overlaps, frame, language);
}

std::string measure_overlaps_svg(const Programme& programme, const Findings& findings,
                                 Language language) {
  static constexpr PictureFrame frame{0.0, 0.0, texts::measure_overlaps,
                                      texts::overlaps_description};
  return draw(programme, findings, findings.measure_overlaps, frame, language);
}

}  // namespace partnergraph
