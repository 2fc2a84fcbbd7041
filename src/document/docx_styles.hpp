// What the paragraph styles of a Word document mean: headings, lists, tables of contents.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace partnergraph {

class DocxStyles {
 public:
  struct Meaning {
    std::uint32_t heading = 0;  ///< level from 1, 0 for other text
    bool title = false;         ///< the document's title
    bool list = false;
    bool contents = false;  ///< an entry of a table of contents, so a copy of text elsewhere
    bool page_break = false;
  };

  /// @param root  of styles.xml; null: the names of styles are all that is known
  explicit DocxStyles(const pugi::xml_node& root);

  /// By the style's name or outline level, or else by the style that it is based on. O(chain).
  [[nodiscard]] Meaning of(std::string_view id) const;

 private:
  struct Style {
    Meaning meaning;
    bool settled = false;  // the styles below say nothing about headings
    std::string based_on;
  };

  std::unordered_map<std::string, Style> styles_;
};

}  // namespace partnergraph
