// The tables as the spreadsheet of a country wants them.
#pragma once

#include <cstdint>
#include <string>

namespace partnergraph {

enum class CsvDialect : std::uint8_t {
  rfc4180,   ///< UTF-8, comma, decimal point: as all writers of this library write
  excel_nb,  ///< for Excel set to Norwegian, as for most of Europe: byte order mark, semicolon,
             ///< decimal comma, CRLF
};

/// `csv`: one that this library wrote. Texts stay as they are, only numbers get their comma. O(n).
[[nodiscard]] std::string in_dialect(std::string csv, CsvDialect dialect);

}  // namespace partnergraph
