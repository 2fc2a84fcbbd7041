#include "numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace partnergraph {

std::string shortest(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
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
  constexpr std::string_view no_break_space = "\u00a0";
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

std::string probability(double value, Language language) {
  constexpr double least = 0.0001;
  if (value < least) return "< " + decimal(least, 4, language);
  return decimal(value, 4, language);
}

}  // namespace partnergraph
