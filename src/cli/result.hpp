// Where a command's result goes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/terminal.hpp>

#include "settings.hpp"

namespace partnergraph::cli {

/// The format that was asked for, or the usual one. @throws UsageError for a dialect of CSV that
/// nothing would be written in
[[nodiscard]] Format format_of(const Settings& settings, Format usual);

/// To -o, or to standard output. @throws OutputError; UsageError if -o is a file that was read
void deliver(std::string_view bytes, const Settings& settings);

/// A table that the library wrote, in the dialect that was asked for.
void deliver_csv(std::string csv, const Settings& settings);

/// The same for a decisions file: -o may be the one of --decisions, which it continues.
void deliver_decisions(std::string_view bytes, const Settings& settings);

/// @throws UsageError if `path` is one of the files that are read, under whatever name
void refuse_to_overwrite_input(const std::filesystem::path& path, const Settings& settings);

[[nodiscard]] Language language_of(const Programme& programme, const Settings& settings);

/// For a terminal, or for a file: there without colour and 80 columns wide.
[[nodiscard]] TerminalOptions terminal_options(const Programme& programme,
                                               const Settings& settings);

}  // namespace partnergraph::cli
