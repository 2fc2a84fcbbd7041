#include "shared_heads.hpp"

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"

namespace partnergraph {
namespace {

// "Universitetene i " of "Universitetene i Oslo" as "Universitetet i "; empty for other names.
std::string shared_head(std::string_view piece, const Lexicon& lexicon) {
  const auto found = words(prefix(piece, 80));
  if (found.size() < 3 || !lexicon.prepositions.contains(folded(found[1]))) return {};
  const auto head = lexicon.place_heads.find(folded(found.front()));
  if (head == lexicon.place_heads.end()) return {};
  if (!lexicon.places.contains(matching_form(piece.substr(offset(piece, found[2]))))) return {};
  const std::string_view link =
      piece.substr(found.front().size(), offset(piece, found[2]) - found.front().size());
  if (head->second == folded(found.front())) return std::string(found.front()).append(link);
  std::string result = head->second;
  result.front() = found.front().front();
  return result.append(link);
}

}  // namespace

std::vector<std::string> with_heads_shared(const std::vector<std::string_view>& pieces,
                                           const Lexicon& lexicon) {
  std::vector<std::string> result;
  std::string head;
  for (const std::string_view piece : pieces) {
    if (std::string own = shared_head(piece, lexicon); !own.empty()) {
      const auto found = words(piece);
      head = std::move(own);
      result.push_back(head + std::string(piece.substr(offset(piece, found[2]))));
    } else if (!head.empty() && lexicon.places.contains(matching_form(piece))) {
      result.push_back(head + std::string(piece));
    } else {
      head.clear();
      result.emplace_back(piece);
    }
  }
  return result;
}

}  // namespace partnergraph
