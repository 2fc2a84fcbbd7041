#include <partnergraph/document/decode.hpp>

#include <random>
#include <string>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;
using namespace std::string_literals;

namespace {

std::string text_of(std::string_view bytes) {
  return decode(bytes, "f").utf8;
}

std::string utf16(std::u16string_view text, bool big) {
  std::string bytes = big ? "\xfe\xff" : "\xff\xfe";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xffU);
    bytes += big ? high : low;
    bytes += big ? low : high;
  }
  return bytes;
}

// RFC 3629, table 3-7 of Unicode: shares nothing with ICU.
bool is_strict_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) {
      return i + k < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text[i + k]))
                                 : 0U;
    };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if ((lead >= 0x80 && lead < 0xc2) || lead > 0xf4) return false;
    for (std::size_t k = 1; k < length; ++k) {
      if (byte(k) < 0x80 || byte(k) > 0xbf) return false;
    }
    if (lead == 0xe0 && byte(1) < 0xa0) return false;
    if (lead == 0xed && byte(1) > 0x9f) return false;
    if (lead == 0xf0 && byte(1) < 0x90) return false;
    if (lead == 0xf4 && byte(1) > 0x8f) return false;
    i += length;
  }
  return true;
}

bool is_clean(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\t' && c != '\n' && c != '\f') || byte == 0x7f) return false;
  }
  return is_strict_utf8(text);
}

bool is_clean_or_refused(std::string_view bytes) {
  try {
    return is_clean(text_of(bytes));
  } catch (const InputError&) {
    return true;
  }
}

TEST_CASE("every encoding of one text gives the same text", "[decode]") {
  const std::string expected = "Tiltak: Få ø\n\u20ac \U0001f6a2\n";
  CHECK(text_of(expected) == expected);
  CHECK(text_of("\xef\xbb\xbf" + expected) == expected);
  CHECK(text_of(utf16(u"Tiltak: Få ø\n\u20ac \U0001f6a2\n", false)) == expected);
  CHECK(text_of(utf16(u"Tiltak: Få ø\n\u20ac \U0001f6a2\n", true)) == expected);
  CHECK(text_of("A\u030as") == "Ås");
  CHECK(decode("R\xe5"
               "d \x80 \x93x\x94",
               "f", "windows-1252")
            .utf8 == "Råd € “x”");
  CHECK(decode("\xc3\xa5", "f", "UTF-8").utf8 == "å");
}

TEST_CASE("lines that are no UTF-8 are Windows-1252, the others stay", "[decode]") {
  const auto [line_end, name] = GENERATE(table<std::string, std::string>(
      {{"\n", "LF"}, {"\r\n", "CRLF"}, {"\r", "CR"}, {"\v", "VT"}}));
  CAPTURE(name);
  const Text text = decode("Få" + line_end + "b" + line_end +
                               "R\xe5"
                               "d" +
                               line_end + "Ø",
                           "f");
  CHECK(text.utf8 == "Få\nb\nRåd\nØ");
  REQUIRE(text.diagnostics.size() == 1);
  test::check_translated(text.diagnostics);
  CHECK(text.diagnostics.front().code == "not-utf-8");
  CHECK(text.diagnostics.front().source.line == 3);
}

TEST_CASE("what is no text is refused with a reason", "[decode]") {
  struct Case {
    std::string bytes;
    std::string reason;
  };
  const auto [bytes, reason] = GENERATE(values<Case>({
      {"\xff\xfe"
       "a\0b"s,
       "odd number of bytes"},
      {"\xff\xfe\0\0a\0\0\0"s, "UTF-32"},
      {"\0\0\xfe\xff\0\0\0a"s, "UTF-32"},
      {"T\0i\0l\0t\0a\0k\0"s, "UTF-16 without"},
      {"\0T\0i\0l\0t\0a\0k"s, "UTF-16 without"},
      {"\x7f"
       "ELF\x02\x01\x01\0\0\0\x03\0\x3e\0\x01"s,
       "binary"},
  }));
  CAPTURE(reason);
  // clang 14 lets no lambda use a structured binding.
  const auto refusal = test::refusal<InputError>([&text = bytes] { (void)decode(text, "f"); });
  CHECK(test::contains(refusal, reason));
}

TEST_CASE("an encoding that was named is believed or refused", "[decode]") {
  CHECK(test::contains(test::refusal<InputError>([] {
                         (void)decode(
                             "R\xe5"
                             "d",
                             "f", "utf-8");
                       }),
                       "UTF-8"));
  CHECK(test::contains(test::refusal<InputError>([] { (void)decode("a", "f", "klingon"); }),
                       "klingon"));
}

TEST_CASE("invisible characters are left out and told with their line", "[decode]") {
  const std::string invisible =
      GENERATE(as<std::string>(), "\x01", "\x1b", "\x7f", "\u0080", "\u200b", "\u200d", "\u200f",
               "\u2060", "\ufeff", "\u202e", "\u2066", "\u061c", "\ufffe");
  const Text text = decode("ab cd ef gh ij kl mn op\nNA" + invisible + "V", "f");
  CHECK(text.utf8 == "ab cd ef gh ij kl mn op\nNAV");
  REQUIRE(text.diagnostics.size() == 1);
  test::check_translated(text.diagnostics);
  CHECK(text.diagnostics.front().code == "invisible-characters");
  CHECK(text.diagnostics.front().source.line == 2);
}

TEST_CASE("soft hyphens go without a word", "[decode]") {
  const Text text = decode("fylkes\u00adkommune", "f");
  CHECK(text.utf8 == "fylkeskommune");
  CHECK(text.diagnostics.empty());
}

TEST_CASE("every line end is one, form feeds and tabs stay", "[decode]") {
  CHECK(text_of("a\r\nb\rc\nd\u0085e\vf\u2028g\u2029h") == "a\nb\nc\nd\ne\nf\ng\nh");
  CHECK(text_of("\r\r\n\n") == "\n\n\n");
  CHECK(text_of("a\fb\tc") == "a\fb\tc");
}

TEST_CASE("lines stand at their number less one", "[decode]") {
  CHECK(lines("").empty());
  CHECK(lines("a\n\nb") == std::vector<std::string_view>{"a", "", "b"});
  CHECK(lines("a\n") == std::vector<std::string_view>{"a"});
  CHECK(lines("\n") == std::vector<std::string_view>{""});
}

TEST_CASE("regression: half a UTF-16 pair is told", "[decode]") {
  const Text text = decode(utf16(u"ab\xd83d", false), "f");
  CHECK(text.utf8 == "ab\ufffd");
  REQUIRE(text.diagnostics.size() == 1);
  test::check_translated(text.diagnostics);
  CHECK(text.diagnostics.front().code == "damaged-characters");
}

TEST_CASE("whatever the bytes, the text is clean or refused", "[decode]") {
  for (unsigned seed = 0; seed < 2'000; ++seed) {
    std::mt19937 engine(seed);
    std::string bytes;
    if (seed % 4 == 1) bytes = "\xff\xfe";
    if (seed % 4 == 2) bytes = "\xfe\xff";
    const auto size = engine() % 60;
    for (unsigned i = 0; i < size; ++i) {
      // Every second string mostly of letters, so that not all are refused as binary.
      const unsigned any = static_cast<unsigned>(engine() % 256);
      bytes += static_cast<char>(seed % 8 < 4 && engine() % 8 != 0 ? 'a' + any % 26 : any);
    }
    CAPTURE(seed);
    CHECK(is_clean_or_refused(bytes));
  }
}

TEST_CASE("a text cut at any byte is text or refused", "[decode]") {
  const std::string plain = "Tiltak: Få ø til Malmö – 100 €\nPartnere: \U0001f6a2 KS, NHO\n";
  const std::u16string wide = u"Tiltak: Få ø til Malmö – 100 €\nPartnere: \U0001f6a2 KS\n";
  for (const std::string& whole :
       {plain, "\xef\xbb\xbf" + plain, utf16(wide, false), utf16(wide, true)}) {
    for (std::size_t size = 0; size <= whole.size(); ++size) {
      CAPTURE(size);
      CHECK(is_clean_or_refused(whole.substr(0, size)));
    }
  }
}

}  // namespace
