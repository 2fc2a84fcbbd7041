#include <partnergraph/ingest/partner_field.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t longest_name = 12;  // words; what is longer is a remark

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t offset(std::string_view text, std::string_view part) {
  return static_cast<std::size_t>(part.data() - text.data());
}

bool is_known(const std::string& form, const Lexicon& lexicon) {
  return lexicon.organisation_forms.contains(form) || lexicon.group_words.contains(form);
}

// The longest run of words from `first` on whose form `accept`s; its number of words, 0 if none.
template <class Accept>
std::size_t longest_run(const std::vector<std::string_view>& found, std::size_t first,
                        std::size_t most, Accept accept) {
  std::size_t best = 0;
  std::string form;
  for (std::size_t count = 1; count <= most && first + count <= found.size(); ++count) {
    if (count > 1) form += ' ';
    form += folded(found[first + count - 1]);
    if (accept(form)) best = count;
  }
  return best;
}

// One line of a field. All positions are bytes of `text_`.
class FieldLineCutter {
 public:
  FieldLineCutter(std::string_view text, const Lexicon& lexicon)
      : text_(text), lexicon_(lexicon), words_(words(text)) {
    find_brackets();
    find_known_names();
    find_separators();
    find_conjunctions();
    std::ranges::sort(cuts_, {}, &Span::begin);
  }

  [[nodiscard]] bool unbalanced() const { return unbalanced_; }

  [[nodiscard]] std::vector<std::string_view> pieces() const {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    for (const Span& cut : cuts_) {
      if (cut.begin > begin) result.push_back(trimmed(text_.substr(begin, cut.begin - begin)));
      begin = std::max(begin, cut.end);
    }
    result.push_back(trimmed(text_.substr(begin)));
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
        }
      }
    }
    if (open != std::string_view::npos) cut_bracket(open);
  }

  // A bracket without its partner parts names.
  void cut_bracket(std::size_t at) {
    cuts_.push_back({at, at + 1});
    unbalanced_ = true;
  }

  // Names of several words that the lexicon knows stay whole, whatever stands in them.
  void find_known_names() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t count =
          longest_run(words_, i, lexicon_.longest_form,
                      [&](const std::string& form) { return is_known(form, lexicon_); });
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

  [[nodiscard]] bool is_kept(std::size_t at) const {
    const auto after = std::ranges::upper_bound(kept_, at, {}, &Span::begin);
    return after != kept_.begin() && at < std::prev(after)->end;
  }

  void find_separators() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!is_separator(i) || is_kept(i)) continue;
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
      case ',':
        return before != '-' && !(digit(before) && digit(after));
      case '.':
        return ends_sentence(at);
      case '/':
        return !(digit(before) && digit(after)) && !is_between_single_letters(at);
      case '\xe2':
        return text_.substr(at).starts_with("•");
      case '\xc2':
        return text_.substr(at).starts_with("·");
      default:
        return false;
    }
  }

  // A full stop before a capital, behind a word that is no abbreviation: "Transition Team. Advice".
  [[nodiscard]] bool ends_sentence(std::size_t at) const {
    const std::string_view after = text_.substr(at + 1);
    if (!after.starts_with(' ') || !starts_upper(trimmed(after))) return false;
    std::size_t begin = at;
    while (begin > 0 && std::string_view(" ,;/.(").find(text_[begin - 1]) == std::string_view::npos)
      --begin;
    return code_points(text_.substr(begin, at - begin)) > 3;
  }

  // "A/S", "c/o": a slash that abbreviates.
  [[nodiscard]] bool is_between_single_letters(std::size_t at) const {
    const auto single = [&](std::size_t letter, std::size_t beyond) {
      return letter < text_.size() && text_[letter] != ' ' &&
             (beyond >= text_.size() || text_[beyond] == ' ' || text_[beyond] == ',');
    };
    return at > 0 && single(at - 1, at - 2) && single(at + 1, at + 2);
  }

  void find_conjunctions() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::size_t begin = offset(text_, words_[i]);
      if (is_kept(begin)) continue;
      const std::size_t joiner = longest_run(
          words_, i, 5, [&](const std::string& form) { return lexicon_.joiners.contains(form); });
      if (joiner > 0) {
        const std::string_view last = words_[i + joiner - 1];
        cuts_.push_back({begin, offset(text_, last) + last.size()});
        i += joiner - 1;
      } else if (lexicon_.conjunctions.contains(folded(words_[i])) && !begins_tail(i) &&
                 parts_names(i)) {
        cuts_.push_back({begin, begin + words_[i].size()});
      }
    }
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
    const std::string_view next = words_[i + 1];
    if (starts_upper(next) || starts_digit(next)) return true;
    // "Senter for klima og miljø": a small letter goes on with what a preposition began, unless it
    // is known to be a name of its own.
    const bool known =
        longest_run(words_, i + 1, lexicon_.longest_form, [&](const std::string& form) {
          return is_known(form, lexicon_) || lexicon_.others.contains(form) ||
                 lexicon_.open_ended.contains(form);
        }) > 0;
    return known || !has_open_preposition(i);
  }

  // A preposition inside the name that ends at word `i`.
  [[nodiscard]] bool has_open_preposition(std::size_t i) const {
    const std::size_t farthest = i > longest_name ? i - longest_name : 1;
    for (std::size_t k = i; k-- > farthest;) {
      const std::size_t end = offset(text_, words_[k]) + words_[k].size();
      const std::size_t next = offset(text_, words_[k + 1]);
      if (text_.substr(end, next - end).find_first_of(",;/()") != std::string_view::npos)
        return false;
      if (lexicon_.conjunctions.contains(folded(words_[k]))) return false;
      if (lexicon_.prepositions.contains(std::string(words_[k]))) return true;
    }
    return false;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<std::string_view> words_;
  std::vector<Span> kept_;  // no cut inside; ascending
  std::vector<Span> cuts_;
  bool unbalanced_ = false;
};

std::string_view without_edge_marks(std::string_view text) {
  for (const std::string_view dash : {"– ", "— "}) {
    if (text.starts_with(dash)) text.remove_prefix(dash.size());
  }
  const std::size_t begin = text.find_first_not_of(" .,;:-*_");
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find_last_not_of(" .,;:-*_");
  return trimmed(text.substr(begin, end - begin + 1));
}

// Splits one piece further and tells tails from names.
class PieceReader {
 public:
  PieceReader(PartnerField& field, const Source& source, const Lexicon& lexicon)
      : field_(field), source_(source), lexicon_(lexicon) {}

  void read(std::string_view piece) {
    piece = without_open_end(without_edge_marks(piece));
    if (words(piece).empty() || is_vague(piece)) return;
    if (lexicon_.no_partner.contains(matching_form(piece))) return;
    if (is_sentence(piece)) return;
    if (split_at_missing_comma(piece)) return;
    const std::string_view rest = with_bracket_members(piece);
    field_.mentions.push_back({blanks_collapsed(rest), source_});
    for (const std::string& member : std::exchange(members_, {})) {
      field_.mentions.push_back({member, source_});
    }
  }

 private:
  // Cuts "mfl", "og andre" off the end and "bl.a." off the beginning.
  std::string_view without_open_end(std::string_view piece) {
    for (bool again = true; again;) {
      again = false;
      const auto found = words(piece);
      if (found.empty()) return piece;
      for (std::size_t count = std::min<std::size_t>(found.size(), 3); count > 0 && !again;
           --count) {
        std::size_t begin = offset(piece, found[found.size() - count]);
        if (piece.ends_with(')') && begin > 0) {  // inside a bracket; "KS (m.fl.)" is nothing else
          if (piece[begin - 1] != '(') continue;
          --begin;
        }
        if (lexicon_.open_ended.contains(matching_form(piece.substr(begin)))) {
          piece = without_edge_marks(piece.substr(0, begin));
          again = field_.open_ended = true;
        }
      }
      if (again) continue;
      const std::size_t lead = longest_run(found, 0, 3, [&](const std::string& form) {
        return form.find(' ') != std::string::npos && lexicon_.open_ended.contains(form);
      });
      if (lead > 0 && lead < found.size()) {
        piece = without_edge_marks(piece.substr(offset(piece, found[lead])));
        again = field_.open_ended = true;
      }
    }
    return piece;
  }

  // "andre aktører avhengig av tema" says only that there are others.
  bool is_vague(std::string_view piece) {
    const auto found = words(piece);
    const std::size_t opener = longest_run(
        found, 0, 3, [&](const std::string& form) { return lexicon_.others.contains(form); });
    if (opener == 0) return false;
    if (opener < found.size() && !lexicon_.vague_nouns.contains(folded(found[opener])))
      return false;
    field_.open_ended = true;
    return true;
  }

  // A remark rather than a name.
  bool is_sentence(std::string_view piece) {
    const std::size_t length = words(piece).size();
    if (length <= longest_name) return false;
    field_.diagnostics.push_back({Severity::note, "no-name",
                                  "\"" + std::string(prefix(piece, 60)) + "…\" has " +
                                      std::to_string(length) +
                                      " words and was not read as a partner",
                                  source_});
    return true;
  }

  // "Akademia Næringslivet": nothing but known names, each with a capital.
  bool split_at_missing_comma(std::string_view piece) {
    const auto found = words(piece);
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < found.size();) {
      if (!starts_upper(found[i])) return false;
      const std::size_t count =
          longest_run(found, i, lexicon_.longest_form,
                      [&](const std::string& form) { return is_known(form, lexicon_); });
      if (count == 0) return false;
      const std::string_view last = found[i + count - 1];
      names.push_back(piece.substr(offset(piece, found[i]),
                                   offset(piece, last) + last.size() - offset(piece, found[i])));
      i += count;
    }
    if (names.size() < 2 || piece.find_first_of("(-") != std::string_view::npos ||
        piece.find("–") != std::string_view::npos) {
      return false;
    }
    for (const std::string_view name : names) {
      field_.mentions.push_back({blanks_collapsed(name), source_});
    }
    field_.diagnostics.push_back(
        {Severity::note, "missing-comma",
         "\"" + std::string(piece) + "\" was read as " + std::to_string(names.size()) + " partners",
         source_});
    return true;
  }

  // "Kommuner (Oslo, Bærum og Asker)": a bracket that lists names names partners too. Returns the
  // piece without it; any other bracket stays.
  std::string_view with_bracket_members(std::string_view piece) {
    const std::size_t open = piece.find('(');
    if (open == std::string_view::npos || open == 0 || !piece.ends_with(')')) return piece;
    const std::string_view inside = piece.substr(open + 1, piece.size() - open - 2);
    if (inside.find_first_of("()") != std::string_view::npos) return piece;
    const FieldLineCutter cutter(inside, lexicon_);
    std::vector<std::string> members;
    for (const std::string_view part : cutter.pieces()) {
      const std::string_view member = without_open_end(without_edge_marks(part));
      if (member.empty()) continue;
      if (!starts_upper(member)) return piece;
      members.push_back(blanks_collapsed(member));
    }
    if (members.size() < 2) return piece;
    members_ = std::move(members);
    return trimmed(piece.substr(0, open));
  }

  PartnerField& field_;
  Source source_;
  const Lexicon& lexicon_;
  std::vector<std::string> members_;
};

// A long line that ends in the middle of a name goes on in the next one.
bool goes_on(std::string_view line, std::string_view next, const Lexicon& lexicon) {
  if (line.empty() || next.empty()) return false;
  const auto found = words(line);
  if (!found.empty() && lexicon.conjunctions.contains(folded(found.back()))) return true;
  if (line.ends_with('-')) return true;
  return code_points(line) >= 60 &&
         std::string_view(",;/.").find(line.back()) == std::string_view::npos &&
         !starts_upper(next);
}

}  // namespace

PartnerField read_partner_field(const std::vector<FieldLine>& lines, const Lexicon& lexicon) {
  PartnerField field;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Source source = lines[i].source;
    std::string text = lines[i].text;
    while (i + 1 < lines.size() && goes_on(text, lines[i + 1].text, lexicon)) {
      text += ' ';
      text += lines[++i].text;
    }
    const FieldLineCutter cutter(text, lexicon);
    if (cutter.unbalanced()) {
      field.diagnostics.push_back(
          {Severity::warning, "unbalanced-bracket",
           "a bracket in the partner list has no partner; it was read as a comma", source});
    }
    PieceReader reader(field, source, lexicon);
    for (const std::string_view piece : cutter.pieces()) reader.read(piece);
  }
  return field;
}

}  // namespace partnergraph
