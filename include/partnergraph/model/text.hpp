// Unicode text in valid UTF-8 (the document layer sees to that): the few operations that names and
// words need. Locale-free.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

/// Without blanks (Unicode White_Space) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Trimmed, and every run of blanks inside replaced by one space.
[[nodiscard]] std::string blanks_collapsed(std::string_view text);

/// Unicode NFC.
[[nodiscard]] std::string nfc(std::string_view text);

/// Full case folding, then NFC: equal for texts that differ in case alone.
[[nodiscard]] std::string folded(std::string_view text);

/// Runs of letters, digits and combining marks, in order, not folded; they refer to `text`.
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);

/// Folded words joined by '-': "Statens vegvesen" -> "statens-vegvesen"; letters beyond ASCII stay.
[[nodiscard]] std::string slug(std::string_view text);

/// With its first letter as a capital, the rest as it is.
[[nodiscard]] std::string capitalised(std::string_view text);

[[nodiscard]] bool starts_upper(
    std::string_view text);  ///< first code point is upper or title case
[[nodiscard]] bool starts_digit(std::string_view text);
/// Has two letters or more and no lower-case one: "NVE", "DFØ", "TEN-T".
[[nodiscard]] bool is_all_caps(std::string_view text);
[[nodiscard]] std::size_t code_points(std::string_view text);  ///< length for people, not bytes
/// The first `count` code points.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t count);

}  // namespace partnergraph
