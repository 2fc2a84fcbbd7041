// Every command of the program in one table: what is run, what --help says, and what completions
// and manual page are made from.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "settings.hpp"

namespace partnergraph::cli {

enum class Input : std::uint8_t {
  none,
  one,
  two,
  by_kind,  ///< two for `--kind compare`, else one
};

struct Command {
  std::string_view name;
  std::string_view summary;  ///< one clause, begins with a verb
  std::string_view
      example;  ///< a whole command line; works in the repository unless too long for 80 columns
  Input input = Input::one;
  std::vector<OptionGroup> groups;                 ///< whose options it takes
  std::vector<std::string_view> own;               ///< options that it takes besides
  int (*run)(const Settings& settings) = nullptr;  ///< gives the exit code
};

/// In the order in which --help lists them.
[[nodiscard]] std::span<const Command> commands();

[[nodiscard]] bool takes(const Command& command, const Option& option);

}  // namespace partnergraph::cli
