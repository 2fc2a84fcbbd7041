// What the program's exit code says (docs/reference/cli.md).
#pragma once

namespace partnergraph::cli::exit_code {

inline constexpr int done = 0;
inline constexpr int usage = 2;      ///< the command line can't be understood
inline constexpr int input = 3;      ///< the input is refused
inline constexpr int limit = 4;      ///< a named limit or the memory ran out
inline constexpr int output = 5;     ///< a result could not be written
inline constexpr int internal = 70;  ///< an error of the program itself
inline constexpr int interrupted = 130;

}  // namespace partnergraph::cli::exit_code
