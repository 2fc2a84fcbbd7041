// Code points of UTF-8 text, and what each does to a line that people read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace partnergraph {

/// The code point at `at`, and `at` moved behind it; U+FFFD for invalid bytes.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& text, char32_t code_point);

/// C0, DEL, C1, and the line and paragraph separators.
[[nodiscard]] bool is_control(char32_t code_point);
/// Marks that reorder what stands around them: a name could rewrite its neighbours.
[[nodiscard]] bool is_bidi_control(char32_t code_point);

/// Columns in a terminal: 0 for combining and invisible ones, 2 for East Asian wide ones.
[[nodiscard]] double columns_of(char32_t code_point);
/// Width in em of the widest sans-serif face that pictures are commonly shown in, DejaVu Sans; in
/// Arial and Helvetica a tenth less. They are laid out without knowing which it will be.
[[nodiscard]] double ems_of(char32_t code_point);

/// One line that shows what it holds: blanks collapsed but for no-break ones, controls as their
/// symbols (ESC is U+241B), bidi controls as U+FFFD.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace partnergraph
