// Saves one stream of blocks as a PDF, with tags or without, as a word processor would.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "document_writer.hpp"
#include "pdf_writer.hpp"

namespace partnergraph::test {

/// Short pages of wide paper: a paragraph is a line of print, and lines of a cell stand one below
/// the other. Columns are as wide as their longest line.
class PdfPrinter {
 public:
  explicit PdfPrinter(bool tagged) : tagged_(tagged) {}

  std::string print(const std::vector<Block>& blocks) {
    for (const BlockGroup& group : groups_of(blocks)) {
      ++group_;
      y_ += 14 * std::max(1U, std::min(group.front().gap, 2U));
      if (group.front().table != 0) {
        print_table(group);
      } else {
        print_text(group);
      }
      if (y_ > 700) end_page();
    }
    end_page();
    return pdf_.bytes();
  }

 private:
  void print_text(const BlockGroup& group) {
    const Block& first = group.front();
    const std::string number = "." + std::to_string(group_);
    std::string tag = "P" + number;
    double x = 50;
    double size = 11;
    std::string mark;
    if (first.kind == BlockKind::heading) {
      tag = "H" + std::to_string(first.level) + number;
      size = 26 - 4 * first.level;
    } else if (first.kind == BlockKind::list_item) {
      x += 20 * (first.level + 1);
      tag = "L/LI" + number + "/LBody";
      for (std::uint32_t i = 0; i < first.level; ++i) tag.insert(0, "L/");
      if (!tagged_) mark = "- ";
    }
    for (const Block& line : group) put(x, size, mark + line.cells.front(), tag);
  }

  void print_table(const BlockGroup& group) {
    std::vector<double> width;
    for (const Block& row : group) {
      width.resize(std::max(width.size(), row.cells.size()));
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        for (const std::string_view line : lines(row.cells[i])) {
          width[i] = std::max(width[i], 5.3 * static_cast<double>(line.size()));
        }
      }
    }
    std::size_t number = 0;
    for (const Block& row : group) {
      const std::string tag =
          "Table." + std::to_string(group_) + "/TR." + std::to_string(++number) + "/TD.";
      const double top = y_;
      double bottom = top;
      double x = 50;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        y_ = top;
        std::size_t paragraph = 0;
        for (const std::string_view line : lines(row.cells[i])) {
          put(x, 11, std::string(line),
              tag + std::to_string(i) + "/P." + std::to_string(++paragraph));
        }
        bottom = std::max(bottom, y_);
        x += width[i] + 20;
      }
      y_ = bottom + 10;
    }
  }

  void put(double x, double size, const std::string& text, const std::string& tag) {
    pieces_.push_back({x, y_, text, size, tagged_ ? tag : ""});
    y_ += 1.25 * size;
  }

  void end_page() {
    if (!pieces_.empty()) pdf_.page(std::move(pieces_));
    pieces_.clear();
    y_ = 40;
  }

  bool tagged_;
  PdfWriter pdf_{4000, 3000};
  std::vector<PdfPiece> pieces_;
  double y_ = 40;  // of the next line
  std::size_t group_ = 0;
};

}  // namespace partnergraph::test
