// Where everything stands in the picture of the network: the page, SVG and PNG draw the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// A vertex in the picture: a mark, and its label centred below or above it.
template <StrongId Vertex>
struct PlacedVertex {
  Vertex id;
  double x = 0.0;                  ///< centre of the mark; pixels from the left, whole
  double y = 0.0;                  ///< pixels from the top, whole
  double radius = 0.0;             ///< half the width of the mark; its area grows with the degree
  std::vector<std::string> label;  ///< one to `network_label_lines` lines, cut with "…"
  bool label_above = false;        ///< where it hides less of the ties than below

  friend bool operator==(const PlacedVertex&, const PlacedVertex&) = default;
};

/// The rectangle that a coalition of two drawn vertices or more has to itself, title included.
struct PlacedCoalition {
  std::uint32_t coalition = 0;  ///< from 0, as in Coalitions
  double x = 0.0;
  double y = 0.0;
  double width = 0.0;
  double height = 0.0;
  std::vector<std::string> title;  ///< one to `network_title_lines` lines, in bold; none if unnamed

  friend bool operator==(const PlacedCoalition&, const PlacedCoalition&) = default;
};

struct NetworkLayout {
  double width = 0.0;  ///< pixels; everything lies inside, with a margin
  double height = 0.0;
  std::vector<PlacedVertex<MeasureId>> measures;  ///< ascending by id
  std::vector<PlacedVertex<PartnerId>> partners;  ///< ascending by id
  std::vector<PlacedCoalition> coalitions;        ///< ascending by number
  bool cut = false;                               ///< some vertices with ties are not drawn

  friend bool operator==(const NetworkLayout&, const NetworkLayout&) = default;
};

// How labels are to be set, so that they have the room that was kept for them.
inline constexpr double network_font = 11.0;         ///< pixels
inline constexpr double network_line_height = 13.0;  ///< pixels from line to line
inline constexpr double network_label_gap = 3.0;     ///< between mark and label
inline constexpr double network_label_width = 140.0;
inline constexpr std::size_t network_label_lines = 3;
// Titles stand at the top of a coalition's rectangle, this far from its left side.
inline constexpr double network_title_font = 12.0;
inline constexpr double network_title_indent = 10.0;
inline constexpr double network_title_line = 15.0;
inline constexpr double network_title_gap = 7.0;  ///< below them all
inline constexpr std::size_t network_title_lines = 3;

struct NetworkLayoutOptions {
  /// Above this, the measures and partners with most ties are drawn, about as many of each; >= 2.
  std::size_t max_vertices = 400;
  double aspect = 1.6;  ///< width / height that is aimed at; > 0
  /// Weights of ties are numbers of ties that they sum up: the mark with most of them is the
  /// largest, whatever their number.
  bool weights_are_ties = false;
  /// Of the coalitions, by their numbers from 0; rectangles are wide enough for them. May be fewer.
  std::vector<std::string> titles = {};
};

/// Each coalition is laid out by forces (T. M. J. Fruchterman, E. M. Reingold, Software: Practice
/// and Experience 21(11), 1991) in a rectangle of its own; rectangles that share many ties stand
/// near each other. No two marks or labels overlap; of at most 250 marks, few stand on ties of
/// others. Vertices without a drawn tie are left out. Same input, same positions, to the bit: only
/// + - * / and square roots are used.
/// @throws std::invalid_argument if an option is out of its range.
/// Time about O(n * rounds) for n drawn vertices, plus O(M log M + O log O + E); memory O(n + E).
[[nodiscard]] NetworkLayout network_layout(const Programme& programme, const BipartiteGraph& graph,
                                           const Coalitions& coalitions,
                                           const NetworkLayoutOptions& options = {});

}  // namespace partnergraph
