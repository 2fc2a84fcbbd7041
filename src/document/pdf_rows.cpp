#include "pdf_rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace partnergraph {
namespace {

double middle(const PdfBox& box) {
  return (box.top + box.bottom) / 2;
}

// Letters of two sizes share a row if their middles nearly do.
bool same_height(const PdfBox& a, const PdfBox& b) {
  return std::abs(middle(a) - middle(b)) < 0.35 * std::min(a.height(), b.height());
}

}  // namespace

std::vector<PdfRow> rows_of(const PdfPage& page) {
  std::vector<std::size_t> order(page.lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return middle(page.lines[i].box); });

  std::vector<PdfRow> rows;
  for (const std::size_t i : order) {
    const PdfLine& line = page.lines[i];
    if (rows.empty() || !same_height(page.lines[rows.back().lines.front()].box, line.box)) {
      rows.push_back({.box = line.box});
      rows.back().number = static_cast<std::uint32_t>(rows.size());
    }
    PdfRow& row = rows.back();
    row.box.enclose(line.box);
    row.lines.push_back(i);
    row.words.insert(row.words.end(), line.words.begin(), line.words.end());
  }
  for (PdfRow& row : rows) {
    std::ranges::stable_sort(row.words, {}, [](const PdfWord& w) { return w.box.left; });
    std::ranges::stable_sort(row.lines, {}, [&](std::size_t i) { return page.lines[i].box.left; });
  }
  return rows;
}

double body_height(const std::vector<PdfPage>& pages) {
  std::vector<std::pair<double, std::size_t>> heights;  // with the bytes in that height
  std::size_t all = 0;
  for (const PdfPage& page : pages) {
    for (const PdfLine& line : page.lines) {
      std::size_t bytes = 0;
      for (const PdfWord& word : line.words) bytes += word.text.size();
      heights.emplace_back(line.box.height(), bytes);
      all += bytes;
    }
  }
  std::ranges::sort(heights);
  std::size_t seen = 0;
  for (const auto& [height, bytes] : heights) {
    seen += bytes;
    if (2 * seen >= all) return height;
  }
  return 0;
}

}  // namespace partnergraph
