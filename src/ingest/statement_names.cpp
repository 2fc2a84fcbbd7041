#include "statement_names.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"
#include "line_words.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_lead_in = 5;  // words

class Statement {
 public:
  Statement(std::string_view text, const Lexicon& lexicon) : lexicon_(lexicon), words_(text) {}

  [[nodiscard]] std::vector<std::string_view> names() const {
    std::vector<std::string_view> result;
    const std::size_t verb = first_verb(0);
    if (const std::size_t begin = subject(verb); begin < verb)
      result.push_back(between(begin, verb));
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::size_t count = words_.longest_run(i, longest_lead_in, lexicon_.lead_ins);
      if (count == 0) continue;
      std::size_t name = i + count;
      if (name < words_.size() && lexicon_.fillers.contains(words_.form(name))) ++name;
      if (name >= words_.size() || !starts_upper(words_[name])) continue;
      const std::size_t end = first_verb(name);
      result.push_back(between(name, end));
      i = end;
    }
    return result;
  }

 private:
  // The verb or relative at word `i` or behind it; the number of words if there is none.
  [[nodiscard]] std::size_t first_verb(std::size_t i) const {
    while (i < words_.size() && !lexicon_.verbs.contains(std::string(words_[i])) &&
           !lexicon_.relatives.contains(std::string(words_[i]))) {
      ++i;
    }
    return i;
  }

  // The first word of the proper name that ends before `verb`; `verb` if none does.
  [[nodiscard]] std::size_t subject(std::size_t verb) const {
    if (verb == words_.size()) return verb;
    std::size_t begin = verb;
    std::size_t capitals = 0;
    bool known = false;
    for (std::size_t i = verb; i-- > 0;) {
      if (gap(i).find_first_of(";:") != std::string_view::npos) break;
      const std::string& form = words_.form(i);
      const bool small = lexicon_.conjunctions.contains(form) ||
                         lexicon_.prepositions.contains(form) || lexicon_.fillers.contains(form);
      if (!starts_upper(words_[i]) && !starts_digit(words_[i]) && !small) break;
      if (!starts_upper(words_[i]) || small) continue;
      ++capitals;
      begin = i;
      known = known || is_known(form, lexicon_) || is_all_caps(words_[i]);
    }
    if (begin == verb || trimmed(gap(verb - 1)).find_first_of(",;:") != std::string_view::npos)
      return verb;
    if (!starts_upper(words_[verb - 1]) && !starts_digit(words_[verb - 1])) return verb;
    return capitals > 1 || known || begin > 0 ? begin : verb;
  }

  [[nodiscard]] std::string_view gap(std::size_t i) const { return words_.gap_behind(i); }

  [[nodiscard]] std::string_view between(std::size_t first, std::size_t last) const {
    const std::string_view text = words_.text();
    const std::size_t begin = words_.begin_of(first);
    const std::size_t end = last < words_.size() ? words_.begin_of(last) : text.size();
    return trimmed(text.substr(begin, end - begin));
  }

  const Lexicon& lexicon_;
  LineWords words_;
};

}  // namespace

std::vector<std::string_view> names_in_statement(std::string_view sentence,
                                                 const Lexicon& lexicon) {
  return Statement(sentence, lexicon).names();
}

std::string_view without_lead_in(std::string_view piece, const Lexicon& lexicon) {
  while (true) {
    const LineWords found(prefix(piece, 80));
    const std::size_t count = found.longest_run(0, longest_lead_in, lexicon.lead_ins);
    if (count == 0 || count == found.size()) return piece;
    const std::string form = matching_form(piece);
    const bool whole = lexicon.open_ended.contains(form) || lexicon.no_partner.contains(form) ||
                       lexicon.organisation_forms.contains(form);
    if (whole) return piece;
    piece = piece.substr(found.begin_of(count));
  }
}

}  // namespace partnergraph
