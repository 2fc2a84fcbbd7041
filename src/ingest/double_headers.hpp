// Tables whose header takes two rows: "Delivery" above "Lead" and "Support".
#pragma once

#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Joins the first two rows of a table to one, where the second holds labels and half as
/// many other short titles at most, leaves some columns to the first, and both together head
/// measures with partners: a label below says more than what stands above it. O(cells).
void join_double_headers(std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace partnergraph
