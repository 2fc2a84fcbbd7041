#include "numbered_titles.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t longest_title = 200;  // code points
constexpr unsigned largest_part = 999;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// Texts that may be titles of one series look the same: letters, depth and mark of the number, and
// the level if they are headings.
using Shape = std::tuple<std::string, std::size_t, char, std::uint32_t>;

struct Candidate {
  std::size_t block = 0;
  Shape shape{};
  std::vector<unsigned> number{};
  std::size_t fields = 0;  // partner fields of their own, labels that return counted apart
};

// Whether `next` may follow `number` in one series: 3.2 and then 3.3, or 4.1.
bool follows(const std::vector<unsigned>& number, const std::vector<unsigned>& next) {
  const std::size_t last = number.size() - 1;
  const auto differs =
      static_cast<std::size_t>(std::ranges::mismatch(number, next).in1 - number.begin());
  if (differs > last) return false;
  if (differs == last) return next[last] > number[last] && next[last] <= number[last] + 2;
  return next[differs] > number[differs] && next[last] <= 2;
}

class SeriesFinder {
 public:
  SeriesFinder(const std::vector<Block>& blocks, const Lexicon& lexicon, bool levels)
      : blocks_(blocks), lexicon_(lexicon), levels_(levels) {}

  [[nodiscard]] std::vector<bool> titles() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) read(i);
    std::vector<bool> result(blocks_.size());
    std::map<Shape, std::vector<const Candidate*>> series;
    for (const Candidate& candidate : candidates_) {
      auto& members = series[candidate.shape];
      if (!members.empty() && !follows(members.back()->number, candidate.number)) {
        mark(members, result);
        members.clear();
      }
      members.push_back(&candidate);
    }
    for (const auto& [shape, members] : series) mark(members, result);
    return result;
  }

 private:
  void read(std::size_t i) {
    const Block& block = blocks_[i];
    if (block.kind == BlockKind::table_row) {
      open_ = false;
      return;
    }
    const std::string& text = block.cells.front();
    const auto pieces = cut_at_labels(text, lexicon_);
    const auto& first = pieces.front();
    if (first.label && first.label->role == Role::measure && !asks_what(*first.label, lexicon_))
      open_ = false;
    const TitleNumber number = title_number(text);
    const bool says_number = number.parts.size() > 1 || !number.letters.empty();
    if (!first.label &&
        is_title(block, first.text, pieces.size() > 1 || fields_follow(i), says_number)) {
      if (!number.parts.empty()) {
        const bool marked = levels_ && block.kind == BlockKind::heading;
        candidates_.push_back(
            {i,
             {number.letters, number.parts.size(), number.mark, marked ? block.level : 0},
             number.parts});
        open_ = true;
      } else if (block.kind == BlockKind::heading) {
        open_ = false;
      }
    }
    for (const LabelledPiece& piece : pieces) count(piece);
  }

  // "Who: …" right below block `i`.
  [[nodiscard]] bool fields_follow(std::size_t i) const {
    if (i + 1 == blocks_.size() || blocks_[i + 1].kind == BlockKind::table_row) return false;
    const auto label = label_at_start(blocks_[i + 1].cells.front(), lexicon_);
    return label && label->colon && label->role != Role::measure && label->role != Role::section;
  }

  // A title is no sentence, unless its fields stand behind it or right below, or its number has
  // two parts or letters.
  [[nodiscard]] static bool is_title(const Block& block, std::string_view text, bool has_fields,
                                     bool says_number) {
    if (block.kind == BlockKind::list_item || text.empty()) return false;
    if (has_fields || block.kind == BlockKind::heading) return true;
    const bool goes_on = text.ends_with(',') || text.ends_with(';');
    const bool sentence = goes_on || (text.ends_with('.') && !says_number);
    return !sentence && code_points(text) <= longest_title && text.find("....") == text.npos;
  }

  // The same label again is of another measure: then the candidate holds several.
  void count(const LabelledPiece& piece) {
    if (!open_ || !piece.label || piece.label->role != Role::partners) return;
    Candidate& owner = candidates_.back();
    const std::string form = matching_form(piece.name);
    if (owner.fields == 0) first_field_ = form;
    if (form == first_field_) ++owner.fields;
  }

  static void mark(const std::vector<const Candidate*>& members, std::vector<bool>& result) {
    const auto owners =
        std::ranges::count_if(members, [](const Candidate* member) { return member->fields == 1; });
    const auto holders =
        std::ranges::count_if(members, [](const Candidate* member) { return member->fields > 1; });
    const auto count = static_cast<std::ptrdiff_t>(members.size());
    if (owners < 2 || 2 * owners < count || holders > owners / 4) return;
    // Chapters before the first one with partners and behind the last are none.
    const auto owns = [](const Candidate* member) { return member->fields > 0; };
    const auto begin = std::ranges::find_if(members, owns);
    const auto end = std::find_if(members.rbegin(), members.rend(), owns).base();
    for (auto member = begin; member != end; ++member) {
      const bool chapter = (*member)->fields == 0 && (*member)->number.back() == 0;  // "2.0"
      if (!chapter) result[(*member)->block] = true;
    }
  }

  const std::vector<Block>& blocks_;
  const Lexicon& lexicon_;
  bool levels_;
  std::vector<Candidate> candidates_;
  std::string first_field_;  // label of the last candidate's first partner field
  bool open_ = false;        // what comes belongs to the last candidate
};

}  // namespace

TitleNumber title_number(std::string_view text) {
  TitleNumber result;
  std::size_t at = 0;
  while (at < text.size() && is_capital(text[at])) ++at;
  if (at > 3) return {};
  result.letters = text.substr(0, at);
  if (at > 0 && at < text.size() && (text[at] == '-' || text[at] == '.')) ++at;
  while (at < text.size() && is_digit(text[at])) {
    unsigned part = 0;
    while (at < text.size() && is_digit(text[at])) {
      part = 10 * part + static_cast<unsigned>(text[at++] - '0');
      if (part > largest_part) return {};
    }
    result.parts.push_back(part);
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) ++at;
  }
  if (result.parts.empty()) return {};
  const std::size_t mark = at;
  while (at < text.size() && std::string_view(".:)").find(text[at]) != std::string_view::npos) ++at;
  const std::size_t behind = at;
  if (behind > mark) result.mark = text[mark];
  while (at < text.size() && text[at] == ' ') ++at;
  const bool apart = at > behind || behind > mark;
  if (!apart || at == text.size() || behind > mark + 1) return {};
  for (const std::string_view dash : {"– ", "- "}) {
    if (text.substr(at).starts_with(dash)) at += dash.size();
  }
  const std::string_view title = text.substr(at);
  const bool quoted = title.starts_with("«") || title.starts_with("\"") || title.starts_with("“");
  if (!starts_upper(title) && !quoted) return {};
  result.length = at;
  return result;
}

std::vector<bool> numbered_titles(const std::vector<Block>& blocks, const Lexicon& lexicon,
                                  bool levels) {
  return SeriesFinder(blocks, lexicon, levels).titles();
}

}  // namespace partnergraph
