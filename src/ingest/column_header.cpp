#include "column_header.hpp"

#include <algorithm>

#include <partnergraph/ingest/label.hpp>

namespace partnergraph {

bool is_bare_label(const std::string& cell, const Lexicon& lexicon) {
  const auto label = label_at_start(cell, lexicon);
  return label && label->length == cell.size();
}

std::optional<ColumnHeader> column_header(const std::vector<std::string>& cells,
                                          const Lexicon& lexicon) {
  ColumnHeader header;
  std::optional<std::size_t> unlabelled;  // the first
  std::optional<std::size_t> partners;    // the first
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto label = label_at_start(cells[i], lexicon);
    header.roles.push_back(label ? std::optional(label->role) : std::nullopt);
    if (cells[i].empty()) continue;
    if (label && label->length < cells[i].size()) return std::nullopt;  // a label and its text
    if (!label && !unlabelled) unlabelled = i;
    if (label && label->role == Role::partners && !partners) partners = i;
    if (label && label->role == Role::measure) header.names_measures = true;
  }
  if (!partners) return std::nullopt;
  if (!header.names_measures) {
    if (!unlabelled || *unlabelled > *partners) return std::nullopt;
    header.roles[*unlabelled] = Role::measure;
  }
  return header;
}

}  // namespace partnergraph
