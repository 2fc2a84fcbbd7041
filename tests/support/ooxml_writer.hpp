// Makes small Word, PowerPoint and Excel files for the tests of the readers.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zip_writer.hpp"

namespace partnergraph::test {

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

struct Slide {
  std::string shapes;                   // inside <p:spTree>
  std::string attributes{};             // of <p:sld>
  std::vector<Reference> references{};  // besides the layout
};

/// A PowerPoint file with these slides. `layout` and `master` stand inside <p:spTree> of the only
/// layout and master, `text_styles` inside <p:txStyles>.
inline std::string pptx_of(const std::vector<Slide>& slides, const std::string& layout = {},
                           const std::string& master = {}, const std::string& text_styles = {},
                           Parts more = {}) {
  const auto part = [](const std::string& name, const std::string& attributes,
                       const std::string& shapes, const std::string& rest) {
    return "<p:" + name + " " + attributes +
           " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "
           "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" +
           std::string(office_namespace) + "\"><p:cSld><p:spTree>" + shapes +
           "</p:spTree></p:cSld>" + rest + "</p:" + name + ">";
  };
  std::string list = "<p:presentation xmlns:p=\"p\" xmlns:r=\"r\"><p:sldIdLst>";
  std::vector<Reference> references;
  Parts parts = std::move(more);
  for (std::size_t i = 0; i < slides.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    list += "<p:sldId id=\"" + std::to_string(256 + i) + "\" r:id=\"rId" + n + "\"/>";
    references.push_back({"rId" + n, "slide", "slides/slide" + n + ".xml"});
    parts.push_back(
        {"ppt/slides/slide" + n + ".xml", part("sld", slides[i].attributes, slides[i].shapes, {})});
    auto own = slides[i].references;
    own.push_back({"rIdLayout", "slideLayout", "../slideLayouts/slideLayout1.xml"});
    parts.push_back({"ppt/slides/_rels/slide" + n + ".xml.rels", relationships_xml(own)});
  }
  for (auto& each : office_parts("ppt/presentation.xml", list + "</p:sldIdLst></p:presentation>")) {
    parts.push_back(std::move(each));
  }
  parts.push_back({"ppt/_rels/presentation.xml.rels", relationships_xml(references)});
  parts.push_back({"ppt/slideLayouts/slideLayout1.xml", part("sldLayout", {}, layout, {})});
  parts.push_back({"ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                   relationships_xml({{"rId1", "slideMaster", "../slideMasters/m.xml"}})});
  parts.push_back({"ppt/slideMasters/m.xml",
                   part("sldMaster", {}, master, "<p:txStyles>" + text_styles + "</p:txStyles>")});
  return zip_of(parts);
}

/// <a:p> with one run; `properties` are attributes of, or elements in, <a:pPr>.
inline std::string slide_paragraph(std::string_view text, std::string_view attributes = {},
                                   std::string_view elements = {}) {
  std::string xml = "<a:p><a:pPr ";
  xml.append(attributes).append(">").append(elements).append("</a:pPr><a:r><a:t>");
  return xml.append(escaped(text)).append("</a:t></a:r></a:p>");
}

/// <a:xfrm> for a box; four numbers.
inline std::string slide_box(int x, int y, int width, int height) {
  return "<a:xfrm><a:off x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) +
         "\"/><a:ext cx=\"" + std::to_string(width) + "\" cy=\"" + std::to_string(height) +
         "\"/></a:xfrm>";
}

/// <p:sp>; `place` is an <a:xfrm> or "", `mark` the attributes of <p:ph> or "".
inline std::string slide_shape(const std::string& paragraphs, const std::string& place = {},
                               const std::string& mark = {}) {
  return "<p:sp><p:nvSpPr><p:cNvPr/><p:nvPr>" + (mark.empty() ? mark : "<p:ph " + mark + "/>") +
         "</p:nvPr></p:nvSpPr><p:spPr>" + place + "</p:spPr><p:txBody>" + paragraphs +
         "</p:txBody></p:sp>";
}

}  // namespace partnergraph::test
