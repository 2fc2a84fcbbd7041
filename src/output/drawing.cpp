#include "drawing.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "code_point.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

double mark_font(double radius) {
  return std::min(12.0, std::round(1.3 * radius));
}

}  // namespace

std::string coordinates(Point point) {
  return coordinate(point.x) + ' ' + coordinate(point.y);
}

void draw_measure(Markup& svg, Point centre, double radius, Hue hue) {
  svg.empty("rect", {{"x", centre.x - radius},
                     {"y", centre.y - radius},
                     {"width", 2.0 * radius},
                     {"height", 2.0 * radius},
                     {"rx", 1.5},
                     {"fill", hue.tint},
                     {"stroke", hue.strong},
                     {"stroke-width", 1.8}});
  draw_mark(svg, centre, mark_font(radius), hue, false);
}

void draw_partner(Markup& svg, Point centre, double radius, Hue hue, PartnerKind kind) {
  const bool group = kind == PartnerKind::group;
  svg.empty("circle", {{"cx", centre.x},
                       {"cy", centre.y},
                       {"r", radius},
                       {"fill", group ? paper : hue.strong},
                       {"stroke", hue.strong},
                       {"stroke-width", 1.8},
                       {"stroke-dasharray", group ? "4 2.5" : "none"}});
  draw_mark(svg, centre, mark_font(radius), hue, !group);
}

void draw_mark(Markup& svg, Point centre, double font, Hue hue, bool on_strong) {
  if (hue.mark == 0) return;
  const std::string number = std::to_string(hue.mark);
  if (number.size() > 1) font *= 1.5 / static_cast<double>(number.size());
  if (font < 7.0) return;
  svg.leaf("text",
           {{"x", centre.x},
            {"y", centre.y + 0.36 * font},
            {"font-size", font},
            {"font-weight", "bold"},
            {"text-anchor", "middle"},
            {"fill", on_strong ? paper : ink}},
           number);
}

double draw_label(Markup& svg, Point top, std::string_view text, const LabelStyle& style) {
  const double line_height = style.font + 2.0;
  double baseline = top.y + style.font - 2.0;
  for (const std::string& line :
       wrapped(visible(text), {.width = style.room / style.font / (style.bold ? bold_width : 1.0),
                              .lines = style.lines,
                              .advance = ems_of,
                              .shared = style.shared})) {
    for (const bool seam : {true, false}) {
      svg.leaf("text",
               {{"x", top.x},
                {"y", baseline},
                {"font-size", style.font},
                {"font-style", style.italic ? "italic" : "normal"},
                {"font-weight", style.bold ? "bold" : "normal"},
                {"text-anchor", style.anchor},
                {"fill", seam ? paper : ink},
                {"stroke", seam ? paper : "none"},
                {"stroke-width", seam ? 3.0 : 0.0}},
               line);
    }
    baseline += line_height;
  }
  return baseline - style.font + 2.0;
}

double radius_of(std::size_t degree) {
  return std::min(24.0, 3.5 + 2.5 * std::sqrt(static_cast<double>(degree)));
}

}  // namespace partnergraph
