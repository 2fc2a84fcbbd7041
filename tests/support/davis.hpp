// Davis, Gardner & Gardner 1941, "Deep South": which of 18 women took part in which of 14 events.
// 89 ties; a variant with 93 circulates, whose values differ.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>

namespace partnergraph::test {

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 18> davis_rows{{
    {"Evelyn", "11111101100000"},
    {"Laura", "11101111000000"},
    {"Theresa", "01111111100000"},
    {"Brenda", "10111111000000"},
    {"Charlotte", "00111010000000"},
    {"Frances", "00101101000000"},
    {"Eleanor", "00001111000000"},
    {"Pearl", "00000101100000"},
    {"Ruth", "00001011100000"},
    {"Verne", "00000011100100"},
    {"Myra", "00000001110100"},
    {"Katherina", "00000001110111"},
    {"Sylvia", "00000011110111"},
    {"Nora", "00000110111111"},
    {"Helen", "00000011011100"},
    {"Dorothy", "00000001100000"},
    {"Olivia", "00000000101000"},
    {"Flora", "00000000101000"},
}};

/// Women are the measures, events the partners.
inline BipartiteGraph davis() {
  std::vector<Participation> ties;
  for (std::uint32_t woman = 0; woman < davis_rows.size(); ++woman) {
    const std::string_view row = davis_rows.at(woman).second;
    for (std::uint32_t event = 0; event < row.size(); ++event) {
      if (row[event] == '1') ties.push_back({MeasureId{woman}, PartnerId{event}});
    }
  }
  return {18, 14, ties};
}

}  // namespace partnergraph::test
