#include <partnergraph/ingest/unmarked_headings.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t longest_heading = 100;  // code points

// The smallest gap that is a page break. Where authors leave two empty lines between all their
// paragraphs, two are none.
std::uint32_t page_break(const std::vector<Block>& blocks) {
  std::vector<std::uint32_t> gaps;
  for (const Block& block : blocks) {
    if (block.gap > 0) gaps.push_back(block.gap);
  }
  if (gaps.empty()) return 2;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::ranges::nth_element(gaps, middle);
  return std::max<std::uint32_t>(2, *middle + 1);
}

class HeadingFinder {
 public:
  HeadingFinder(const std::vector<Block>& blocks, const Lexicon& lexicon)
      : blocks_(blocks), lexicon_(lexicon), page_break_(page_break(blocks)) {}

  [[nodiscard]] std::vector<bool> headings() const {
    std::vector<bool> result(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!could_be_heading(i)) continue;
      const bool page_start = i == 0 || blocks_[i].gap >= page_break_;
      const bool under_heading = i > 0 && result[i - 1] && blocks_[i].gap > 0;
      const bool above_measure =
          i > 0 && blocks_[i].gap > 0 && !awaits_text(i - 1) && begins_measure(i + 1);
      result[i] = page_start || under_heading || above_measure;
    }
    return result;
  }

 private:
  [[nodiscard]] bool could_be_heading(std::size_t i) const {
    const Block& block = blocks_[i];
    if (block.kind != BlockKind::paragraph) return false;
    const std::string& text = block.cells.front();
    const bool sentence =
        text.ends_with('.') || text.ends_with(':') || text.ends_with(',') || text.ends_with(';');
    const bool goes_on = i + 1 < blocks_.size() && blocks_[i + 1].gap == 0 &&
                         blocks_[i + 1].kind == BlockKind::paragraph && !begins_with_label(i + 1);
    return !sentence && !goes_on && (starts_upper(text) || starts_digit(text)) &&
           code_points(text) <= longest_heading && !begins_with_label(i);
  }

  [[nodiscard]] bool begins_with_label(std::size_t i) const {
    return label_at_start(blocks_[i].cells.front(), lexicon_).has_value();
  }

  [[nodiscard]] bool begins_measure(std::size_t i) const {
    if (i >= blocks_.size()) return false;
    const auto label = label_at_start(blocks_[i].cells.front(), lexicon_);
    return label && label->role == Role::measure;
  }

  // A label without text: what follows belongs to it.
  [[nodiscard]] bool awaits_text(std::size_t i) const {
    const auto pieces = cut_at_labels(blocks_[i].cells.back(), lexicon_);
    return pieces.back().label && pieces.back().text.empty();
  }

  const std::vector<Block>& blocks_;
  const Lexicon& lexicon_;
  std::uint32_t page_break_;
};

// Texts of headings that return, each time directly above another heading.
std::unordered_map<std::string, bool> running_titles(const std::vector<Block>& blocks,
                                                     const std::vector<bool>& headings) {
  std::unordered_map<std::string, std::uint32_t> seen;
  std::unordered_map<std::string, bool> running;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!headings[i]) continue;
    const std::string form = matching_form(blocks[i].cells.front());
    const bool above_heading = i + 1 < blocks.size() && headings[i + 1];
    const std::uint32_t count = ++seen[form];
    running[form] = above_heading && (count == 1 || running[form]);
  }
  for (const auto& [form, count] : seen) running[form] = running[form] && count > 1;
  return running;
}

}  // namespace

std::vector<Block> with_headings_marked(std::vector<Block> blocks, const Lexicon& lexicon) {
  if (std::ranges::any_of(blocks, [](const Block& b) { return b.kind == BlockKind::heading; })) {
    return blocks;
  }
  const std::vector<bool> headings = HeadingFinder(blocks, lexicon).headings();
  const auto running = running_titles(blocks, headings);
  std::vector<Block> result;
  std::uint32_t level = 0;  // of the heading above, 0 if the block above is none
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!headings[i]) {
      level = 0;
    } else {
      if (running.at(matching_form(blocks[i].cells.front()))) continue;
      blocks[i].kind = BlockKind::heading;
      blocks[i].level = ++level;
    }
    result.push_back(std::move(blocks[i]));
  }
  return result;
}

}  // namespace partnergraph
