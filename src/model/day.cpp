#include <partnergraph/model/day.hpp>

#include <algorithm>
#include <chrono>

namespace partnergraph {
namespace {

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

}  // namespace

std::string day_of(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() < form.size()) return {};
  const std::string_view day = text.substr(0, form.size());
  const auto fits = [](char c, char f) { return f == '-' ? c == '-' : c >= '0' && c <= '9'; };
  if (!std::ranges::equal(day, form, fits)) return {};
  const std::chrono::year_month_day date{
      std::chrono::year(number_of(day.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(number_of(day.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(number_of(day.substr(8, 2))))};
  return date.ok() ? std::string(day) : std::string();
}

}  // namespace partnergraph
