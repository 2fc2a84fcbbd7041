// The named budgets of a run: absolute, counted while reading, raised with `--limit NAME=VALUE`.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace partnergraph {

struct Limits {
  std::uint64_t input_bytes = 512ULL << 20U;  ///< size of one input
  std::uint64_t name_length = 2'000;          ///< bytes of one name
  std::uint64_t depth = 64;                   ///< nesting of JSON, lists and tables
  std::uint64_t measures = 5'000'000;
  std::uint64_t ties = 200'000'000;
};

/// A limit under the name that messages and the command line use.
struct LimitName {
  std::string_view name;
  std::uint64_t Limits::*value;
};

inline constexpr std::array<LimitName, 5> limit_names{{
    {"input-bytes", &Limits::input_bytes},
    {"name-length", &Limits::name_length},
    {"depth", &Limits::depth},
    {"measures", &Limits::measures},
    {"ties", &Limits::ties},
}};

}  // namespace partnergraph
