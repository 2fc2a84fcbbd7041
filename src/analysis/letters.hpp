// The letters of a word in UTF-8.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace partnergraph {

[[nodiscard]] inline bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// The byte that each code point of a word begins at, ascending.
[[nodiscard]] inline std::vector<std::size_t> letter_starts(std::string_view word) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U) starts.push_back(i);
  }
  return starts;
}

}  // namespace partnergraph
