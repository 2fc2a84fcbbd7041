#include <partnergraph/ingest/partner_field.hpp>

#include <algorithm>
#include <string>

#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"
#include "field_line.hpp"
#include "partner_piece.hpp"
#include "sentences.hpp"
#include "shared_heads.hpp"
#include "shared_leads.hpp"
#include "shared_nouns.hpp"
#include "shared_tails.hpp"
#include "statement_names.hpp"

namespace partnergraph {
namespace {

// A long line that ends in the middle of a name goes on in the next one.
bool goes_on(std::string_view line, std::size_t width, std::size_t widest, std::string_view next,
             const Lexicon& lexicon) {
  constexpr std::size_t wide = 75;  // code points of a line that was broken because it was full
  constexpr std::size_t least_widest = 60;
  if (line.empty() || next.empty()) return false;
  const auto begin = words(prefix(next, 20));
  if (!begin.empty() && lexicon.conjunctions.contains(std::string(begin.front()))) return true;
  const auto found = words(line);
  if (!found.empty() && (lexicon.conjunctions.contains(folded(found.back())) ||
                         lexicon.prepositions.contains(std::string(found.back()))))
    return true;
  if (line.ends_with('-')) return true;
  if (std::string_view(",;/.").find(line.back()) != std::string_view::npos) return false;
  if (line.ends_with(')') && !starts_upper(next)) return false;  // "the council (NCC)", "schools"
  if (!starts_upper(next)) return std::max(code_points(line), width) >= 60;
  // Or because the next word had no room in it, as the widest line shows.
  const std::size_t word = begin.empty() ? 0 : code_points(begin.front());
  const bool full = width >= wide || (widest >= least_widest && width + 1 + word > widest);
  return full && line.find(", ") != std::string_view::npos;
}

void read_list(std::string_view text, const Source& source, const Lexicon& lexicon,
               PartnerField& field);

// Of a sentence only the names are read that it says something of.
void read_statement(std::string_view sentence, const Source& source, const Lexicon& lexicon,
                    PartnerField& field) {
  const std::size_t before = field.mentions.size();
  for (const std::string_view names : names_in_statement(sentence, lexicon)) {
    read_list(names, source, lexicon, field);
  }
  const std::size_t count = field.mentions.size() - before;
  const std::string_view begin = prefix(trimmed(sentence), 60);
  if (count == 0) {
    field.diagnostics.push_back(
        {Severity::note, "no-name", fill(ingest_texts::sentence_without_names, {begin}), source});
  } else {
    field.diagnostics.push_back(
        {Severity::note, "name-in-sentence",
         fill(ingest_texts::sentence_with_names.of(count), {begin, field.mentions[before].text}),
         source});
  }
}

// "Oppstart i 2026", "Kostnad 2 mill": the label of another field, and a figure.
bool tells_figures(std::string_view sentence, const Lexicon& lexicon) {
  const auto found = words(sentence);
  if (found.empty() || found.size() > 6 || sentence.find(',') != std::string_view::npos)
    return false;
  const auto label = lexicon.labels.find(folded(found.front()));
  if (label == lexicon.labels.end()) return false;
  const Role role = label->second.front().role;
  const bool other = role == Role::deadline || role == Role::budget || role == Role::status;
  return other && std::any_of(found.begin() + 1, found.end(),
                              [](std::string_view word) { return starts_digit(word); });
}

void read_sentence(std::string_view sentence, const Source& source, const Lexicon& lexicon,
                   PartnerField& field) {
  if (tells_figures(sentence, lexicon)) return;
  if (is_statement(sentence, lexicon)) {
    read_statement(sentence, source, lexicon, field);
  } else {
    read_list(sentence, source, lexicon, field);
  }
}

void read_list(std::string_view sentence, const Source& source, const Lexicon& lexicon,
               PartnerField& field) {
  const std::string text = with_leads_shared(without_edge_marks(sentence), lexicon);
  const auto [pieces, unbalanced] = cut_field_line(text, lexicon);
  if (unbalanced) {
    field.diagnostics.push_back(
        {Severity::warning, "unbalanced-bracket", ingest_texts::unbalanced_bracket, source});
  }
  const auto names = with_tails_shared(with_heads_shared(pieces, lexicon), text, lexicon);
  for (const std::string& piece : with_nouns_shared(names, lexicon)) {
    read_piece(piece, source, lexicon, field);
  }
}

}  // namespace

PartnerField read_partner_field(const std::vector<FieldLine>& lines, const Lexicon& lexicon) {
  PartnerField field;
  std::size_t widest = 0;
  for (const FieldLine& line : lines) widest = std::max(widest, line.width);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Source source = lines[i].source;
    std::string text = lines[i].text;
    while (i + 1 < lines.size() && !lines[i + 1].begins &&
           goes_on(text, lines[i].width, widest, lines[i + 1].text, lexicon)) {
      text += ' ';
      text += lines[++i].text;
    }
    text = with_broken_words_joined(text, lexicon);
    for (const std::string_view sentence : sentences(text, lexicon)) {
      read_sentence(sentence, source, lexicon, field);
    }
  }
  return field;
}

}  // namespace partnergraph
