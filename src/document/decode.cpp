#include <partnergraph/document/decode.hpp>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"

namespace partnergraph {
namespace {

// The code points of the Windows-1252 bytes 0x80 to 0x9f; undefined ones stay C1 controls.
constexpr std::array<char16_t, 32> windows_1252{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros
#pragma GCC diagnostic ignored "-Wsign-conversion"
void append(std::string& text, UChar32 c) {
  std::array<char, U8_MAX_LENGTH> buffer{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer.data(), length, c);
  text.append(buffer.data(), static_cast<std::size_t>(length));
}

// The code point at `at`, negative for invalid bytes; `at` moves behind it.
UChar32 next(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(bytes, i, static_cast<std::int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c;
}
#pragma GCC diagnostic pop

void append_windows_1252(std::string& text, std::string_view line) {
  for (const char byte : line) {
    const auto c = static_cast<unsigned char>(byte);
    append(text, c >= 0x80U && c < 0xa0U ? windows_1252[c - 0x80U] : c);
  }
}

enum class ByteOrder { little, big };

std::string from_utf16(std::string_view bytes, ByteOrder order, std::string_view file,
                       Diagnostics& diagnostics) {
  if (bytes.size() % 2 != 0) {
    throw InputError(file, {},
                     "is UTF-16 text with an odd number of bytes, so it was cut or damaged; save "
                     "it again as UTF-8");
  }
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char16_t>(order == ByteOrder::little ? a | (b << 8U) : b | (a << 8U));
  };
  std::string result;
  bool damaged = false;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const char16_t lead = unit(i);
    if (!U16_IS_SURROGATE(lead)) {
      append(result, lead);
    } else if (U16_IS_SURROGATE_LEAD(lead) && i + 3 < bytes.size() && U16_IS_TRAIL(unit(i + 2))) {
      append(result, U16_GET_SUPPLEMENTARY(lead, unit(i + 2)));
      i += 2;
    } else {
      append(result, 0xfffd);
      damaged = true;
    }
  }
  if (damaged) {
    diagnostics.push_back(
        {Severity::warning, "damaged-characters", document_texts::half_character, {}});
  }
  return result;
}

// Where the line ends that begins at `begin`, with its line end.
std::size_t line_end(std::string_view bytes, std::size_t begin) {
  const std::size_t at = bytes.find_first_of("\n\r\v", begin);
  if (at == std::string_view::npos) return bytes.size();
  return bytes.substr(at).starts_with("\r\n") ? at + 2 : at + 1;
}

// Line by line, so that one pasted line in another encoding does not spoil the rest.
std::string from_utf8_or_windows_1252(std::string_view bytes, Diagnostics& diagnostics) {
  if (is_utf8(bytes)) return std::string(bytes);
  std::string result;
  result.reserve(bytes.size() + bytes.size() / 8);
  std::uint32_t number = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = line_end(bytes, begin);
    const std::string_view line = bytes.substr(begin, end - begin);
    ++number;
    if (is_utf8(line)) {
      result += line;
    } else {
      if (count++ == 0) first = number;
      append_windows_1252(result, line);
    }
    begin = end;
  }
  diagnostics.push_back({Severity::warning,
                         "not-utf-8",
                         fill(document_texts::not_utf8.of(count), {count, first}),
                         {.line = first}});
  return result;
}

std::string in_encoding(std::string_view bytes, std::string_view encoding, std::string_view file) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const std::string name = folded(encoding);
  std::string utf8;
  if (name == "windows-1252" || name == "cp1252" || name == "latin1" || name == "iso-8859-1") {
    append_windows_1252(utf8, bytes);
  } else if (name == "utf-8" || name == "utf8") {
    if (!is_utf8(bytes)) {
      throw InputError(file, {}, "is not in the encoding named, UTF-8; leave out --encoding");
    }
    utf8 = bytes;
  } else {
    throw InputError(file, {},
                     "can't be read as \"" + std::string(encoding) +
                         "\"; --encoding knows utf-8 and windows-1252");
  }
  return utf8;
}

void require_text(std::string_view bytes, std::string_view file) {
  const std::string_view head = bytes.substr(0, 4096);
  const auto zeros = static_cast<std::size_t>(std::ranges::count(head, '\0'));
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(head, [](char byte) {
    const auto c = static_cast<unsigned char>(byte);
    return c < 0x20U && c != '\0' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
  }));
  if (zeros * 3 >= head.size() && zeros > 0 && controls * 50 < head.size()) {
    throw InputError(file, {},
                     "has a NUL in every second byte: it looks like UTF-16 without a byte-order "
                     "mark; save it as UTF-8");
  }
  if ((zeros + controls) * 20 > head.size()) {
    throw InputError(file, {},
                     "is binary data, not text, and of no known document type; give the document "
                     "itself, or save it as text");
  }
}

enum class Treatment { keep, line_end, drop, report };

Treatment treatment(UChar32 c) {
  if (c == 0x0b || c == 0x85 || c == 0x2028 || c == 0x2029) return Treatment::line_end;
  if (c == 0xad) return Treatment::drop;  // soft hyphen: a hint for the typesetter
  if (c == '\t' || c == '\n' || c == '\f') return Treatment::keep;
  const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
  const bool zero_width = (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff || c == 0x61c;
  const bool bidirectional = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  const bool noncharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  return control || zero_width || bidirectional || noncharacter ? Treatment::report
                                                                : Treatment::keep;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80U) {
      ++at;
    } else if (next(text, at) < 0) {
      return false;
    }
  }
  return true;
}

Text decode(std::string_view bytes, std::string_view file,
            const std::optional<std::string>& encoding) {
  using namespace std::string_view_literals;
  Text result;
  std::string utf8;
  if (encoding) {
    result.utf8 = nfc(without_invisible(in_encoding(bytes, *encoding, file), result.diagnostics));
    return result;
  }
  if (bytes.starts_with("\xff\xfe\0\0"sv) || bytes.starts_with("\0\0\xfe\xff"sv)) {
    throw InputError(file, {}, "is UTF-32 text, which is not read; save it as UTF-8");
  }
  if (bytes.starts_with("\xff\xfe"sv)) {
    utf8 = from_utf16(bytes.substr(2), ByteOrder::little, file, result.diagnostics);
  } else if (bytes.starts_with("\xfe\xff"sv)) {
    utf8 = from_utf16(bytes.substr(2), ByteOrder::big, file, result.diagnostics);
  } else {
    if (bytes.starts_with("\xef\xbb\xbf"sv)) bytes.remove_prefix(3);
    require_text(bytes, file);
    utf8 = from_utf8_or_windows_1252(bytes, result.diagnostics);
  }
  result.utf8 = nfc(without_invisible(utf8, result.diagnostics));
  return result;
}

std::string without_invisible(std::string_view text, Diagnostics& diagnostics) {
  std::string result;
  result.reserve(text.size());
  std::uint32_t number = 1;
  std::uint32_t first = 0;
  std::uint32_t removed = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    UChar32 c = next(text, at);
    if (c == '\r') {
      if (at < text.size() && text[at] == '\n') ++at;
      c = '\n';
    }
    switch (treatment(c)) {
      case Treatment::keep:
        if (c == '\n') {
          result += '\n';
          ++number;
        } else {
          result += text.substr(start, at - start);
        }
        break;
      case Treatment::line_end:
        result += '\n';
        ++number;
        break;
      case Treatment::drop:
        break;
      case Treatment::report:
        if (removed++ == 0) first = number;
        break;
    }
  }
  if (removed > 0) {
    diagnostics.push_back({Severity::warning,
                           "invisible-characters",
                           fill(document_texts::invisible_on_line.of(removed), {removed, first}),
                           {.line = first}});
  }
  return result;
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    result.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return result;
}

}  // namespace partnergraph
