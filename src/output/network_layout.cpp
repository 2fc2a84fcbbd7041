#include <partnergraph/output/network_layout.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "box_layout.hpp"
#include "code_point.hpp"
#include "drawing.hpp"
#include "picture.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr double margin = 20.0;
constexpr double frame_padding = 12.0;
constexpr double frame_gap = 26.0;
constexpr double air = 8.0;  // between neighbours, and more than what rounding to pixels takes

// One drawn vertex of either mode. Measures come first, both ascending.
struct Node {
  std::uint32_t id = 0;
  std::uint32_t coalition = 0;
  std::size_t degree = 0;
  double radius = 0.0;
  std::vector<std::string> label;
  Box box;
};

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

// What is left of a word says nothing: "som skaf…" becomes "som…", "KS, NA…" becomes "KS…".
void cut_at_word(std::string& line) {
  constexpr std::string_view ellipsis = "…";
  if (!line.ends_with(ellipsis)) return;
  const std::size_t blank = line.rfind(' ');
  if (blank == std::string::npos || blank == 0) return;
  const std::size_t last = line.find_last_not_of(" ,", blank);
  if (last == std::string::npos) return;
  line.replace(last + 1, std::string::npos, ellipsis);
}

class Layout {
 public:
  Layout(const Programme& programme, const BipartiteGraph& graph, const Coalitions& coalitions,
         const NetworkLayoutOptions& options)
      : programme_(programme), graph_(graph), coalitions_(coalitions), options_(options) {}

  NetworkLayout run() {
    choose_vertices();
    find_ties();
    gather_coalitions();
    for (std::size_t g = 0; g < groups_.size(); ++g) lay_out_group(g);
    place_groups();
    return result();
  }

 private:
  struct Group {
    std::uint32_t coalition = 0;
    std::vector<std::size_t> nodes;  // most ties first
    std::vector<std::string> title;
    Rectangle frame;

    // Above the vertices; kept where there is no title, too.
    [[nodiscard]] double title_height() const {
      const auto lines = static_cast<double>(std::max<std::size_t>(1, title.size()));
      return network_title_gap + network_title_line * lines;
    }
  };

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
    cut_ = chosen_measures.size() < tied_measures || chosen_partners.size() < tied_partners;

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
    measure_count_ = nodes_.size();
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
    add(id.value, coalitions_.measures[id.index()], degree, picture_label(programme_[id]));
  }
  void add(PartnerId id, std::size_t degree) {
    add(id.value, coalitions_.partners[id.index()], degree, visible(programme_[id].name));
  }
  void add(std::uint32_t id, std::uint32_t coalition, std::size_t degree, const std::string& text) {
    Node node{id, coalition, degree, 0.0, {}, {}};
    node.radius =
        std::round(3.5 + 2.5 * std::sqrt(static_cast<double>(std::min<std::size_t>(degree, 100))));
    node.label = wrapped(text, {.width = network_label_width / network_font,
                                .lines = network_label_lines,
                                .advance = ems_of});
    cut_at_word(node.label.back());
    double widest = 2.0 * node.radius;
    for (const std::string& line : node.label) {
      widest = std::max(widest, network_font * width_of(line, ems_of));
    }
    node.box.width = std::ceil(widest) + air;
    node.box.height = 2.0 * node.radius + network_label_gap +
                      network_line_height * static_cast<double>(node.label.size()) + air;
    nodes_.push_back(std::move(node));
  }

  void find_ties() {
    std::vector<std::size_t> partner_at(graph_.measures().size(), nodes_.size());
    for (std::size_t i = measure_count_; i < nodes_.size(); ++i) partner_at[nodes_[i].id] = i;
    for (std::size_t i = 0; i < measure_count_; ++i) {
      for (const PartnerId p : graph_.partners()[MeasureId{nodes_[i].id}]) {
        if (partner_at[p.index()] < nodes_.size()) ties_.emplace_back(i, partner_at[p.index()]);
      }
    }
  }

  // Largest first: they take the middle.
  void gather_coalitions() {
    std::map<std::uint32_t, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < nodes_.size(); ++i) members[nodes_[i].coalition].push_back(i);
    for (auto& [coalition, nodes] : members) {
      std::ranges::stable_sort(nodes, std::ranges::greater{},
                               [this](std::size_t i) { return nodes_[i].degree; });
      groups_.push_back({coalition, std::move(nodes), {}, {}});
    }
    std::ranges::stable_sort(groups_, std::ranges::greater{},
                             [](const Group& group) { return group.nodes.size(); });
    group_of_.resize(nodes_.size());
    place_in_group_.resize(nodes_.size());
    inside_.resize(groups_.size());
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      for (std::size_t k = 0; k < groups_[g].nodes.size(); ++k) {
        group_of_[groups_[g].nodes[k]] = g;
        place_in_group_[groups_[g].nodes[k]] = k;
      }
    }
    for (const auto& [i, j] : ties_) {
      if (group_of_[i] == group_of_[j]) {
        inside_[group_of_[i]].emplace_back(place_in_group_[i], place_in_group_[j]);
      }
    }
  }

  // Sets the boxes of one coalition, from (0, 0), and the size of its rectangle.
  void lay_out_group(std::size_t g) {
    Group& group = groups_[g];
    std::vector<Box> boxes;
    for (const std::size_t i : group.nodes) boxes.push_back(nodes_[i].box);
    lay_out(boxes, inside_[g]);
    double left = std::numeric_limits<double>::max();
    double top = left;
    double right = std::numeric_limits<double>::lowest();
    double bottom = right;
    for (const Box& box : boxes) {
      left = std::min(left, box.x - box.width / 2.0);
      right = std::max(right, box.x + box.width / 2.0);
      top = std::min(top, box.y - box.height / 2.0);
      bottom = std::max(bottom, box.y + box.height / 2.0);
    }
    for (std::size_t k = 0; k < boxes.size(); ++k) {
      Box& box = nodes_[group.nodes[k]].box;
      box.x = boxes[k].x - left;
      box.y = boxes[k].y - top;
    }
    group.frame.width = std::ceil(right - left) + 2.0 * frame_padding;
    set_title(group);
    group.frame.height = std::ceil(bottom - top) + 2.0 * frame_padding + group.title_height();
  }

  // As wide as the rectangle; where that is narrow, the rectangle widens, its vertices in the
  // middle.
  void set_title(Group& group) {
    if (group.nodes.size() < 2 || group.coalition >= options_.titles.size()) return;
    constexpr double em = network_title_font * bold_width;
    const std::string title = visible(options_.titles[group.coalition]);
    if (title.empty()) return;
    double room = 0.0;
    for (const double least : {130.0, 180.0, 240.0}) {
      room = std::max(least, group.frame.width - 2.0 * network_title_indent);
      group.title =
          wrapped(title, {.width = room / em, .lines = network_title_lines, .advance = ems_of});
      if (!group.title.back().ends_with("…")) break;
    }
    cut_at_word(group.title.back());
    double widest = 0.0;
    for (const std::string& line : group.title) {
      widest = std::max(widest, em * width_of(line, ems_of));
    }
    const double more = std::ceil(widest) + 2.0 * network_title_indent - group.frame.width;
    if (more <= 0.0) return;
    for (const std::size_t i : group.nodes) nodes_[i].box.x += more / 2.0;
    group.frame.width += more;
  }

  void place_groups() {
    std::map<std::pair<std::size_t, std::size_t>, double> shared;
    for (const auto& [i, j] : ties_) {
      const auto [a, b] = std::minmax(group_of_[i], group_of_[j]);
      if (a != b) shared[{a, b}] += 1.0;
    }
    std::vector<Rectangle> frames;
    for (const Group& group : groups_) frames.push_back(group.frame);
    pack(frames, {shared.begin(), shared.end()}, options_.aspect, frame_gap);

    double left = 0.0;
    double top = 0.0;
    for (const Rectangle& frame : frames) {
      left = std::min(left, frame.x);
      top = std::min(top, frame.y);
    }
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      groups_[g].frame = frames[g];
      groups_[g].frame.x = std::round(frames[g].x - left + margin);
      groups_[g].frame.y = std::round(frames[g].y - top + margin);
    }
    turn_outwards();
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Rectangle& frame = groups_[group_of_[i]].frame;
      nodes_[i].box.x += frame.x + frame_padding;
      nodes_[i].box.y += frame.y + frame_padding + groups_[group_of_[i]].title_height();
    }
  }

  // Mirrors each coalition so that vertices tied to others stand on the side of those.
  void turn_outwards() {
    std::vector<std::array<double, 2>> pull(groups_.size(), {0.0, 0.0});
    const auto middle = [](const Rectangle& r) {
      return std::array{r.x + r.width / 2.0, r.y + r.height / 2.0};
    };
    const auto pulled = [&](std::size_t i, std::size_t j) {
      const Group& group = groups_[group_of_[i]];
      const Rectangle& own = group.frame;
      const auto here = middle(own);
      const auto there = middle(groups_[group_of_[j]].frame);
      const double x = nodes_[i].box.x + frame_padding - own.width / 2.0;
      const double y = nodes_[i].box.y + frame_padding - (own.height - group.title_height()) / 2.0;
      pull[group_of_[i]][0] += x * (there[0] - here[0]);
      pull[group_of_[i]][1] += y * (there[1] - here[1]);
    };
    for (const auto& [i, j] : ties_) {
      if (group_of_[i] == group_of_[j]) continue;
      pulled(i, j);
      pulled(j, i);
    }
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const double width = groups_[g].frame.width - 2.0 * frame_padding;
      const double height =
          groups_[g].frame.height - 2.0 * frame_padding - groups_[g].title_height();
      for (const std::size_t i : groups_[g].nodes) {
        if (pull[g][0] < 0.0) nodes_[i].box.x = width - nodes_[i].box.x;
        if (pull[g][1] < 0.0) nodes_[i].box.y = height - nodes_[i].box.y;
      }
    }
  }

  template <StrongId Vertex>
  [[nodiscard]] PlacedVertex<Vertex> placed(const Node& node) const {
    const double top = node.box.y - node.box.height / 2.0 + air / 2.0;
    return {Vertex{node.id}, std::round(node.box.x), std::round(top + node.radius), node.radius,
            node.label};
  }

  [[nodiscard]] NetworkLayout result() const {
    NetworkLayout layout;
    layout.cut = cut_;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (i < measure_count_) {
        layout.measures.push_back(placed<MeasureId>(nodes_[i]));
      } else {
        layout.partners.push_back(placed<PartnerId>(nodes_[i]));
      }
    }
    for (const auto& [coalition, nodes, title, frame] : groups_) {
      layout.width = std::max(layout.width, frame.x + frame.width + margin);
      layout.height = std::max(layout.height, frame.y + frame.height + margin);
      if (nodes.size() < 2) continue;
      layout.coalitions.push_back({coalition, frame.x, frame.y, frame.width, frame.height, title});
    }
    std::ranges::sort(layout.coalitions, {}, &PlacedCoalition::coalition);
    return layout;
  }

  const Programme& programme_;
  const BipartiteGraph& graph_;
  const Coalitions& coalitions_;
  NetworkLayoutOptions options_;
  bool cut_ = false;
  std::size_t measure_count_ = 0;
  std::vector<Node> nodes_;
  BoxTies ties_;  // indexes of nodes_
  std::vector<Group> groups_;
  std::vector<std::size_t> group_of_;        // by node
  std::vector<std::size_t> place_in_group_;  // by node
  std::vector<BoxTies> inside_;              // by group, indexes within it
};

}  // namespace

NetworkLayout network_layout(const Programme& programme, const BipartiteGraph& graph,
                             const Coalitions& coalitions, const NetworkLayoutOptions& options) {
  if (options.max_vertices < 2) {
    throw std::invalid_argument("network_layout: max_vertices must be at least 2");
  }
  if (!(options.aspect > 0.0) || !std::isfinite(options.aspect)) {
    throw std::invalid_argument("network_layout: aspect must be positive and finite");
  }
  return Layout(programme, graph, coalitions, options).run();
}

}  // namespace partnergraph
