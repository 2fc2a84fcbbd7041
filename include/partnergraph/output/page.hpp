// A picture on a page of paper or a slide.
#pragma once

#include <cstdint>
#include <string>

namespace partnergraph {

enum class PageSize : std::uint8_t {
  fitting,  ///< as large as the picture
  a4,       ///< upright or lying, as suits the picture
  a3,
  slide,  ///< 16:9, lying, 13.33 by 7.5 inches
};

struct PictureOnPage {
  std::string svg;
  double text_points = 0.0;  ///< size on the page of labels that are 11 pixels in the picture
};

/// `svg`: one that svg.hpp gave. Whole, as large as the page allows, in its middle.
[[nodiscard]] PictureOnPage on_page(std::string svg, PageSize page);

/// Smaller text is hard to read.
inline constexpr double least_text_points = 6.0;

}  // namespace partnergraph
