#include "suggestion.hpp"

#include <algorithm>
#include <cstddef>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/similarity.hpp>

namespace partnergraph::cli {
namespace {

// The only candidate that begins with what was typed, or that it begins with: "en" for "english".
std::string_view only_beginning(std::string_view wanted,
                                const std::vector<std::string_view>& candidates) {
  constexpr std::size_t least = 2;  // letters
  if (code_points(wanted) < least) return {};
  std::string_view only;
  for (const std::string_view candidate : candidates) {
    const std::string known = folded(candidate);
    if (code_points(known) < least) continue;
    if (!known.starts_with(wanted) && !wanted.starts_with(known)) continue;
    if (!only.empty() && only != candidate) return {};
    only = candidate;
  }
  return only;
}

}  // namespace

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
  if (nearest.empty()) nearest = only_beginning(wanted, candidates);
  if (nearest.empty()) return {};
  return std::string("; did you mean ").append(nearest).append("?");
}

}  // namespace partnergraph::cli
