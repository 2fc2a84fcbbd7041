// Makes small Word, PowerPoint and Excel files for the tests of the readers.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zip_writer.hpp"

namespace partnergraph::testing {

inline constexpr std::string_view office_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Reference {
  std::string id;
  std::string type;  // last word of the type's address
  std::string target;
  bool external = false;
};

inline std::string relationships_xml(const std::vector<Reference>& references) {
  std::string xml =
      "<?xml version=\"1.0\"?><Relationships "
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [id, type, target, external] : references) {
    xml.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(office_namespace);
    xml.append("/").append(type).append("\" Target=\"").append(target).append("\"");
    xml.append(external ? " TargetMode=\"External\"/>" : "/>");
  }
  return xml + "</Relationships>";
}

inline Parts office_parts(std::string main, std::string xml) {
  return {{"_rels/.rels", relationships_xml({{"rId1", "officeDocument", main}})},
          {std::move(main), std::move(xml)}};
}

inline std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '"') {
      result += "&quot;";
    } else {
      result += c;
    }
  }
  return result;
}

/// A Word file with this body (inside <w:body>), and styles (inside <w:styles>) unless empty.
inline std::string docx_of(std::string_view body, std::string_view styles = {}) {
  const std::string name_space =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";
  Parts parts = office_parts("word/document.xml", "<w:document" + name_space + "<w:body>" +
                                                      std::string(body) + "</w:body></w:document>");
  if (!styles.empty()) {
    parts.push_back(
        {"word/_rels/document.xml.rels", relationships_xml({{"rId1", "styles", "styles.xml"}})});
    parts.push_back(
        {"word/styles.xml", "<w:styles" + name_space + std::string(styles) + "</w:styles>"});
  }
  return zip_of(parts);
}

/// <w:p> with one run; `properties` goes into <w:pPr>.
inline std::string word_paragraph(std::string_view text, std::string_view properties = {}) {
  std::string xml = "<w:p>";
  if (!properties.empty()) xml.append("<w:pPr>").append(properties).append("</w:pPr>");
  return xml.append("<w:r><w:t>").append(escaped(text)).append("</w:t></w:r></w:p>");
}

}  // namespace partnergraph::testing
