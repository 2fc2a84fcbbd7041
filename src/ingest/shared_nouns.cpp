#include "shared_nouns.hpp"

#include <cstddef>
#include <string_view>

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"

namespace partnergraph {
namespace {

// "town councils": a kind and a noun of many.
bool names_kind(std::string_view piece, const Lexicon& lexicon) {
  const auto found = words(prefix(piece, 60));
  return found.size() == 2 && lexicon.body_kinds.contains(folded(found.front())) &&
         offset(piece, found.back()) + found.back().size() == piece.size() &&
         is_group_noun(folded(found.back()), lexicon);
}

// "parish", "local parish": nothing behind a kind.
bool is_kind(std::string_view piece, const Lexicon& lexicon) {
  const auto found = words(prefix(piece, 60));
  return !found.empty() && found.size() < 3 &&
         offset(piece, found.back()) + found.back().size() == piece.size() &&
         lexicon.body_kinds.contains(folded(found.back()));
}

}  // namespace

std::vector<std::string> with_nouns_shared(std::vector<std::string> pieces,
                                           const Lexicon& lexicon) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (!names_kind(pieces[i], lexicon)) continue;
    const std::string noun = pieces[i].substr(pieces[i].rfind(' '));
    for (std::size_t k = i; k-- > 0 && is_kind(pieces[k], lexicon);) pieces[k] += noun;
  }
  return pieces;
}

}  // namespace partnergraph
