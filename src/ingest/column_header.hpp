// The first row of a table that has one measure a row.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// What each column says; nothing for a column that says nothing about measures.
struct ColumnHeader {
  std::vector<std::optional<Role>> roles;
  bool names_measures = false;  ///< a column is labelled so; else the first unlabelled one is taken

  [[nodiscard]] std::optional<Role> role(std::size_t column) const {
    return column < roles.size() ? roles[column] : std::nullopt;
  }
};

/// The header that a row is: every cell with text is at most one label and nothing else, one of
/// them names partners, and one names measures, or stands before the partners unlabelled or as a
/// description. Nothing for any other row. `unnamed` are columns of partners that no
/// label announces.
[[nodiscard]] std::optional<ColumnHeader> column_header(
    const std::vector<std::string>& cells, const Lexicon& lexicon,
    const std::vector<std::size_t>& unnamed = {});

/// The text of a cell without its line breaks and letters in brackets: "Samarbeids-\npartnere (S)"
/// -> "Samarbeidspartnere".
[[nodiscard]] std::string column_title(std::string_view cell);

/// The label of a cell that holds one label and no other text.
[[nodiscard]] bool is_bare_label(const std::string& cell, const Lexicon& lexicon);

}  // namespace partnergraph
