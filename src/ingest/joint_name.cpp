#include "joint_name.hpp"

#include <algorithm>
#include <string>

#include <partnergraph/model/text.hpp>

#include "field_line.hpp"
#include "known_names.hpp"
#include "organisation_names.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_place = 3;  // words
constexpr std::size_t most_places = 6;    // in one name

}  // namespace

bool JointName::holds_conjunction(std::size_t i) const {
  return i > 0 && (joins_places(i - 1, i + 1) || joins_genitives(i) || spells_acronym(i));
}

bool JointName::holds_comma(std::size_t i) const {
  return i > 0 && joins_places(i - 1, i);
}

bool JointName::is_conjunction(std::size_t i) const {
  return lexicon_.conjunctions.contains(words_.form(i));
}

// The words of the place at word `i`, with a capital; 0 if none is there.
std::size_t JointName::place_at(std::size_t i) const {
  if (i >= words_.size() || !starts_upper(words_[i])) return 0;
  return words_.longest_run(i, longest_place, lexicon_.places);
}

// Whether a place is all that stands between the last mark and word `last`.
bool JointName::is_place_alone(std::size_t last) const {
  if (!starts_upper(words_[last])) return false;
  std::size_t begin = last;
  while (begin > 0 && last - begin < longest_place && words_.gap_behind(begin - 1) == " " &&
         !is_conjunction(begin - 1)) {
    --begin;
  }
  return place_at(begin) == last + 1 - begin;
}

// "Hordaland", "Romsdals".
bool JointName::begins_with_place(std::size_t i) const {
  if (place_at(i) > 0) return true;
  std::string form = i < words_.size() ? words_.form(i) : std::string();
  if (!form.ends_with('s')) return false;
  form.pop_back();
  return lexicon_.places.contains(form);
}

// "Hordaland Turlag", "Isles of Scilly Forum" at word `i`: two capitals or more, and the last
// names one body.
bool JointName::names_body(std::size_t i) const {
  std::size_t end = i;
  for (std::size_t k = i; k < std::min(words_.size(), i + longest_name); ++k) {
    if (k > i && words_.gap_behind(k - 1) != " ") break;
    if (starts_upper(words_[k])) {
      end = k + 1;
    } else if (!lexicon_.prepositions.contains(words_.form(k))) {
      break;
    }
  }
  if (end < i + 2) return false;
  const std::string& last = words_.form(end - 1);
  if (lexicon_.place_tails.contains(last) || is_group_noun(last, lexicon_)) return false;
  return lexicon_.heads.contains(last) ||
         is_organisation(std::string(words_.run(i, end - i)), lexicon_);
}

// "Bergen og Hordaland Turlag", "Devon, Cornwall and Torbay Forum": places alone before the mark
// or conjunction behind word `before`, and behind the last conjunction one body in capitals.
bool JointName::joins_places(std::size_t before, std::size_t after) const {
  if (!is_place_alone(before)) return false;
  for (std::size_t places = 1; places < most_places && after < words_.size(); ++places) {
    if (is_conjunction(after)) ++after;
    const std::size_t count = place_at(after);
    if (count > 0 && after + count < words_.size()) {
      const std::string_view mark = words_.gap_behind(after + count - 1);
      const bool conjunction = is_conjunction(after + count);
      if (mark == ", " || (mark == " " && conjunction)) {
        after += count;
        continue;
      }
    }
    const bool last = is_conjunction(after - 1);
    return last && begins_with_place(after) && names_body(after);
  }
  return false;
}

// "tenants' and residents' groups": two genitives of many.
bool JointName::joins_genitives(std::size_t i) const {
  if (i == 0 || i + 2 >= words_.size()) return false;
  const auto is_genitive = [&](std::size_t word) {
    const std::string_view mark = words_.gap_behind(word);
    return mark == "' " || mark == "’ ";
  };
  const bool many = !starts_upper(words_[i - 1]) && words_[i - 1].ends_with('s');
  return (is_genitive(i - 1) || many) && is_genitive(i + 1);
}

// "Rape and Sexual Abuse Centre (RASAC)": the bracket has the first letters of both sides of the
// conjunction at word `i`, with its own or without.
bool JointName::spells_acronym(std::size_t i) const {
  constexpr std::size_t farthest = 200;  // bytes up to the bracket
  const std::string_view ahead = words_.text().substr(words_.begin_of(i), farthest);
  if (ahead.find('(') == std::string_view::npos) return false;
  std::size_t begin = i;
  while (begin > 0 && i - begin < longest_name &&
         words_.gap_behind(begin - 1).find_first_of(",;/|(") == std::string_view::npos) {
    --begin;
  }
  std::string with;
  std::string without;
  for (std::size_t k = begin; k < std::min(words_.size(), i + longest_name); ++k) {
    const bool conjunction = is_conjunction(k);
    const bool small = conjunction || !starts_upper(words_[k]);
    if (!small) without += words_[k].front();
    if (!small || conjunction) with += words_[k].front();
    const std::string_view mark = words_.gap_behind(k);
    if (mark.find_first_of(",;/|)") != std::string_view::npos) return false;
    if (mark.find('(') == std::string_view::npos) continue;
    if (k < i + 1 || k + 1 == words_.size() || !words_.gap_behind(k + 1).starts_with(')'))
      return false;
    const std::string& acronym = words_.form(k + 1);
    return acronym.size() > 2 && (folded(with) == acronym || folded(without) == acronym);
  }
  return false;
}

}  // namespace partnergraph
