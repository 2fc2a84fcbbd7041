// Why does a partner matter, in facts that anyone can check in the document?
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

struct KeyPartner {
  std::uint32_t measures = 0;  ///< that it takes part in
  std::uint32_t themes = 0;    ///< that these stand under; 0 if the programme has no themes
  std::vector<MeasureId> only_partner_of{};  ///< measures that name no other partner; ascending
  /// Pairs of themes that have no other partner in common; each pair and the list ascend by the
  /// order in which the themes begin in the document.
  std::vector<std::pair<std::string, std::string>> only_link_between{};
  /// Measures with other partners too, which without this one would be cut off from the largest
  /// part of their component; ascending.
  std::vector<MeasureId> only_link_to{};
  friend bool operator==(const KeyPartner&, const KeyPartner&) = default;
};

/// A measure's theme: the outermost heading at which the measures differ ("" for those without).
/// Empty if they don't differ.
[[nodiscard]] std::vector<std::string> themes_of(const Programme& programme);

/// One a partner, in the order of their ids. `only_link_to` stays empty where vertices * ties
/// exceeds `max_work`, `only_link_between` above 500 themes. Time O(ties + themes^2 * partners)
/// and, for what would be cut off, O(partners (M + O + E)).
[[nodiscard]] std::vector<KeyPartner> key_partner_facts(const Programme& programme,
                                                        const BipartiteGraph& graph,
                                                        std::uint64_t max_work = 100'000'000);

}  // namespace partnergraph
