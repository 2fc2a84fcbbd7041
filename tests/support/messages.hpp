// The law of all that a person is told: it stands in both languages, and differs.
#pragma once

#include <partnergraph/model/diagnostic.hpp>

#include "support/catch.hpp"

namespace partnergraph::test {

inline void check_translated(const Message& message) {
  CAPTURE(message.nb, message.en);
  CHECK_FALSE(message.nb.empty());
  CHECK_FALSE(message.en.empty());
  CHECK(message.nb != message.en);
  CHECK(message.nb.find('"') == std::string::npos);  // quotation marks are « and »
}

inline void check_translated(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) check_translated(diagnostic.message);
}

}  // namespace partnergraph::test
