// Bytes -> text that every parser can trust.
#pragma once

#include <cstdint>
#include <optional>
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
/// @param file      for messages
/// @param encoding  "utf-8" or "windows-1252" to settle it; nothing: found out as above
/// @throws InputError for binary data, for UTF-16 or UTF-32 that can't be told for sure, for an
///   unknown encoding, and for bytes that are not in the encoding named
[[nodiscard]] Text decode(std::string_view bytes, std::string_view file,
                          const std::optional<std::string>& encoding = std::nullopt);

[[nodiscard]] bool is_utf8(std::string_view text);  ///< strictly: no surrogates, no overlong forms

/// `text` without the control, zero-width and bidirectional characters that `Text` never has, every
/// line end as '\n'; what was left out is told with its line. For text that comes by escapes.
[[nodiscard]] std::string without_invisible(std::string_view text, Diagnostics& diagnostics);

/// The lines of `text`; line n stands at index n - 1. A final line break adds no empty line.
[[nodiscard]] std::vector<std::string_view> lines(std::string_view text);

}  // namespace partnergraph
