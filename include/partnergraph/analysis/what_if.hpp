// What changes if partners leave, or join measures?
#pragma once

#include <cstdint>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/analysis/missing_partner.hpp>
#include <partnergraph/analysis/robustness.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

struct Change {
  std::vector<PartnerId> without;   ///< these lose all their ties
  std::vector<Participation> with;  ///< these ties are there, too
};

/// One of the two networks.
struct NetworkState {
  std::uint64_t ties = 0;
  std::uint64_t partners = 0;  ///< with a tie
  std::uint64_t measures = 0;  ///< with a tie
  std::uint64_t parts = 0;     ///< connected parts, vertices without ties not counted
  double largest_part = 0.0;   ///< share of the vertices with ties that the largest part has
  Robustness robustness;       ///< over the partners that have ties
  Cover cover;
};

/// A coalition of the network before that no longer hangs together by itself.
struct CoalitionSplit {
  std::uint32_t coalition = 0;  ///< in [0, count), as `coalitions` numbers them
  std::uint32_t before = 0;     ///< connected parts of its own before, its loners counted
  std::uint32_t after = 0;      ///< the same of those who stay, > before
};

/// Place of a named organisation among the key partners, from 1; 0: it has no ties.
struct RankChange {
  PartnerId partner;
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  friend bool operator==(const RankChange&, const RankChange&) = default;
};

/// Who might step in, for a measure that loses its last partner or named organisation.
struct Replacements {
  MeasureId measure;
  std::vector<MissingPartner> candidates;  ///< organisations first if these are what is missing
};

struct WhatIf {
  NetworkState before;
  NetworkState after;
  std::vector<MeasureId> no_partner;       ///< had a partner and has none; ascending
  std::vector<MeasureId> no_organisation;  ///< had a named organisation, has groups only; ascending
  std::vector<MeasureId> one_partner;      ///< had more partners and has one; ascending
  std::vector<MeasureId>
      mended;  ///< had no partner, or no named organisation, and has one; ascending
  std::vector<CoalitionSplit> coalitions;  ///< by number
  std::vector<RankChange> key_partners;    ///< of the first ten before or after; by the rank after,
                                           ///< then those that left
  std::vector<Replacements> replacements;  ///< of no_partner, then of no_organisation
  Diagnostics notes;                       ///< what was left out because of a budget
};

struct WhatIfOptions {
  CoverOptions cover = {};
  CoalitionOptions coalitions = {};
  std::size_t candidates = 3;                  ///< replacements a measure
  std::uint64_t max_path_work = 500'000'000;   ///< vertices * ties; above it ranks are by degree
  std::uint64_t max_coalition_ties = 200'000;  ///< above it coalitions are left out
};

/// The ids stay those of `graph`: partners that leave are there without ties.
/// @throws std::out_of_range if the change names an unknown vertex
[[nodiscard]] BipartiteGraph changed(const BipartiteGraph& graph, const Change& change);

/// `graph` is graph_of(programme). Key partners: named organisations by betweenness, then degree,
/// then key, as in key-partner lists. Time: two covers, two betweennesses and one search for
/// coalitions, within the budgets.
[[nodiscard]] WhatIf what_if(const Programme& programme, const BipartiteGraph& graph,
                             const Change& change, const WhatIfOptions& options = {});

}  // namespace partnergraph
