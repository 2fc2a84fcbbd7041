// The programme as read, in the JSON that reads back to the same graph.
#pragma once

#include <string>

#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// "partnergraph/programme/1", two blanks a level, keys in documented order, a newline at the end.
/// Same programme, same bytes.
[[nodiscard]] std::string programme_json(const Programme& programme);

}  // namespace partnergraph
