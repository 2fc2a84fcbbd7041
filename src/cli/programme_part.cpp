#include "programme_part.hpp"

#include <string>
#include <utility>
#include <vector>

#include <partnergraph/analysis/alpha_beta_core.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

Programme without_weights(Programme programme) {
  programme.weighted = false;
  for (Measure& measure : programme.measures) {
    for (Mention& mention : measure.mentions) mention.weight = 1.0;
  }
  return programme;
}

[[noreturn]] void refuse_empty(const BipartiteGraph& graph, const DegreePair& core) {
  const std::uint32_t most = AlphaBetaIndex(graph).degeneracy();
  const std::string innermost = std::to_string(most) + ',' + std::to_string(most);
  throw UsageError("the network has no part where every measure has " +
                   std::to_string(core.partners) + " partners and every partner " +
                   std::to_string(core.measures) + " measures; the innermost is --core " +
                   innermost);
}

Programme core_of(Programme programme, const DegreePair& core) {
  const BipartiteGraph graph = graph_of(programme);
  const AlphaBetaCore inside = alpha_beta_core(graph, core.partners, core.measures);
  if (inside.measures.empty()) refuse_empty(graph, core);
  std::vector<bool> stays(programme.partners.size());
  for (const PartnerId p : inside.partners) stays[p.index()] = true;
  std::vector<Measure> measures;
  for (const MeasureId m : inside.measures) {
    measures.push_back(std::move(programme.measures[m.index()]));
    std::erase_if(measures.back().mentions,
                  [&](const Mention& mention) { return !stays[mention.partner.index()]; });
  }
  programme.measures = std::move(measures);
  drop_unmentioned(programme);
  return programme;
}

}  // namespace

Programme part_of(Programme programme, const Settings& settings) {
  programme = with_actors(std::move(programme), settings.actors);
  if (settings.unweighted) programme = without_weights(std::move(programme));
  if (settings.core) programme = core_of(std::move(programme), *settings.core);
  return programme;
}

}  // namespace partnergraph::cli
