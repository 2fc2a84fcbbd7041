// XML and HTML text through one escaping door.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace partnergraph {

/// A piece of markup that stands in our own source code.
class Literal {
 public:
  template <std::size_t Size>
  consteval Literal(const char (&text)[Size]) : text_(text, Size - 1) {}  // NOLINT: implicit
  [[nodiscard]] constexpr std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

/// A number in an attribute: rounded to two decimals, which is finer than any screen.
[[nodiscard]] std::string coordinate(double number);

/// An attribute; its value is escaped when it is written.
struct Attribute {
  Attribute(Literal attribute, std::string text) : name(attribute), value(std::move(text)) {}
  Attribute(Literal attribute, std::string_view text) : name(attribute), value(text) {}
  Attribute(Literal attribute, const char* text) : name(attribute), value(text) {}
  /// As `coordinate` has it.
  Attribute(Literal attribute, double number);

  Literal name;
  std::string value;
};

/// The only way by which text enters SVG and HTML. Controls, which XML 1.0 can't hold, are shown as
/// their symbols; line breaks and tabs come back as they are.
class Markup {
 public:
  Markup& literal(Literal markup);
  Markup& text(std::string_view text);
  /// Of the fewest digits that read back to the same value, which is finite.
  Markup& number(double value);
  /// Markup of another writer of ours.
  Markup& insert(const Markup& other);

  Markup& open(Literal name, std::initializer_list<Attribute> attributes = {});
  Markup& close(Literal name);
  Markup& empty(Literal name, std::initializer_list<Attribute> attributes);  ///< <name/>
  Markup& leaf(Literal name, std::initializer_list<Attribute> attributes, std::string_view text);
  Markup& leaf(Literal name, std::string_view text) { return leaf(name, {}, text); }

  /// Of a stranger whose output is trusted to be well-formed: Graphviz.
  Markup& foreign(std::string_view markup);

  [[nodiscard]] std::string finish() && { return std::move(bytes_); }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  void tag(Literal name, std::initializer_list<Attribute> attributes);

  std::string bytes_;
};

}  // namespace partnergraph
