#include "network_nodes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "code_point.hpp"
#include "measure_label.hpp"
#include "picture.hpp"
#include "shared_start.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

template <StrongId Vertex, StrongId Other>
std::vector<Vertex> most_tied(Adjacency<Vertex, Other> adjacent, std::size_t most) {
  std::vector<Vertex> chosen;
  for (const Vertex v : adjacent.ids()) {
    if (!adjacent[v].empty()) chosen.push_back(v);
  }
  if (chosen.size() > most) {
    std::ranges::stable_sort(
        chosen, [&](Vertex a, Vertex b) { return adjacent[a].size() > adjacent[b].size(); });
    chosen.resize(most);
    std::ranges::sort(chosen);
  }
  return chosen;
}

template <StrongId Vertex>
std::vector<bool> as_flags(const std::vector<Vertex>& chosen, std::size_t size) {
  std::vector<bool> flags(size);
  for (const Vertex v : chosen) flags[v.index()] = true;
  return flags;
}

class Nodes {
 public:
  Nodes(const Programme& programme, const BipartiteGraph& graph, const Coalitions& coalitions,
        const NetworkLayoutOptions& options)
      : programme_(programme), graph_(graph), coalitions_(coalitions), options_(options) {}

  NetworkNodes run() {
    choose_vertices();
    for (std::size_t i = 0; i < nodes_.list.size(); ++i) set_label(nodes_.list[i], texts_[i]);
    find_ties();
    return std::move(nodes_);
  }

 private:
  void choose_vertices() {
    const auto partners = graph_.partners();
    const auto measures = graph_.measures();
    const std::size_t all = std::numeric_limits<std::size_t>::max();
    const std::size_t tied_measures = most_tied(partners, all).size();
    const std::size_t tied_partners = most_tied(measures, all).size();
    // Half of each, and what one mode does not need for the other.
    const std::size_t half = options_.max_vertices / 2;
    const std::size_t rest = options_.max_vertices - half;
    const std::size_t of_measures =
        std::max(half, options_.max_vertices - std::min(tied_partners, rest));
    auto chosen_measures = most_tied(partners, of_measures);
    const auto chosen_partners =
        most_tied(measures, options_.max_vertices - std::min(chosen_measures.size(), of_measures));
    nodes_.cut = chosen_measures.size() < tied_measures || chosen_partners.size() < tied_partners;

    const auto measure_drawn = as_flags(chosen_measures, partners.size());
    const auto partner_drawn = as_flags(chosen_partners, measures.size());
    const auto any = [](const auto& others, const std::vector<bool>& drawn) {
      return std::ranges::any_of(others, [&](auto other) { return drawn[other.index()]; });
    };
    const auto sizes_of_measures = sizes(partners);
    const auto sizes_of_partners = sizes(measures);
    for (const MeasureId m : chosen_measures) {
      if (any(partners[m], partner_drawn)) add(m, sizes_of_measures[m.index()]);
    }
    nodes_.measures = nodes_.list.size();
    for (const PartnerId p : chosen_partners) {
      if (any(measures[p], measure_drawn)) add(p, sizes_of_partners[p.index()]);
    }
  }

  // What the marks of one side grow with: degrees, or ties per hundred of the largest sum.
  template <StrongId Vertex, StrongId Other>
  [[nodiscard]] std::vector<std::size_t> sizes(Adjacency<Vertex, Other> adjacent) const {
    std::vector<double> sums;
    for (const Vertex v : adjacent.ids()) {
      const auto weights = adjacent.weights(v);
      sums.push_back(options_.weights_are_ties && !weights.empty()
                         ? std::accumulate(weights.begin(), weights.end(), 0.0)
                         : static_cast<double>(adjacent[v].size()));
    }
    const double most = sums.empty() ? 1.0 : std::max(1.0, *std::ranges::max_element(sums));
    std::vector<std::size_t> result;
    for (const double sum : sums) {
      const double size = options_.weights_are_ties ? std::ceil(100.0 * sum / most) : sum;
      result.push_back(static_cast<std::size_t>(size));
    }
    return result;
  }

  void add(MeasureId id, std::size_t degree) {
    add(id.value, coalitions_.measures[id.index()], degree, label_of(programme_[id]));
  }
  void add(PartnerId id, std::size_t degree) {
    add(id.value, coalitions_.partners[id.index()], degree, visible(programme_[id].name));
  }
  void add(std::uint32_t id, std::uint32_t coalition, std::size_t degree, const std::string& text) {
    NetworkNode node{id, coalition, degree, 0.0, {}, 0.0, {}};
    node.radius =
        std::round(3.5 + 2.5 * std::sqrt(static_cast<double>(std::min<std::size_t>(degree, 100))));
    nodes_.list.push_back(std::move(node));
    texts_.push_back(text);
    starts_.add(text);
  }

  void set_label(NetworkNode& node, const std::string& text) const {
    node.label = wrapped(text, {.width = network_label_width / network_font,
                                .lines = network_label_lines,
                                .advance = ems_of,
                                .shared = starts_.of(text),
                                .whole_words = true});
    for (const std::string& line : node.label) {
      node.label_width = std::max(node.label_width, network_font * width_of(line, ems_of));
    }
    node.box.width = std::ceil(std::max(2.0 * node.radius, node.label_width)) + box_air;
    node.box.height = 2.0 * node.radius + network_label_gap +
                      network_line_height * static_cast<double>(node.label.size()) + box_air;
  }

  void find_ties() {
    std::vector<std::size_t> partner_at(graph_.measures().size(), nodes_.list.size());
    for (std::size_t i = nodes_.measures; i < nodes_.list.size(); ++i)
      partner_at[nodes_.list[i].id] = i;
    for (std::size_t i = 0; i < nodes_.measures; ++i) {
      for (const PartnerId p : graph_.partners()[MeasureId{nodes_.list[i].id}]) {
        if (partner_at[p.index()] < nodes_.list.size())
          nodes_.ties.emplace_back(i, partner_at[p.index()]);
      }
    }
  }

  const Programme& programme_;
  const BipartiteGraph& graph_;
  const Coalitions& coalitions_;
  const NetworkLayoutOptions& options_;
  NetworkNodes nodes_;
  std::vector<std::string> texts_;  // by node, whole
  SharedStarts starts_;
};

}  // namespace

NetworkNodes network_nodes(const Programme& programme, const BipartiteGraph& graph,
                           const Coalitions& coalitions, const NetworkLayoutOptions& options) {
  return Nodes(programme, graph, coalitions, options).run();
}

}  // namespace partnergraph
