#include "network_rows.hpp"

#include "names.hpp"

namespace partnergraph {

NetworkRows::NetworkRows(const Programme& programme, const Findings* findings)
    : programme_(programme), findings_(findings) {
  const BipartiteGraph graph = graph_of(programme);
  const auto coalition = [&](const std::vector<std::uint32_t>& of, std::size_t index) {
    return index < of.size() ? of[index] + 1 : 0;
  };
  static const std::vector<std::uint32_t> none;
  const auto& of_measures = findings == nullptr ? none : findings->coalitions.measures;
  const auto& of_partners = findings == nullptr ? none : findings->coalitions.partners;
  vertices_.reserve(measures() + partners());
  for (const MeasureId m : graph.partners().ids()) {
    const Measure& measure = programme[m];
    vertices_.push_back({"m" + std::to_string(m.value), measure.key, measure.title, false,
                         "measure", coalition(of_measures, m.index()),
                         static_cast<std::uint32_t>(graph.partners()[m].size())});
  }
  for (const PartnerId p : graph.measures().ids()) {
    const Partner& partner = programme[p];
    vertices_.push_back({"p" + std::to_string(p.value), partner.key, partner.name, true,
                         name_of(partner.kind), coalition(of_partners, p.index()),
                         static_cast<std::uint32_t>(graph.measures()[p].size())});
  }
  ties_.reserve(graph.tie_count());
  const auto first_partner = static_cast<std::uint32_t>(measures());
  for (const MeasureId m : graph.partners().ids()) {
    const auto weights = graph.partners().weights(m);
    std::size_t i = 0;
    for (const PartnerId p : graph.partners()[m]) {
      ties_.push_back({m.value, first_partner + p.value, weights.empty() ? 1.0 : weights[i]});
      ++i;
    }
  }
}

std::vector<std::string_view> NetworkRows::metric_names() const {
  std::vector<std::string_view> names;
  for (const Metric& metric : metrics_of(findings_)) names.push_back(metric.name);
  return names;
}

const std::vector<Metric>& NetworkRows::metrics_of(const Findings* findings) {
  static const std::vector<Metric> none;
  return findings == nullptr ? none : findings->metrics;
}

}  // namespace partnergraph
