#include "docx_styles.hpp"

#include <algorithm>
#include <array>

#include <partnergraph/model/text.hpp>

#include "xml.hpp"

namespace partnergraph {
namespace {

// Built-in styles are named in English whatever the language of Word; their ids are translated, and
// some writers repeat the id as the name.
constexpr std::array<std::string_view, 3> heading_words{"heading", "overskrift", "rubrik"};

// "heading 2", "Overskrift2" -> 2; 0 for other names.
std::uint32_t heading_level(std::string_view name) {
  const std::string fold = folded(name);
  for (const std::string_view word : heading_words) {
    if (!fold.starts_with(word)) continue;
    const std::string_view digit = trimmed(std::string_view(fold).substr(word.size()));
    if (digit.size() == 1 && digit[0] >= '1' && digit[0] <= '9') {
      return static_cast<std::uint32_t>(digit[0] - '0');
    }
  }
  return 0;
}

DocxStyles::Meaning by_name(std::string_view name) {
  const std::string fold = folded(name);
  return {.heading = heading_level(name),
          .title = fold == "title",
          .contents = fold.starts_with("toc ") || fold == "table of figures"};
}

}  // namespace

DocxStyles::DocxStyles(const pugi::xml_node& root) {
  for (const pugi::xml_node& node : root) {
    if (!is(node, "style") || attribute(node, "type") != "paragraph") continue;
    const pugi::xml_node properties = child(node, "pPr");
    Style style{.meaning = by_name(attribute(child(node, "name"), "val")),
                .based_on = std::string(attribute(child(node, "basedOn"), "val"))};
    const long long outline = number(child(properties, "outlineLvl"), "val", -1);
    if (style.meaning.heading == 0 && outline >= 0 && outline < 9 && !style.meaning.contents) {
      style.meaning.heading = static_cast<std::uint32_t>(outline + 1);
    }
    style.settled = style.meaning.heading > 0 || outline >= 0 || style.meaning.contents;
    style.meaning.list = number(descendant(properties, "numPr", "numId"), "val", 0) > 0;
    style.meaning.page_break = is_on(child(properties, "pageBreakBefore"));
    styles_.emplace(attribute(node, "styleId"), std::move(style));
  }
}

DocxStyles::Meaning DocxStyles::of(std::string_view id) const {
  Meaning result;
  std::string at(id);
  bool settled = false;
  for (std::size_t steps = 0; steps <= styles_.size(); ++steps) {  // chains may be circles
    const auto found = styles_.find(at);
    if (found == styles_.end()) {
      if (steps == 0) result = by_name(at);
      break;
    }
    const Meaning& meaning = found->second.meaning;
    if (!settled) {
      result.heading = meaning.heading;
      result.title = meaning.title;
      result.contents = meaning.contents;
    }
    settled = settled || found->second.settled || meaning.title;
    result.list = result.list || meaning.list;
    result.page_break = result.page_break || meaning.page_break;
    at = found->second.based_on;
  }
  return result;
}

}  // namespace partnergraph
