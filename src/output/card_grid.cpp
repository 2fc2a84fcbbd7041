#include "card_grid.hpp"

#include "page_head.hpp"

namespace partnergraph {
namespace {

std::size_t columns_of_grid(std::size_t cards) {
  if (cards == 0) return 1;
  if (cards <= 3) return cards;
  if (cards == 4) return 2;
  return cards <= 6 ? 3 : 4;
}

}  // namespace

CardGrid::CardGrid(std::size_t cards)
    : cards_(cards), columns_(columns_of_grid(cards)), rows_((cards + columns_ - 1) / columns_) {}

double CardGrid::width() const {
  return left(columns_ - 1) + card_width + picture_margin;
}

double CardGrid::left(std::size_t column) const {
  return picture_margin + static_cast<double>(column) * (card_width + card_gap);
}

}  // namespace partnergraph
