// The overlaps that a backbone keeps, as a network: an edge a row.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <partnergraph/analysis/backbone.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/terminal.hpp>

namespace partnergraph {

/// Smallest p first, then most shared, then by ids; at most `top` rows, 0 for all. An empty
/// backbone is said in words. Defined for MeasureId and PartnerId.
template <StrongId Vertex>
[[nodiscard]] std::string backbone_text(const Programme& programme,
                                        const std::vector<BackboneEdge<Vertex>>& edges,
                                        const BackboneOptions& how, const TerminalOptions& options);

/// a,a_name,b,b_name,shared,p,p_corrected
template <StrongId Vertex>
[[nodiscard]] std::string backbone_csv(const Programme& programme,
                                       const std::vector<BackboneEdge<Vertex>>& edges,
                                       std::size_t top);

/// partnergraph/backbone/1
template <StrongId Vertex>
[[nodiscard]] std::string backbone_json(const Programme& programme,
                                        const std::vector<BackboneEdge<Vertex>>& edges,
                                        const BackboneOptions& how, std::size_t top);

}  // namespace partnergraph
