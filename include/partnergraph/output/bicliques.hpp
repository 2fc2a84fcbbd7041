// Who stands together in the very same measures, for people and for programs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <partnergraph/analysis/biclique.hpp>
#include <partnergraph/analysis/concept_lattice.hpp>
#include <partnergraph/analysis/near_biclique.hpp>
#include <partnergraph/analysis/overlapping_coalition.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/terminal.hpp>

namespace partnergraph {

struct BicliqueReport {
  BicliqueOptions asked;
  Bicliques found;
  ConceptLattice lattice;  ///< of the whole network, whatever was asked; empty if not complete
  /// Of the bicliques found; empty if these are not complete.
  std::vector<OverlappingCoalition> overlapping;
  std::uint32_t missing = 0;          ///< ties that a group of `near` may lack
  std::optional<NearBicliques> near;  ///< if asked for
};

/// The groups of `near` in place of the bicliques where it was asked for.
[[nodiscard]] std::string bicliques_text(const Programme& programme, const BicliqueReport& report,
                                         const TerminalOptions& options);
/// "partnergraph/bicliques/1"; at most `top` of each list, 0 means all.
[[nodiscard]] std::string bicliques_json(const Programme& programme, const BicliqueReport& report,
                                         std::size_t top);
/// One row a member: biclique (from 1), mode, id, name; of `near` where it was asked for. At most
/// `top` groups, 0 means all.
[[nodiscard]] std::string bicliques_csv(const Programme& programme, const BicliqueReport& report,
                                        std::size_t top);

}  // namespace partnergraph
