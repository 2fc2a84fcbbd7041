// The built-in words, read once for all tests.
#pragma once

#include <partnergraph/ingest/lexicon_reader.hpp>

namespace partnergraph::test {

inline const Lexicon& lexicon() {
  static const Lexicon words = built_in_lexicon();
  return words;
}

}  // namespace partnergraph::test
