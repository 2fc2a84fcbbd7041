// The rules by which written names are merged without asking anybody.
#pragma once

#include "name_table.hpp"

namespace partnergraph {

/// Reasons of merges that are guesses: they are told, and suggested for a person to confirm.
inline constexpr std::string_view acronym_guess = "its letters fit this name alone";
inline constexpr std::string_view spelling_guess = "one letter apart: a spelling fault";

/// Applies every rule, the surest first. What decisions have merged or kept apart in the table
/// stays so. Time about linear in the texts.
void merge_alike(NameTable& table);

}  // namespace partnergraph
