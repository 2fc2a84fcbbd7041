// Where on a page do cards of one size stand, and is one of them between two others?
#pragma once

#include <cstddef>

#include "drawing.hpp"

namespace partnergraph {

inline constexpr double card_width = 250.0;

/// At most eight cards in one row or two, so that the page is about as wide as a slide.
class CardGrid {
 public:
  CardGrid(std::size_t cards, double card_height);

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t row_of(std::size_t card) const { return card / columns_; }
  [[nodiscard]] double width() const;   ///< of the page, with its margins
  [[nodiscard]] double height() const;  ///< of the rows and what is between them
  /// Left top corner; the first row begins at 0.
  [[nodiscard]] Point place(std::size_t card) const;

  /// How far a line between two cards is drawn out of their row (up if above 0), away from the
  /// other row; 0 if no card stands between them.
  [[nodiscard]] double bend(std::size_t first, std::size_t second) const;

 private:
  // Every second row is set in: fewer lines run along a row of cards.
  [[nodiscard]] double inset() const { return columns_ > 2 && rows_ > 1 ? 24.0 : 0.0; }

  std::size_t columns_;
  std::size_t rows_;
  double card_height_;
};

}  // namespace partnergraph
