// The one door in: an input's bytes, never more than the budget.
#pragma once

#include <string>

#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// The whole input. `path` is a file, a FIFO, or "-" for standard input.
/// @throws InputError if it does not exist, is a folder or can't be read
/// @throws LimitError if it has more than `limits.input_bytes`; no more than that is ever held
[[nodiscard]] std::string read_bytes(const std::string& path, const Limits& limits);

}  // namespace partnergraph
