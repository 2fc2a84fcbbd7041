#include "field_line.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "joint_name.hpp"
#include "known_names.hpp"
#include "topic_names.hpp"

namespace partnergraph {
namespace {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// All positions are bytes of `text_`.
class FieldLineCutter {
 public:
  FieldLineCutter(std::string_view text, const Lexicon& lexicon)
      : text_(text),
        lexicon_(lexicon),
        words_(words(text)),
        semicolons_(text.find(';') != std::string_view::npos) {
    find_brackets();
    find_addresses();
    find_known_names();
    find_clauses();
    find_separators();
    find_conjunctions();
    std::ranges::sort(cuts_, {}, &Span::begin);
  }

  [[nodiscard]] FieldLinePieces pieces() const {
    FieldLinePieces result{.pieces = {}, .unbalanced = unbalanced_};
    std::size_t begin = 0;
    for (const Span& cut : cuts_) {
      if (cut.begin < begin) continue;
      const std::string_view piece = trimmed(text_.substr(begin, cut.begin - begin));
      if (awaits_noun(piece) && goes_on(cut.end)) continue;
      result.pieces.push_back(piece);
      begin = cut.end;
    }
    result.pieces.push_back(trimmed(text_.substr(begin)));
    return result;
  }

 private:
  void find_brackets() {
    std::size_t open = std::string_view::npos;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '(') {
        if (open != std::string_view::npos) cut_bracket(open);
        open = i;
      } else if (text_[i] == ')') {
        if (open == std::string_view::npos) {
          cut_bracket(i);
        } else {
          kept_.push_back({open, i + 1});
          open = std::string_view::npos;
          // "The city (all departments) private, regional": a comma is missing.
          if (text_.substr(i + 1).starts_with(' ') && goes_on(i + 1))
            cuts_.push_back({i + 1, i + 2});
        }
      }
    }
    if (open != std::string_view::npos) cut_bracket(open);
  }

  // "national, regional" of "national, regional and local authorities": nothing but adjectives.
  [[nodiscard]] bool awaits_noun(std::string_view piece) const {
    const auto found = words(prefix(piece, 100));
    return !found.empty() && std::ranges::all_of(found, [&](std::string_view word) {
      return lexicon_.modifiers.contains(folded(word)) ||
             lexicon_.conjunctions.contains(folded(word));
    });
  }

  // Whether another adjective follows: "regional and local authorities", not "private, kommuner".
  [[nodiscard]] bool goes_on(std::size_t at) const {
    const auto next = words(prefix(text_.substr(at), 40));
    return !next.empty() && lexicon_.modifiers.contains(folded(next.front()));
  }

  // A bracket without its partner parts names.
  void cut_bracket(std::size_t at) {
    cuts_.push_back({at, at + 1});
    unbalanced_ = true;
  }

  // An address on the web has slashes in it.
  void find_addresses() {
    for (const std::string_view start : {"http://", "https://", "www."}) {
      for (std::size_t at = text_.find(start); at != std::string_view::npos;
           at = text_.find(start, at + 1)) {
        kept_.push_back({at, std::min(text_.find_first_of(" ,;)", at), text_.size())});
      }
    }
  }

  // Names of several words that the lexicon knows stay whole, whatever stands in them.
  void find_known_names() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t count =
          longest_run(words_, i, lexicon_.longest_form, [&](const std::string& form) {
            return is_known(form, lexicon_) || lexicon_.joint_names.contains(form);
          });
      if (count > 1) {
        kept_.push_back({offset(text_, words_[i]),
                         offset(text_, words_[i + count - 1]) + words_[i + count - 1].size()});
      }
      i += std::max<std::size_t>(count, 1);
    }
    std::ranges::sort(kept_, {}, &Span::begin);
    // A name may stand in a bracket and go on behind it: each position is in one span at most.
    std::vector<Span> apart;
    for (const Span& span : kept_) {
      if (!apart.empty() && span.begin < apart.back().end) {
        apart.back().end = std::max(apart.back().end, span.end);
      } else {
        apart.push_back(span);
      }
    }
    kept_ = std::move(apart);
  }

  // "groups that run a school, a hall and a field": what a relative word opens goes on to the end,
  // if nothing behind it may be a name.
  void find_clauses() {
    for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
      if (!lexicon_.relatives.contains(std::string(words_[i]))) continue;
      const bool clause = std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                                      words_.end(), [&](std::string_view word) {
                                        const std::string form = folded(word);
                                        return !starts_upper(word) && !is_known(form, lexicon_) &&
                                               !is_group_noun(form, lexicon_) &&
                                               !lexicon_.others.contains(form) &&
                                               !lexicon_.open_ended.contains(form);
                                      });
      if (!clause) continue;
      const std::size_t begin = offset(text_, words_[i]);
      const Span rest{begin, offset(text_, words_.back()) + words_.back().size()};
      if (text_.substr(begin).find_first_of(";/|()") != std::string_view::npos) return;
      if (is_kept(begin)) return;
      std::erase_if(kept_, [&](const Span& span) { return span.begin >= begin; });
      kept_.push_back(rest);
      return;
    }
  }

  [[nodiscard]] bool is_kept(std::size_t at) const {
    const auto after = std::ranges::upper_bound(kept_, at, {}, &Span::begin);
    return after != kept_.begin() && at < std::prev(after)->end;
  }

  void find_separators() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!is_separator(i) || is_kept(i)) continue;
      if (text_[i] == ',' && parts_topics(i)) continue;
      const std::size_t length = text_[i] == '\xe2' ? 3 : text_[i] == '\xc2' ? 2 : 1;
      cuts_.push_back({i, i + length});
    }
  }

  [[nodiscard]] bool is_separator(std::size_t at) const {
    const char before = at > 0 ? text_[at - 1] : ' ';
    const char after = at + 1 < text_.size() ? text_[at + 1] : ' ';
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    switch (text_[at]) {
      case ';':
      case '|':
      case '\t':
        return true;
      case ':':  // "the trust (lead): the club, schools"
        return before == ')' && after == ' ';
      case '+':
        return before == ' ' && after == ' ';
      case '.':
        return after == ' ' && stands_for_comma(at);
      case '&':
        return before == ' ' && after == ' ' && leaves_names(at);
      case ',':
        return before != '-' && !(digit(before) && digit(after));
      case '/':
        return !(digit(before) && digit(after)) && !is_between_single_letters(at) &&
               !abbreviates(at) && !follows_single_capital(at);
      case '\xe2':
        return text_.substr(at).starts_with("•");
      case '\xc2':
        return text_.substr(at).starts_with("·");
      default:
        return false;
    }
  }

  // "Skills Board & colleges", unlike "Parks & Recreation" and "research & innovation".
  [[nodiscard]] bool leaves_names(std::size_t at) const {
    const auto after = std::ranges::upper_bound(
        words_, at, {}, [&](std::string_view word) { return offset(text_, word); });
    if (after == words_.begin() || after == words_.end()) return false;
    const auto next = static_cast<std::size_t>(after - words_.begin());
    return starts_upper(*std::prev(after)) && !starts_upper(*after) &&
           !joins_topics(text_, words_, next - 1, next, false, lexicon_);
  }

  // "planning department. citizens": a full stop for a comma, behind a noun for a body.
  [[nodiscard]] bool stands_for_comma(std::size_t stop) const {
    const auto after = std::ranges::upper_bound(
        words_, stop, {}, [&](std::string_view word) { return offset(text_, word); });
    if (after == words_.begin() || after == words_.end() || starts_upper(*after)) return false;
    const std::string_view word = *std::prev(after);
    return offset(text_, word) + word.size() == stop && code_points(word) > 4 &&
           (lexicon_.heads.contains(folded(word)) || is_group_noun(folded(word), lexicon_));
  }

  // "Department for Transport, Energy and Climate"
  [[nodiscard]] bool parts_topics(std::size_t comma) const {
    const auto after = std::ranges::upper_bound(
        words_, comma, {}, [&](std::string_view word) { return offset(text_, word); });
    const auto i = static_cast<std::size_t>(after - words_.begin());
    return i > 0 && (joins_topics(text_, words_, i - 1, i, true, lexicon_) ||
                     (i < words_.size() && (JointName(text_, words_, lexicon_).holds_comma(i) ||
                                            goes_on_between_semicolons(i))));
  }

  // A name or a group that the lexicon knows, or "andre", at word `i`.
  [[nodiscard]] bool begins_known(std::size_t i) const {
    return longest_run(words_, i, lexicon_.longest_form, [&](const std::string& form) {
             return is_known(form, lexicon_) || lexicon_.others.contains(form) ||
                    lexicon_.open_ended.contains(form);
           }) > 0;
  }

  // "Utvalg for vann, flom og overvann; NVE": semicolons part the names, and a small letter goes on
  // with what a preposition began.
  [[nodiscard]] bool goes_on_between_semicolons(std::size_t i) const {
    if (!semicolons_ || starts_upper(words_[i]) || starts_digit(words_[i]) || i == 0) return false;
    return !begins_known(i) && !ends_in_group(i) && has_open_preposition(i - 1);
  }

  // "A/S", "c/o": a slash that abbreviates.
  [[nodiscard]] bool is_between_single_letters(std::size_t at) const {
    const auto single = [&](std::size_t letter, std::size_t beyond) {
      return letter < text_.size() && text_[letter] != ' ' &&
             (beyond >= text_.size() || text_[beyond] == ' ' || text_[beyond] == ',');
    };
    return at > 0 && single(at - 1, at - 2) && single(at + 1, at + 2);
  }

  // "v/ Samferdsel", "c/o": a small letter that stands alone before the slash.
  [[nodiscard]] bool abbreviates(std::size_t at) const {
    return at > 0 && text_[at - 1] >= 'a' && text_[at - 1] <= 'z' &&
           (at == 1 || text_[at - 2] == ' ');
  }

  // "V/Line": a capital that stands alone before the slash, and another one behind it.
  [[nodiscard]] bool follows_single_capital(std::size_t at) const {
    return at > 0 && text_[at - 1] >= 'A' && text_[at - 1] <= 'Z' &&
           (at == 1 || text_[at - 2] == ' ') && starts_upper(text_.substr(at + 1));
  }

  void find_conjunctions() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::size_t begin = offset(text_, words_[i]);
      if (is_kept(begin)) continue;
      const std::size_t joiner = longest_run(
          words_, i, 5, [&](const std::string& form) { return lexicon_.joiners.contains(form); });
      // "GSA with Census Bureau", but not "a company with limited liability".
      const bool needs_name = joiner == 1 && lexicon_.prepositions.contains(folded(words_[i]));
      const bool in_name = joiner == 1 && i > 0 && starts_upper(words_[i]);  // "We Are With You"
      if (joiner > 0 && !in_name && (!needs_name || begins_name(i + 1))) {
        const std::string_view last = words_[i + joiner - 1];
        cuts_.push_back({begin, offset(text_, last) + last.size()});
        i += joiner - 1;
      } else if (lexicon_.conjunctions.contains(folded(words_[i])) && !begins_tail(i) &&
                 parts_names(i)) {
        cuts_.push_back({begin, begin + words_[i].size()});
      }
    }
  }

  // "Census Bureau", "the Census Bureau", "secondary schools".
  [[nodiscard]] bool begins_name(std::size_t i) const {
    if (i + 1 < words_.size() && !starts_upper(words_[i]) &&
        lexicon_.fillers.contains(folded(words_[i])))
      ++i;
    return i < words_.size() && (starts_upper(words_[i]) || ends_in_group(i));
  }

  // "og lignende" at the end of a name: cut off later, as a whole.
  [[nodiscard]] bool begins_tail(std::size_t i) const {
    const std::size_t count = longest_run(
        words_, i, 4, [&](const std::string& form) { return lexicon_.open_ended.contains(form); });
    if (count < 2) return false;
    const std::string_view last = words_[i + count - 1];
    const std::string_view rest = trimmed(text_.substr(offset(text_, last) + last.size()));
    return rest.empty() || std::string_view(",;.)|/").find(rest.front()) != std::string_view::npos;
  }

  // Whether the conjunction at word `i` stands between two names, not inside one.
  [[nodiscard]] bool parts_names(std::size_t i) const {
    std::size_t before = offset(text_, words_[i]);
    while (before > 0 && text_[before - 1] == ' ') --before;
    if (before > 0 && text_[before - 1] == '-') return false;  // suspended: "Arbeids- og …"
    if (i == 0 || i + 1 == words_.size()) return true;
    // "with the Planning Office and the Land Office"
    const bool article = i + 2 < words_.size() &&
                         lexicon_.fillers.contains(folded(words_[i + 1])) &&
                         !starts_upper(words_[i + 1]) && starts_upper(words_[i + 2]);
    const std::size_t named = article ? i + 2 : i + 1;
    if (joins_topics(text_, words_, i - 1, named, false, lexicon_)) return false;
    if (JointName(text_, words_, lexicon_).holds_conjunction(i)) return false;
    const std::string_view next = words_[named];
    // "Oslo og omegn", but "Town and District Councils"
    const bool of_many = named + 1 < words_.size() && lexicon_.body_kinds.contains(folded(next)) &&
                         is_group_noun(folded(words_[named + 1]), lexicon_);
    if (lexicon_.joint_tails.contains(folded(next)) && !of_many) return false;
    if (starts_upper(next) || starts_digit(next)) return true;
    // "Senter for klima og miljø": a small letter goes on with what a preposition began, unless it
    // is known to be a name of its own.
    return begins_known(i + 1) || !has_open_preposition(i) ||
           (starts_upper(words_[i - 1]) && ends_in_group(i + 1));
  }

  // What stands between a word and the next one.
  [[nodiscard]] std::string_view gap(std::size_t i) const { return gap_behind(text_, words_, i); }

  // "local employers", up to the next mark: a noun for many, in small letters.
  [[nodiscard]] bool ends_in_group(std::size_t i) const {
    for (std::size_t steps = 0; steps < 4 && i < words_.size(); ++steps, ++i) {
      if (starts_upper(words_[i])) return false;
      const std::size_t end = offset(text_, words_[i]) + words_[i].size();
      const std::size_t next = i + 1 < words_.size() ? offset(text_, words_[i + 1]) : text_.size();
      const bool last =
          text_.substr(end, next - end).find_first_not_of(" -") != std::string::npos ||
          i + 1 == words_.size() || lexicon_.conjunctions.contains(folded(words_[i + 1]));
      if (last) return is_group_noun(folded(words_[i]), lexicon_);
    }
    return false;
  }

  // The last word of "i samarbeid med", behind which another name begins.
  [[nodiscard]] bool ends_joiner(std::size_t i) const {
    std::string form = folded(words_[i]);
    for (std::size_t count = 1; count < 4 && count <= i; ++count) {
      form.insert(0, folded(words_[i - count]) + ' ');
      if (lexicon_.joiners.contains(form)) return true;
    }
    return false;
  }

  // A preposition inside the name that ends at word `i`.
  [[nodiscard]] bool has_open_preposition(std::size_t i) const {
    const std::size_t farthest = i > longest_name ? i - longest_name : 1;
    for (std::size_t k = i; k-- > farthest;) {
      const std::size_t end = offset(text_, words_[k]) + words_[k].size();
      const std::size_t next = offset(text_, words_[k + 1]);
      if (text_.substr(end).starts_with('/') && abbreviates(end))
        return true;  // "v/ plan og miljø"
      const std::string_view between = text_.substr(end, next - end);
      if (between.find_first_of(";/()") != std::string_view::npos) return false;
      if (between.find(',') != std::string_view::npos) return goes_on_between_semicolons(k + 1);
      if (lexicon_.conjunctions.contains(folded(words_[k])) || ends_joiner(k)) return false;
      if (lexicon_.prepositions.contains(std::string(words_[k]))) return true;
    }
    return false;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<std::string_view> words_;
  std::vector<Span> kept_;  // no cut inside; ascending
  std::vector<Span> cuts_;
  bool semicolons_ = false;
  bool unbalanced_ = false;
};

// A full stop before a capital, behind a word that is no abbreviation: "Transition Team. Advice".
bool ends_sentence(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  if (text[at] != '.' || at + 2 >= text.size() || text[at + 1] != ' ') return false;
  if (!starts_upper(text.substr(at + 2))) return false;
  std::size_t begin = at;
  while (begin > 0 && std::string_view(" ,;/.(").find(text[begin - 1]) == std::string_view::npos)
    --begin;
  const std::string_view word = text.substr(begin, at - begin);
  const bool whole = code_points(word) > 3 || (code_points(word) == 3 && is_all_caps(word));
  return whole && !lexicon.abbreviations.contains(folded(word));
}

// A small letter, or one beyond ASCII.
bool is_letter_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z');
}

}  // namespace

std::string with_broken_words_joined(const std::string& text, const Lexicon& lexicon) {
  std::string result;
  std::size_t from = 0;
  for (std::size_t at = text.find("- "); at != std::string::npos; at = text.find("- ", at + 1)) {
    const std::string_view rest = std::string_view(text).substr(at + 2);
    const auto next = words(prefix(rest, 40));
    const bool inside = at > 0 && text[at - 1] != ' ' && !next.empty() &&
                        next.front().data() == rest.data() && !starts_upper(rest) &&
                        !starts_digit(rest) && is_letter_at(text, at - 1);
    if (!inside || lexicon.conjunctions.contains(folded(next.front()))) continue;
    result.append(text, from, at - from);
    from = at + 2;
  }
  return result.append(text, from);
}

FieldLinePieces cut_field_line(std::string_view text, const Lexicon& lexicon) {
  return FieldLineCutter(text, lexicon).pieces();
}

std::vector<std::string_view> sentences(std::string_view text, const Lexicon& lexicon) {
  std::vector<std::string_view> result;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!ends_sentence(text, i, lexicon)) continue;
    result.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  result.push_back(text.substr(begin));
  return result;
}

bool is_statement(std::string_view sentence, const Lexicon& lexicon) {
  const auto found = words(sentence);
  bool relative = false;  // since the last comma
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) {
      const std::size_t end = offset(sentence, found[i - 1]) + found[i - 1].size();
      const std::size_t next = offset(sentence, found[i]);
      if (sentence.substr(end, next - end).find_first_of(",;/") != std::string_view::npos)
        relative = false;
    }
    const std::string word(found[i]);
    if (lexicon.relatives.contains(word)) relative = true;
    if (!relative && lexicon.verbs.contains(word)) return true;
  }
  return false;
}

}  // namespace partnergraph
