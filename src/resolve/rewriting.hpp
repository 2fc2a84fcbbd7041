// From merged names to partners.
#pragma once

#include "decided.hpp"
#include "name_table.hpp"

namespace partnergraph {

/// Makes one partner of each set of names, and lets the mentions follow. Keys become slugs.
void rewrite_partners(NameTable& table, const DecidedPartners& decided);

/// The same for names that the input had settled: only partners that a decision is about change.
void rewrite_decided(NameTable& table, const DecidedPartners& decided);

}  // namespace partnergraph
