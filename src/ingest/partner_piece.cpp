#include "partner_piece.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"
#include "field_line.hpp"
#include "known_names.hpp"
#include "line_words.hpp"
#include "partner_label.hpp"
#include "same_partners.hpp"
#include "statement_names.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_body = 20;  // words of a name that begins with a noun for a body

// Raised digits at the end of a name call a footnote.
std::string_view without_footnote(std::string_view text) {
  static constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴",
                                                           "⁵", "⁶", "⁷", "⁸", "⁹"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view digit : digits) {
      if (!text.ends_with(digit)) continue;
      text.remove_suffix(digit.size());
      again = true;
    }
  }
  return text;
}

bool has_letter(std::string_view text) {
  return text.find_first_not_of("0123456789.,:;-–/() ") != std::string_view::npos;
}

// "Vy", "proLAR Nett".
bool has_capital_first(std::string_view text) {
  const auto found = words(prefix(text, 60));
  return starts_upper(text) || (!found.empty() && std::ranges::any_of(found.front(), [](char c) {
           return c >= 'A' && c <= 'Z';
         }));
}

// "A: KS": a letter that says which part a partner plays.
std::string_view without_letter(std::string_view text) {
  const std::size_t colon = text.find(": ");
  if (colon == std::string_view::npos || colon > 2) return text;
  const std::string_view letter = text.substr(0, colon);
  const bool marks = starts_upper(letter) && (code_points(letter) == 1 || is_all_caps(letter));
  return marks ? trimmed(text.substr(colon + 1)) : text;
}

// Splits one piece further and tells tails from names.
class PieceReader {
 public:
  PieceReader(PartnerField& field, const Source& source, const Lexicon& lexicon)
      : field_(field), source_(source), lexicon_(lexicon) {}

  void read(std::string_view piece) {
    piece = without_lead_in(without_letter(without_edge_marks(piece)), lexicon_);
    piece = without_lead(without_address(without_open_end(without_edge_marks(piece))));
    const std::string_view name = without_role(piece, lexicon_);
    if (name.size() < piece.size()) ++field_.roles;
    piece = name;
    const bool is_address = piece.find('@') != std::string_view::npos;  // nothing but one
    if (is_address && piece.find(' ') == std::string_view::npos) return;
    if (words(piece).empty() || !has_letter(piece) || is_vague(piece)) return;
    if (auto number = refers_to_measure(piece, lexicon_)) {
      field_.references.push_back({std::string(piece), *std::move(number), source_});
      return;
    }
    if (names_nobody(piece)) return;
    if (is_sentence(piece)) return;
    if (split_at_missing_comma(piece)) return;
    const std::string_view rest = with_bracket_members(piece);
    field_.mentions.push_back({blanks_collapsed(rest), source_});
    for (const std::string& member : std::exchange(members_, {})) {
      field_.mentions.push_back({member, source_});
    }
  }

 private:
  // "ingen", "se tiltak" without a number
  [[nodiscard]] bool names_nobody(std::string_view piece) const {
    const std::string form = matching_form(piece);
    return lexicon_.no_partner.contains(form) || lexicon_.same_as_measure.contains(form);
  }

  // Cuts "mfl", "og andre" off the end and "bl.a." off the beginning.
  std::string_view without_open_end(std::string_view piece) {
    const LineWords found(piece);
    std::size_t first = 0;  // of the words that are left
    std::size_t end = found.size();
    for (bool again = true; again && first < end;) {
      again = false;
      for (std::size_t count = std::min<std::size_t>(end - first, 3); count > 0 && !again;
           --count) {
        std::size_t begin = offset(piece, found[end - count]);
        if (piece.ends_with(')') && begin > 0) {  // inside a bracket; "KS (m.fl.)" is nothing else
          if (piece[begin - 1] != '(') continue;
          --begin;
        }
        if (lexicon_.open_ended.contains(matching_form(piece.substr(begin)))) {
          piece = without_edge_marks(piece.substr(0, begin));
          end -= count;
          again = field_.open_ended = true;
        }
      }
      if (again) continue;
      const std::size_t most = std::min<std::size_t>(end - first, 3);
      const std::size_t lead = found.longest_run(first, most, [&](const std::string& form) {
        return form.find(' ') != std::string::npos && lexicon_.open_ended.contains(form);
      });
      if (lead > 0 && first + lead < end) {
        first += lead;
        piece = without_edge_marks(piece.substr(offset(piece, found[first])));
        again = field_.open_ended = true;
      }
    }
    return piece;
  }

  // "evt. Bufdir", "primært kommunene".
  [[nodiscard]] std::string_view without_lead(std::string_view piece) const {
    const LineWords found(prefix(piece, 80));
    const std::size_t lead = found.longest_run(0, 4, lexicon_.leads);
    if (lead == 0 || lead == found.size()) return without_kind(piece);
    return without_kind(without_edge_marks(piece.substr(found.begin_of(lead))));
  }

  // "municipal company Kraftringen": what it is, before a name of its own.
  [[nodiscard]] std::string_view without_kind(std::string_view piece) const {
    const LineWords found(prefix(piece, 80));
    const std::size_t kind = found.longest_run(0, 4, lexicon_.kinds);
    if (kind == 0 || kind == found.size() || !starts_upper(found[kind])) return piece;
    if (kind > 1 && starts_upper(found[kind - 1])) return piece;  // "Energy Company Obligation"
    if (lexicon_.legal_forms.contains(found.form(kind))) return piece;
    const std::size_t name = found.begin_of(kind);
    return piece[name - 1] == ' ' ? piece.substr(name) : piece;
  }

  // "se www.nkvts.no": where to read more is no partner, nor is an address behind a name.
  [[nodiscard]] std::string_view without_address(std::string_view piece) const {
    for (const std::string_view start : {"http://", "https://", "www."}) {
      piece = without_edge_marks(piece.substr(0, std::min(piece.find(start), piece.size())));
    }
    const auto found = words(prefix(piece, 40));
    const bool refers = !found.empty() && !starts_upper(piece) &&
                        lexicon_.references.contains(folded(found.front()));
    return refers ? std::string_view{} : piece;
  }

  // "andre aktører avhengig av tema" says only that there are others.
  bool is_vague(std::string_view piece) {
    const LineWords found(piece);
    const std::size_t opener = found.longest_run(0, 3, lexicon_.others);
    if (opener == 0) return false;
    if (opener < found.size() && !lexicon_.vague_nouns.contains(found.form(opener))) return false;
    field_.open_ended = true;
    return true;
  }

  // A remark rather than a name.
  bool is_sentence(std::string_view piece) {
    std::size_t length = words(piece).size();
    if (piece.ends_with(')')) {  // what a bracket tells of a name is no part of it
      const std::size_t open = piece.find('(');
      if (open != std::string_view::npos && open > 0) length = words(piece.substr(0, open)).size();
    }
    if (length <= (begins_with_body(piece) ? longest_body : longest_name)) return false;
    field_.diagnostics.push_back({Severity::note, "no-name",
                                  fill(ingest_texts::long_name, {prefix(piece, 60), length}),
                                  source_});
    return true;
  }

  // "Nasjonalt kompetansesenter for …": what a name may be long behind.
  [[nodiscard]] bool begins_with_body(std::string_view piece) const {
    const auto found = words(prefix(piece, 80));
    const auto end =
        found.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, found.size()));
    return starts_upper(piece) && std::any_of(found.begin(), end, [&](std::string_view word) {
             return lexicon_.heads.contains(folded(word));
           });
  }

  // "kommunen", "private firms": no name, but somebody.
  [[nodiscard]] bool is_actor(std::string_view text) const {
    const auto found = words(text);
    return is_known(matching_form(text), lexicon_) ||
           (!found.empty() && found.size() <= 2 && is_group_noun(folded(found.back()), lexicon_));
  }

  // "Private Sector": a noun for one group, which may tell of the noun behind it.
  [[nodiscard]] bool heads_noun(std::string_view name) const {
    return lexicon_.group_endings.contains(folded(words(name).back()));
  }

  // "Akademia Næringslivet": nothing but known names, each with a capital.
  bool split_at_missing_comma(std::string_view piece) {
    const LineWords found(piece);
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < found.size();) {
      if (!starts_upper(found[i])) return false;
      const std::size_t count = known_name(found, i, lexicon_);
      if (count == 0) return false;
      if (!names.empty() && heads_noun(names.back()) &&
          is_group_noun(found.form(i + count - 1), lexicon_)) {
        return false;  // "Private Sector Landlords"
      }
      names.push_back(found.run(i, count));
      i += count;
    }
    if (names.size() < 2 || piece.find_first_of("(-") != std::string_view::npos ||
        piece.find("–") != std::string_view::npos) {
      return false;
    }
    for (const std::string_view name : names) {
      field_.mentions.push_back({blanks_collapsed(name), source_});
    }
    field_.diagnostics.push_back({Severity::note, "missing-comma",
                                  fill(ingest_texts::missing_comma, {piece, names.size()}),
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
    const auto inner = words(inside);  // "Council (Parks and Open Spaces)" is one unit of it
    if (!inner.empty() && lexicon_.topics.contains(folded(inner.front()))) return piece;
    std::vector<std::string> members;
    for (const std::string_view part : cut_field_line(inside, lexicon_).pieces) {
      const std::string_view member = without_open_end(without_edge_marks(part));
      if (member.empty()) continue;
      if (!has_capital_first(member) && !is_actor(member)) return piece;
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

}  // namespace

std::string_view without_edge_marks(std::string_view text) {
  text = without_footnote(text);
  for (const std::string_view dash : {"– ", "— "}) {
    if (text.starts_with(dash)) text.remove_prefix(dash.size());
  }
  const std::size_t begin = text.find_first_not_of(" .,;:-*_");
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find_last_not_of(" .,;:-*_");
  return trimmed(text.substr(begin, end - begin + 1));
}

void read_piece(std::string_view piece, const Source& source, const Lexicon& lexicon,
                PartnerField& field) {
  PieceReader(field, source, lexicon).read(piece);
}

}  // namespace partnergraph
