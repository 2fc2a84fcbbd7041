// BipartiteGraph as a model of the concepts of the Boost Graph Library, without a copy:
// VertexListGraph, IncidenceGraph, AdjacencyGraph and EdgeListGraph with vertex_index.
//
// Vertices are numbers: the measures 0 .. M-1, then the partners M .. M+O-1. The graph is
// undirected: out_edges(v) has every tie of v with v as its source, edges() has every tie once with
// the measure as its source. Needs the headers of Boost 1.74 or later; nothing else in the library
// does. Slow to compile: include it in .cpp files only.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph {

/// One tie seen from `source`. The same tie seen from its other end is equal.
struct BoostEdge {
  std::size_t source = 0;
  std::size_t target = 0;
  friend constexpr bool operator==(const BoostEdge& a, const BoostEdge& b) noexcept {
    return (a.source == b.source && a.target == b.target) ||
           (a.source == b.target && a.target == b.source);
  }
};

/// Runs over the neighbours of one vertex; points into the graph.
class BoostNeighbourIterator
    : public boost::iterator_facade<BoostNeighbourIterator, std::size_t,
                                    boost::random_access_traversal_tag, std::size_t> {
 public:
  BoostNeighbourIterator() = default;
  /// Neighbour `at` of a measure, in a graph of `measure_count` measures.
  BoostNeighbourIterator(const PartnerId* at, std::size_t measure_count) noexcept
      : partner_(at), measure_count_(measure_count) {}
  /// Neighbour `at` of a partner.
  explicit BoostNeighbourIterator(const MeasureId* at) noexcept : measure_(at) {}

 private:
  friend class boost::iterator_core_access;

  [[nodiscard]] std::size_t dereference() const noexcept {
    return measure_ != nullptr ? measure_->index() : measure_count_ + partner_->index();
  }
  [[nodiscard]] bool equal(const BoostNeighbourIterator& other) const noexcept {
    return partner_ == other.partner_ && measure_ == other.measure_;
  }
  void increment() noexcept { advance(1); }
  void decrement() noexcept { advance(-1); }
  void advance(std::ptrdiff_t steps) noexcept {
    if (measure_ != nullptr) {
      measure_ += steps;
    } else {
      partner_ += steps;
    }
  }
  [[nodiscard]] std::ptrdiff_t distance_to(const BoostNeighbourIterator& other) const noexcept {
    return measure_ != nullptr ? other.measure_ - measure_ : other.partner_ - partner_;
  }

  const PartnerId* partner_ = nullptr;  // set at a measure
  const MeasureId* measure_ = nullptr;  // set at a partner
  std::size_t measure_count_ = 0;
};

/// Runs over the ties of one vertex.
class BoostOutEdgeIterator
    : public boost::iterator_facade<BoostOutEdgeIterator, BoostEdge,
                                    boost::random_access_traversal_tag, BoostEdge> {
 public:
  BoostOutEdgeIterator() = default;
  BoostOutEdgeIterator(std::size_t source, BoostNeighbourIterator at) noexcept
      : source_(source), at_(at) {}

 private:
  friend class boost::iterator_core_access;

  [[nodiscard]] BoostEdge dereference() const noexcept { return {source_, *at_}; }
  [[nodiscard]] bool equal(const BoostOutEdgeIterator& other) const noexcept {
    return at_ == other.at_;
  }
  void increment() noexcept { ++at_; }
  void decrement() noexcept { --at_; }
  void advance(std::ptrdiff_t steps) noexcept { at_ += steps; }
  [[nodiscard]] std::ptrdiff_t distance_to(const BoostOutEdgeIterator& other) const noexcept {
    return other.at_ - at_;
  }

  std::size_t source_ = 0;
  BoostNeighbourIterator at_;
};

/// Runs over all ties, by measure, then by partner.
class BoostEdgeIterator : public boost::iterator_facade<BoostEdgeIterator, BoostEdge,
                                                        boost::forward_traversal_tag, BoostEdge> {
 public:
  BoostEdgeIterator() = default;
  /// The first tie of `measure` or of the next measure that has one.
  BoostEdgeIterator(const BipartiteGraph& graph, std::uint32_t measure) noexcept
      : graph_(&graph), measure_{measure} {
    skip_to_tie();
  }

 private:
  friend class boost::iterator_core_access;

  [[nodiscard]] BoostEdge dereference() const noexcept {
    const auto partners = graph_->partners();
    return {measure_.index(), partners.size() + partners[measure_][tie_].index()};
  }
  [[nodiscard]] bool equal(const BoostEdgeIterator& other) const noexcept {
    return measure_ == other.measure_ && tie_ == other.tie_;
  }
  void increment() noexcept {
    ++tie_;
    skip_to_tie();
  }
  void skip_to_tie() noexcept {
    const auto partners = graph_->partners();
    while (measure_.index() < partners.size() && tie_ == partners[measure_].size()) {
      ++measure_.value;
      tie_ = 0;
    }
  }

  const BipartiteGraph* graph_ = nullptr;
  MeasureId measure_;
  std::size_t tie_ = 0;
};

struct BoostTraversal : virtual boost::vertex_list_graph_tag,
                        virtual boost::incidence_graph_tag,
                        virtual boost::adjacency_graph_tag,
                        virtual boost::edge_list_graph_tag {};

}  // namespace partnergraph

namespace boost {

template <>
struct graph_traits<partnergraph::BipartiteGraph> {
  using vertex_descriptor = std::size_t;
  using edge_descriptor = partnergraph::BoostEdge;
  using directed_category = undirected_tag;
  using edge_parallel_category = disallow_parallel_edge_tag;
  using traversal_category = partnergraph::BoostTraversal;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = counting_iterator<std::size_t>;
  using edge_iterator = partnergraph::BoostEdgeIterator;
  using out_edge_iterator = partnergraph::BoostOutEdgeIterator;
  using adjacency_iterator = partnergraph::BoostNeighbourIterator;

  static constexpr vertex_descriptor null_vertex() { return static_cast<std::size_t>(-1); }
};

// Some algorithms ask for the traits of a const graph.
template <>
struct graph_traits<const partnergraph::BipartiteGraph>
    : graph_traits<partnergraph::BipartiteGraph> {};

template <>
struct property_map<partnergraph::BipartiteGraph, vertex_index_t> {
  using type = typed_identity_property_map<std::size_t>;
  using const_type = type;
};

}  // namespace boost

namespace partnergraph {

[[nodiscard]] inline std::size_t num_vertices(const BipartiteGraph& graph) noexcept {
  return std::size_t{graph.partners().size()} + graph.measures().size();
}

[[nodiscard]] inline auto vertices(const BipartiteGraph& graph) {
  using Iterator = boost::counting_iterator<std::size_t>;
  return std::pair(Iterator(0), Iterator(num_vertices(graph)));
}

[[nodiscard]] inline std::pair<BoostNeighbourIterator, BoostNeighbourIterator> adjacent_vertices(
    std::size_t vertex, const BipartiteGraph& graph) noexcept {
  const std::uint32_t measure_count = graph.partners().size();
  const auto id = static_cast<std::uint32_t>(vertex);
  if (vertex < measure_count) {
    const auto row = graph.partners()[MeasureId{id}];
    return {BoostNeighbourIterator(row.data(), measure_count),
            BoostNeighbourIterator(row.data() + row.size(), measure_count)};
  }
  const auto row = graph.measures()[PartnerId{id - measure_count}];
  return {BoostNeighbourIterator(row.data()), BoostNeighbourIterator(row.data() + row.size())};
}

[[nodiscard]] inline std::pair<BoostOutEdgeIterator, BoostOutEdgeIterator> out_edges(
    std::size_t vertex, const BipartiteGraph& graph) noexcept {
  const auto [begin, end] = adjacent_vertices(vertex, graph);
  return {BoostOutEdgeIterator(vertex, begin), BoostOutEdgeIterator(vertex, end)};
}

[[nodiscard]] inline std::size_t out_degree(std::size_t vertex,
                                            const BipartiteGraph& graph) noexcept {
  const auto [begin, end] = adjacent_vertices(vertex, graph);
  return static_cast<std::size_t>(end - begin);
}

[[nodiscard]] inline std::size_t source(const BoostEdge& edge, const BipartiteGraph&) noexcept {
  return edge.source;
}

[[nodiscard]] inline std::size_t target(const BoostEdge& edge, const BipartiteGraph&) noexcept {
  return edge.target;
}

[[nodiscard]] inline std::size_t num_edges(const BipartiteGraph& graph) noexcept {
  return graph.tie_count();
}

[[nodiscard]] inline std::pair<BoostEdgeIterator, BoostEdgeIterator> edges(
    const BipartiteGraph& graph) noexcept {
  return {BoostEdgeIterator(graph, 0), BoostEdgeIterator(graph, graph.partners().size())};
}

[[nodiscard]] inline boost::typed_identity_property_map<std::size_t> get(
    boost::vertex_index_t, const BipartiteGraph&) noexcept {
  return {};
}

[[nodiscard]] inline std::size_t get(boost::vertex_index_t, const BipartiteGraph&,
                                     std::size_t vertex) noexcept {
  return vertex;
}

}  // namespace partnergraph
