// What --help prints, and the manual page with it, from the tables of commands and options.
#pragma once

#include <string>

#include "commands.hpp"

namespace partnergraph::cli {

/// The program: an example, its commands, where more stands.
[[nodiscard]] std::string program_help();
/// One command: an example, what it does, its options.
[[nodiscard]] std::string command_help(const Command& command);
/// A sentence on the program, without line breaks.
[[nodiscard]] std::string what_it_does();
/// Sentences on what INPUT may be, without line breaks.
[[nodiscard]] std::string what_input_is();
/// One line: "usage: partnergraph report INPUT [options]".
[[nodiscard]] std::string usage(const Command* command);

}  // namespace partnergraph::cli
