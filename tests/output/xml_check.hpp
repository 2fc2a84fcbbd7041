// Is a text well-formed, as far as our writers and dot go? Enough to catch what escaping can break.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace partnergraph::test {

/// Empty, or what is wrong: tags that don't nest, attributes without quotes or twice, stray < or &,
/// characters that XML 1.0 forbids.
inline std::string xml_fault(std::string_view text) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return "control character";
    if (c == '&') {
      const std::size_t end = text.find(';', at);
      if (end == std::string_view::npos || end - at > 8) return "stray &";
    }
    if (c != '<') continue;
    const std::size_t end = text.find('>', at);
    if (end == std::string_view::npos) return "< without >";
    std::string_view tag = text.substr(at + 1, end - at - 1);
    at = end;
    if (tag.empty()) return "empty tag";
    if (tag.front() == '?' || tag.front() == '!') continue;
    if (tag.front() == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return "closes " + std::string(tag);
      open.pop_back();
      continue;
    }
    const bool closed = tag.back() == '/';
    if (closed) tag.remove_suffix(1);
    const std::string name(tag.substr(0, tag.find_first_of(" \n")));
    std::string_view rest = tag.substr(name.size());
    std::string names = " ";
    while (!rest.empty()) {
      const std::size_t equals = rest.find("=\"");
      if (equals == std::string_view::npos) return "attribute without value in " + name;
      const std::string attribute(rest.substr(1, equals - 1));
      if (names.find(' ' + attribute + ' ') != std::string::npos) return "twice " + attribute;
      names += attribute + ' ';
      const std::size_t quote = rest.find('"', equals + 2);
      if (quote == std::string_view::npos) return "quote not closed in " + name;
      if (rest.substr(equals + 2, quote - equals - 2).find('<') != std::string_view::npos) {
        return "< in attribute of " + name;
      }
      rest.remove_prefix(quote + 1);
    }
    if (!closed) open.push_back(name);
  }
  return open.empty() ? "" : "not closed: " + open.back();
}

}  // namespace partnergraph::test
