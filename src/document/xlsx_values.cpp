#include "xlsx_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "xml.hpp"

namespace partnergraph {
namespace {

std::optional<double> as_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

// Formats that Excel knows without being told (ECMA-376 part 1, 18.8.30).
bool is_built_in_date(long long format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) ||
         format == 36 || (format >= 50 && format <= 54) || format == 57 || format == 58;
}

std::string value_of(const pugi::xml_node& node) {
  std::string result;
  for (const pugi::xml_node& piece : node) result += piece.value();
  return result;
}

// The text of <si> or <is>: of its runs, without the readings of East Asian signs.
std::string rich_text(const pugi::xml_node& node) {
  std::string result;
  for (const pugi::xml_node& each : node) {
    if (is(each, "t")) result += value_of(each);
    if (is(each, "r")) result += value_of(child(each, "t"));
  }
  static constexpr std::string_view carriage_return = "_x000D_";
  for (std::size_t at = 0; (at = result.find(carriage_return, at)) != std::string::npos;) {
    result.erase(at, carriage_return.size());
  }
  return result;
}

std::string padded(unsigned value) {
  std::string text = std::to_string(value);
  return text.size() < 2 ? "0" + text : text;
}

// The day of a serial number, or nothing beyond the years that Excel knows (1900 to 9999).
std::optional<std::string> date(std::string_view serial, bool from_1904) {
  const auto value = as_number(serial);
  if (!value || *value < 0 || *value > 2'958'465) return std::nullopt;
  using namespace std::chrono;
  // Excel believes that 1900 was a leap year, so its day 1 is the last of December 1899.
  const sys_days first = from_1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / 30);
  const year_month_day day(first + days(static_cast<int>(*value)));
  return std::to_string(static_cast<int>(day.year())) + "-" +
         padded(static_cast<unsigned>(day.month())) + "-" +
         padded(static_cast<unsigned>(day.day()));
}

}  // namespace

XlsxValues::XlsxValues(const pugi::xml_node& strings, const pugi::xml_node& styles, bool from_1904)
    : from_1904_(from_1904) {
  for (const pugi::xml_node& node : strings) {
    if (is(node, "si")) strings_.push_back(rich_text(node));
  }
  std::unordered_map<long long, bool> own;
  for (const pugi::xml_node& node : child(styles, "numFmts")) {
    own[number(node, "numFmtId", -1)] = shows_date(attribute(node, "formatCode"));
  }
  for (const pugi::xml_node& node : child(styles, "cellXfs")) {
    if (!is(node, "xf")) continue;
    const long long format = number(node, "numFmtId", 0);
    const auto found = own.find(format);
    is_date_.push_back(found != own.end() ? found->second : is_built_in_date(format));
  }
}

std::string XlsxValues::text(const pugi::xml_node& cell) const {
  const std::string_view type = attribute(cell, "t");
  if (type == "inlineStr") return rich_text(child(cell, "is"));
  std::string value = value_of(child(cell, "v"));
  if (type == "e" || value.empty()) return {};
  if (type == "str") return value;
  if (type == "d") return value.substr(0, value.find('T'));
  if (type == "b") return value == "0" ? "FALSE" : "TRUE";
  if (type == "s") {
    std::size_t index = strings_.size();
    std::from_chars(value.data(), value.data() + value.size(), index);
    return index < strings_.size() ? strings_[index] : std::string();
  }
  const long long style = number(cell, "s", 0);
  if (style >= 0 && static_cast<std::size_t>(style) < is_date_.size() &&
      is_date_[static_cast<std::size_t>(style)]) {
    if (auto day = date(value, from_1904_)) return *day;
  }
  return plain_number(value);
}

std::string plain_number(std::string_view text) {
  const auto value = as_number(text);
  if (!value) return std::string(text);
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value,
                                          std::chars_format::general, 15);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string(text);
}

bool shows_date(std::string_view format) {
  char until = 0;  // closes what is no code: "text" or [Red]
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (until != 0) {
      if (c == until) until = 0;
    } else if (c == '"') {
      until = '"';
    } else if (c == '[') {
      until = ']';
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
      return true;
    }
  }
  return false;
}

}  // namespace partnergraph
