// argv -> a command and its settings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "commands.hpp"
#include "settings.hpp"

namespace partnergraph::cli {

enum class Wish : std::uint8_t { run, help, version };

struct CommandLine {
  Wish wish = Wish::run;
  const Command* command = nullptr;  ///< set for `run`; for `help` if one was named
  Settings settings;
};

/// Options may stand anywhere; "--" ends them. The first other argument is the command.
/// @throws UsageError
[[nodiscard]] CommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace partnergraph::cli
