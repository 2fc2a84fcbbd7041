#include "compound.hpp"

#include <cstddef>

namespace partnergraph {
namespace {

constexpr std::size_t least_letters = 4;  // of a part

bool continues_letter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Bytes in which the first and the last part may end: at least four letters from each end.
struct Cuts {
  std::size_t first = 0;
  std::size_t last = 0;
};

Cuts cuts_of(std::string_view word) {
  std::vector<std::size_t> starts;  // of the letters
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!continues_letter(word[i])) starts.push_back(i);
  }
  if (starts.size() < 2 * least_letters) return {};
  return {starts[least_letters], starts[starts.size() - least_letters]};
}

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
  const Cuts cuts = cuts_of(word);
  for (std::size_t cut = cuts.last; cut >= cuts.first && cut > 0; --cut) {
    if (continues_letter(word[cut])) continue;
    const std::string first(word.substr(0, cut));
    if (!stem_of_.contains(first) && !stems_.contains(first)) continue;
    for (const std::string_view joint : {"", "s", "e"}) {
      if (!word.substr(cut).starts_with(joint)) continue;
      const std::string_view rest = word.substr(cut + joint.size());
      if (rest.empty() || cut + joint.size() > cuts.last || !stems_.contains(stemmer_(rest)))
        continue;
      add_parts(first, stems);
      add_parts(rest, stems);
      return;
    }
  }
  stems.push_back(stemmer_(word));
}

}  // namespace partnergraph
