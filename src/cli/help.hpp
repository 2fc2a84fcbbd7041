// What --help prints, from the tables of commands and options.
#pragma once

#include <string>

#include "commands.hpp"

namespace partnergraph::cli {

/// The program: an example, its commands, where more stands.
[[nodiscard]] std::string program_help();
/// One command: an example, what it does, its options.
[[nodiscard]] std::string command_help(const Command& command);
/// One line: "usage: partnergraph report INPUT [options]".
[[nodiscard]] std::string usage(const Command* command);

}  // namespace partnergraph::cli
