// A doubt that the program had and got over: it travels beside the result.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <partnergraph/model/message.hpp>
#include <partnergraph/model/source.hpp>

namespace partnergraph {

enum class Severity : std::uint8_t {
  note,     ///< worth knowing; nothing may be wrong
  warning,  ///< something was left out, guessed or repaired; `--strict` refuses it
};

struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;  ///< stable, for programs: "empty-measure"
  Message message;   ///< one sentence for a person, without file and position
  Source source;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace partnergraph
