// The rules by which written names are merged without asking anybody.
#pragma once

#include "name_table.hpp"

namespace partnergraph {

/// Applies every rule, the surest first. What decisions have merged or kept apart in the table
/// stays so. Time about linear in the texts.
void merge_alike(NameTable& table);

}  // namespace partnergraph
