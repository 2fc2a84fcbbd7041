#include "suggestion.hpp"

#include <algorithm>
#include <cstddef>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/similarity.hpp>

namespace partnergraph::cli {

std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& candidates) {
  const std::string wanted = folded(typed);
  std::size_t most = std::max<std::size_t>(1, code_points(wanted) / 3);
  std::string_view nearest;
  for (const std::string_view candidate : candidates) {
    const std::string known = folded(candidate);
    const std::size_t distance = edit_distance(wanted, known, most);
    if (distance > most || distance >= code_points(known)) continue;
    if (nearest.empty() || distance < most) nearest = candidate;
    most = distance;
  }
  if (nearest.empty()) return {};
  return std::string("; did you mean ").append(nearest).append("?");
}

}  // namespace partnergraph::cli
