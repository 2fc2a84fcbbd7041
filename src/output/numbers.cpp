#include "numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include <partnergraph/model/day.hpp>

namespace partnergraph {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

}  // namespace

std::string shortest(double value) {
  std::string text;
  append_shortest(text, value);
  return text;
}

void append_shortest(std::string& text, double value) {
  std::array<char, 32> digits{};
  text.append(digits.data(),
              std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

std::string decimal(double value, int digits, Language language) {
  if (!std::isfinite(value)) return "–";
  std::array<char, 400> text{};  // 309 digits before the point at most
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits)
          .ptr;
  if (language == Language::nb) std::replace(text.data(), end, '.', ',');
  return {text.data(), end};
}

std::string whole(std::size_t value, Language language) {
  const std::string digits = std::to_string(value);
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      result += language == Language::nb ? no_break_space : ",";
    }
    result += digits[i];
  }
  return result;
}

std::string percent(double share, Language language) {
  std::string text = decimal(100.0 * share, 0, language);
  if (language == Language::nb) text += no_break_space;
  return text + '%';
}

std::string probability(double value, Language language) {
  constexpr double least = 0.0001;
  if (value < least) return "< " + decimal(least, 4, language);
  return decimal(value, 4, language);
}

std::string day_in_words(std::string_view day, Language language) {
  if (day_of(day) != day || day.empty()) return std::string(day);
  using Months = std::array<std::string_view, 12>;
  static constexpr Months norwegian{"januar",    "februar", "mars",     "april",
                                    "mai",       "juni",    "juli",     "august",
                                    "september", "oktober", "november", "desember"};
  static constexpr Months english{"January",   "February", "March",    "April",
                                  "May",       "June",     "July",     "August",
                                  "September", "October",  "November", "December"};
  const bool nb = language == Language::nb;
  const auto month = static_cast<std::size_t>(10 * (day[5] - '0') + day[6] - '0' - 1);
  std::string result(day.substr(day[8] == '0' ? 9 : 8));
  result.append(nb ? ". " : " ").append((nb ? norwegian : english).at(month));
  return result.append(" ").append(day.substr(0, 4));
}

}  // namespace partnergraph
