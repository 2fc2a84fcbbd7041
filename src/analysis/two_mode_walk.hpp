// Scores that feed on the scores of the neighbours: the fixed point that PageRank, Katz, BiRank,
// CoHITS and BGRM look for.
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/analysis/scores.hpp>

#include "tie_operator.hpp"

namespace partnergraph {

/// x = damp_measures * F y + base.measures,  y = damp_partners * G x + base.partners,
/// with F and G the operator's two directions.
struct TwoModeWalk {
  double damp_measures = 0.85;
  double damp_partners = 0.85;
  Scores base;
  double radius = 1.0;  ///< no eigenvalue of F G is larger; damp * damp * radius < 1
};

struct WalkResult {
  Scores scores;
  double residual = 0.0;  ///< largest change that one more step makes, relative to the score
  std::uint32_t steps = 0;
};

/// Chebyshev's semi-iteration on the partners, the measures put in; F G has real eigenvalues from 0
/// to the radius, as every TieValue has. It needs no sums over vertices, so each bit is the same on
/// any number of threads. Ends at a relative residual of 10^-13 or when more steps can't help:
/// about 30 steps for a damping of 0.85. Time O(E) a step, memory O(M + O). G. H. Golub, R. S.
/// Varga, Numer. Math. 3, 1961, doi:10.1007/BF01386013.
[[nodiscard]] WalkResult fixed_point(TieOperator& ties, const TwoModePart& part, TwoModeWalk walk);

}  // namespace partnergraph
