// A published value of Davis Southern Women beside ours, and where it was published.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace partnergraph::cli {

/// One published value, as printed there: ours must agree in every digit that it shows.
struct Row {
  std::string what;
  double ours = 0.0;
  std::string_view published;
  std::string_view source;
};

inline constexpr std::string_view borgatti_everett = "Borgatti & Everett 1997";
inline constexpr std::string_view borgatti_halgin = "Borgatti & Halgin 2011";
inline constexpr std::string_view netrics = "netrics (R), its tests";
inline constexpr std::string_view ucinet = "UCINET 6";
inline constexpr std::string_view networkx = "NetworkX, its tests";
inline constexpr std::string_view independent = "independent program";
inline constexpr std::string_view backbone = "backbone (R)";
inline constexpr std::string_view tnet = "tnet (R)";
inline constexpr std::string_view formula = "formula, by hand";
inline constexpr std::string_view by_hand = "counted in the table";
inline constexpr std::string_view exact_search = "integer programme, proven";
inline constexpr std::string_view xucinet = "xucinet (R), its tests";
inline constexpr std::string_view blockmodeling = "blockmodeling (R)";

using Rows = std::vector<Row>;

}  // namespace partnergraph::cli
