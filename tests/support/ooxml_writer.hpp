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

struct Sheet {
  std::string content;     // inside <worksheet>
  std::string attributes;  // of <sheet>
};

/// An Excel file with these sheets, shared strings (inside <sst>) and styles (inside <styleSheet>).
inline std::string xlsx_of(const std::vector<Sheet>& sheets, std::string_view strings = {},
                           std::string_view styles = {}) {
  std::string workbook = "<workbook xmlns:r=\"" + std::string(office_namespace) + "\"><sheets>";
  std::vector<Reference> references{{"rIdStrings", "sharedStrings", "/xl/sharedStrings.xml"},
                                    {"rIdStyles", "styles", "styles.xml"}};
  Parts parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    workbook.append("<sheet name=\"S" + n + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\" ");
    workbook.append(sheets[i].attributes).append("/>");
    references.push_back({"rId" + n, "worksheet", "worksheets/sheet" + n + ".xml"});
    parts.push_back(
        {"xl/worksheets/sheet" + n + ".xml", "<worksheet>" + sheets[i].content + "</worksheet>"});
  }
  for (auto& part : office_parts("xl/workbook.xml", workbook + "</sheets></workbook>")) {
    parts.push_back(std::move(part));
  }
  parts.push_back({"xl/_rels/workbook.xml.rels", relationships_xml(references)});
  parts.push_back({"xl/sharedStrings.xml", "<sst>" + std::string(strings) + "</sst>"});
  parts.push_back({"xl/styles.xml", "<styleSheet>" + std::string(styles) + "</styleSheet>"});
  return zip_of(parts);
}

/// <row> with inline strings; empty texts are no cells.
inline std::string excel_row(std::size_t number, const std::vector<std::string>& texts) {
  std::string xml = "<row r=\"" + std::to_string(number) + "\">";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    xml.append("<c r=\"").append(1, static_cast<char>('A' + i)).append(std::to_string(number));
    xml.append("\" t=\"inlineStr\"><is><t>").append(escaped(texts[i])).append("</t></is></c>");
  }
  return xml + "</row>";
}

}  // namespace partnergraph::testing
