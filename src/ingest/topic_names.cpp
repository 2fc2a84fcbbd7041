#include "topic_names.hpp"

#include <string>

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t farthest = 16;  // words that are looked at on either side

class TopicJoiner {
 public:
  TopicJoiner(const LineWords& words, const Lexicon& lexicon) : words_(words), lexicon_(lexicon) {}

  [[nodiscard]] bool joins(std::size_t before, std::size_t after, bool comma) const {
    if (comma && is_conjunction(after) && after + 1 < words_.size()) {
      ++after;
      comma = false;
    }
    const Part next = part(after);
    if (next.topics == 0) return false;
    const Opened opened = opened_by_head(before);
    if (opened.by_head && (next.is_topics || !opened.has_comma)) {
      return next.is_topics &&
             (!comma || (!opened.has_conjunction && ends_in_conjunction(next.end)));
    }
    if (!is_topic(before) || has_open_head(before)) return false;
    if (!comma) {
      return (next.has_head && !is_known_run(after, next.end)) ||
             (next.names_group && may_tell_of_group(before)) ||
             (next.is_topics &&
              (is_title(before, after) || is_pair(before, next.end) || is_title_of_three(before)));
    }
    return is_part_of_topics(before) && next.is_topics &&
           (ends_in_head(next.end) || is_title_of_three(before));
  }

 private:
  struct Part {
    std::size_t end = 0;       // the word behind it
    std::size_t topics = 0;    // that it begins with
    bool is_topics = false;    // nothing else
    bool has_head = false;     // topics and then a head
    bool names_group = false;  // topics and then "groups"
  };

  [[nodiscard]] const std::string& form(std::size_t i) const { return words_.form(i); }
  [[nodiscard]] bool is_topic(std::size_t i) const { return lexicon_.topics.contains(form(i)); }
  [[nodiscard]] bool is_head(std::size_t i) const { return lexicon_.heads.contains(form(i)); }
  [[nodiscard]] bool is_conjunction(std::size_t i) const {
    return lexicon_.conjunctions.contains(form(i));
  }

  [[nodiscard]] std::string_view gap(std::size_t i) const { return words_.gap_behind(i); }

  [[nodiscard]] bool is_parted(std::size_t i) const {
    return gap(i).find_first_of(",;/|()\t.:") != std::string_view::npos;
  }

  // "in partnership with"
  [[nodiscard]] bool begins_joiner(std::size_t i) const {
    return words_.longest_run(i, 5, lexicon_.joiners) > 0;
  }

  // The "with" of "in partnership with".
  [[nodiscard]] bool ends_joiner(std::size_t i) const {
    return i > 1 && lexicon_.joiners.contains(form(i - 2) + ' ' + form(i - 1) + ' ' + form(i));
  }

  // The "s" of "People's".
  [[nodiscard]] bool is_genitive(std::size_t i) const {
    return i > 0 && words_[i] == "s" && (gap(i - 1) == "'" || gap(i - 1) == "’");
  }

  [[nodiscard]] Part part(std::size_t begin) const {
    Part part{.end = begin};
    bool other = false;
    for (; part.end < words_.size() && part.end - begin < farthest; ++part.end) {
      if (is_conjunction(part.end) || begins_joiner(part.end)) break;
      if (is_genitive(part.end)) {
        if (is_parted(part.end)) break;
        continue;
      }
      if (!other && part.topics == 0 && lexicon_.fillers.contains(form(part.end))) continue;
      // "Service" may be a topic, but names the body where it stands last.
      const bool last = part.end + 1 == words_.size() || is_parted(part.end) ||
                        is_conjunction(part.end + 1) || begins_joiner(part.end + 1);
      const bool names_body = part.topics > 0 && last && is_head(part.end);
      if (!other && is_topic(part.end) && !names_body) {
        ++part.topics;
      } else if (!other && part.topics > 0 && is_head(part.end)) {
        part.has_head = true;
        other = true;
      } else {
        part.has_head = false;
        part.names_group = !other && part.topics > 0 && is_group_noun(form(part.end), lexicon_);
        other = true;
      }
      if (is_parted(part.end)) {
        ++part.end;
        break;
      }
    }
    part.is_topics = part.topics > 0 && !other;
    return part;
  }

  // "Streets and environment": nothing but two topics, none of which is a group of its own.
  [[nodiscard]] bool is_title(std::size_t before, std::size_t after) const {
    return starts_upper(words_[before]) && !starts_upper(words_[after]) &&
           is_part_of_topics(before) && !is_known(form(before), lexicon_) &&
           !is_known(form(after), lexicon_);
  }

  // "Parks and Countryside": two parts of topics in capitals that are a whole list, or stand in one
  // before its last name.
  [[nodiscard]] bool is_pair(std::size_t before, std::size_t end) const {
    std::size_t begin = before;
    while (begin > 0 && !is_parted(begin - 1) && is_topic(begin - 1)) --begin;
    if (begin > 0 && !is_parted(begin - 1) && names_owner(begin - 1)) {
      --begin;
      while (begin > 0 && before - begin < farthest && !is_parted(begin - 1) &&
             !is_conjunction(begin - 1)) {
        --begin;
      }
    }
    if (!is_part_of_topics(before) || is_known_run(begin, before + 1)) return false;
    const auto mark = [&](std::size_t word, std::string_view marks) {
      return gap(word).find_first_of(marks) != std::string_view::npos;
    };
    const bool opens = begin == 0 || mark(begin - 1, ";/|(");
    const bool closes = end == words_.size() || mark(end - 1, ",;/|()") || begins_joiner(end);
    const bool ends_list = end == words_.size() || !mark(end - 1, ",");
    return starts_upper(words_[begin]) && closes && (opens || !ends_list);
  }

  // "Housing, Planning and Infrastructure", behind the body that it is a part of or alone: parts of
  // topics in capitals, of which the last stands behind a conjunction, and nothing else up to a
  // semicolon.
  [[nodiscard]] bool is_title_of_three(std::size_t i) const {
    std::size_t begin = i;
    while (begin > 0 && gap(begin - 1).find_first_of(";/|(") == std::string_view::npos) {
      if (i - begin == farthest) return false;
      --begin;
    }
    std::size_t owner = begin;  // "BHCC", "Kildare County Council"
    while (owner < i && !is_topic(owner)) ++owner;
    while (owner < i && lexicon_.owner_heads.contains(form(owner))) ++owner;
    if (owner > begin && !names_owner(owner - 1)) return false;
    begin = owner;
    std::size_t commas = 0;
    std::size_t conjunctions = 0;
    for (std::size_t k = begin; k < words_.size(); ++k) {
      if (k - begin > 2 * farthest) return false;
      if (is_conjunction(k)) {
        ++conjunctions;
        continue;
      }
      if (!is_topic(k) || !starts_upper(words_[k])) return false;
      if (gap(k).find_first_of(";/|()") != std::string_view::npos) break;
      if (gap(k).find(',') == std::string_view::npos) continue;
      if (conjunctions > 0) return false;
      ++commas;
    }
    return commas > 0 && conjunctions == 1;
  }

  // "civil society"
  [[nodiscard]] bool is_known_run(std::size_t begin, std::size_t end) const {
    const std::size_t count = known_name(words_, begin, lexicon_);
    return count > 0 && begin + count >= end;
  }

  // "Business" of "business and community groups": no group of its own, as "citizens" and "young
  // people" are.
  [[nodiscard]] bool may_tell_of_group(std::size_t i) const {
    if (is_group_noun(form(i), lexicon_)) return false;
    if (i == 0 || is_parted(i - 1)) return true;
    return !is_known(form(i - 1) + ' ' + form(i), lexicon_);
  }

  struct Opened {
    bool by_head = false;
    bool has_conjunction = false;  // behind the head
    bool has_comma = false;        // behind the head
  };

  // "Department for", and then nothing but topics up to word `i`.
  [[nodiscard]] Opened opened_by_head(std::size_t i) const {
    Opened opened;
    for (std::size_t steps = 0; steps < farthest; ++steps) {
      const std::string& word = form(i);
      if (lexicon_.prepositions.contains(word)) {
        opened.by_head = i > 0 && is_head(i - 1) && !ends_joiner(i);
        return opened;
      }
      const bool conjunction = is_conjunction(i);
      const bool goes_on = is_topic(i) || conjunction || lexicon_.fillers.contains(word);
      if (!goes_on || i == 0) return {};
      opened.has_conjunction = opened.has_conjunction || conjunction;
      --i;
      if (gap(i).find_first_of(";/|()\t.:") != std::string_view::npos) return {};
      opened.has_comma = opened.has_comma || gap(i).find(',') != std::string_view::npos;
    }
    return {};
  }

  // "Ministry of" somewhere in the part that ends at word `i`.
  [[nodiscard]] bool has_open_head(std::size_t i) const {
    for (std::size_t steps = 0; steps < farthest && i > 0; ++steps, --i) {
      if (is_parted(i - 1)) return false;
      if (lexicon_.prepositions.contains(form(i)) && is_head(i - 1)) return !ends_joiner(i);
    }
    return false;
  }

  // Nothing but topics from the last mark up to word `i`, or behind the body that they are a part
  // of: "BCC Parks", "Leeds City Council Highways".
  [[nodiscard]] bool is_part_of_topics(std::size_t i) const {
    for (std::size_t steps = 0; steps < farthest; ++steps, --i) {
      if (!is_topic(i)) return steps > 0 && names_owner(i);
      if (i == 0 || is_parted(i - 1)) return true;
    }
    return false;
  }

  // "BCC", "Dundee", "Leeds City Council" with a capital behind it.
  [[nodiscard]] bool names_owner(std::size_t i) const {
    if (!starts_upper(words_[i]) || !starts_upper(words_[i + 1])) return false;
    const bool opens = i == 0 || is_parted(i - 1) || is_conjunction(i - 1);
    if (!opens) return lexicon_.owner_heads.contains(form(i));
    return is_all_caps(words_[i]) || lexicon_.places.contains(form(i));
  }

  // Parts of topics, the last of which stands behind a conjunction.
  [[nodiscard]] bool ends_in_conjunction(std::size_t at) const {
    for (std::size_t steps = 0; steps < farthest && at < words_.size(); ++steps) {
      if (is_conjunction(at)) return at + 1 < words_.size() && part(at + 1).is_topics;
      const Part next = part(at);
      if (!next.is_topics) return false;
      at = next.end;
    }
    return false;
  }

  [[nodiscard]] bool ends_in_head(std::size_t at) const {
    for (std::size_t steps = 0; steps < farthest && at < words_.size(); ++steps) {
      if (is_conjunction(at)) return at + 1 < words_.size() && part(at + 1).has_head;
      const Part next = part(at);
      if (!next.is_topics) return false;
      at = next.end;
    }
    return false;
  }

  const LineWords& words_;
  const Lexicon& lexicon_;
};

}  // namespace

bool joins_topics(const LineWords& words, std::size_t before, std::size_t after, bool comma,
                  const Lexicon& lexicon) {
  if (lexicon.heads.empty() || after >= words.size()) return false;
  return TopicJoiner(words, lexicon).joins(before, after, comma);
}

}  // namespace partnergraph
