// A table that a screen reader can read: caption, scopes, the row named by its first text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markup.hpp"

namespace partnergraph {

class HtmlTable {
 public:
  enum class Column : std::uint8_t {
    text,
    number,  ///< right-aligned
    name,    ///< names the row: <th scope="row">
  };
  struct Heading {
    std::string_view text;
    Column column = Column::text;
  };

  HtmlTable(Markup& html, std::string_view caption, const std::vector<Heading>& headings);
  ~HtmlTable();
  HtmlTable(const HtmlTable&) = delete;
  HtmlTable& operator=(const HtmlTable&) = delete;

  /// As many cells as headings.
  void row(const std::vector<std::string>& cells);

 private:
  Markup& html_;
  std::vector<Column> columns_;
};

}  // namespace partnergraph
