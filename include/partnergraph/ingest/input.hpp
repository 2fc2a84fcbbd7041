// Any input -> a programme: finds out what it is by its content.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/limits.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

struct InputOptions {
  bool edges = false;  ///< a table without a header is an edge list: measure, partner[, weight]
  std::optional<std::string> encoding{};  ///< "utf-8" or "windows-1252"; nothing: found out
  bool convert = false;  ///< LibreOffice may convert what we don't read (see conversion.hpp)
  Limits limits{};
};

/// How much of its partners an input settles.
enum class Settled : std::uint8_t {
  nothing,          ///< documents: every written name is a partner of its own
  names,            ///< edge lists and incidence tables: equal names are equal partners
  names_and_kinds,  ///< programme JSON: somebody has looked at them
};

struct Reading {
  Programme programme;
  Settled settled = Settled::nothing;
};

/// Reads text, Markdown, web pages, Office files, PDF, edge lists and incidence tables (comma,
/// semicolon or tab), and programme JSON. @param path  a file, or "-" for standard input
/// @throws InputError, LimitError as the readers do
[[nodiscard]] Reading read_input(const std::string& path, const Lexicon& lexicon,
                                 const InputOptions& options = {});

}  // namespace partnergraph
