// The network as rows of vertices and ties: what every exchange format writes in its own words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

struct NetworkVertex {
  std::string id;          ///< "m0", "p0"
  std::string_view name;   ///< key
  std::string_view label;  ///< for people
  bool is_partner = false;
  std::string_view kind;        ///< measure, organisation, group
  std::uint32_t coalition = 0;  ///< from 1
  std::uint32_t degree = 0;
};

struct NetworkTie {
  std::uint32_t measure = 0;  ///< index of the vertex
  std::uint32_t partner = 0;  ///< index of the vertex, behind the measures
  double weight = 1.0;
};

/// Refers to the programme, and to the findings if there are any; they outlive it.
class NetworkRows {
 public:
  explicit NetworkRows(const Programme& programme, const Findings* findings = nullptr);

  /// Measures, then partners.
  [[nodiscard]] const std::vector<NetworkVertex>& vertices() const { return vertices_; }
  /// By measure, then partner.
  [[nodiscard]] const std::vector<NetworkTie>& ties() const { return ties_; }
  [[nodiscard]] bool weighted() const { return programme_.weighted; }
  [[nodiscard]] std::size_t measures() const { return programme_.measures.size(); }
  [[nodiscard]] std::size_t partners() const { return programme_.partners.size(); }
  [[nodiscard]] const std::string& title() const { return programme_.title; }

  /// Calls visit(name, value, place) for each metric that is defined for the vertex: `place` is the
  /// metric's among metric_names().
  template <class Visit>
  void metrics(std::size_t vertex, Visit visit) const {
    std::size_t place = 0;
    for (const auto& [name, scores] : metrics_of(findings_)) {
      const double value =
          vertex < measures() ? scores.measures[vertex] : scores.partners[vertex - measures()];
      if (value == value) visit(name, value, place);  // NaN: not defined for it
      ++place;
    }
  }
  [[nodiscard]] std::vector<std::string_view> metric_names() const;

 private:
  static const std::vector<Metric>& metrics_of(const Findings* findings);

  const Programme& programme_;
  const Findings* findings_;
  std::vector<NetworkVertex> vertices_;
  std::vector<NetworkTie> ties_;
};

}  // namespace partnergraph
