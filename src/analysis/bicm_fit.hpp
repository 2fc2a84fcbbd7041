// The configuration model of two degree sequences, class by class.
#pragma once

#include <cstdint>
#include <vector>

#include "degree_classes.hpp"

namespace partnergraph {

struct BicmFit {
  std::vector<double> probabilities;  ///< [row class * column classes + column class]
  double residual = 0.0;
  double log_likelihood = 0.0;
  std::uint32_t iterations = 0;
};

/// `rows` and `columns` are the classes of the two sides of one graph: see fit_bicm.
[[nodiscard]] BicmFit fit_bicm(const DegreeClasses& rows, const DegreeClasses& columns);

}  // namespace partnergraph
