#pragma once

#include <cstddef>
#include <string>

namespace partnergraph::test {

/// How often `what` stands in the text, overlapping itself too.
inline std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace partnergraph::test
