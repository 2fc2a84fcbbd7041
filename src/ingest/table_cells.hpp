// What the cells of network tables mean: numbers, marks, the columns of an edge list.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <partnergraph/document/delimited.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// A decimal number and nothing else; "1,5" too where `decimal_comma`.
[[nodiscard]] std::optional<double> number(std::string_view text, bool decimal_comma);
[[nodiscard]] bool is_number(std::string_view text);

/// The row begins with # or %.
[[nodiscard]] bool is_comment(const DelimitedReader::Row& row);

/// What an incidence table may hold: nothing, a cross or a number.
[[nodiscard]] bool is_mark(std::string_view cell);

/// Where an edge list keeps what; the weight may be missing.
struct EdgeColumns {
  std::size_t measure = 0;
  std::size_t partner = 1;
  std::optional<std::size_t> weight{};
  std::size_t count = 2;
  std::string language{};  ///< of the header's words
};

/// The columns that a header names; nothing unless it names measures and partners.
[[nodiscard]] std::optional<EdgeColumns> edge_columns(const DelimitedReader::Row& header,
                                                      const Lexicon& lexicon);

}  // namespace partnergraph
