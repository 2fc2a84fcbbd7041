#include "html_table.hpp"

namespace partnergraph {

HtmlTable::HtmlTable(Markup& html, std::string_view caption, const std::vector<Heading>& headings)
    : html_(html) {
  html_.literal("<div class=\"wide\"><table>\n");
  if (!caption.empty()) html_.leaf("caption", caption);
  html_.literal("<thead><tr>");
  for (const Heading& heading : headings) {
    columns_.push_back(heading.column);
    if (heading.column == Column::number) {
      html_.leaf("th", {{"scope", "col"}, {"class", "number"}}, heading.text);
    } else {
      html_.leaf("th", {{"scope", "col"}}, heading.text);
    }
  }
  html_.literal("</tr></thead>\n<tbody>\n");
}

HtmlTable::~HtmlTable() {
  html_.literal("</tbody></table></div>\n");
}

void HtmlTable::row(const std::vector<std::string>& cells) {
  html_.literal("<tr>");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    switch (columns_[i]) {
      case Column::text:
        html_.leaf("td", cells[i]);
        break;
      case Column::number:
        html_.leaf("td", {{"class", "number"}}, cells[i]);
        break;
      case Column::name:
        html_.leaf("th", {{"scope", "row"}}, cells[i]);
        break;
    }
  }
  html_.literal("</tr>\n");
}

}  // namespace partnergraph
