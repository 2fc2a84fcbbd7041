// The files of datasets/lexicon/ as they were when the program was built.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace partnergraph {

/// (file name, its JSON), in the order in which labels of several languages are preferred.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> embedded_lexicons();

}  // namespace partnergraph
