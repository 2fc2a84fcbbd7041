#include <partnergraph/output/network_layout.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include "box_layout.hpp"
#include "code_point.hpp"
#include "drawing.hpp"
#include "label_side.hpp"
#include "mark_clearance.hpp"
#include "network_nodes.hpp"
#include "packing.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr double margin = 20.0;
constexpr double frame_padding = 12.0;
constexpr double frame_gap = 26.0;
class Layout {
 public:
  Layout(NetworkNodes nodes, const NetworkLayoutOptions& options)
      : measure_count_(nodes.measures),
        cut_(nodes.cut),
        nodes_(std::move(nodes.list)),
        ties_(std::move(nodes.ties)),
        options_(options) {}

  NetworkLayout run() {
    gather_coalitions();
    for (std::size_t g = 0; g < groups_.size(); ++g) lay_out_group(g);
    place_groups();
    clear_ties();
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
      group.title = wrapped(title, {.width = room / em,
                                    .lines = network_title_lines,
                                    .advance = ems_of,
                                    .whole_words = true});
      if (!group.title.back().ends_with("…")) break;
    }
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

  // Labels above their marks where they hide less of the ties there; marks beside ties of others.
  void clear_ties() {
    std::vector<LabelledMark> marks;
    for (const NetworkNode& node : nodes_) {
      marks.push_back({node.box, node.radius, node.label_width, node.label.size()});
    }
    above_ = labels_above(marks, group_of_, ties_);
    // What sums up many ties is drawn between coalitions, not between marks.
    if (options_.weights_are_ties) return;
    std::vector<Rectangle> areas;
    for (const Group& group : groups_) {
      const double top = frame_padding + group.title_height();
      areas.push_back({group.frame.x + frame_padding, group.frame.y + top,
                       group.frame.width - 2.0 * frame_padding,
                       group.frame.height - frame_padding - top});
    }
    move_off_ties(marks, above_, group_of_, areas, ties_);
    for (std::size_t i = 0; i < nodes_.size(); ++i) nodes_[i].box = marks[i].box;
  }

  template <StrongId Vertex>
  [[nodiscard]] PlacedVertex<Vertex> placed(std::size_t i) const {
    const NetworkNode& node = nodes_[i];
    const double edge = node.box.height / 2.0 - box_air / 2.0 - node.radius;
    const double y = above_[i] ? node.box.y + edge : node.box.y - edge;
    return {Vertex{node.id}, std::round(node.box.x), std::round(y), node.radius, node.label,
            above_[i]};
  }

  [[nodiscard]] NetworkLayout result() const {
    NetworkLayout layout;
    layout.cut = cut_;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (i < measure_count_) {
        layout.measures.push_back(placed<MeasureId>(i));
      } else {
        layout.partners.push_back(placed<PartnerId>(i));
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

  std::size_t measure_count_;
  bool cut_;
  std::vector<NetworkNode> nodes_;  // measures first
  BoxTies ties_;                    // indexes of nodes_
  const NetworkLayoutOptions& options_;
  std::vector<Group> groups_;
  std::vector<std::size_t> group_of_;        // by node
  std::vector<std::size_t> place_in_group_;  // by node
  std::vector<BoxTies> inside_;              // by group, indexes within it
  std::vector<bool> above_;                  // by node: its label
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
  return Layout(network_nodes(programme, graph, coalitions, options), options).run();
}

}  // namespace partnergraph
