#include <partnergraph/model/text.hpp>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace partnergraph {
namespace {

// The code point at `at`, and `at` moved behind it; U+FFFD for invalid bytes.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
UChar32 next(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, i, static_cast<std::int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c;
}
#pragma GCC diagnostic pop

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// Most text is ASCII, of which the answers are known without the tables of Unicode.
bool in_word(UChar32 c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return u_isalnum(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

bool is_blank(UChar32 c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(c) != 0;
}

// Where the last code point of a text that is not empty begins.
std::size_t last_start(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80U) return false;
  }
  return true;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  for (std::size_t at = 0; !text.empty() && is_blank(next(text, at)); at = 0) {
    text.remove_prefix(at);
  }
  while (!text.empty()) {
    const std::size_t last = last_start(text);
    std::size_t at = last;
    if (!is_blank(next(text, at))) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string blanks_collapsed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_blank(next(text, at))) {
      blank = true;
      continue;
    }
    if (blank && !result.empty()) result += ' ';
    blank = false;
    result += text.substr(start, at - start);
  }
  return result;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  normalizer->normalizeUTF8(0, piece(text), sink, nullptr, status);
  return result;
}

std::string folded(std::string_view text) {
  std::string result;
  if (is_ascii(text)) {
    for (const char c : text) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result);
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  return nfc(result);
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> result;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const bool member = in_word(next(text, at));
    if (member && !inside) begin = start;
    if (!member && inside) result.push_back(text.substr(begin, start - begin));
    inside = member;
  }
  if (inside) result.push_back(text.substr(begin));
  return result;
}

std::string slug(std::string_view text) {
  const std::string fold = folded(text);
  std::string result;
  for (const std::string_view word : words(fold)) {
    if (!result.empty()) result += '-';
    result += word;
  }
  return result;
}

std::string capitalised(std::string_view text) {
  const std::string_view first = prefix(text, 1);
  std::string result;
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result);
  icu::CaseMap::utf8ToUpper("", 0, piece(first), sink, nullptr, status);
  return result.append(text.substr(first.size()));
}

bool starts_upper(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return false;
  const UChar32 c = next(text, at);
  return u_isupper(c) != 0 || u_istitle(c) != 0;
}

bool starts_digit(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && u_isdigit(next(text, at)) != 0;
}

bool is_all_caps(std::string_view text) {
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next(text, at);
    if (u_islower(c) != 0) return false;
    letters += u_isalpha(c) != 0 ? 1 : 0;
  }
  return letters >= 2;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next(text, at);
  return count;
}

std::string_view prefix(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) next(text, at);
  return text.substr(0, at);
}

}  // namespace partnergraph
