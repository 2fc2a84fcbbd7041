#include "sentences.hpp"

#include <cstddef>
#include <string>

#include <partnergraph/model/text.hpp>

#include "line_words.hpp"

namespace partnergraph {
namespace {

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

}  // namespace

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
  const LineWords found(sentence);
  bool relative = false;  // since the last comma
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0 && found.gap_behind(i - 1).find_first_of(",;/") != std::string_view::npos)
      relative = false;
    const std::string word(found[i]);
    if (lexicon.relatives.contains(word)) relative = true;
    if (!relative && lexicon.verbs.contains(word)) return true;
  }
  return false;
}

}  // namespace partnergraph
