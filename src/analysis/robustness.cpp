#include <partnergraph/analysis/robustness.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "flat_graph.hpp"

namespace partnergraph {
namespace {

bool is_organisation(const Programme& programme, PartnerId partner) {
  return programme[partner].kind == PartnerKind::organisation;
}

double random_area(const BipartiteGraph& graph) {
  const auto n = static_cast<double>(graph.measures().size());
  double sum = 0.0;
  for (const MeasureId m : graph.partners().ids()) {
    const auto k = static_cast<double>(graph.partners()[m].size());
    if (k > 0.0) sum += 1.0 - ((n + 1.0) / (k + 1.0) - 0.5) / n;
  }
  return sum / static_cast<double>(graph.partners().size());
}

double area_by_degree(const BipartiteGraph& graph) {
  std::vector<PartnerId> order;
  for (const PartnerId p : graph.measures().ids()) order.push_back(p);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](PartnerId p) { return graph.measures()[p].size(); });
  std::vector<std::size_t> left;
  std::uint64_t alive = 0;
  for (const MeasureId m : graph.partners().ids()) {
    left.push_back(graph.partners()[m].size());
    alive += left.back() > 0 ? 1U : 0U;
  }
  std::uint64_t twice = 0;  // the area, in halves of a measure and a departure
  for (const PartnerId p : order) {
    twice += alive;
    for (const MeasureId m : graph.measures()[p]) alive -= --left[m.index()] == 0 ? 1U : 0U;
    twice += alive;
  }
  return static_cast<double>(twice) / 2.0 / static_cast<double>(order.size()) /
         static_cast<double>(graph.partners().size());
}

// How many parts the network has more without each vertex: its children in a depth-first tree whose
// own subtrees reach nothing above it. Without recursion: paths may be as long as the graph.
class Cuts {
 public:
  explicit Cuts(const FlatGraph& graph)
      : graph_(graph), number_(graph.size()), low_(graph.size()), parts_(graph.size()) {
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
      if (number_[v] == 0) visit(v);
    }
  }

  [[nodiscard]] const std::vector<std::uint32_t>& parts() const { return parts_; }

 private:
  struct Step {
    std::uint32_t vertex;
    std::uint32_t parent;
    std::size_t next;
  };

  void enter(std::uint32_t vertex, std::uint32_t parent) {
    number_[vertex] = low_[vertex] = ++count_;
    stack_.push_back({vertex, parent, 0});
  }

  void visit(std::uint32_t root) {
    std::uint32_t children = 0;
    enter(root, root);
    while (!stack_.empty()) {
      Step& step = stack_.back();
      const std::uint32_t v = step.vertex;
      if (step.next < graph_[v].size()) {
        const std::uint32_t to = graph_[v][step.next++];
        if (number_[to] == 0) {
          children += v == root ? 1U : 0U;
          enter(to, v);
        } else if (to != step.parent) {
          low_[v] = std::min(low_[v], number_[to]);
        }
        continue;
      }
      const std::uint32_t parent = step.parent;
      stack_.pop_back();
      if (v == root) continue;
      low_[parent] = std::min(low_[parent], low_[v]);
      if (parent != root && low_[v] >= number_[parent]) ++parts_[parent];
    }
    parts_[root] = children > 1 ? children - 1 : 0;
  }

  const FlatGraph& graph_;
  std::vector<std::uint32_t> number_;  // order of the first visit, from 1
  std::vector<std::uint32_t> low_;     // smallest number that the subtree reaches
  std::vector<std::uint32_t> parts_;
  std::vector<Step> stack_;
  std::uint32_t count_ = 0;
};

}  // namespace

Robustness robustness(const BipartiteGraph& graph) {
  if (graph.partners().size() == 0 || graph.measures().size() == 0) return {};
  return {random_area(graph), area_by_degree(graph)};
}

std::vector<Loss> losses(const Programme& programme, const BipartiteGraph& graph) {
  const FlatGraph flat = flat_graph(graph);
  const Cuts cuts(flat);
  std::vector<Loss> all;
  for (const PartnerId p : graph.measures().ids()) {
    Loss loss{p};
    std::uint32_t alone = 0;
    for (const MeasureId m : graph.measures()[p]) {
      const auto partners = graph.partners()[m];
      const auto organisations = std::ranges::count_if(
          partners, [&](PartnerId q) { return is_organisation(programme, q); });
      if (partners.size() == 1) {
        ++alone;
      } else if (organisations == 1 && is_organisation(programme, p)) {
        ++loss.no_organisation;
      }
    }
    loss.no_partner = alone;
    // A measure that is left alone is no part; nor is one where nothing else is left.
    const std::uint32_t pieces = cuts.parts()[flat.measure_count + p.value] + 1;
    loss.parts = pieces > alone + 1 ? pieces - alone - 1 : 0;
    if (loss != Loss{p}) all.push_back(loss);
  }
  std::ranges::sort(all, std::ranges::greater{}, [](const Loss& loss) {
    return std::tuple(loss.no_partner, loss.no_organisation, loss.parts,
                      -std::int64_t{loss.partner.value});
  });
  return all;
}

WeakPlaces weak_places(const Programme& programme, const BipartiteGraph& graph) {
  WeakPlaces result;
  struct Theme {
    std::uint32_t place;  // in document order
    bool has_organisation;
  };
  std::map<std::vector<std::string>, Theme> themes;
  for (const MeasureId m : graph.partners().ids()) {
    const auto partners = graph.partners()[m];
    const bool named =
        std::ranges::any_of(partners, [&](PartnerId p) { return is_organisation(programme, p); });
    if (partners.empty()) result.no_partner.push_back(m);
    if (!partners.empty() && !named) result.no_organisation.push_back(m);
    if (partners.size() == 1) result.one_partner.push_back(m);
    const auto& section = programme[m].section;
    if (section.empty()) continue;
    Theme& theme = themes.try_emplace(section, Theme{m.value, false}).first->second;
    theme.has_organisation = theme.has_organisation || named;
  }
  std::vector<std::pair<std::uint32_t, const std::vector<std::string>*>> empty;
  for (const auto& [section, theme] : themes) {
    if (!theme.has_organisation) empty.emplace_back(theme.place, &section);
  }
  std::ranges::sort(empty, {}, [](const auto& entry) { return entry.first; });
  for (const auto& [place, section] : empty) result.themes.push_back(*section);
  return result;
}

}  // namespace partnergraph
