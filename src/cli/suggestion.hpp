// What was meant, when what was typed does not exist.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace partnergraph::cli {

/// "; did you mean report?", or "" if no candidate is near enough: at most a third of what was
/// typed may be wrong, and one letter always may; or it is the beginning of one candidate alone, or
/// begins with it. Case makes no difference.
[[nodiscard]] std::string did_you_mean(std::string_view typed,
                                       const std::vector<std::string_view>& candidates);

}  // namespace partnergraph::cli
