// The vertices of one side, those of the same degree taken together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/model/adjacency.hpp>
#include <partnergraph/model/id.hpp>

namespace partnergraph {

struct DegreeClasses {
  std::vector<std::uint32_t> degree;     ///< of each class, descending
  std::vector<std::uint32_t> size;       ///< vertices of each class, >= 1
  std::vector<std::uint32_t> of_degree;  ///< class of a degree; of one that no vertex has: unused

  [[nodiscard]] std::size_t count() const { return degree.size(); }
};

template <StrongId Row, StrongId Col>
[[nodiscard]] DegreeClasses degree_classes(Adjacency<Row, Col> rows) {
  std::vector<std::uint32_t> frequency;
  for (const Row row : rows.ids()) {
    const std::size_t degree = rows[row].size();
    if (degree >= frequency.size()) frequency.resize(degree + 1);
    ++frequency[degree];
  }
  DegreeClasses classes;
  classes.of_degree.resize(frequency.size());
  for (std::size_t degree = frequency.size(); degree-- > 0;) {
    if (frequency[degree] == 0) continue;
    classes.of_degree[degree] = static_cast<std::uint32_t>(classes.degree.size());
    classes.degree.push_back(static_cast<std::uint32_t>(degree));
    classes.size.push_back(frequency[degree]);
  }
  return classes;
}

}  // namespace partnergraph
