#include "compound.hpp"

#include <cstddef>

#include "letters.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t least_letters = 4;  // of a part

}  // namespace

Compounds::Compounds(const std::vector<std::string>& words, const Stemmer& stemmer)
    : stemmer_(stemmer) {
  for (const std::string& word : words) {
    const auto [at, is_new] = stem_of_.try_emplace(word);
    if (!is_new) continue;
    at->second = stemmer(word);
    stems_.insert(at->second);
  }
}

std::vector<std::string> Compounds::parts(std::string_view word) const {
  std::vector<std::string> stems;
  add_parts(word, stems);
  return stems;
}

void Compounds::add_parts(std::string_view word, std::vector<std::string>& stems) const {
  const std::vector<std::size_t> starts = letter_starts(word);
  // From the back, so that the longest first part comes first; either part keeps its letters.
  for (std::size_t rest_at = starts.size(); rest_at-- > least_letters;) {
    if (rest_at + least_letters > starts.size()) continue;
    const std::size_t cut = starts[rest_at];
    const std::string first(word.substr(0, cut));
    if (!stem_of_.contains(first) && !stems_.contains(first)) continue;
    for (const std::string_view joint : {"", "s", "e"}) {
      if (!word.substr(cut).starts_with(joint)) continue;
      const std::size_t behind = cut + joint.size();
      if (behind > starts[starts.size() - least_letters]) continue;
      const std::string_view rest = word.substr(behind);
      if (!stems_.contains(stemmer_(rest))) continue;
      add_parts(first, stems);
      add_parts(rest, stems);
      return;
    }
  }
  stems.push_back(stemmer_(word));
}

}  // namespace partnergraph
