#include "separators.hpp"

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"
#include "slashes.hpp"
#include "topic_names.hpp"

namespace partnergraph {

std::size_t Separators::length_at(std::size_t at) const {
  for (const std::string_view dot : {"•", "·"}) {
    if (text_.substr(at).starts_with(dot)) return dot.size();
  }
  return parts_names(at) ? 1 : 0;
}

bool Separators::parts_names(std::size_t at) const {
  const char before = at > 0 ? text_[at - 1] : ' ';
  const char after = at + 1 < text_.size() ? text_[at + 1] : ' ';
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool in_number = digit(before) && digit(after);
  const bool stands_alone = before == ' ' && after == ' ';
  switch (text_[at]) {
    case ';':
    case '|':
    case '\t':
      return true;
    case ':':  // "the trust (lead): the club, schools"
      return before == ')' && after == ' ';
    case '+':
      return stands_alone;
    case '.':
      return after == ' ' && stands_for_comma(at);
    case '&':
      return stands_alone && is_ampersand_behind_name(at);
    case ',':
      return before != '-' && !in_number && !is_comma_in_name(at);
    case '/':
      return !in_number && !is_slash_in_name(text_, at);
    default:
      return false;
  }
}

// "Department for Transport, Energy and Climate"
bool Separators::is_comma_in_name(std::size_t at) const {
  const std::size_t next = words_.first_behind(at);
  if (next == 0) return false;
  if (joins_topics(words_, next - 1, next, true, lexicon_)) return true;
  return next < words_.size() && (joint_name_.holds_comma(next) || open_name_.holds_comma(next));
}

// "Skills Board & colleges", unlike "Parks & Recreation" and "research & innovation".
bool Separators::is_ampersand_behind_name(std::size_t at) const {
  const std::size_t next = words_.first_behind(at);
  if (next == 0 || next == words_.size()) return false;
  return starts_upper(words_[next - 1]) && !starts_upper(words_[next]) &&
         !joins_topics(words_, next - 1, next, false, lexicon_);
}

// "planning department. citizens": a full stop for a comma, behind a noun for a body.
bool Separators::stands_for_comma(std::size_t stop) const {
  const std::size_t next = words_.first_behind(stop);
  if (next == 0 || next == words_.size() || starts_upper(words_[next])) return false;
  const std::size_t last = next - 1;
  return words_.end_of(last) == stop && code_points(words_[last]) > 4 &&
         (lexicon_.heads.contains(words_.form(last)) || is_group_noun(words_.form(last), lexicon_));
}

}  // namespace partnergraph
