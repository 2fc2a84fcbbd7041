// Which measures and partners play the same part, for people and for programs.
#pragma once

#include <string>

#include <partnergraph/analysis/blockmodel.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/terminal.hpp>

namespace partnergraph {

struct RoleReport {
  StructuralEquivalence same;
  Blockmodel blocks;
};

[[nodiscard]] std::string roles_text(const Programme& programme, const RoleReport& report,
                                     const TerminalOptions& options);
/// "partnergraph/roles/1"
[[nodiscard]] std::string roles_json(const Programme& programme, const RoleReport& report);
/// One row a vertex: mode, id, name, class (from 1), same (number of its class of the very same
/// ties, from 1 in each mode; empty if it has none).
[[nodiscard]] std::string roles_csv(const Programme& programme, const RoleReport& report);

}  // namespace partnergraph
