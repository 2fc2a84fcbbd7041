#include "selftest_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <partnergraph/analysis/backbone.hpp>
#include <partnergraph/analysis/betweenness.hpp>
#include <partnergraph/analysis/biclique.hpp>
#include <partnergraph/analysis/bicm.hpp>
#include <partnergraph/analysis/blockmodel.hpp>
#include <partnergraph/analysis/centralisation.hpp>
#include <partnergraph/analysis/closeness.hpp>
#include <partnergraph/analysis/concept_lattice.hpp>
#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/analysis/key_players.hpp>
#include <partnergraph/analysis/overlapping_coalition.hpp>
#include <partnergraph/analysis/robustness.hpp>

namespace partnergraph::cli {
namespace {

double as_number(std::uint64_t count) {
  return static_cast<double>(count);
}

// Women who must be reached take the place of measures, the events that of partners.
BipartiteGraph turned(const BipartiteGraph& graph) {
  std::vector<Participation> ties;
  for (const MeasureId event : graph.partners().ids()) {
    for (const PartnerId woman : graph.partners()[event]) {
      ties.push_back({MeasureId{woman.value}, PartnerId{event.value}});
    }
  }
  return {graph.measures().size(), graph.partners().size(), std::move(ties)};
}

std::uint64_t at_least(const Bicliques& bicliques, std::size_t size) {
  return static_cast<std::uint64_t>(std::ranges::count_if(bicliques.list, [=](const Biclique& b) {
    return b.measures.size() >= size && b.partners.size() >= size;
  }));
}

}  // namespace

void add_centralisation(Rows& rows, const BipartiteGraph& graph) {
  const Centralisation by_degree = degree_centralisation(graph);
  rows.push_back({"centralisation, women", by_degree.partners.value_or(0.0), "0.248869", netrics});
  rows.push_back({"  events", by_degree.measures.value_or(0.0), "0.484163", netrics});
  const Centralisation between =
      betweenness_centralisation(betweenness(graph, BetweennessMaximum::printed_1997).normalised);
  rows.push_back({"  betweenness, women", between.partners.value_or(0.0), "0.082", netrics});
  rows.push_back({"  betweenness, events", between.measures.value_or(0.0), "0.202", netrics});
  const Centralisation close = closeness_centralisation(closeness(graph).normalised);
  rows.push_back({"  closeness, women", close.partners.value_or(0.0), "0.194587", independent});
  rows.push_back({"  closeness, events", close.measures.value_or(0.0), "0.453487", independent});
}

void add_chance(Rows& rows, const BipartiteGraph& graph) {
  const Bicm bicm = fit_bicm(graph);
  rows.push_back(
      {"BiCM, Evelyn at E8", bicm.probability(MeasureId{7}, PartnerId{0}), "0.933382", backbone});
  rows.push_back(
      {"  Flora at E1", bicm.probability(MeasureId{0}, PartnerId{17}), "0.038597", backbone});
  rows.push_back({"  log-likelihood", bicm.log_likelihood, "-128.086354", backbone});
  const auto pairs = [&graph](BackboneMethod method, double alpha, Correction correction) {
    return as_number(
        partner_backbone(graph, {.method = method, .alpha = alpha, .correction = correction})
            .size());
  };
  rows.push_back({"pairs of women below .05", pairs(BackboneMethod::svn, 0.05, Correction::none),
                  "17", backbone});
  rows.push_back({"  after BH", pairs(BackboneMethod::svn, 0.05, Correction::benjamini_hochberg),
                  "0", backbone});
  rows.push_back({"  by BiCM", pairs(BackboneMethod::bicm, 0.05, Correction::none), "0", backbone});
  rows.push_back({"  disparity below .1", pairs(BackboneMethod::disparity, 0.1, Correction::none),
                  "3", backbone});
  rows.push_back({"  disparity below .2", pairs(BackboneMethod::disparity, 0.2, Correction::none),
                  "27", backbone});
  rows.push_back(
      {"pairs of events after BH", as_number(measure_backbone(graph).size()), "3", backbone});
}

void add_groups(Rows& rows, const BipartiteGraph& graph) {
  const Bicliques bicliques = maximal_bicliques(graph);
  rows.push_back({"bicliques", as_number(bicliques.list.size()), "63", independent});
  rows.push_back({"  of 3 x 3 and more", as_number(at_least(bicliques, 3)), "22", xucinet});
  rows.push_back(
      {"  ties of the largest", as_number(bicliques.list.front().ties()), "20", independent});
  const ConceptLattice lattice = concept_lattice(graph);
  rows.push_back({"concepts", as_number(lattice.concepts.size()), "65", independent});
  rows.push_back({"  covers", as_number(lattice.covers.size()), "148", independent});
  rows.push_back({"overlapping, 3 x 4",
                  as_number(overlapping_coalitions(bicliques.list, 3, 4).size()), "3",
                  independent});
  const auto errors = [&graph](std::uint32_t events, std::uint32_t women) {
    return as_number(
        blockmodel(graph, {.measure_classes = events, .partner_classes = women}).errors);
  };
  rows.push_back({"blockmodel, 2 x 2", errors(2, 2), "63", blockmodeling});
  rows.push_back({"  2 x 3", errors(3, 2), "52", blockmodeling});
  rows.push_back({"  3 x 2", errors(2, 3), "50", blockmodeling});
  rows.push_back({"  2 x 4", errors(4, 2), "48", blockmodeling});
  rows.push_back({"  3 x 3", errors(3, 3), "40", blockmodeling});
}

void add_planning(Rows& rows, const BipartiteGraph& graph) {
  const BipartiteGraph women = turned(graph);
  const Cover cover = smallest_cover(women);
  rows.push_back({"cover of women, events", as_number(cover.steps.size()), "3", exact_search});
  rows.push_back({"  sets as small", as_number(cover.optima.count), "14", exact_search});
  const auto best = [&graph](KeyPlayerGoal goal) {
    return key_players(graph, {.goal = goal, .size = 2}).value;
  };
  rows.push_back({"two women who reach all", best(KeyPlayerGoal::reach), "0.733333", independent});
  rows.push_back({"  who fragment distances", best(KeyPlayerGoal::distance_fragmentation),
                  "0.501686", independent});
  const Robustness events_left = robustness(graph);
  const Robustness women_left = robustness(women);
  rows.push_back({"robustness, events", events_left.random, "0.853679", independent});
  rows.push_back({"  women", women_left.random, "0.829294", independent});
  rows.push_back({"  largest women first", events_left.by_degree, "0.615079", independent});
  rows.push_back({"  largest events first", women_left.by_degree, "0.619048", independent});
}

}  // namespace partnergraph::cli
