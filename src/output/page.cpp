#include <partnergraph/output/page.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "markup.hpp"

namespace partnergraph {
namespace {

constexpr double label_pixels = 11.0;

struct Millimetres {
  double width = 0.0;
  double height = 0.0;
};

Millimetres size_of(PageSize page, bool lying) {
  Millimetres size{338.67, 190.5};
  if (page == PageSize::slide) return size;
  size = page == PageSize::a3 ? Millimetres{297.0, 420.0} : Millimetres{210.0, 297.0};
  if (lying) std::swap(size.width, size.height);
  return size;
}

// The first attribute of that name behind `from`.
double number_behind(std::string_view svg, std::string_view name, std::size_t from) {
  const std::size_t at = svg.find(name, from);
  double value = 0.0;
  if (at == std::string_view::npos) throw std::invalid_argument("on_page: no picture of ours");
  std::from_chars(svg.data() + at + name.size(), svg.data() + svg.size(), value);
  return value;
}

}  // namespace

PictureOnPage on_page(std::string svg, PageSize page) {
  const double width = number_behind(svg, " width=\"", 0);
  const double height = number_behind(svg, " height=\"", 0);
  if (page == PageSize::fitting) return {std::move(svg), label_pixels * 0.75};
  const Millimetres size = size_of(page, width > height);
  // The picture keeps its pixels; what is seen around it grows until it has the page's shape.
  const double seen_width = std::max(width, height * size.width / size.height);
  const double seen_height = seen_width * size.height / size.width;
  const std::string left = coordinate((width - seen_width) / 2.0);
  const std::string top = coordinate((height - seen_height) / 2.0);

  const std::size_t tag_end = svg.find(" role=");
  const std::size_t tag_begin = svg.find(" width=");
  const std::string tag = " width=\"" + coordinate(size.width) + "mm\" height=\"" +
                          coordinate(size.height) + "mm\" viewBox=\"" + left + ' ' + top + ' ' +
                          coordinate(seen_width) + ' ' + coordinate(seen_height) + '"';
  svg.replace(tag_begin, tag_end - tag_begin, tag);
  const std::size_t ground = svg.find("<rect");
  const std::string rect = "<rect x=\"" + left + "\" y=\"" + top + "\" width=\"" +
                           coordinate(seen_width) + "\" height=\"" + coordinate(seen_height) + '"';
  svg.replace(ground, svg.find(" fill=", ground) - ground, rect);
  return {std::move(svg), label_pixels * size.width / 25.4 * 72.0 / seen_width};
}

}  // namespace partnergraph
