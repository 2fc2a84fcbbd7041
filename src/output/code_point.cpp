#include "code_point.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace partnergraph {
namespace {

UChar32 icu(char32_t c) {
  return static_cast<UChar32>(c);
}

bool is_wide(char32_t c) {
  constexpr char32_t first_wide = 0x1100;  // a Hangul consonant
  if (c < first_wide) return false;
  const auto width = u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool takes_no_room(char32_t c) {
  if (c < 0x300) return c == 0xAD;
  return (U_GET_GC_MASK(icu(c)) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0 ||
         (c >= 0x1160 && c <= 0x11FF);  // Hangul vowels and finals join the syllable before
}

// Blanks of numbers: "12 318" is one word.
bool is_no_break(char32_t c) {
  return c == 0xA0 || c == 0x202F;
}

}  // namespace

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros
#pragma GCC diagnostic ignored "-Wsign-conversion"
char32_t next_code_point(std::string_view text, std::size_t& at) {
  if (static_cast<unsigned char>(text[at]) < 0x80U) return static_cast<unsigned char>(text[at++]);
  // ICU counts in 32 bits; a code point needs no more than four bytes.
  const std::string_view here = text.substr(at, 4);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(here.data());
  std::int32_t used = 0;
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, used, static_cast<std::int32_t>(here.size()), c);
  at += static_cast<std::size_t>(used);
  return static_cast<char32_t>(c);
}

void append_utf8(std::string& text, char32_t code_point) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t used = 0;
  U8_APPEND_UNSAFE(bytes, used, code_point);
  for (std::int32_t i = 0; i < used; ++i) text += static_cast<char>(bytes[i]);
}
#pragma GCC diagnostic pop

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

double columns_of(char32_t c) {
  if (takes_no_room(c)) return 0.0;
  return is_wide(c) ? 2.0 : 1.0;
}

double ems_of(char32_t c) {
  // Hundredths of an em from the blank to the tilde, in DejaVu Sans.
  static constexpr std::array<std::uint8_t, 95> ascii{
      32,  41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34,  //
      64,  64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,  //
      100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,  //
      61,  79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,  //
      50,  62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,  //
      64,  64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84};
  if (c >= 0x20 && c < 0x7F) return ascii[c - 0x20] / 100.0;
  if (takes_no_room(c) || c < 0x20) return 0.0;
  if (is_wide(c)) return 1.05;
  if (is_no_break(c)) return 0.32;
  if (c == U'…' || c == U'—' || c == U'æ' || c == U'œ' || c == U'Æ' || c == U'Œ') return 1.0;
  return u_isupper(icu(c)) != 0 ? 0.79 : 0.64;
}

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool plain = c > 0x20 && c < 0x7F;
    if (!plain && u_isUWhiteSpace(icu(c)) != 0 && !is_no_break(c)) {
      blank = !shown.empty();
      continue;
    }
    if (blank) shown += ' ';
    blank = false;
    if (plain) {
      shown += static_cast<char>(c);
    } else if (c < 0x20) {
      append_utf8(shown, 0x2400 + c);
    } else if (c == 0x7F) {
      append_utf8(shown, 0x2421);
    } else if (is_bidi_control(c) || is_control(c)) {
      append_utf8(shown, 0xFFFD);
    } else {
      append_utf8(shown, c);
    }
  }
  return shown;
}

}  // namespace partnergraph
