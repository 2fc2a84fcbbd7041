#include "markup.hpp"

#include <cmath>

#include "code_point.hpp"
#include "numbers.hpp"
#include "plain_bytes.hpp"

namespace partnergraph {
namespace {

constexpr PlainBytes plain("&<>\"'");

void append_escaped(std::string& bytes, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = plain.end(text, at); end > at) {
      bytes.append(text, at, end - at);
      at = end;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case U'&':
        bytes += "&amp;";
        break;
      case U'<':
        bytes += "&lt;";
        break;
      case U'>':
        bytes += "&gt;";
        break;
      case U'"':
        bytes += "&quot;";
        break;
      case U'\'':
        bytes += "&#39;";
        break;
      case U'\n':  // as references they come back as they are, in attributes too
        bytes += "&#10;";
        break;
      case U'\t':
        bytes += "&#9;";
        break;
      default:
        if (c < 0x20) {
          append_utf8(bytes, 0x2400 + c);
        } else if (is_control(c) || is_bidi_control(c) || (c & 0xFFFEU) == 0xFFFE) {
          append_utf8(bytes, 0xFFFD);
        } else {
          append_utf8(bytes, c);
        }
    }
  }
}

}  // namespace

std::string coordinate(double number) {
  return shortest(std::round(number * 100.0) / 100.0);
}

Attribute::Attribute(Literal attribute, double number)
    : name(attribute), value(coordinate(number)) {}

Markup& Markup::literal(Literal markup) {
  bytes_ += markup.view();
  return *this;
}

Markup& Markup::text(std::string_view text) {
  append_escaped(bytes_, text);
  return *this;
}

Markup& Markup::number(double value) {
  append_shortest(bytes_, value);
  return *this;
}

Markup& Markup::insert(const Markup& other) {
  bytes_ += other.bytes_;
  return *this;
}

Markup& Markup::open(Literal name, std::initializer_list<Attribute> attributes) {
  tag(name, attributes);
  bytes_ += '>';
  return *this;
}

Markup& Markup::close(Literal name) {
  bytes_.append("</").append(name.view()).append(">\n");
  return *this;
}

Markup& Markup::empty(Literal name, std::initializer_list<Attribute> attributes) {
  tag(name, attributes);
  bytes_ += "/>\n";
  return *this;
}

Markup& Markup::leaf(Literal name, std::initializer_list<Attribute> attributes,
                     std::string_view text) {
  open(name, attributes);
  append_escaped(bytes_, text);
  return close(name);
}

Markup& Markup::foreign(std::string_view markup) {
  bytes_ += markup;
  return *this;
}

void Markup::tag(Literal name, std::initializer_list<Attribute> attributes) {
  bytes_.append("<").append(name.view());
  for (const Attribute& attribute : attributes) {
    bytes_.append(" ").append(attribute.name.view()).append("=\"");
    append_escaped(bytes_, attribute.value);
    bytes_ += '"';
  }
}

}  // namespace partnergraph
