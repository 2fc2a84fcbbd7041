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

#include "known_names.hpp"
#include "line_words.hpp"
#include "numbered_titles.hpp"
#include "sentences.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_phrase = 5;  // words

// "Tiltaket", "gjennomføres av", "Tinn kommune"
struct Agent {
  std::string_view before;
  std::string phrase;
  std::string names;
};

// "Tinn", "kommune": a noun for one body of places goes with the name before it.
bool is_body(const std::string& form, const Lexicon& lexicon) {
  return std::ranges::any_of(lexicon.place_tails,
                             [&](const auto& tail) { return tail.second == form; });
}

// A name or a group of actors, perhaps behind "the".
bool begins_name(const LineWords& found, std::size_t i, const Lexicon& lexicon) {
  if (i < found.size() && lexicon.fillers.contains(found.form(i))) ++i;
  return i < found.size() &&
         (starts_upper(found[i]) || lexicon.group_words.contains(found.form(i)));
}

// What stands behind the first joiner of at least `least` words: "i samarbeid med KS og NHO".
std::string_view joined(std::string_view text, std::size_t least, const Lexicon& lexicon) {
  const LineWords found(text);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t count = found.longest_run(i, longest_phrase, lexicon.joiners);
    if (count < least || count == 0 || !begins_name(found, i + count, lexicon)) continue;
    return trimmed(text.substr(found.begin_of(i + count)));
  }
  return {};
}

// "hver vår. Tinn kommune": a short word before a full stop may end a sentence or be shortened;
// what stands behind the last such word in small letters.
std::string_view last_sentence(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t stop = text.find(". "); stop != std::string_view::npos;
       stop = text.find(". ", stop + 1)) {
    const auto before = words(text.substr(begin, stop - begin));
    if (!before.empty() && !starts_upper(before.back())) begin = stop + 2;
  }
  return trimmed(text.substr(begin));
}

// The name that a sentence begins with: "NTNU i Gjøvik" of "NTNU i Gjøvik utvikler …".
std::string_view first_name(std::string_view sentence, const Lexicon& lexicon) {
  const LineWords found(sentence);
  std::size_t count = 0;
  std::size_t last = 0;
  for (; count < found.size(); ++count) {
    const std::string& form = found.form(count);
    const bool named = starts_upper(found[count]) || (count > 0 && is_body(form, lexicon));
    const bool links = count + 1 < found.size() && starts_upper(found[count + 1]) &&
                       (lexicon.prepositions.contains(form) || lexicon.conjunctions.contains(form));
    if (!named && !links) break;
    if (named) last = count;
  }
  // One word with a capital may be any word that a sentence begins with.
  if (count == 0 || (last == 0 && !is_all_caps(found[0]))) return {};
  return sentence.substr(0, found.end_of(last));
}

// The names with that which the sentence begins with in front.
std::string with_first_name(std::string_view sentence, std::string_view names,
                            const Lexicon& lexicon) {
  std::string result(first_name(sentence, lexicon));
  if (!result.empty()) result.append(", ");
  return result.append(names);
}

// "Tinn kommune har ansvaret, i samarbeid med KS": who does it stands in front of the phrase.
std::optional<Agent> agent_before(std::string_view before, std::string_view phrase,
                                  std::string_view rest, const Lexicon& lexicon) {
  constexpr std::size_t most_words = 20;
  const std::string_view subject = last_sentence(before);
  const LineWords found(subject);
  if (found.empty() || found.size() > most_words || !begins_name(found, 0, lexicon) ||
      (found.size() == 1 && !is_all_caps(subject) &&
       !lexicon.group_words.contains(folded(subject)))) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (lexicon.verbs.contains(found.form(i)) || lexicon.copulas.contains(found.form(i)))
      return std::nullopt;
  }
  std::string names(subject);
  if (const auto others = joined(rest, 1, lexicon); !others.empty())
    names.append(", ").append(others);
  return Agent{trimmed(before.substr(0, offset(before, subject))), std::string(phrase),
               std::move(names)};
}

std::optional<Agent> agent_in(std::string_view sentence, const Lexicon& lexicon) {
  const LineWords found(sentence);
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    if (i > 0 && starts_upper(found[i])) continue;
    const std::size_t count = found.longest_run(i, longest_phrase, [&](const std::string& form) {
      const auto label = lexicon.labels.find(form);
      return label != lexicon.labels.end() && label->second.front().role == Role::partners;
    });
    if (count < 2) continue;
    const std::string_view phrase = found.run(i, count);
    const std::string_view before = trimmed(sentence.substr(0, found.begin_of(i)));
    const std::string_view behind = sentence.substr(found.end_of(i + count - 1));
    if (begins_name(found, i + count, lexicon)) {
      std::string names(trimmed(behind));
      if (lexicon.joiners.contains(matching_form(phrase))) {
        names = with_first_name(last_sentence(before), names, lexicon);
      }
      return Agent{before, std::string(phrase), std::move(names)};
    }
    const std::string& last = found.form(i + count - 1);
    if (i == 0 || lexicon.prepositions.contains(last) || lexicon.copulas.contains(last)) continue;
    if (auto agent = agent_before(before, phrase, behind, lexicon)) return agent;
  }
  return std::nullopt;
}

// "Tinn kommune lager planen i samarbeid med KS": only where the document has such phrases, too.
std::optional<Agent> agent_with_others(std::string_view sentence, const std::string& phrase,
                                       const Lexicon& lexicon) {
  const std::string_view others = joined(sentence, 2, lexicon);
  if (others.empty()) return std::nullopt;
  const std::string_view before = sentence.substr(0, offset(sentence, others));
  return Agent{sentence, phrase, with_first_name(last_sentence(before), others, lexicon)};
}

// The paragraph with the first sentence that has an agent at its end; nothing without one.
template <class Find>
std::optional<std::string> marked(const std::string& text, const Lexicon& lexicon, Find find) {
  std::string others;
  std::optional<Agent> agent;
  for (const std::string_view sentence : sentences(text, lexicon)) {
    if (!agent) {
      agent = find(sentence);
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

// "A1. Merke stien. …": a paragraph that a number heads as a heading would.
bool is_numbered(const Block& block) {
  if (block.kind != BlockKind::paragraph) return false;
  const TitleNumber number = title_number(block.cells.front());
  return number.parts.size() > 1 || (!number.letters.empty() && !number.parts.empty());
}

// Whether the marked blocks stand below most headings of some level, or are most of the numbered
// paragraphs or stand below them.
bool is_regular(const std::vector<Block>& blocks,
                const std::map<std::size_t, std::string>& paragraphs) {
  struct Headings {
    std::size_t all = 0;
    std::size_t owners = 0;
  };
  constexpr std::uint32_t numbered_level = 0;
  std::map<std::uint32_t, Headings> levels;
  const Block* above = nullptr;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool numbered = is_numbered(blocks[i]);
    if (blocks[i].kind == BlockKind::heading || numbered) {
      above = &blocks[i];
      ++levels[numbered ? numbered_level : above->level].all;
    }
    if (above != nullptr && paragraphs.contains(i)) {
      ++levels[is_numbered(*above) ? numbered_level : above->level].owners;
      above = nullptr;
    }
  }
  return std::ranges::any_of(levels, [](const auto& level) {
    return level.second.owners >= 2 && 2 * level.second.owners >= level.second.all;
  });
}

}  // namespace

AgentsMarked agents_marked(std::vector<Block> blocks, const Lexicon& lexicon) {
  std::map<std::size_t, std::string> paragraphs;
  std::string phrase;  // the first one
  const auto mark = [&](auto find) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].kind != BlockKind::paragraph || paragraphs.contains(i)) continue;
      if (auto text = marked(blocks[i].cells.front(), lexicon, find))
        paragraphs[i] = *std::move(text);
    }
  };
  mark([&](std::string_view sentence) {
    auto agent = agent_in(sentence, lexicon);
    if (agent && phrase.empty()) phrase = agent->phrase;
    return agent;
  });
  if (!is_regular(blocks, paragraphs)) return {std::move(blocks), 0};
  if (std::ranges::any_of(blocks, is_numbered)) {
    mark([&](std::string_view sentence) { return agent_with_others(sentence, phrase, lexicon); });
  }
  for (auto& [i, text] : paragraphs) blocks[i].cells.front() = std::move(text);
  return {std::move(blocks), paragraphs.size()};
}

}  // namespace partnergraph
