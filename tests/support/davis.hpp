// Davis Southern Women as a graph, from the table that `selftest` uses.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

#include "cli/davis.hpp"

namespace partnergraph::test {

using cli::davis_rows;

/// Women are the measures, events the partners.
inline BipartiteGraph davis() {
  std::vector<Participation> ties;
  for (std::uint32_t woman = 0; woman < davis_rows.size(); ++woman) {
    const std::string_view row = davis_rows.at(woman).events;
    for (std::uint32_t event = 0; event < row.size(); ++event) {
      if (row[event] == '1') ties.push_back({MeasureId{woman}, PartnerId{event}});
    }
  }
  return {18, 14, ties};
}

}  // namespace partnergraph::test
