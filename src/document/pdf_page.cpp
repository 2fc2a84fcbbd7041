#include "pdf_page.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

// The number of `name="..."` in a tag; 0 if there is none that is finite.
double number(std::string_view tag, std::string_view name) {
  const std::string wanted = " " + std::string(name) + "=\"";
  const std::size_t found = tag.find(wanted);
  if (found == std::string_view::npos) return 0;
  const std::string_view rest = tag.substr(found + wanted.size());
  double value = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  return error == std::errc() && std::isfinite(value) ? value : 0;
}

PdfBox box_of(std::string_view tag) {
  return {number(tag, "xMin"), number(tag, "yMin"), number(tag, "xMax"), number(tag, "yMax")};
}

// Poppler writes these five entities and no others.
std::string unescaped(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> entities{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string result;
  while (!text.empty()) {
    const auto* entity =
        std::ranges::find_if(entities, [&](const auto& e) { return text.starts_with(e.first); });
    if (entity != entities.end()) {
      result += entity->second;
      text.remove_prefix(entity->first.size());
    } else {
      result += text.front();
      text.remove_prefix(1);
    }
  }
  return result;
}

void add_word(PdfLine& line, std::string_view tag, std::string_view escaped) {
  std::string text = blanks_collapsed(unescaped(escaped));
  if (text.empty()) return;
  const PdfBox box = box_of(tag);
  if (line.words.empty()) line.box = box;
  line.box.enclose(box);
  line.words.push_back({box, std::move(text)});
}

void end_line(std::vector<PdfPage>& pages, PdfLine& line) {
  if (!line.words.empty() && !pages.empty()) pages.back().lines.push_back(std::move(line));
  line = {};
}

}  // namespace

void PdfBox::enclose(const PdfBox& other) {
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

std::vector<PdfPage> read_pdf_pages(std::string_view xhtml) {
  std::vector<PdfPage> pages;
  PdfLine line;
  while (true) {
    const std::size_t open = xhtml.find('<');
    const std::size_t close = xhtml.find('>', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return pages;
    const std::string_view tag = xhtml.substr(open + 1, close - open - 1);
    xhtml.remove_prefix(close + 1);
    if (tag.starts_with("page ")) {
      pages.push_back({number(tag, "width"), number(tag, "height"), {}});
    } else if (tag.starts_with("word ")) {
      add_word(line, tag, xhtml.substr(0, xhtml.find('<')));
    } else if (tag == "/line" || tag == "/page") {
      end_line(pages, line);
    }
  }
}

std::string text_of(const std::vector<PdfWord>& words) {
  std::string text;
  for (const PdfWord& word : words) {
    if (!text.empty()) text += ' ';
    text += word.text;
  }
  return text;
}

}  // namespace partnergraph
