// Commands for those who plan whom to talk to.
#pragma once

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/model/programme.hpp>

#include "settings.hpp"

namespace partnergraph::cli {

/// Two programmes, only the actors that were asked for, and what changed; doubts and notes are
/// told.
struct Compared {
  Programme before;
  Programme after;
  Comparison found;
};

/// @throws InputError, LimitError
[[nodiscard]] Compared compared(const Settings& settings);

[[nodiscard]] int key_players(const Settings& settings);
[[nodiscard]] int what_if(const Settings& settings);
[[nodiscard]] int compare(const Settings& settings);
[[nodiscard]] int suggest(const Settings& settings);

}  // namespace partnergraph::cli
