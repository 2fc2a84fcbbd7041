#include "unmarked_labels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "agent_phrases.hpp"
#include "bracket_names.hpp"
#include "known_names.hpp"
#include "name_lines.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_words = 6;  // of a label

enum class Mark { dash, blank, verb };

// A label and the text behind its mark.
struct UnmarkedLabel {
  Role role = Role::measure;
  std::string_view name{};
  std::string_view text{};
};

// What the words say as a label, if a colon stood behind them.
std::optional<Role> role_of(std::string_view name, const Lexicon& lexicon) {
  const std::string marked = std::string(name) + ':';
  const auto label = label_at_start(marked, lexicon);
  if (!label || !label->colon || label->length != marked.size() || !label->number.empty())
    return std::nullopt;
  return label->role == Role::section ? std::nullopt : std::optional(label->role);
}

// What stands behind the mark at the beginning of `rest`; nothing if it begins with another.
std::string_view behind(Mark mark, std::string_view rest, const Lexicon& lexicon) {
  if (mark == Mark::dash) {
    for (const std::string_view dash : {" – ", " - ", " — "}) {
      if (rest.starts_with(dash)) return trimmed(rest.substr(dash.size()));
    }
    return {};
  }
  if (!rest.starts_with(' ')) return {};
  rest.remove_prefix(1);
  if (mark == Mark::verb) {
    const auto next = words(prefix(rest, 20));
    if (next.empty() || !lexicon.copulas.contains(folded(next.front()))) return {};
    rest = trimmed(rest.substr(next.front().size()));
  }
  // "Frist 2025", unlike "By 2025, every school will …".
  constexpr std::size_t most_behind = 4;  // words
  const bool figure =
      mark == Mark::blank && starts_digit(rest) && words(rest).size() <= most_behind;
  return starts_upper(rest) || figure ? rest : std::string_view{};
}

std::optional<UnmarkedLabel> label_before(Mark mark, std::string_view text,
                                          const Lexicon& lexicon) {
  const auto found = words(prefix(text, 120));
  if (found.empty() || offset(text, found.front()) > 0 || !starts_upper(text)) return std::nullopt;
  for (std::size_t count = std::min(found.size(), most_words); count > 0; --count) {
    const std::string_view last = found[count - 1];
    const std::size_t end = offset(text, last) + last.size();
    const std::string_view rest = behind(mark, text.substr(end), lexicon);
    if (rest.empty()) continue;
    const auto role = role_of(text.substr(0, end), lexicon);
    if (!role || (mark != Mark::dash && *role == Role::measure)) continue;
    return UnmarkedLabel{*role, text.substr(0, end), rest};
  }
  return std::nullopt;
}

bool is_text(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
}

// Labels of partners with a mark of their own.
std::size_t marked_partners(const std::vector<Block>& blocks, const Lexicon& lexicon) {
  std::size_t count = 0;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::heading) continue;
    for (const std::string& cell : block.cells) {
      if (block.kind == BlockKind::table_row) {
        const auto label = cell_label(cell, lexicon);
        if (label && label->role == Role::partners) ++count;
      }
      count += static_cast<std::size_t>(
          std::ranges::count_if(cut_at_labels(cell, lexicon), [](const LabelledPiece& piece) {
            return piece.label && piece.label->role == Role::partners;
          }));
    }
  }
  return count;
}

// Where the sentences of a text begin.
std::vector<std::size_t> sentence_beginnings(std::string_view text) {
  std::vector<std::size_t> result{0};
  for (std::size_t at = text.find(". "); at != text.npos; at = text.find(". ", at + 1))
    result.push_back(at + 2);
  return result;
}

// The text with colons behind its labels; the number of partner labels is added to `partners`.
std::string marked(Mark mark, std::string_view text, const Lexicon& lexicon,
                   std::size_t& partners) {
  const auto beginnings =
      mark == Mark::verb ? sentence_beginnings(text) : std::vector<std::size_t>{0};
  std::string result;
  std::size_t from = 0;
  for (const std::size_t at : beginnings) {
    const auto label = label_before(mark, text.substr(at), lexicon);
    if (!label || (mark == Mark::verb && label->role != Role::partners)) continue;
    if (label->role == Role::partners) ++partners;
    result.append(text.substr(from, at - from)).append(label->name).append(": ");
    from = offset(text, label->text);
  }
  return result.append(text.substr(from));
}

}  // namespace

std::vector<Block> with_labels_marked(std::vector<Block> blocks, const Lexicon& lexicon) {
  const std::size_t marks = marked_partners(blocks, lexicon);
  for (const Mark mark : {Mark::dash, Mark::verb, Mark::blank}) {
    std::vector<Block> result = blocks;
    std::size_t partners = 0;
    for (Block& block : result) {
      if (is_text(block))
        block.cells.front() = marked(mark, block.cells.front(), lexicon, partners);
    }
    if (partners < 2 || partners <= marks) continue;
    if (marks > 0) return result;
    AgentsMarked agents = agents_marked(std::move(blocks), lexicon);
    return partners >= agents.count ? result : std::move(agents.blocks);
  }
  if (marks > 0) return blocks;
  blocks = with_brackets_labelled(std::move(blocks), lexicon);
  blocks = with_name_lines_labelled(std::move(blocks), lexicon);
  return agents_marked(std::move(blocks), lexicon).blocks;
}

}  // namespace partnergraph
