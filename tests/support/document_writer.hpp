// Saves one stream of blocks in every format that has a reader, as an author's program would.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/document/decode.hpp>

#include "ooxml_writer.hpp"

namespace partnergraph::test {

/// Rows of one table are together, and so are the lines of one paragraph (gap 0).
using BlockGroup = std::vector<Block>;

inline std::vector<BlockGroup> groups_of(const std::vector<Block>& blocks) {
  std::vector<BlockGroup> groups;
  for (const Block& block : blocks) {
    const bool line = !groups.empty() && block.kind == BlockKind::paragraph && block.gap == 0 &&
                      groups.back().back().kind == BlockKind::paragraph;
    const bool row =
        !groups.empty() && block.table != 0 && block.table == groups.back().back().table;
    if (!line && !row) groups.emplace_back();
    groups.back().push_back(block);
  }
  return groups;
}

inline std::string replaced(std::string text, char from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, 1, to);
  }
  return text;
}

/// Headings stand at the start of a page, as in the text of a slide deck.
inline std::string as_text(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) {
    const std::size_t gap = block.kind == BlockKind::heading ? page_gap : block.gap;
    text.append(gap, '\n');
    if (block.kind == BlockKind::list_item) text.append(2 * block.level, ' ').append("- ");
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
      if (i > 0) text += '\t';
      text += replaced(block.cells[i], '\n', " ");
    }
    text += '\n';
  }
  return text;
}

inline std::string as_markdown(const std::vector<Block>& blocks) {
  const auto escape = [](const std::string& text) {
    std::string result;
    for (const char c : text) {
      if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) result += '\\';
      result += c;
    }
    return replaced(result, '\n', "<br>");
  };
  std::string text;
  std::uint32_t table = 0;
  for (const Block& block : blocks) {
    const bool begins_table = block.table != 0 && block.table != table;
    const bool goes_on = block.kind == BlockKind::paragraph && block.gap == 0;
    const bool item = block.kind == BlockKind::list_item;
    if (begins_table || (block.table == 0 && !goes_on && !item)) text += '\n';
    table = block.table;
    if (begins_table) {  // a table without a header has an empty one
      for (std::size_t i = 0; i < block.cells.size(); ++i) text += "| ";
      text += "|\n";
      for (std::size_t i = 0; i < block.cells.size(); ++i) text += "|---";
      text += "|\n";
    }
    if (block.kind == BlockKind::heading) text.append(block.level, '#').append(" ");
    if (item) text.append(2 * block.level, ' ').append("- ");
    if (block.table != 0) {
      for (const std::string& cell : block.cells)
        text.append("| ").append(escape(cell)).append(" ");
      text += "|\n";
    } else {
      text.append(escape(block.cells.front())).append("\n");
    }
    if (item || block.kind == BlockKind::heading) text += item ? "" : "\n";
  }
  return text;
}

inline std::string as_html(const std::vector<Block>& blocks) {
  std::string text = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n";
  for (const BlockGroup& group : groups_of(blocks)) {
    const Block& first = group.front();
    if (first.table != 0) {
      text += "<table>\n";
      for (const Block& row : group) {
        text += "<tr>";
        for (const std::string& cell : row.cells) {
          text.append("<td>").append(replaced(escaped(cell), '\n', "<br>")).append("</td>");
        }
        text += "</tr>\n";
      }
      text += "</table>\n";
    } else if (first.kind == BlockKind::heading) {
      const std::string tag = "h" + std::to_string(first.level) + ">";
      text.append("<").append(tag).append(escaped(first.cells.front())).append("</").append(tag);
    } else if (first.kind == BlockKind::list_item) {
      for (std::uint32_t i = 0; i <= first.level; ++i) text += "<ul>";
      text.append("<li>").append(escaped(first.cells.front()));
      for (std::uint32_t i = 0; i <= first.level; ++i) text += "</ul>";
    } else {
      text += "<p>";
      for (const Block& line : group) {
        text.append(&line == &first ? "" : "<br>\n").append(escaped(line.cells.front()));
      }
      text += "</p>\n";
    }
  }
  return text + "</body></html>\n";
}

/// The paragraphs of a cell, one a line.
template <class Paragraph>
std::string cell_paragraphs(const std::string& cell, Paragraph paragraph) {
  std::string xml;
  for (const std::string_view line : lines(cell)) xml += paragraph(line);
  return xml.empty() ? paragraph({}) : xml;
}

inline std::string as_docx(const std::vector<Block>& blocks) {
  const std::string styles =
      "<w:style w:type='paragraph' w:styleId='Overskrift1'><w:name w:val='heading 1'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='Overskrift2'><w:name w:val='heading 2'/></w:style>";
  const auto paragraph = [](std::string_view text) { return word_paragraph(text); };
  std::string body;
  for (const BlockGroup& group : groups_of(blocks)) {
    const Block& first = group.front();
    if (first.table != 0) {
      body += "<w:tbl>";
      for (const Block& row : group) {
        body += "<w:tr>";
        for (const std::string& cell : row.cells) {
          body.append("<w:tc>").append(cell_paragraphs(cell, paragraph)).append("</w:tc>");
        }
        body += "</w:tr>";
      }
      body += "</w:tbl>";
    } else if (first.kind == BlockKind::heading) {
      body += word_paragraph(first.cells.front(),
                             "<w:pStyle w:val='Overskrift" + std::to_string(first.level) + "'/>");
    } else if (first.kind == BlockKind::list_item) {
      body += word_paragraph(first.cells.front(), "<w:numPr><w:ilvl w:val='" +
                                                      std::to_string(first.level) +
                                                      "'/><w:numId w:val='1'/></w:numPr>");
    } else {
      body += "<w:p>";
      for (const Block& line : group) {
        body.append(&line == &first ? "<w:r>" : "<w:r><w:br/>");
        body.append("<w:t>").append(escaped(line.cells.front())).append("</w:t></w:r>");
      }
      body += "</w:p>";
    }
  }
  return docx_of(body, styles);
}

/// Every heading begins a slide; every paragraph is a shape of its own, one below the other.
inline std::string as_pptx(const std::vector<Block>& blocks) {
  const auto paragraph = [](std::string_view text) { return slide_paragraph(text); };
  std::vector<Slide> slides(1);
  int y = 0;
  for (const BlockGroup& group : groups_of(blocks)) {
    const Block& first = group.front();
    if (first.kind == BlockKind::heading) {
      slides.emplace_back();
      y = 0;
      slides.back().shapes = slide_shape(paragraph(first.cells.front()), {}, "type='title'");
      continue;
    }
    const std::string box = slide_box(100, y += 20, 500, 10);
    std::string shape;
    if (first.table != 0) {
      shape = "<p:graphicFrame><p:xfrm>" + box.substr(box.find('>') + 1);
      shape.replace(shape.find("</a:xfrm>"), 9, "</p:xfrm>");
      shape += "<a:graphic><a:graphicData><a:tbl>";
      for (const Block& row : group) {
        shape += "<a:tr>";
        for (const std::string& cell : row.cells) {
          shape.append("<a:tc><a:txBody>").append(cell_paragraphs(cell, paragraph));
          shape += "</a:txBody></a:tc>";
        }
        shape += "</a:tr>";
      }
      shape += "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
    } else if (first.kind == BlockKind::list_item) {
      shape = slide_shape(
          slide_paragraph(first.cells.front(), "lvl='" + std::to_string(first.level) + "'",
                          "<a:buChar char='•'/>"),
          box);
    } else {
      std::string text;
      for (const Block& line : group) text += paragraph(line.cells.front());
      shape = slide_shape(text, box);
    }
    slides.back().shapes = shape + slides.back().shapes;  // the file's order is not the reader's
  }
  return pptx_of(slides);
}

}  // namespace partnergraph::test
