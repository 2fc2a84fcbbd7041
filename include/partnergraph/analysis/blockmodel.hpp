// Which measures, and which partners, play the same part?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// Vertices with the very same neighbours, two or more to a class; those without ties are one
/// class. Both ascending: the members of a class, and the classes by their first member.
struct StructuralEquivalence {
  std::vector<std::vector<MeasureId>> measures;
  std::vector<std::vector<PartnerId>> partners;
};

/// O((M + O + E) log(M + O)). F. Lorrain, H. C. White, J. Math. Sociology 1, 1971.
[[nodiscard]] StructuralEquivalence structural_equivalence(const BipartiteGraph& graph);

/// Classes of measures and of partners; each pair of classes is a block that should be complete
/// (all tied) or null (none tied). Vertices with the same neighbours are in one class.
struct Blockmodel {
  std::vector<std::uint32_t> measures;  ///< class of each, numbered in the order of first members
  std::vector<std::uint32_t> partners;
  std::uint32_t measure_classes = 0;  ///< as asked for, or fewer if they do as well
  std::uint32_t partner_classes = 0;
  std::vector<bool> complete;  ///< block (a, b) at a * partner_classes + b
  std::uint64_t errors = 0;    ///< ties in null blocks and missing ties in complete ones
  bool optimal = false;        ///< no division into so many classes has fewer errors
};

struct BlockmodelOptions {
  std::uint32_t measure_classes = 2;        ///< 1 to 6
  std::uint32_t partner_classes = 2;        ///< 1 to 6
  std::uint64_t max_work = 20'000'000'000;  ///< steps that the proof may take at most, forecast
  std::uint32_t restarts = 2'000;           ///< of the search, where that is too many; >= 1; fewer
                                            ///< of more than 10,000 ties
  std::uint64_t seed = 1;
};

/// Exact where it is affordable: every division of one mode is tried, and the other mode takes its
/// best classes for it. Else best found: vertices move to their best classes one by one, from many
/// divisions by chance and by likeness. Weights are not used. Deterministic.
/// @throws std::invalid_argument if an option is out of its range.
/// Time O(S(m, l) n 2^l) for the S(m, l) divisions of m vertices into l classes, cut off early;
/// memory O(M + O + E).
/// P. Doreian, V. Batagelj, A. Ferligoj, Social Networks 26, 2004,
/// doi:10.1016/j.socnet.2004.01.002.
[[nodiscard]] Blockmodel blockmodel(const BipartiteGraph& graph,
                                    const BlockmodelOptions& options = {});

}  // namespace partnergraph
