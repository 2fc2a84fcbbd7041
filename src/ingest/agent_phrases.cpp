#include "agent_phrases.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "field_line.hpp"
#include "known_names.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_phrase = 5;  // words

// "Tiltaket", "gjennomføres av", "Tinn kommune"
struct Agent {
  std::string_view before;
  std::string_view phrase;
  std::string_view names;
};

std::optional<Agent> agent_in(std::string_view sentence, const Lexicon& lexicon) {
  const auto found = words(sentence);
  for (std::size_t i = 1; i + 1 < found.size(); ++i) {
    if (starts_upper(found[i])) continue;
    const std::size_t count = longest_run(found, i, longest_phrase, [&](const std::string& form) {
      const auto label = lexicon.labels.find(form);
      return label != lexicon.labels.end() && label->second.front().role == Role::partners;
    });
    if (count < 2 || i + count >= found.size()) continue;
    const bool filler =
        lexicon.fillers.contains(folded(found[i + count])) && i + count + 1 < found.size();
    if (!starts_upper(found[i + count + (filler ? 1 : 0)])) continue;
    const std::string_view last = found[i + count - 1];
    const std::size_t begin = offset(sentence, found[i]);
    const std::size_t end = offset(sentence, last) + last.size();
    return Agent{trimmed(sentence.substr(0, begin)), sentence.substr(begin, end - begin),
                 trimmed(sentence.substr(end))};
  }
  return std::nullopt;
}

// The paragraph with the first such sentence at its end; nothing without one.
std::optional<std::string> marked(const std::string& text, const Lexicon& lexicon) {
  std::string others;
  std::optional<Agent> agent;
  for (const std::string_view sentence : sentences(text, lexicon)) {
    if (!agent) {
      agent = agent_in(sentence, lexicon);
      if (agent) continue;
    }
    others.append(trimmed(sentence));
    if (!others.ends_with('.')) others.append(".");
    others.append(" ");
  }
  if (!agent) return std::nullopt;
  others.append(agent->before).append(" – ").append(agent->phrase).append(": ");
  return others.append(agent->names);
}

// Whether the marked blocks stand below most headings of some level.
bool is_regular(const std::vector<Block>& blocks,
                const std::map<std::size_t, std::string>& paragraphs) {
  struct Headings {
    std::size_t all = 0;
    std::size_t owners = 0;
  };
  std::map<std::uint32_t, Headings> levels;
  const Block* above = nullptr;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::heading) {
      above = &blocks[i];
      ++levels[above->level].all;
    } else if (above != nullptr && paragraphs.contains(i)) {
      ++levels[above->level].owners;
      above = nullptr;
    }
  }
  return std::ranges::any_of(levels, [](const auto& level) {
    return level.second.owners >= 2 && 2 * level.second.owners >= level.second.all;
  });
}

}  // namespace

std::vector<Block> with_agents_marked(std::vector<Block> blocks, const Lexicon& lexicon) {
  std::map<std::size_t, std::string> paragraphs;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::paragraph) continue;
    if (auto text = marked(blocks[i].cells.front(), lexicon)) paragraphs[i] = *std::move(text);
  }
  if (!is_regular(blocks, paragraphs)) return blocks;
  for (auto& [i, text] : paragraphs) blocks[i].cells.front() = std::move(text);
  return blocks;
}

}  // namespace partnergraph
