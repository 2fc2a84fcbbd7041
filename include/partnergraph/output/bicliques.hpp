// Who stands together in the very same measures, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/analysis/biclique.hpp>
#include <partnergraph/analysis/concept_lattice.hpp>
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
};

[[nodiscard]] std::string bicliques_text(const Programme& programme, const BicliqueReport& report,
                                         const TerminalOptions& options);
/// "partnergraph/bicliques/1"
[[nodiscard]] std::string bicliques_json(const Programme& programme, const BicliqueReport& report);
/// One row a member: biclique (from 1), mode, id, name.
[[nodiscard]] std::string bicliques_csv(const Programme& programme, const BicliqueReport& report);

}  // namespace partnergraph
