#include <partnergraph/model/bipartite_graph.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace partnergraph {
namespace {

void require_valid(const std::vector<Participation>& ties, std::uint32_t measure_count,
                   std::uint32_t partner_count) {
  for (const auto& [measure, partner, weight] : ties) {
    if (measure.value >= measure_count || partner.value >= partner_count) {
      throw std::out_of_range("BipartiteGraph: a tie refers to an unknown vertex");
    }
    if (!(weight > 0.0) || !std::isfinite(weight)) {
      throw std::invalid_argument("BipartiteGraph: a weight is not positive and finite");
    }
  }
}

// Sorted, and of the ties between the same two vertices only the heaviest.
void make_unique(std::vector<Participation>& ties) {
  std::ranges::sort(ties, [](const Participation& a, const Participation& b) {
    if (a.measure != b.measure) return a.measure < b.measure;
    if (a.partner != b.partner) return a.partner < b.partner;
    return a.weight > b.weight;
  });
  const auto same_ends = [](const Participation& a, const Participation& b) {
    return a.measure == b.measure && a.partner == b.partner;
  };
  ties.erase(std::unique(ties.begin(), ties.end(), same_ends), ties.end());
}

}  // namespace

BipartiteGraph::BipartiteGraph(std::uint32_t measure_count, std::uint32_t partner_count,
                               std::vector<Participation> ties)
    : partner_offsets_(measure_count + std::size_t{1}),
      measure_offsets_(partner_count + std::size_t{1}) {
  require_valid(ties, measure_count, partner_count);
  make_unique(ties);
  const bool weights =
      std::ranges::any_of(ties, [](const Participation& tie) { return tie.weight != 1.0; });

  partners_.reserve(ties.size());
  for (const auto& [measure, partner, weight] : ties) {
    ++partner_offsets_[measure.index() + 1];
    ++measure_offsets_[partner.index() + 1];
    partners_.push_back(partner);
    if (weights) partner_weights_.push_back(weight);
  }
  std::partial_sum(partner_offsets_.begin(), partner_offsets_.end(), partner_offsets_.begin());
  std::partial_sum(measure_offsets_.begin(), measure_offsets_.end(), measure_offsets_.begin());

  measures_.resize(ties.size());
  measure_weights_.resize(weights ? ties.size() : 0);
  auto next = measure_offsets_;
  for (const auto& [measure, partner, weight] : ties) {
    const std::uint32_t at = next[partner.index()]++;
    measures_[at] = measure;
    if (weights) measure_weights_[at] = weight;
  }
}

}  // namespace partnergraph
