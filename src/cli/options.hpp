// Every option of the program in one table: what is parsed, what --help says, and what completions
// and manual page are made from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "settings.hpp"

namespace partnergraph::cli {

/// Options that commands take together.
enum class OptionGroup : std::uint8_t {
  own,        ///< named one by one by the commands that take it
  reading,    ///< how an input is read
  analysing,  ///< what is computed
  listing,    ///< form and length of a printed list
  writing,    ///< where to, and in which language
  talking,    ///< what is said on the way
};

struct Option {
  std::string_view name;   ///< without dashes: "top"
  char letter = '\0';      ///< short form, or none
  std::string_view value;  ///< placeholder or choices: "FILE", "text|json|csv"; empty: takes none
  std::string_view help;   ///< one clause
  OptionGroup group = OptionGroup::own;
  bool repeatable = false;
  /// Puts the value, checked, into its place. @throws UsageError
  void (*set)(Settings& settings, const std::string& value) = nullptr;
};

/// In the order in which --help lists them.
[[nodiscard]] std::span<const Option> options();

}  // namespace partnergraph::cli
