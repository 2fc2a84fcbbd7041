#include "xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/model/error.hpp>

namespace partnergraph {
namespace {

// What a parser must never see, found by one pass over the text.
class XmlCheck {
 public:
  XmlCheck(std::string_view text, std::string_view place, const Limits& limits)
      : text_(text), place_(place), limits_(limits) {}

  void run() {
    while (at_ < text_.size()) {
      if (text_[at_] == '<') {
        markup();
      } else {
        if (text_[at_] == '&') reference();
        ++at_;
      }
    }
  }

 private:
  void markup() {
    if (begins("<!--")) {
      skip("-->");
    } else if (begins("<![CDATA[")) {
      skip("]]>");
    } else if (begins("<?")) {
      skip("?>");
    } else if (begins("<!")) {
      throw InputError(place_, {},
                       "has a DOCTYPE, which no Office file needs and which is refused because it "
                       "can hide entities; open the file in its program and save it again");
    } else if (begins("</")) {
      if (depth_ > 0) --depth_;
      skip(">");
    } else {
      start_tag();
    }
  }

  void start_tag() {
    char quote = 0;
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '&') reference();
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    const bool closed = at_ < text_.size() && text_[at_ - 1] == '/';
    if (depth_ >= limits_.xml_depth) throw LimitError(place_, "xml-depth", limits_.xml_depth);
    if (!closed) ++depth_;
    if (at_ < text_.size()) ++at_;
  }

  // &name; or &#number; at at_, which stays.
  void reference() const {
    const std::size_t end = text_.find(';', at_);
    std::string_view name = text_.substr(at_ + 1, std::min<std::size_t>(end - at_ - 1, 12));
    static constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
    if (std::ranges::find(known, name) != known.end()) return;
    const int base = name.starts_with("#x") ? 16 : 10;
    name.remove_prefix(std::min<std::size_t>(name.size(), base == 16 ? 2 : 1));
    std::uint32_t code = 0;
    const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), code, base);
    const bool is_number = text_.substr(at_).starts_with("&#") && error == std::errc() &&
                           stop == name.data() + name.size();
    if (!is_number || !is_character(code)) {
      throw InputError(place_, {},
                       "is damaged: byte " + std::to_string(at_) +
                           " begins a reference to an unknown entity or an illegal character; open "
                           "the file in its program and save it again");
    }
  }

  static bool is_character(std::uint32_t c) {  // "Char" of XML 1.0
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) ||
           (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
  }

  [[nodiscard]] bool begins(std::string_view mark) const {
    return text_.substr(at_).starts_with(mark);
  }

  void skip(std::string_view mark) {
    const std::size_t end = text_.find(mark, at_);
    at_ = end == std::string_view::npos ? text_.size() : end + mark.size();
  }

  std::string_view text_;
  std::string_view place_;
  const Limits& limits_;
  std::size_t at_ = 0;
  std::uint64_t depth_ = 0;
};

std::string utf8_of(std::string_view bytes, std::string_view place) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xff\xfe"sv) || bytes.starts_with("\xfe\xff"sv)) {
    return decode(bytes, place).utf8;
  }
  if (bytes.starts_with("\xef\xbb\xbf"sv)) bytes.remove_prefix(3);
  if (!is_utf8(bytes)) {
    throw InputError(place, {},
                     "is not UTF-8 text as every Office file's parts are; open the file in its "
                     "program and save it again");
  }
  return std::string(bytes);
}

}  // namespace

pugi::xml_document parse_xml(std::string_view bytes, std::string_view place, const Limits& limits) {
  const std::string text = utf8_of(bytes, place);
  XmlCheck(text, place, limits).run();
  pugi::xml_document tree;
  const pugi::xml_parse_result result =
      tree.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single,
                       pugi::encoding_utf8);
  if (!result) {
    throw InputError(place, {},
                     "is damaged: " + std::string(result.description()) + " at byte " +
                         std::to_string(result.offset) +
                         "; open the file in its program and save it again");
  }
  return tree;
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

bool is(const pugi::xml_node& node, std::string_view name) {
  return local_name(node) == name;
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& each : node) {
    if (is(each, name)) return each;
  }
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    const std::string_view full = each.name();
    if (full.substr(full.find(':') + 1) == name) return each.value();
  }
  return {};
}

std::string_view relation(const pugi::xml_node& node) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    const std::string_view full = each.name();
    if (full.ends_with(":id")) return each.value();
  }
  return {};
}

long long number(const pugi::xml_node& node, std::string_view name, long long otherwise) {
  const std::string_view text = attribute(node, name);
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool is_on(const pugi::xml_node& node) {
  if (!node) return false;
  const std::string_view value = attribute(node, "val");
  return value != "0" && value != "false" && value != "off";
}

bool is_other_version(const pugi::xml_node& node) {
  if (!is(node.parent(), "AlternateContent")) return false;
  if (!is(node, "Fallback") && !is(node, "Choice")) return false;
  return node != child(node.parent(), "Choice") && child(node.parent(), "Choice");
}

}  // namespace partnergraph
