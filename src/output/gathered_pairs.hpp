// Which pairs does a picture of overlaps draw one by one, and what becomes of the others?
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <type_traits>
#include <utility>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/analysis/overlap.hpp>

#include "palette.hpp"
#include "selection.hpp"

namespace partnergraph {

/// Of the vertices of one side.
template <StrongId Vertex>
[[nodiscard]] const std::vector<std::uint32_t>& coalitions_of(const Coalitions& coalitions) {
  if constexpr (std::is_same_v<Vertex, PartnerId>) {
    return coalitions.partners;
  } else {
    return coalitions.measures;
  }
}

/// What stands for the pairs of a coalition that are not drawn one by one: its number from 0, or
/// `smaller_coalitions` for those that have no hue of their own.
using PairBlock = std::uint32_t;
inline constexpr PairBlock smaller_coalitions = coalition_hues.size();

template <StrongId Vertex>
struct DrawnPairs {
  std::vector<Vertex> vertices;       ///< in the order in which strong pairs name them
  std::vector<Overlap<Vertex>> list;  ///< drawn one by one
  std::uint32_t least = 2;            ///< shared; pairs that share less are left out
  std::size_t all = 0;                ///< pairs that share `least` or more
  /// How many of them are not in `list`, by the coalitions of both (the lower first).
  std::map<std::pair<PairBlock, PairBlock>, std::size_t> gathered;

  [[nodiscard]] std::set<PairBlock> blocks() const {
    std::set<PairBlock> found;
    for (const auto& [ends, pairs] : gathered) {
      found.insert(ends.first);
      found.insert(ends.second);
    }
    return found;
  }
};

/// The pairs that share two or more; if none does, those that share one. Of more than can be read,
/// the strongest are drawn one by one and the others gathered by coalition.
/// @param coalitions  by vertex, from 0
/// Time O(pairs log pairs).
template <StrongId Vertex>
[[nodiscard]] DrawnPairs<Vertex> drawn_pairs(const std::vector<Overlap<Vertex>>& overlaps,
                                             const std::vector<std::uint32_t>& coalitions) {
  constexpr std::size_t most_pairs = 120;
  constexpr std::size_t most_vertices = 60;
  constexpr std::size_t most_beside = 46;  // vertices where there are gathered pairs, too
  DrawnPairs<Vertex> pairs;
  auto sorted = strongest(overlaps, 0);
  if (sorted.empty()) return pairs;
  pairs.least = std::min(2U, sorted.front().shared);
  std::erase_if(sorted, [&](const auto& pair) { return pair.shared < pairs.least; });
  pairs.all = sorted.size();
  std::set<Vertex> named;
  for (const auto& pair : sorted) named.insert({pair.first, pair.second});
  const bool all = sorted.size() <= most_pairs && named.size() <= most_vertices;
  named.clear();
  const auto block = [&](Vertex v) {
    return std::min<PairBlock>(coalitions[v.index()], smaller_coalitions);
  };
  for (const auto& pair : sorted) {
    std::vector<Vertex> added;
    for (const Vertex v : {pair.first, pair.second}) {
      if (!named.contains(v)) added.push_back(v);
    }
    if (!all && (pairs.list.size() == most_pairs || named.size() + added.size() > most_beside)) {
      ++pairs.gathered[std::minmax(block(pair.first), block(pair.second))];
      continue;
    }
    named.insert(added.begin(), added.end());
    pairs.vertices.insert(pairs.vertices.end(), added.begin(), added.end());
    pairs.list.push_back(pair);
  }
  return pairs;
}

}  // namespace partnergraph
