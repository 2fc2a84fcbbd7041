// Published values of groups, chance and plans. Women are the partners, events the measures.
#pragma once

#include <partnergraph/model/bipartite_graph.hpp>

#include "selftest_row.hpp"

namespace partnergraph::cli {

void add_centralisation(Rows& rows, const BipartiteGraph& graph);
void add_chance(Rows& rows, const BipartiteGraph& graph);
void add_groups(Rows& rows, const BipartiteGraph& graph);
void add_planning(Rows& rows, const BipartiteGraph& graph);

}  // namespace partnergraph::cli
