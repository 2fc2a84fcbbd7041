// Lexicons from JSON: the built-in ones and what a user adds.
#pragma once

#include <string_view>

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// The lexicons in datasets/lexicon/, embedded at build time: nb, nn, sv, en.
[[nodiscard]] Lexicon built_in_lexicon();

/// Adds the words of one lexicon file ("partnergraph/lexicon/1", described in datasets/README.md).
/// Words that are there already stay. @throws InputError
void extend(Lexicon& lexicon, std::string_view json, std::string_view file, const Limits& limits);

}  // namespace partnergraph
