// What stands at the top of every picture: title, source, what was found, what is not shown,
// legend; and at its foot: how to read it, and who is not in it.
#pragma once

#include <string>
#include <vector>

#include "markup.hpp"
#include "palette.hpp"

namespace partnergraph {

inline constexpr double picture_margin = 24.0;

/// A mark of the picture and what it means.
struct LegendEntry {
  enum class Mark { area, hollow, measure, organisation, group, line };

  Mark mark = Mark::area;
  Hue hue;
  std::string text;
};

struct PageHead {
  std::string title;
  std::string source;    ///< what was drawn: title and file
  std::string findings;  ///< what a reader should take home; may be empty
  std::string notice;    ///< what is not shown; may be empty
  std::string description;
  std::vector<LegendEntry> legend;  ///< in as many rows as they need
  std::vector<std::string> foot;    ///< sentences at the lower edge, each on lines of its own
  double width = 0.0;               ///< of the page, pixels
};

/// Where the drawing may begin.
[[nodiscard]] double head_height(const PageHead& head);
/// What the page needs below the drawing, its margin included.
[[nodiscard]] double foot_height(const PageHead& head);

/// Opens <svg> and draws background, head and foot. The caller closes it.
void open_page(Markup& svg, const PageHead& head, double height);

}  // namespace partnergraph
