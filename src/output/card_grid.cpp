#include "card_grid.hpp"

#include "page_head.hpp"

namespace partnergraph {
namespace {

constexpr double column_gap = 134.0;
constexpr double row_gap = 96.0;

std::size_t columns_of_grid(std::size_t cards) {
  if (cards == 0) return 1;
  if (cards <= 3) return cards;
  if (cards == 4) return 2;
  return cards <= 6 ? 3 : 4;
}

double count(std::size_t n) {
  return static_cast<double>(n);
}

}  // namespace

CardGrid::CardGrid(std::size_t cards, double card_height)
    : columns_(columns_of_grid(cards)),
      rows_((cards + columns_ - 1) / columns_),
      card_height_(card_height) {}

double CardGrid::width() const {
  return 2.0 * picture_margin + count(columns_) * card_width + count(columns_ - 1) * column_gap +
         inset();
}

double CardGrid::height() const {
  return rows_ == 0 ? 0.0 : count(rows_) * card_height_ + count(rows_ - 1) * row_gap;
}

Point CardGrid::place(std::size_t card) const {
  const double shift = row_of(card) % 2 == 1 ? inset() : 0.0;
  return {picture_margin + shift + count(card % columns_) * (card_width + column_gap),
          count(row_of(card)) * (card_height_ + row_gap)};
}

double CardGrid::bend(std::size_t first, std::size_t second) const {
  if (row_of(first) != row_of(second)) return 0.0;
  const std::size_t steps = first < second ? second - first : first - second;
  if (steps < 2) return 0.0;
  return (steps == 2 ? 44.0 : 92.0) * (row_of(first) == 0 ? 1.0 : -1.0);
}

}  // namespace partnergraph
