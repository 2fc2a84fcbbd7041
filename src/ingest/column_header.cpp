#include "column_header.hpp"

#include <algorithm>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

// The role of a cell that is one label and nothing else.
std::optional<Role> role_of(std::string_view cell, const Lexicon& lexicon) {
  const auto label = label_at_start(cell, lexicon);
  if (!label || label->length < cell.size()) return std::nullopt;
  return label->role;
}

}  // namespace

std::optional<ColumnRoles> column_roles(const std::vector<std::string>& cells,
                                        const Lexicon& lexicon) {
  ColumnRoles roles;
  std::optional<std::size_t> first_unknown;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    roles.push_back(role_of(cells[i], lexicon));
    if (roles.back() || cells[i].empty()) continue;
    if (label_at_start(cells[i], lexicon)) return std::nullopt;  // a label and its text: no header
    if (!first_unknown) first_unknown = i;
  }
  const auto has = [&](Role role) { return std::ranges::count(roles, std::optional(role)) > 0; };
  if (!has(Role::partners)) return std::nullopt;
  if (!has(Role::measure)) {
    if (!first_unknown) return std::nullopt;
    roles[*first_unknown] = Role::measure;
  }
  return roles;
}

}  // namespace partnergraph
