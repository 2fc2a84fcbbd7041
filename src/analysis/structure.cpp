#include "structure.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <partnergraph/analysis/assortativity.hpp>
#include <partnergraph/analysis/bitruss.hpp>
#include <partnergraph/analysis/butterfly.hpp>
#include <partnergraph/analysis/closure.hpp>
#include <partnergraph/analysis/clustering.hpp>
#include <partnergraph/analysis/core.hpp>
#include <partnergraph/analysis/cut.hpp>
#include <partnergraph/analysis/distance.hpp>
#include <partnergraph/analysis/redundancy.hpp>
#include <partnergraph/analysis/structural_holes.hpp>
#include <partnergraph/analysis/two_mode_holes.hpp>

#include "note_texts.hpp"
#include "two_steps.hpp"

namespace partnergraph {
namespace {

// A named limit, and the work that is to stay within it.
struct Budget {
  std::string_view name;
  std::uint64_t most = 0;
};

class Builder {
 public:
  Builder(const BipartiteGraph& graph, const FindingsOptions& options, GraphFacts& facts)
      : graph_(graph), options_(options), facts_(facts) {}

  Structure build() && {
    add_cores_and_cuts();
    add_butterflies();
    add_pairs();
    add_what_follows_pairs();
    add_distances();
    return std::move(structure_);
  }

 private:
  void add(std::string_view name, Scores scores) {
    structure_.scores.push_back({name, std::move(scores)});
  }

  // True if so much work is within the budget; otherwise says what is left out.
  bool affordable(std::string_view code, const Phrase& what, std::uint64_t work, Budget budget) {
    if (work <= budget.most) return true;
    structure_.notes.push_back(
        {Severity::note,
         std::string(code).append("-left-out"),
         fill(analysis_texts::steps_over, {what, work, budget.name, budget.most}),
         {}});
    return false;
  }

  void add_cores_and_cuts() {
    add("core", core_numbers(graph_));
    Cuts found = cuts(graph_);
    facts_.articulation_points = found.articulation_count;
    facts_.bridges = found.bridge_count;
    add("articulation", std::move(found.articulation));
    structure_.ties.bridges = std::move(found.bridges);
    facts_.assortativity = degree_assortativity(graph_);
  }

  void add_butterflies() {
    ButterflyCounts counts = butterfly_counts(graph_);
    add("butterflies", {{counts.measures.begin(), counts.measures.end()},
                        {counts.partners.begin(), counts.partners.end()}});
    facts_.butterflies = counts.total;
    facts_.robins_alexander = robins_alexander(graph_, counts.total);
    if (options_.wanted.ties &&
        affordable("bitruss", analysis_texts::bitruss, bitruss_work(counts), onward())) {
      structure_.ties.bitruss = bitruss_numbers(graph_, counts);
    }
    structure_.ties.butterflies = std::move(counts.ties);
  }

  // What needs every pair that shares a neighbour.
  void add_pairs() {
    const std::uint64_t work = two_step_work(graph_.measures()) + two_step_work(graph_.partners());
    if (!affordable("clustering", analysis_texts::clustering, work,
                    {"max_pair_work", options_.max_pair_work})) {
      return;
    }
    Clustering found = clustering(graph_);
    add("clustering", std::move(found.dot));
    add("clustering_min", std::move(found.min));
    add("clustering_max", std::move(found.max));
    add("redundancy", redundancy(graph_));
    add("constraint_two_mode", two_mode_constraint(graph_));
  }

  // What goes on from every such pair.
  void add_what_follows_pairs() {
    if (affordable("effective-size", analysis_texts::effective_size, two_mode_size_work(graph_),
                   onward())) {
      add("effective_size_two_mode", two_mode_effective_size(graph_));
    }
    if (affordable("structural-holes", analysis_texts::structural_holes, closure_work(graph_),
                   onward())) {
      StructuralHoles holes = structural_holes(graph_);
      add("constraint", std::move(holes.constraint));
      add("effective_size", std::move(holes.effective_size));
      const FourPathClosure closure = opsahl_closure(graph_);
      facts_.opsahl_measures = closure.measures;
      facts_.opsahl_partners = closure.partners;
    }
  }

  void add_distances() {
    const std::uint64_t vertices =
        std::uint64_t{graph_.partners().size()} + graph_.measures().size();
    if (affordable("distances", analysis_texts::distances, vertices * graph_.tie_count(),
                   {"max_path_work", options_.metrics.max_path_work})) {
      const Distances found = distances(graph_);
      facts_.diameter = found.diameter;
      facts_.mean_distance = found.mean;
    }
  }

  [[nodiscard]] Budget onward() const { return {"max_onward_work", options_.max_onward_work}; }

  const BipartiteGraph& graph_;
  const FindingsOptions& options_;
  GraphFacts& facts_;
  Structure structure_;
};

}  // namespace

Structure structure_of(const BipartiteGraph& graph, const FindingsOptions& options,
                       GraphFacts& facts) {
  return Builder(graph, options, facts).build();
}

}  // namespace partnergraph
