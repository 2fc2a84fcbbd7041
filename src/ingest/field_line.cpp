#include "field_line.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "conjunctions.hpp"
#include "known_names.hpp"
#include "line_words.hpp"
#include "open_name.hpp"
#include "separators.hpp"

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
        words_(text),
        open_name_(words_, lexicon),
        separators_(words_, open_name_, lexicon),
        conjunctions_(words_, open_name_, lexicon) {
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
      std::size_t at = text_.find(start);
      while (at != std::string_view::npos) {
        const std::size_t end = std::min(text_.find_first_of(" ,;)", at), text_.size());
        kept_.push_back({at, end});
        at = text_.find(start, end);
      }
    }
  }

  // Names of several words that the lexicon knows stay whole, whatever stands in them.
  void find_known_names() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t count =
          words_.longest_run(i, lexicon_.longest_form, [&](const std::string& form) {
            return is_known(form, lexicon_) || lexicon_.joint_names.contains(form);
          });
      if (count > 1) kept_.push_back({words_.begin_of(i), words_.end_of(i + count - 1)});
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
    std::size_t rest = words_.size();  // the first word of those at the end that are no names
    while (rest > 0 && !may_name(rest - 1)) --rest;
    for (std::size_t i = std::max<std::size_t>(rest, 2) - 1; i + 1 < words_.size(); ++i) {
      if (!lexicon_.relatives.contains(std::string(words_[i]))) continue;
      const std::size_t begin = words_.begin_of(i);
      if (text_.find_first_of(";/|()", begin) != std::string_view::npos || is_kept(begin)) return;
      std::erase_if(kept_, [&](const Span& span) { return span.begin >= begin; });
      kept_.push_back({begin, words_.end_of(words_.size() - 1)});
      return;
    }
  }

  [[nodiscard]] bool may_name(std::size_t i) const {
    const std::string& form = words_.form(i);
    return starts_upper(words_[i]) || is_known(form, lexicon_) || is_group_noun(form, lexicon_) ||
           lexicon_.others.contains(form) || lexicon_.open_ended.contains(form);
  }

  [[nodiscard]] bool is_kept(std::size_t at) const {
    const auto after = std::ranges::upper_bound(kept_, at, {}, &Span::begin);
    return after != kept_.begin() && at < std::prev(after)->end;
  }

  void find_separators() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (is_kept(i)) continue;
      if (const std::size_t length = separators_.length_at(i); length > 0)
        cuts_.push_back({i, i + length});
    }
  }

  void find_conjunctions() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t count = is_kept(words_.begin_of(i)) ? 0 : conjunctions_.length_at(i);
      if (count > 0) cuts_.push_back({words_.begin_of(i), words_.end_of(i + count - 1)});
      i += std::max<std::size_t>(count, 1);
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  LineWords words_;
  OpenName open_name_;
  Separators separators_;
  Conjunctions conjunctions_;
  std::vector<Span> kept_;  // no cut inside; ascending
  std::vector<Span> cuts_;
  bool unbalanced_ = false;
};

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

}  // namespace partnergraph
