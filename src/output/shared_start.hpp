// How much of a text says nothing, because another text beside it begins alike?
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace partnergraph {

/// The texts that stand in one picture, list or column: what is cut of one of them must leave what
/// tells it from the others (LineLimits::shared).
class SharedStarts {
 public:
  /// `text` as `visible` returned it. O(log n).
  void add(std::string text) { texts_.insert(std::move(text)); }

  /// Bytes, whole code points, that `text` begins with as another of the texts does. O(log n).
  [[nodiscard]] std::size_t of(std::string_view text) const;

 private:
  std::set<std::string, std::less<>> texts_;
};

}  // namespace partnergraph
