// What the cells of a workbook say, as text: shared strings, numbers, dates.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

class XlsxValues {
 public:
  /// @param strings  root of the shared strings, @param styles  root of the styles; null if absent
  /// @param from_1904  days count from 1904 and not from 1900
  XlsxValues(const pugi::xml_node& strings, const pugi::xml_node& styles, bool from_1904);

  /// The text of a <c> element; empty for errors and for what is not there.
  [[nodiscard]] std::string text(const pugi::xml_node& cell) const;

 private:
  std::vector<std::string> strings_;
  std::vector<bool> is_date_;  // by cell format
  bool from_1904_;
};

/// "12", "0.3" (15 digits, as Excel shows), or the text itself if it is no number.
[[nodiscard]] std::string plain_number(std::string_view text);

/// Whether a number format shows a day: "dd.mm.yyyy", but not "0.00" or "h:mm".
[[nodiscard]] bool shows_date(std::string_view format);

}  // namespace partnergraph
