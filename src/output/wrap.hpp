// One text broken into lines of limited width, for terminals and pictures alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

struct LineLimits {
  double width = 80.0;                    ///< of a line, in the unit of `advance`
  std::size_t lines = 1;                  ///< >= 1
  double (*advance)(char32_t) = nullptr;  ///< columns_of, ems_of
  /// Bytes that another text begins with, too (SharedStarts). Where a cut at the end would leave no
  /// more than these, the middle is cut: "THE CHANCELLOR… OXFORD".
  std::size_t shared = 0;
  /// What is left of a word says nothing: "som skaf…" becomes "som…", "KS, NA…" becomes "KS…".
  bool whole_words = false;
};

/// Breaks at blanks and after hyphens and slashes, and inside a word that is wider than a line.
/// What doesn't fit is cut, and "…" shows it. `text` is one that `visible` returned. Never empty.
/// Reads no more of `text` than it needs.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, const LineLimits& limits);

/// `text` on one line.
[[nodiscard]] std::string fitted(std::string_view text, double width, double (*advance)(char32_t),
                                 std::size_t shared = 0);

[[nodiscard]] double width_of(std::string_view text, double (*advance)(char32_t));

}  // namespace partnergraph
