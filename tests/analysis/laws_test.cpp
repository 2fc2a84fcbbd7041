// The laws, of every number of a vertex that `report` computes: nobody's score hangs on a name, on
// which mode is called measures, on a tie told twice or, where nothing is set against the whole
// network, on another network beside it.
#include <algorithm>
#include <set>
#include <string>

#include <partnergraph/analysis/metrics.hpp>

#include "../../src/analysis/structure.hpp"
#include "support/catch.hpp"
#include "support/graph_laws.hpp"
#include "support/random_graph.hpp"
#include "support/score_checks.hpp"
#include "support/shapes.hpp"

using namespace partnergraph;

namespace {

std::vector<Metric> all_metrics(const BipartiteGraph& graph) {
  const FindingsOptions options;
  std::vector<Metric> result = metrics_of(graph, options.metrics).scores;
  GraphFacts facts;
  Structure structure = structure_of(graph, options, facts);
  std::ranges::move(structure.scores, std::back_inserter(result));
  return result;
}

// Set against the size of the network or its largest singular value.
const std::set<std::string_view> of_the_whole{"degree_normalised",
                                              "betweenness_normalised",
                                              "closeness_normalised",
                                              "katz",
                                              "eigenvector",
                                              "hits",
                                              "birank",
                                              "cohits",
                                              "bgrm",
                                              "pagerank"};

Scores backwards(Scores scores) {
  std::ranges::reverse(scores.measures);
  std::ranges::reverse(scores.partners);
  return scores;
}

Scores front(Scores scores, const Scores& like) {
  scores.measures.resize(like.measures.size());
  scores.partners.resize(like.partners.size());
  return scores;
}

TEST_CASE("every metric obeys the laws", "[laws][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  const BipartiteGraph plain = test::random_graph(seed);
  const BipartiteGraph graph = seed % 3 == 0 ? test::weighted(plain, seed) : plain;
  const auto own = all_metrics(graph);
  const auto turned = all_metrics(test::reversed(graph));
  const auto across = all_metrics(test::flipped(graph));
  const auto beside = all_metrics(test::disjoint_union(graph, test::random_graph(seed + 1000)));
  std::vector<Participation> ties = test::ties_of(graph);
  ties.insert(ties.end(), ties.begin(), ties.end());
  const auto twice =
      all_metrics({graph.partners().size(), graph.measures().size(), std::move(ties)});
  REQUIRE(own.size() > 20);
  for (std::size_t i = 0; i < own.size(); ++i) {
    CAPTURE(seed, own[i].name);
    const Scores& scores = own[i].scores;
    REQUIRE(across[i].name == own[i].name);
    CHECK(test::same_or_undefined(scores, backwards(turned[i].scores)));
    CHECK(test::same_or_undefined(scores, test::swapped(across[i].scores)));
    CHECK(test::same_or_undefined(scores, twice[i].scores));
    if (!of_the_whole.contains(own[i].name)) {
      CHECK(test::same_or_undefined(scores, front(beside[i].scores, scores)));
    }
  }
}

}  // namespace
