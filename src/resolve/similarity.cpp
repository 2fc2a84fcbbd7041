#include <partnergraph/resolve/similarity.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t shortest_misspelt = 8;  // code points
constexpr std::size_t long_name = 4;          // words

std::vector<std::string_view> letters(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    result.push_back(prefix(text, 1));
    text.remove_prefix(result.back().size());
  }
  return result;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  const auto left = letters(a);
  const auto right = letters(b);
  const std::size_t longer = std::max(left.size(), right.size());
  if (longer - std::min(left.size(), right.size()) > most) return most + 1;

  std::vector<std::size_t> two_above(right.size() + 1);
  std::vector<std::size_t> above(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      }
    }
    if (*std::ranges::min_element(row) > most) return most + 1;
    std::swap(two_above, above);
    std::swap(above, row);
  }
  return std::min(above[right.size()], most + 1);
}

bool is_misspelling(std::string_view a, std::string_view b) {
  const auto left = words(a);
  const auto right = words(b);
  if (left.size() != right.size()) return false;
  std::size_t different = left.size();
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] == right[i]) continue;
    if (different != left.size()) return false;
    different = i;
  }
  if (different == left.size()) return false;
  const std::string_view x = left[different];
  const std::string_view y = right[different];
  const auto has_digit = [](std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
  };
  // Another letter in place of one may be another name: "Kristiansand kommune", "Kristiansund
  // kommune". A long name has more to know it by.
  auto given = letters(x);
  auto other = letters(y);
  std::ranges::sort(given);
  std::ranges::sort(other);
  if (left.size() < long_name && given.size() == other.size() && given != other) return false;
  return code_points(x) >= shortest_misspelt && code_points(y) >= shortest_misspelt &&
         prefix(x, 1) == prefix(y, 1) && !has_digit(x) && !has_digit(y) && !x.starts_with(y) &&
         !y.starts_with(x) && edit_distance(x, y, 1) == 1;
}

}  // namespace partnergraph
