#include "page_noise.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t longest_head = 90;  // code points
constexpr std::size_t least_returns = 3;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Dots that lead to a page number.
bool is_contents_line(const Block& block) {
  std::string text;
  for (const std::string& cell : block.cells) text.append(cell).append(" ");
  while (text.ends_with(' ')) text.pop_back();
  if (text.empty() || !is_digit(text.back())) return false;
  for (const std::string_view dots : {"....", ". . . .", "………"}) {
    if (text.find(dots) != std::string::npos) return true;
  }
  return false;
}

// A line with one number at its beginning or end, or "3 av 20": its form without the number.
struct PageLine {
  std::string form;
  std::size_t number = 0;
  bool at_end = false;  // the number
};

PageLine page_line(std::string_view text) {
  if (code_points(text) > longest_head) return {};
  PageLine line;
  const auto found = words(text);
  std::size_t at = 0;
  while (at < found.size() && !starts_digit(found[at])) ++at;
  const bool last = at + 1 == found.size();
  const bool of_all = at > 0 && at + 3 == found.size() && starts_digit(found.back());
  if (at == found.size() || (at > 0 && !last && !of_all)) return {};
  if (found[at].size() > 3) return {};  // a year
  for (const char c : found[at]) {
    if (!is_digit(c)) return {};
    line.number = 10 * line.number + static_cast<std::size_t>(c - '0');
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i != at) line.form.append(folded(found[i])).append(" ");
  }
  line.at_end = last && at > 0;
  if (line.form.empty()) line.form = " ";
  return line;
}

// Between empty lines, or at the edge of a page.
bool stands_apart(const std::vector<Block>& blocks, std::size_t i) {
  const std::uint32_t above = i == 0 ? page_gap : blocks[i].gap;
  const std::uint32_t below = i + 1 == blocks.size() ? page_gap : blocks[i + 1].gap;
  return above >= page_gap || below >= page_gap || (above > 0 && below > 0);
}

// Whether the text of a block goes on in the next one, whatever page they are on.
bool goes_on(const Block& block, const Lexicon& lexicon) {
  const std::string& text = block.cells.front();
  if (block.kind != BlockKind::paragraph) return false;
  const auto found = words(text);
  return text.ends_with(',') || text.ends_with('-') ||
         (!found.empty() && lexicon.conjunctions.contains(folded(found.back())));
}

}  // namespace

std::vector<Block> without_page_noise(std::vector<Block> blocks, const Lexicon& lexicon) {
  struct Returns {
    std::size_t count = 0;
    std::size_t last = 0;
    bool grow = true;
  };
  std::unordered_map<std::string, Returns> seen;
  std::vector<std::string> forms(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.kind != BlockKind::paragraph) continue;
    PageLine line = page_line(block.cells.front());
    if (line.form.empty() || label_at_start(block.cells.front(), lexicon)) continue;
    if (!stands_apart(blocks, i) && !(line.at_end && words(line.form).size() > 1)) continue;
    Returns& returns = seen[line.form];
    returns.grow = returns.grow && (returns.count == 0 || line.number > returns.last);
    returns.last = line.number;
    ++returns.count;
    forms[i] = std::move(line.form);
  }
  std::vector<Block> result;
  std::uint32_t gap = 0;  // above a block that was left out
  bool left = false;      // the block above was
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto returns = forms[i].empty() ? seen.end() : seen.find(forms[i]);
    const bool head =
        returns != seen.end() && returns->second.grow && returns->second.count >= least_returns;
    if (head || is_contents_line(blocks[i])) {
      gap = std::max(gap, blocks[i].gap);
      left = true;
      continue;
    }
    const bool left_out = std::exchange(left, false);
    if (left_out && !result.empty() && goes_on(result.back(), lexicon)) {
      blocks[i].gap = gap = 0;
    } else {
      blocks[i].gap = std::max(blocks[i].gap, std::exchange(gap, 0));
    }
    result.push_back(std::move(blocks[i]));
  }
  return result;
}

}  // namespace partnergraph
