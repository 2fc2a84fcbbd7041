#include "prose_names.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "field_line.hpp"
#include "known_names.hpp"
#include "line_words.hpp"
#include "organisation_names.hpp"
#include "sentences.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_phrase = 5;  // words

class Prose {
 public:
  Prose(std::string_view text, const Lexicon& lexicon) : lexicon_(lexicon), words_(text) {}

  [[nodiscard]] std::vector<std::string_view> names() const {
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t behind = behind_phrase(i);
      const bool announced = behind > i;
      if (!announced && !begins_clause(i) && !is(lexicon_.verbs, i - 1)) {
        ++i;
        continue;
      }
      const List list = list_at(behind, !announced);
      const bool found = list.end > list.begin && (announced || has_verb(list.end)) &&
                         (i == 0 || !is(lexicon_.copulas, i - 1));
      if (found) result.push_back(words_.run(list.begin, list.end - list.begin));
      i = found ? list.end : announced ? behind : i + 1;
    }
    return result;
  }

 private:
  struct List {
    std::size_t begin = 0;
    std::size_t end = 0;  // behind its last word; `begin` if it is none
  };

  [[nodiscard]] const std::string& form(std::size_t i) const { return words_.form(i); }
  [[nodiscard]] bool is(const Lexicon::Words& list, std::size_t i) const {
    return i < words_.size() && list.contains(form(i));
  }

  [[nodiscard]] std::string_view gap(std::size_t i) const { return words_.gap_behind(i); }
  [[nodiscard]] bool goes_on(std::size_t i) const {
    return i + 1 < words_.size() && (gap(i) == " " || gap(i) == "-");
  }

  // The sentence, or what a comma or a conjunction parts from it.
  [[nodiscard]] bool begins_clause(std::size_t i) const {
    if (i == 0) return true;
    return gap(i - 1).find_first_of(",;:.") != std::string_view::npos ||
           is(lexicon_.conjunctions, i - 1) || is(lexicon_.clause_openers, i - 1);
  }

  // Words at `i` that announce who does it or takes part; 0 if none.
  [[nodiscard]] std::size_t phrase(std::size_t i) const {
    return words_.longest_run(i, longest_phrase, [&](const std::string& words) {
      if (lexicon_.joiners.contains(words) || lexicon_.lead_ins.contains(words)) return true;
      if (words.find(' ') == std::string::npos) return false;
      const auto label = lexicon_.labels.find(words);
      return label != lexicon_.labels.end() && label->second.front().role == Role::partners;
    });
  }

  // "drives av", "funded by": behind a passive stands its agent.
  [[nodiscard]] bool is_agent_word(std::size_t i) const {
    if (i == 0 || !is(lexicon_.agent_words, i)) return false;
    const std::string& verb = form(i - 1);
    return std::ranges::any_of(lexicon_.passive_endings, [&](const std::string& ending) {
      return verb.size() > ending.size() + 1 && verb.ends_with(ending);
    });
  }

  // The first word behind such words at `i`; `i` if there are none.
  [[nodiscard]] std::size_t behind_phrase(std::size_t i) const {
    if (const std::size_t count = phrase(i); count > 0) {
      const std::size_t next = i + count;
      return is(lexicon_.copulas, next) ? next + 1 : next;
    }
    return is_agent_word(i) ? i + 1 : i;
  }

  // A word in small letters right behind the names that goes on with the sentence: "vil", "bidrar".
  [[nodiscard]] bool has_verb(std::size_t i) const {
    return i < words_.size() && gap(i - 1) == " " && !starts_upper(words_[i]) &&
           !is(lexicon_.prepositions, i) && !is(lexicon_.conjunctions, i) &&
           !is(lexicon_.relatives, i);
  }

  [[nodiscard]] static bool has_ending(std::string_view word, const Lexicon::Words& endings,
                                       std::string_view suffix) {
    return word.size() > suffix.size() && word.ends_with(suffix) &&
           std::ranges::any_of(endings, [&](const std::string& ending) {
             return word.substr(0, word.size() - suffix.size()).ends_with(ending);
           });
  }

  // "politiet", "skolehelsetjenesten": a noun for one body, in the definite form.
  [[nodiscard]] bool is_the_body(std::size_t i) const {
    const std::string& word = form(i);
    return std::ranges::any_of(lexicon_.singular_endings, [&](const std::string& suffix) {
      return has_ending(word, lexicon_.organisation_endings, suffix) ||
             has_ending(word, lexicon_.group_endings, suffix);
    });
  }

  // A noun for a body in a name: "Statens vegvesen", "Foreldreutvalget".
  [[nodiscard]] bool is_body(std::size_t i) const {
    const std::string& word = form(i);
    const bool part = i > 0 && starts_upper(words_[i - 1]);
    return is_the_body(i) || has_ending(word, lexicon_.heads, "") ||
           has_ending(word, lexicon_.organisation_endings, "") ||
           (part && has_ending(word, lexicon_.group_endings, ""));
  }

  // The word behind the name that begins at `i`; nothing if none does. `strict`: it must look like
  // an actor, else a capital is enough.
  [[nodiscard]] std::optional<std::size_t> name_end(std::size_t i, bool strict) const {
    if (const std::size_t known = known_name(words_, i, lexicon_); known > 0)
      return with_capitals(i + known);
    // "By September 2020", and the letter of "M-19-23"
    const bool alone = code_points(words_[i]) == 1 && !(goes_on(i) && starts_upper(words_[i + 1]));
    if (is(lexicon_.prepositions, i) || is(lexicon_.agent_words, i) || alone) return std::nullopt;
    if (!starts_upper(words_[i])) {
      const bool actor = is_group_noun(form(i), lexicon_) || is_the_body(i);
      return actor ? std::optional(i + 1) : std::nullopt;
    }
    std::size_t end = with_capitals(i + 1);
    constexpr std::size_t most_small = 2;  // "Den norske legeforening"
    for (std::size_t k = 0; k < most_small && goes_on(end + k - 1); ++k) {
      if (starts_upper(words_[end + k]) || is(lexicon_.prepositions, end + k) ||
          is(lexicon_.conjunctions, end + k) || is(lexicon_.verbs, end + k)) {
        break;
      }
      if (!is_body(end + k)) continue;
      end = with_capitals(end + k + 1);
      break;
    }
    const std::string name(words_.run(i, end - i));
    const bool group = end == i + 1 && is_group_noun(form(i), lexicon_);
    const bool actor = is_organisation(name, lexicon_) || group || is_body(end - 1);
    const bool proper = end > i + 1 && starts_upper(words_[i + 1]);
    const bool accepted = actor || proper || !(strict || i == 0);
    return accepted ? std::optional(with_topic(end)) : std::nullopt;
  }

  // "Foreldreutvalget for grunnopplæringen": what the body is for.
  [[nodiscard]] std::size_t with_topic(std::size_t end) const {
    const bool topic = is_body(end - 1) && goes_on(end - 1) && is(lexicon_.topic_links, end) &&
                       goes_on(end) && !starts_upper(words_[end + 1]) &&
                       code_points(words_[end + 1]) > 2;
    return topic ? end + 2 : end;
  }

  // "i Bergen", "AS": what goes on with a capital.
  [[nodiscard]] std::size_t with_capitals(std::size_t end) const {
    while (end < words_.size() && goes_on(end - 1)) {
      if (starts_upper(words_[end])) {
        ++end;
      } else if (is(lexicon_.prepositions, end) && goes_on(end) && starts_upper(words_[end + 1])) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  // "A, B og C" from `i` on.
  [[nodiscard]] List list_at(std::size_t i, bool strict) const {
    List list{i, i};
    for (std::size_t at = i; at < words_.size();) {
      while (is(lexicon_.fillers, at) && goes_on(at) && !starts_upper(words_[at + 1])) ++at;
      if (is(lexicon_.fillers, at) && !starts_upper(words_[at])) ++at;
      std::size_t first = at;
      while (is(lexicon_.modifiers, first) || is(lexicon_.others, first)) ++first;
      if (first >= words_.size()) break;
      // Behind one name that looks like an actor, capitals are enough: "LO og Spekter".
      const auto end = name_end(first, strict && list.end == list.begin);
      if (!end) break;
      if (list.end == list.begin) list.begin = at;
      list.end = *end;
      const std::string_view mark = gap(*end - 1);
      if (mark == ", ") {
        at = *end;
        if (is(lexicon_.conjunctions, at)) ++at;
      } else if (mark == " " && is(lexicon_.conjunctions, *end)) {
        at = *end + 1;
      } else if (mark == " " && phrase(*end) > 0) {
        at = *end + phrase(*end);
        strict = false;
      } else {
        break;
      }
    }
    return list;
  }

  const Lexicon& lexicon_;
  LineWords words_;
};

// A sentence, or an item of a list.
bool is_prose(std::string_view text) {
  return text.starts_with(' ') ||
         (!text.empty() && std::string_view(".:;)").find(text.back()) != std::string_view::npos);
}

}  // namespace

std::vector<std::string_view> names_in_prose(std::string_view sentence, const Lexicon& lexicon) {
  return Prose(sentence, lexicon).names();
}

std::vector<bool> mark_bold_titles(std::vector<Block>& blocks, const Lexicon& lexicon) {
  constexpr std::size_t least_titles = 3;
  std::size_t leads = 0;
  std::size_t owners = 0;
  for (const Block& block : blocks) {
    if (block.lead == 0) continue;
    ++leads;
    const auto found = sentences(std::string_view(block.cells.front()).substr(block.lead), lexicon);
    const bool owns = std::ranges::any_of(found, [&](std::string_view sentence) {
      return !names_in_prose(trimmed(sentence), lexicon).empty();
    });
    if (owns) ++owners;
  }
  if (leads < least_titles || 3 * owners < 2 * leads) return std::vector<bool>(blocks.size());
  std::vector<Block> result;
  std::vector<bool> titles;
  for (Block& block : blocks) {
    const std::size_t lead = std::exchange(block.lead, 0);
    if (lead > 0) {
      Block title = block;
      title.cells.front().resize(lead);
      result.push_back(std::move(title));
      titles.push_back(true);
      block.cells.front() = trimmed(std::string_view(block.cells.front()).substr(lead));
      block.gap = 0;
    }
    result.push_back(std::move(block));
    titles.push_back(false);
  }
  blocks = std::move(result);
  return titles;
}

std::size_t name_partners_in_prose(std::vector<MeasureDraft>& drafts, bool labelled,
                                   const Lexicon& lexicon) {
  std::vector<std::pair<MeasureDraft*, std::vector<FieldLine>>> found;
  std::size_t measures = 0;
  for (MeasureDraft& draft : drafts) {
    if (draft.is_row || draft.is_orphan) continue;
    ++measures;
    if (!draft.partners.empty()) continue;
    std::vector<FieldLine> partners;
    for (const FieldLine& line : draft.details) {
      const std::string text = with_broken_words_joined(line.text, lexicon);
      if (!is_prose(text)) break;  // the next heading
      for (const std::string_view sentence : sentences(text, lexicon)) {
        for (const std::string_view names : names_in_prose(sentence, lexicon))
          partners.push_back({std::string(names), line.source, true});
      }
    }
    if (!partners.empty()) found.emplace_back(&draft, std::move(partners));
  }
  if (!labelled && (found.size() < 2 || 2 * found.size() < measures)) return 0;
  for (auto& [draft, partners] : found) draft->partners = std::move(partners);
  return found.size();
}

}  // namespace partnergraph
