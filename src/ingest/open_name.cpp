#include "open_name.hpp"

#include <string>

#include <partnergraph/model/text.hpp>

#include "field_line.hpp"
#include "known_names.hpp"
#include "slashes.hpp"

namespace partnergraph {

// A comma is held only by semicolons beside it, which part the names then. Each looks at those
// before it.
OpenName::OpenName(const LineWords& words, const Lexicon& lexicon)
    : words_(words), lexicon_(lexicon), holds_comma_(words.size()) {
  if (words_.text().find(';') == std::string_view::npos) return;
  for (std::size_t i = 1; i < words_.size(); ++i) {
    if (words_.gap_behind(i - 1).find(',') == std::string_view::npos) continue;
    holds_comma_[i] = !starts_upper(words_[i]) && !starts_digit(words_[i]) && !begins_known(i) &&
                      !names_group(words_, i, lexicon_) && has_preposition(i - 1);
  }
}

// A small letter goes on, unless it is known to be a name of its own.
bool OpenName::holds_conjunction(std::size_t i) const {
  return !begins_known(i + 1) && has_preposition(i) &&
         !(starts_upper(words_[i - 1]) && names_group(words_, i + 1, lexicon_));
}

// A name or a group that the lexicon knows, or "andre", at word `i`.
bool OpenName::begins_known(std::size_t i) const {
  return words_.longest_run(i, lexicon_.longest_form, [&](const std::string& form) {
    return is_known(form, lexicon_) || lexicon_.others.contains(form) ||
           lexicon_.open_ended.contains(form);
  }) > 0;
}

// The last word of "i samarbeid med", behind which another name begins.
bool OpenName::ends_joiner(std::size_t i) const {
  constexpr std::size_t longest_joiner = 4;  // words
  std::string form = words_.form(i);
  for (std::size_t count = 1; count < longest_joiner && count <= i; ++count) {
    form.insert(0, words_.form(i - count) + ' ');
    if (lexicon_.joiners.contains(form)) return true;
  }
  return false;
}

// A preposition inside the name that ends at word `i`.
bool OpenName::has_preposition(std::size_t i) const {
  const std::size_t farthest = i > longest_name ? i - longest_name : 1;
  for (std::size_t k = i; k-- > farthest;) {
    if (abbreviates(words_.text(), words_.end_of(k))) return true;  // "v/ plan og miljø"
    const std::string_view gap = words_.gap_behind(k);
    if (gap.find_first_of(";/()") != std::string_view::npos) return false;
    if (gap.find(',') != std::string_view::npos) return holds_comma(k + 1);
    if (lexicon_.conjunctions.contains(words_.form(k)) || ends_joiner(k)) return false;
    if (lexicon_.prepositions.contains(std::string(words_[k]))) return true;
  }
  return false;
}

}  // namespace partnergraph
