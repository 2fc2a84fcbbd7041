// Bytes -> text that every parser can trust.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/diagnostic.hpp>

namespace partnergraph {

/// Valid UTF-8 in NFC. Lines end in '\n' whatever they ended in before; besides that the only
/// control characters are tabs and form feeds. No zero-width or bidirectional control characters
/// and no soft hyphens.
struct Text {
  std::string utf8;
  Diagnostics diagnostics;  ///< what was repaired, with the first line concerned
};

/// Encoding: byte-order mark (UTF-8, UTF-16), else UTF-8, else Windows-1252 for the lines that are
/// no UTF-8, with a warning. Time and memory O(bytes).
/// @param file  for messages
/// @throws InputError for binary data and for UTF-16 or UTF-32 that can't be told for sure
[[nodiscard]] Text decode(std::string_view bytes, std::string_view file);

/// The lines of `text`; line n stands at index n - 1. A final line break adds no empty line.
[[nodiscard]] std::vector<std::string_view> lines(std::string_view text);

}  // namespace partnergraph
