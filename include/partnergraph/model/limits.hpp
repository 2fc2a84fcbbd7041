// The named budgets of a run: absolute, counted while reading, raised with `--limit NAME=VALUE`.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace partnergraph {

struct Limits {
  std::uint64_t input_bytes = 512ULL << 20U;    ///< size of one input
  std::uint64_t name_length = 2'000;            ///< bytes of one name
  std::uint64_t part_bytes = 64ULL << 20U;      ///< one part of an Office file, unpacked
  std::uint64_t package_bytes = 256ULL << 20U;  ///< all parts of an Office file that are read
  std::uint64_t entries = 10'000;               ///< parts that an Office file lists
  std::uint64_t xml_depth = 256;                ///< nesting of elements in XML and HTML
  std::uint64_t cells = 10'000'000;             ///< table cells of a document, empty ones too
  std::uint64_t depth = 64;                     ///< nesting of JSON, lists and tables
  std::uint64_t measures = 5'000'000;
  std::uint64_t ties = 200'000'000;
  std::uint64_t pages = 5'000;                ///< of a PDF
  std::uint64_t child_seconds = 20;           ///< a program that reads a format for us: wall clock
  std::uint64_t child_memory = 1ULL << 30U;   ///< its address space, bytes
  std::uint64_t child_output = 64ULL << 20U;  ///< what it gives back, bytes
  std::uint64_t convert_seconds = 120;        ///< LibreOffice, when asked to convert: wall clock
  std::uint64_t convert_memory = 8ULL
                                 << 30U;  ///< its address space, bytes: it maps much, uses less
};

/// A limit under the name that messages and the command line use.
struct LimitName {
  std::string_view name;
  std::uint64_t Limits::*value;
};

inline constexpr std::array<LimitName, 16> limit_names{{
    {"input-bytes", &Limits::input_bytes},
    {"part-bytes", &Limits::part_bytes},
    {"package-bytes", &Limits::package_bytes},
    {"entries", &Limits::entries},
    {"xml-depth", &Limits::xml_depth},
    {"cells", &Limits::cells},
    {"name-length", &Limits::name_length},
    {"depth", &Limits::depth},
    {"measures", &Limits::measures},
    {"ties", &Limits::ties},
    {"pages", &Limits::pages},
    {"child-seconds", &Limits::child_seconds},
    {"child-memory", &Limits::child_memory},
    {"child-output", &Limits::child_output},
    {"convert-seconds", &Limits::convert_seconds},
    {"convert-memory", &Limits::convert_memory},
}};

}  // namespace partnergraph
