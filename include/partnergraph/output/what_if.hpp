// What would change, for people and for programs.
#pragma once

#include <string>

#include <partnergraph/analysis/robustness.hpp>
#include <partnergraph/analysis/what_if.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/terminal.hpp>

namespace partnergraph {

/// What `what-if` tells: what hangs by a thread now, and, if a change was asked for, what it does.
struct WhatIfReport {
  Change change;
  WhatIf consequences;
  WeakPlaces weak;           ///< of the network before
  std::vector<Loss> losses;  ///< of the network before, worst first
};

[[nodiscard]] std::string what_if_text(const Programme& programme, const WhatIfReport& report,
                                       const TerminalOptions& options);
/// "partnergraph/what-if/1"
[[nodiscard]] std::string what_if_json(const Programme& programme, const WhatIfReport& report);
/// One row a fact: what, measure, partner, name, value.
[[nodiscard]] std::string what_if_csv(const Programme& programme, const WhatIfReport& report);

}  // namespace partnergraph
