// The two streams of the program: data on standard output, talk on standard error.
#pragma once

#include <cstddef>
#include <string_view>

#include "settings.hpp"

namespace partnergraph::cli {

/// Opens what the caller closed, so that no file of ours gets the number of a standard stream and
/// is taken for it. Reading or writing such a stream still fails.
void reserve_standard_streams();

/// Who reads standard output left before the end, as head(1) does: nothing to complain of.
struct ReaderLeft {};

/// All of it, at once. @throws OutputError, ReaderLeft
void print(std::string_view bytes);

/// One line of talk, cut after 1000 characters; controls of names in it are made visible. What
/// can't be said is not said: there is no stream left to say that on.
void talk(std::string_view line);

/// What ends the run: "partnergraph: LINE". Says it in short where memory ran out.
void complain(std::string_view line) noexcept;

/// Whether standard error is a terminal that a line can be taken back from.
[[nodiscard]] bool talks_to_terminal();

/// A line of talk without an end, in place of the one before it; empty: takes that one back.
void show_status(std::string_view line);

/// Whether standard output gets colours. NO_COLOR (no-color.org) and TERM=dumb turn `automatic`
/// off.
[[nodiscard]] bool wants_color(Color color);

/// Columns of the terminal, from 40 to 160: those that COLUMNS names, else those that it has, else
/// 80.
[[nodiscard]] std::size_t terminal_width();

}  // namespace partnergraph::cli
