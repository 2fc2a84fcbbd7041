#include "json_writer.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <utility>

#include "code_point.hpp"
#include "numbers.hpp"
#include "plain_bytes.hpp"

namespace partnergraph {
namespace {

constexpr PlainBytes plain("\"\\");

// Every code point to escape lies below U+10000: one \u is enough.
void append_escape(std::string& bytes, char32_t c) {
  constexpr std::string_view hex = "0123456789abcdef";
  bytes += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    bytes += hex[(c >> static_cast<unsigned>(shift)) & 15U];
}

}  // namespace

void JsonWriter::begin(char opening, char closing, Layout layout) {
  before_value();
  const bool inside_line = !levels_.empty() && levels_.back().one_line;
  bytes_ += opening;
  levels_.push_back({closing, inside_line || layout == Layout::one_line});
}

void JsonWriter::end() {
  assert(!levels_.empty() && !after_key_);
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty && !level.one_line) new_line();
  bytes_ += level.closing;
}

void JsonWriter::key(std::string_view name) {
  before_value();
  quoted(name);
  bytes_ += ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  before_value();
  quoted(text);
}

void JsonWriter::value(double number) {
  before_value();
  if (std::isfinite(number)) {
    append_shortest(bytes_, number);
  } else {
    bytes_ += "null";
  }
}

void JsonWriter::value(bool truth) {
  before_value();
  bytes_ += truth ? "true" : "false";
}

void JsonWriter::integer(std::uint64_t count) {
  before_value();
  std::array<char, 20> digits{};
  bytes_.append(digits.data(),
                std::to_chars(digits.data(), digits.data() + digits.size(), count).ptr);
}

void JsonWriter::member(std::string_view name, const std::vector<std::string>& texts) {
  key(name);
  begin_array(Layout::one_line);
  for (const std::string& text : texts) value(text);
  end();
}

std::string JsonWriter::finish() && {
  assert(levels_.empty());
  bytes_ += '\n';
  return std::move(bytes_);
}

void JsonWriter::before_value() {
  if (std::exchange(after_key_, false) || levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) bytes_ += level.one_line ? ", " : ",";
  level.empty = false;
  if (!level.one_line) new_line();
}

void JsonWriter::new_line() {
  bytes_ += '\n';
  bytes_.append(2 * levels_.size(), ' ');
}

void JsonWriter::quoted(std::string_view text) {
  bytes_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = plain.end(text, at);
    bytes_.append(text, at, end - at);
    at = end;
    if (at == text.size()) break;
    const char32_t c = next_code_point(text, at);
    if (c == U'"' || c == U'\\') {
      bytes_ += '\\';
      bytes_ += static_cast<char>(c);
    } else if (c == U'\n') {
      bytes_ += "\\n";
    } else if (c == U'\t') {
      bytes_ += "\\t";
    } else if (is_control(c) || is_bidi_control(c)) {
      append_escape(bytes_, c);
    } else {
      append_utf8(bytes_, c);
    }
  }
  bytes_ += '"';
}

}  // namespace partnergraph
