// Rows of tables: a measure a row below a header, a field a row in a form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

#include "column_header.hpp"
#include "field_reader.hpp"
#include "unnamed_columns.hpp"

namespace partnergraph {

class RowReader {
 public:
  /// `columns`: of partners that no label announces, by table. Borrows the reader of fields.
  RowReader(FieldReader& fields, std::map<std::uint32_t, UnnamedColumns> columns,
            const Lexicon& lexicon);

  /// The table of the next block, 0 outside of tables. A heading may stand between the rows of one.
  void enter(std::uint32_t table);

  void row(const Block& block);

 private:
  /// The table that is being read; number 0 outside of tables.
  struct Table {
    std::uint32_t number = 0;
    std::optional<ColumnHeader> columns{};  // a measure a row
    bool is_fresh = false;                  // no row has been read below the header
    bool begins_with_section = false;       // a text alone in the first of these
    bool is_form = false;                   // a field a row
    bool is_other = false;                  // neither
  };

  [[nodiscard]] std::vector<std::size_t> unnamed_columns(const Block& block) const;
  void note_unnamed(const Block& block, const std::vector<std::size_t>& columns);
  [[nodiscard]] bool heads_no_measures(const Block& block) const;
  void begin_columns(const Block& block, ColumnHeader header);
  [[nodiscard]] bool is_total(const Block& block, std::string_view cell) const;
  void column_row(const Block& block);
  void partner_line(const Block& block, std::string_view line);
  void form_row(const Block& block);

  const Lexicon& lexicon_;
  FieldReader& fields_;
  MeasureCollector& collector_;
  std::map<std::uint32_t, UnnamedColumns> unnamed_columns_;
  Table table_;
  Table table_above_;
};

}  // namespace partnergraph
