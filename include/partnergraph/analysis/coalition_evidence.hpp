// How much should one believe in the coalitions that were found?
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// How the coalitions come back in other runs. A vertex: the share of the other members of its
/// coalition that are with it again, mean over the runs; for one that is alone, the share of runs
/// where it is alone again. A coalition: the largest Jaccard index of its members with a coalition
/// of the run, mean over the runs (C. Hennig, Comput. Stat. Data Anal. 52, 2007,
/// doi:10.1016/j.csda.2006.11.025: above 0.75 stable, below 0.5 dissolved). All in [0, 1].
struct Stability {
  std::uint32_t runs = 0;  ///< 0: not computed, the rest is empty
  std::vector<double> measures;
  std::vector<double> partners;
  std::vector<double> coalitions;
};

/// The largest modularity that was found in random graphs of the same degrees. Weights stay with
/// their measure and are dealt anew to its ties.
struct NullModel {
  std::uint32_t samples = 0;  ///< 0: not computed
  double mean = 0.0;
  double deviation = 0.0;   ///< of a sample, from n - 1; 0 for one sample
  std::optional<double> z;  ///< (Q - mean) / deviation; none if the samples don't differ
  double p = 1.0;           ///< (1 + samples that reach Q) / (1 + samples), in (0, 1]
};

/// Groups of measures and of partners in a typed stochastic block model, and how many nats it takes
/// to tell the groups, the ties between them, (degree-corrected: the degrees,) and the graph.
/// Vertices without ties are left out, weights are not used.
struct BlockModel {
  std::uint32_t measure_groups = 0;
  std::uint32_t partner_groups = 0;
  double nats = 0.0;  ///< >= 0
};

/// The shortest description decides how much structure there is: that of one group a side, of the
/// coalitions, or of the best division found from those by moves and merges.
struct Parsimony {
  BlockModel trivial;     ///< one group of measures, one of partners
  BlockModel coalitions;  ///< the sides of each coalition as groups
  BlockModel shortest;    ///< best found, not proven
  /// The shortest tells more than one group of measures or of partners apart.
  [[nodiscard]] bool finds_groups() const {
    return shortest.measure_groups > 1 || shortest.partner_groups > 1;
  }
};

/// A vertex between and within the coalitions, by its ties, weights not used.
struct CoalitionRole {
  double participation = 0.0;  ///< c = 1 - sum over coalitions of (its share of ties there)^2, in
                               ///< [0, 1); 0 without ties
  double within = 0.0;  ///< z: ties inside its coalition, less the mean of its side there, over the
                        ///< deviation (n - 1); 0 where those don't differ
};

struct CoalitionEvidence {
  Stability restarts;           ///< over searches with other random numbers
  double restarts_best = 0.0;   ///< share of those that reach Q within 1e-9
  Stability without_a_measure;  ///< over leaving out one measure at a time
  NullModel null_model;
  std::optional<Parsimony> plain;             ///< none if the graph is too large for it
  std::optional<Parsimony> degree_corrected;  ///< the same
  std::vector<CoalitionRole> measure_roles;
  std::vector<CoalitionRole> partner_roles;
  double inside =
      0.0;  ///< weight of the ties inside coalitions / of all, in [0, 1]; 0 without ties
  /// (inside - expected) / (1 - expected), expected from the strengths: 1 if no tie crosses, 0 as
  /// in a random graph; none if all is in one coalition or nothing is tied
  std::optional<double> polarisation;
};

struct CoalitionEvidenceOptions {
  double resolution = 1.0;  ///< that the coalitions were found with
  std::uint64_t seed = 1;
  std::uint32_t restarts = 50;   ///< runs; 0 for none
  std::uint32_t samples = 200;   ///< random graphs; 0 for none
  std::uint32_t left_out = 200;  ///< measures left out at most, spread evenly; 0 for none
  std::uint32_t searches = 10;   ///< a sample or left-out measure
  std::uint64_t max_description_work = 50'000'000;  ///< cells of block matrices
};

/// Deterministic by seed, on any number of threads. Time about that of (restarts + searches *
/// (samples + left_out)) searches for coalitions; memory O(M + O + E) a thread.
/// Curveball: G. Strona et al., Nat. Commun. 5:4114, 2014, doi:10.1038/ncomms5114. Description
/// length: T. P. Peixoto, PRX 4, 011047, 2014; PRE 95, 012317, 2017. Roles: R. Guimera, L. A. N.
/// Amaral, Nature 433, 895, 2005; J. M. Olesen et al., PNAS 104, 19891, 2007.
/// @throws std::invalid_argument if `found` is not a division of `graph` or searches is 0.
[[nodiscard]] CoalitionEvidence coalition_evidence(const BipartiteGraph& graph,
                                                   const Coalitions& found,
                                                   const CoalitionEvidenceOptions& options = {});

}  // namespace partnergraph
