// The commands that print one finding, as text, JSON or CSV.
#pragma once

#include "settings.hpp"

namespace partnergraph::cli {

int extract(const Settings& settings);
int partners(const Settings& settings);
int overlaps(const Settings& settings);
int duplicates(const Settings& settings);
int coalitions(const Settings& settings);
int cover(const Settings& settings);

}  // namespace partnergraph::cli
