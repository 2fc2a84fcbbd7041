// Two inputs whose partners are resolved together, so that one actor has one key in both.
#pragma once

#include <partnergraph/ingest/input.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph::cli {

struct TwoReadings {
  Reading both;                 ///< the measures of the first, then those of the second
  std::size_t first_count = 0;  ///< measures of the first
  Programme first;              ///< without measures and partners: file, title, diagnostics
  Programme second;
};

/// Partners with equal keys become one. What is settled is what both inputs settle.
[[nodiscard]] TwoReadings joined(Reading first, Reading second);

struct TwoProgrammes {
  Programme before;
  Programme after;
};

/// `resolved` is `readings.both` with its partners resolved. Notes of resolving that have no place
/// go to the second.
[[nodiscard]] TwoProgrammes parted(Programme resolved, TwoReadings readings);

}  // namespace partnergraph::cli
