#include "table_row.hpp"

#include <algorithm>
#include <iterator>

#include <partnergraph/ingest/label.hpp>

namespace partnergraph {

bool is_section_row(const Cells& cells, const ColumnHeader& header, const Lexicon& lexicon) {
  const auto empty = [](const std::string& cell) { return cell.empty(); };
  if (cells.size() < 3 || cells.front().empty() ||
      !std::all_of(cells.begin() + 1, cells.end(), empty)) {
    return false;
  }
  const auto role = header.role(0);
  const auto label = label_at_start(cells.front(), lexicon);
  return !role || role == Role::number || (label && label->role == Role::section);
}

bool is_empty_form(const Cells& cells, const Lexicon& lexicon) {
  std::size_t labels = 0;
  for (const std::string& cell : cells) {
    if (cell.empty()) continue;
    for (const LabelledPiece& piece : cut_at_labels(cell, lexicon)) {
      if (!piece.label || !piece.text.empty()) return false;
      ++labels;
    }
  }
  return labels > 1;
}

bool is_form_row(const Cells& cells, const Lexicon& lexicon) {
  const auto filled = [](const std::string& cell) { return !cell.empty(); };
  const auto value = std::find_if(cells.rbegin(), cells.rend(), filled);
  if (value == cells.rend()) return false;
  return std::any_of(std::next(value), cells.rend(), [&](const std::string& cell) {
    return !cell.empty() && is_bare_label(cell, lexicon);
  });
}

bool has_label(const Cells& cells, const Lexicon& lexicon) {
  return std::ranges::any_of(cells, [&](const std::string& cell) {
    return std::ranges::any_of(cut_at_labels(cell, lexicon),
                               [](const LabelledPiece& piece) { return piece.label.has_value(); });
  });
}

}  // namespace partnergraph
