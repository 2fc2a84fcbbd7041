// Marks and labels in the visual language that all our pictures share: square = measure, circle =
// partner, dashed = group, hue = coalition.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <partnergraph/model/programme.hpp>

#include "markup.hpp"
#include "palette.hpp"

namespace partnergraph {

struct Point {
  double x = 0.0;
  double y = 0.0;
};

/// In the data of a path: "12.5 30".
[[nodiscard]] std::string coordinates(Point point);

/// With the number of the coalition inside, where it has room.
void draw_measure(Markup& svg, Point centre, double radius, Hue hue);
void draw_partner(Markup& svg, Point centre, double radius, Hue hue, PartnerKind kind);

/// The number of the coalition, centred: on the strong tone in white.
void draw_mark(Markup& svg, Point centre, double font, Hue hue, bool on_strong);

/// How much wider letters are in bold.
inline constexpr double bold_width = 1.13;

struct LabelStyle {
  double font = 11.0;  ///< pixels
  double room = 140.0;
  std::size_t lines = 2;
  std::string_view anchor = "middle";
  bool italic = false;
  bool bold = false;
  std::size_t shared = 0;  ///< bytes that another text of the picture begins with, too
};

/// Broken and cut to its room; `top` is the upper edge of the first line at the anchor. A white
/// seam keeps the letters apart from what runs behind them. @return the lower edge
double draw_label(Markup& svg, Point top, std::string_view text, const LabelStyle& style = {});

/// Radius of a mark: its area grows with the degree.
[[nodiscard]] double radius_of(std::size_t degree);

}  // namespace partnergraph
