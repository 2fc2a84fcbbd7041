// Numbers of measures that begin with letters: "A1.2", "TR-3", "CS1".
#pragma once

#include <cstddef>
#include <string_view>

namespace partnergraph {

/// The bytes of a code that `text` begins with: one to three capitals, perhaps a hyphen, a number
/// with or without parts. Behind it stands a blank, a mark or nothing. 0 if there is none.
[[nodiscard]] constexpr std::size_t code_length(std::string_view text) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  std::size_t letters = 0;
  while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') ++letters;
  if (letters == 0 || letters > 3) return 0;
  std::size_t end = letters;
  if (end < text.size() && text[end] == '-') ++end;
  if (!digit(end)) return 0;
  while (digit(end) || (end < text.size() && text[end] == '.' && digit(end + 1))) ++end;
  if (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  const bool apart =
      end == text.size() || std::string_view(" .:)\xe2-").find(text[end]) != std::string_view::npos;
  return apart ? end : 0;
}

}  // namespace partnergraph
