// What is new in the second of two programmes: measures, partners, ties, coalitions?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// A measure of the one and the measure of the other that it became.
struct MeasureMatch {
  MeasureId before;         ///< in the first programme
  MeasureId after;          ///< in the second
  double confidence = 0.0;  ///< weighted mean of the parts that both have, in [threshold, 1]
  double text =
      0.0;  ///< cosine of TF-IDF words: of title and details, or of titles alone if larger
  double partners = 0.0;  ///< Jaccard weighted by rarity, in [0, 1]
  double goal = 0.0;      ///< cosine of TF-IDF words, in [0, 1]
  bool reworded = false;  ///< title, details or goal differ in more than case and punctuation
  bool retitled = false;  ///< so do the titles, their numbers aside
  std::vector<PartnerId> joined;  ///< of the second programme: not in the measure before; ascending
  std::vector<PartnerId> left;    ///< of the first programme: no longer in the measure; ascending
  friend bool operator==(const MeasureMatch&, const MeasureMatch&) = default;
};

/// A partner of both that is written in other words now.
struct Renaming {
  PartnerId before;
  PartnerId after;
  std::string was;  ///< how the first programme writes it most often
  std::string is;   ///< how the second does
  friend bool operator==(const Renaming&, const Renaming&) = default;
};

/// Dissimilarity of two networks, and where it comes from. A measure and what it became are one
/// vertex, and so are partners with one key.
struct TieChange {
  std::uint64_t kept = 0;    ///< a: ties of both
  std::uint64_t lost = 0;    ///< b: of the first alone
  std::uint64_t gained = 0;  ///< c: of the second alone
  double all = 0.0;          ///< beta_WN = (b + c) / (2a + b + c), in [0, 1]; 0 without ties
  /// beta_OS, the same over ties between vertices that both have: partners changed measures.
  double rewiring = 0.0;
  double turnover = 0.0;  ///< beta_ST = all - rewiring: measures or partners came and went
  /// The same with the denominator of `all` for both, so that they are shares of it.
  double rewiring_common = 0.0;
  double turnover_common = 0.0;
};

/// What a coalition of the first programme became, counted over vertices that both have.
struct CoalitionDrift {
  std::uint32_t before = 0;  ///< number of the coalition, in [0, count)
  std::uint32_t after = 0;   ///< of the coalition that shares most with it
  std::uint32_t shared = 0;  ///< vertices in both
  std::uint32_t known = 0;   ///< its vertices that the second programme has, too; >= 1
  double jaccard = 0.0;      ///< shared / those in at least one of the two, in [0, 1]
};

struct Comparison {
  std::vector<MeasureMatch> measures;      ///< by `before`
  std::vector<MeasureId> dropped;          ///< of the first, without a match; ascending
  std::vector<MeasureId> added;            ///< of the second, without a match; ascending
  std::vector<PartnerId> partners_left;    ///< of the first, not in the second; ascending
  std::vector<PartnerId> partners_joined;  ///< of the second, not in the first; ascending
  std::vector<Renaming> renamed;           ///< by `before`
  TieChange ties;
  std::vector<CoalitionDrift> coalitions;  ///< of two vertices and more, by `before`
  Diagnostics notes;                       ///< what a budget left out
};

struct ComparisonOptions {
  double threshold = 0.4;  ///< least confidence of a match, in (0, 1]
  CoalitionOptions coalitions = {};
  std::uint64_t max_pairs = 4'000'000;  ///< above it only measures with a rare word in common
                                        ///< are compared
  std::uint64_t max_coalition_ties = 200'000;  ///< above it the drift of coalitions is left out
  std::uint32_t max_assignment = 1'500;  ///< measures a side in one knot of candidates; above it
                                         ///< greedy instead of optimal
};

/// Partners are the same if their keys are: resolve both programmes together first. Measures are
/// matched one to one so that the sum of confidences is as large as possible (optimal assignment);
/// no match has less than the threshold. Confidence: 0.5 text + 0.25 partners + 0.15 goal + 0.05
/// number + 0.05 section, over the parts that both have.
/// @throws std::invalid_argument if the threshold is not in (0, 1]
/// Time O(pairs * words) + O(k^3) for each knot of k candidates. H. W. Kuhn, Naval Research
/// Logistics 2, 1955, doi:10.1002/nav.3800020109; T. Poisot et al., Ecology Letters 15, 2012,
/// doi:10.1111/ele.12002.
[[nodiscard]] Comparison compare(const Programme& before, const Programme& after,
                                 const ComparisonOptions& options = {});

}  // namespace partnergraph
