#include <partnergraph/analysis/overlapping_coalition.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace partnergraph {
namespace {

template <StrongId Vertex>
bool share(const std::vector<Vertex>& a, const std::vector<Vertex>& b, std::size_t wanted) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); shared < wanted && i != a.end() && j != b.end();) {
    if (*i == *j) ++shared;
    const bool forward = *i <= *j;
    if (*j <= *i) ++j;
    if (forward) ++i;
  }
  return shared >= wanted;
}

// The first of all that hang together with `x`.
std::size_t first_of(std::vector<std::size_t>& parent, std::size_t x) {
  while (parent[x] != x) x = parent[x] = parent[parent[x]];
  return x;
}

template <StrongId Vertex>
void add(std::vector<Vertex>& all, const std::vector<Vertex>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

template <StrongId Vertex>
void make_set(std::vector<Vertex>& vertices) {
  std::sort(vertices.begin(), vertices.end());
  vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
}

}  // namespace

std::vector<OverlappingCoalition> overlapping_coalitions(const std::vector<Biclique>& bicliques,
                                                         std::uint32_t min_measures,
                                                         std::uint32_t min_partners) {
  if (min_measures == 0 || min_partners == 0) {
    throw std::invalid_argument("overlapping_coalitions: a minimum is 0");
  }
  std::vector<const Biclique*> large;
  for (const Biclique& each : bicliques) {
    if (each.measures.size() >= min_measures && each.partners.size() >= min_partners) {
      large.push_back(&each);
    }
  }
  std::vector<std::size_t> parent(large.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  for (std::size_t i = 0; i < large.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::size_t a = first_of(parent, i);
      const std::size_t b = first_of(parent, j);
      if (a != b && share(large[i]->measures, large[j]->measures, min_measures - 1) &&
          share(large[i]->partners, large[j]->partners, min_partners - 1)) {
        parent[std::max(a, b)] = std::min(a, b);
      }
    }
  }
  std::map<std::size_t, OverlappingCoalition> by_first;
  for (std::size_t i = 0; i < large.size(); ++i) {
    OverlappingCoalition& coalition = by_first[first_of(parent, i)];
    add(coalition.measures, large[i]->measures);
    add(coalition.partners, large[i]->partners);
  }
  std::vector<OverlappingCoalition> result;
  for (auto& [first, coalition] : by_first) {
    make_set(coalition.measures);
    make_set(coalition.partners);
    result.push_back(std::move(coalition));
  }
  std::ranges::sort(result, [](const OverlappingCoalition& a, const OverlappingCoalition& b) {
    const std::size_t members_a = a.measures.size() + a.partners.size();
    const std::size_t members_b = b.measures.size() + b.partners.size();
    return std::tie(members_b, a.measures, a.partners) <
           std::tie(members_a, b.measures, b.partners);
  });
  return result;
}

}  // namespace partnergraph
