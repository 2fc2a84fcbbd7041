// Strictly valid JSON, written in one pass in the order of the calls.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

/// The only way by which text enters a JSON output. Controls, bidi controls and line separators are
/// escaped; bytes that are no UTF-8 become U+FFFD; a number that is not finite becomes null.
class JsonWriter {
 public:
  enum class Layout : std::uint8_t {
    lines,     ///< one line a member, two blanks a level
    one_line,  ///< the whole value on the line where it begins
  };

  JsonWriter() = default;
  /// With room for so many bytes: a text of hundreds of megabytes is then not copied as it grows.
  explicit JsonWriter(std::size_t bytes) { bytes_.reserve(bytes); }

  void begin_object(Layout layout = Layout::lines) { begin('{', '}', layout); }
  void begin_array(Layout layout = Layout::lines) { begin('[', ']', layout); }
  void end();

  void key(std::string_view name);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  void value(bool truth);
  template <std::unsigned_integral Count>
  void value(Count count) {
    integer(count);
  }
  template <class Value>
  void member(std::string_view name, const Value& what) {
    key(name);
    value(what);
  }
  void member(std::string_view name, const std::vector<std::string>& texts);

  /// What was written, and a newline. Every begin has had its end.
  [[nodiscard]] std::string finish() &&;

 private:
  struct Level {
    char closing;
    bool one_line;
    bool empty = true;
  };

  void begin(char opening, char closing, Layout layout);
  void before_value();
  void new_line();
  void integer(std::uint64_t count);
  void quoted(std::string_view text);

  std::string bytes_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace partnergraph
