#include <partnergraph/analysis/centralisation.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include <partnergraph/analysis/degree.hpp>

namespace partnergraph {
namespace {

std::optional<double> share_of(const std::vector<double>& scores, double largest_sum) {
  if (scores.size() < 2 || !(largest_sum > 0.0)) return std::nullopt;
  const double largest = *std::ranges::max_element(scores);
  double sum = 0.0;
  for (const double score : scores) sum += largest - score;
  return sum / largest_sum;
}

bool lonely(const std::vector<double>& degrees) {
  return std::ranges::find(degrees, 0.0) != degrees.end();
}

// The leaves of a spider, `legs` of them on each vertex of the other mode but for some with one
// more, are so much less close than its centre, which is 1.
double spider_sum(std::size_t own, std::size_t other) {
  const auto n = static_cast<double>(own);
  const auto m = static_cast<double>(other);
  const auto lag = [=](double siblings) {
    const double farness =
        1.0 + 3.0 * (m - 1.0) + 2.0 + 2.0 * siblings + 4.0 * (n - 2.0 - siblings);
    return 1.0 - (m + 2.0 * (n - 1.0)) / farness;
  };
  const auto legs = static_cast<double>((own - 1) / other);
  const auto longer = static_cast<double>((own - 1) % other);
  double sum = longer * (legs + 1.0) * lag(legs);
  if (legs > 0.0) sum += (m - longer) * legs * lag(legs - 1.0);
  return sum;
}

}  // namespace

Centralisation degree_centralisation(const BipartiteGraph& graph) {
  const Scores scores = degree(graph);
  if (lonely(scores.measures) || lonely(scores.partners)) return {};
  const double most = (static_cast<double>(scores.measures.size()) - 1.0) *
                      (static_cast<double>(scores.partners.size()) - 1.0);
  return {share_of(scores.measures, most), share_of(scores.partners, most)};
}

Centralisation betweenness_centralisation(const Scores& normalised) {
  if (normalised.measures.size() < 2 || normalised.partners.size() < 2) return {};
  return {share_of(normalised.measures, static_cast<double>(normalised.measures.size()) - 1.0),
          share_of(normalised.partners, static_cast<double>(normalised.partners.size()) - 1.0)};
}

Centralisation closeness_centralisation(const Scores& normalised) {
  const std::size_t measures = normalised.measures.size();
  const std::size_t partners = normalised.partners.size();
  if (measures < 2 || partners < 2) return {};
  return {share_of(normalised.measures, spider_sum(measures, partners)),
          share_of(normalised.partners, spider_sum(partners, measures))};
}

}  // namespace partnergraph
