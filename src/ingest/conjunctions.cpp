#include "conjunctions.hpp"

#include <string_view>

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"
#include "topic_names.hpp"

namespace partnergraph {

std::size_t Conjunctions::length_at(std::size_t i) const {
  if (const std::size_t joiner = joiner_at(i); joiner > 0) return joiner;
  const bool conjunction = lexicon_.conjunctions.contains(words_.form(i));
  return conjunction && !begins_tail(i) && parts_names(i) ? 1 : 0;
}

// "GSA with Census Bureau", but not "a company with limited liability" nor "We Are With You".
std::size_t Conjunctions::joiner_at(std::size_t i) const {
  const std::size_t count = words_.longest_run(i, 5, lexicon_.joiners);
  if (count != 1) return count;
  const bool in_name = i > 0 && starts_upper(words_[i]);
  const bool needs_name = lexicon_.prepositions.contains(words_.form(i));
  return in_name || (needs_name && !begins_name(i + 1)) ? 0 : 1;
}

// "Census Bureau", "the Census Bureau", "secondary schools".
bool Conjunctions::begins_name(std::size_t i) const {
  if (i + 1 < words_.size() && !starts_upper(words_[i]) &&
      lexicon_.fillers.contains(words_.form(i)))
    ++i;
  return i < words_.size() && (starts_upper(words_[i]) || names_group(words_, i, lexicon_));
}

// "og lignende" at the end of a name: cut off later, as a whole.
bool Conjunctions::begins_tail(std::size_t i) const {
  const std::size_t count = words_.longest_run(i, 4, lexicon_.open_ended);
  if (count < 2) return false;
  const std::string_view rest = trimmed(words_.text().substr(words_.end_of(i + count - 1)));
  return rest.empty() || std::string_view(",;.)|/").find(rest.front()) != std::string_view::npos;
}

// Whether the conjunction at word `i` stands between two names, not inside one.
bool Conjunctions::parts_names(std::size_t i) const {
  std::string_view before = words_.text().substr(0, words_.begin_of(i));
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (before.ends_with('-')) return false;  // suspended: "Arbeids- og …"
  if (i == 0 || i + 1 == words_.size()) return true;
  // "with the Planning Office and the Land Office"
  const bool article = i + 2 < words_.size() && lexicon_.fillers.contains(words_.form(i + 1)) &&
                       !starts_upper(words_[i + 1]) && starts_upper(words_[i + 2]);
  const std::size_t next = article ? i + 2 : i + 1;
  if (joins_topics(words_, i - 1, next, false, lexicon_)) return false;
  if (joint_name_.holds_conjunction(i)) return false;
  // "Oslo og omegn", but "Town and District Councils"
  const bool of_many = next + 1 < words_.size() &&
                       lexicon_.body_kinds.contains(words_.form(next)) &&
                       is_group_noun(words_.form(next + 1), lexicon_);
  if (lexicon_.joint_tails.contains(words_.form(next)) && !of_many) return false;
  return starts_upper(words_[next]) || starts_digit(words_[next]) ||
         !open_name_.holds_conjunction(i);
}

}  // namespace partnergraph
