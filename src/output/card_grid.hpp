// In which row and column of a page does each of some cards of one size stand?
#pragma once

#include <cstddef>

namespace partnergraph {

inline constexpr double card_width = 250.0;
inline constexpr double card_gap = 134.0;  ///< between two columns

/// At most eight cards in one row or two, so that the page is about as wide as a slide.
class CardGrid {
 public:
  explicit CardGrid(std::size_t cards);

  [[nodiscard]] std::size_t size() const { return cards_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t row_of(std::size_t card) const { return card / columns_; }
  [[nodiscard]] std::size_t column_of(std::size_t card) const { return card % columns_; }
  [[nodiscard]] double width() const;  ///< of the page, with its margins
  [[nodiscard]] double left(std::size_t column) const;

 private:
  std::size_t cards_;
  std::size_t columns_;
  std::size_t rows_;
};

}  // namespace partnergraph
