// Davis, Gardner & Gardner, "Deep South", 1941: which of 18 women took part in which of 14 events.
// The network on which centralities of two modes are compared. 89 ties; a variant with 93
// circulates, whose values differ.
#pragma once

#include <array>
#include <string_view>

namespace partnergraph::cli {

struct DavisRow {
  std::string_view woman;
  std::string_view events;  ///< E1 to E14, '1' where she took part
};

inline constexpr std::size_t davis_event_count = 14;

inline constexpr std::array<DavisRow, 18> davis_rows{{
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

}  // namespace partnergraph::cli
