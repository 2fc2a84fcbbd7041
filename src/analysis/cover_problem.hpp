// The cover without names: rows that need so many of their columns, columns with a cost.
#pragma once

#include <cstdint>
#include <vector>

namespace partnergraph {

struct CoverProblem {
  std::vector<std::vector<std::uint32_t>> columns_of;  ///< of a row, ascending
  std::vector<std::vector<std::uint32_t>> rows_of;     ///< of a column, ascending
  std::vector<std::uint32_t> need;  ///< columns that a row needs; >= 1, <= those it has
  std::vector<double> cost;         ///< of a column, > 0
  std::vector<std::uint32_t> name;  ///< of a column in what this problem was made from, ascending

  [[nodiscard]] std::uint64_t ties() const {
    std::uint64_t count = 0;
    for (const auto& columns : columns_of) count += columns.size();
    return count;
  }
};

/// Fills `rows_of` from `columns_of`; as many columns as costs.
void index_columns(CoverProblem& problem);

/// Two sums of costs are equal if they differ by less than this.
[[nodiscard]] double cost_tolerance(const CoverProblem& problem);

enum class Optima : std::uint8_t {
  one,  ///< at least one optimal set survives
  all,  ///< every optimal set survives
};

struct ReducedCover {
  std::vector<std::uint32_t> forced;  ///< names of columns that are in the survivors, ascending
  std::vector<CoverProblem> parts;    ///< that share nothing; smallest first
};

/// The same question made smaller: columns that a row can't do without are taken; of two rows the
/// one is dropped that is satisfied whenever the other is; of two columns the one that the other
/// can stand in for (with `Optima::all`, only if it costs more); what shares nothing is parted.
/// Work beyond `budget` subset tests is left undone, which makes the parts larger, not wrong.
[[nodiscard]] ReducedCover reduced(const CoverProblem& problem, Optima optima,
                                   std::uint64_t budget);

/// Always the column with most open needs a cost, ties to the smaller number; then those that
/// became superfluous are dropped, in the order of choice. Ascending. O(E log columns).
[[nodiscard]] std::vector<std::uint32_t> greedy_cover(const CoverProblem& problem);

/// What every cover costs at least: the best of dual ascents and `rounds` subgradient steps on the
/// Lagrangian that pays for rows, towards `upper` (the cost of some cover). Rounded up where all
/// costs are whole numbers. O(rounds * E).
[[nodiscard]] double cover_bound(const CoverProblem& problem, double upper, std::uint32_t rounds);

struct CoverSolution {
  std::vector<std::uint32_t> columns;  ///< names, ascending
  double cost = 0.0;
  double lower_bound = 0.0;
  bool optimal = false;
};

/// Spends at most `work` (which it lowers) on the proof.
[[nodiscard]] CoverSolution solve_cover(const CoverProblem& problem, std::uint64_t& work);

struct CoverCount {
  bool complete = true;
  std::uint64_t count = 0;
  std::vector<std::vector<std::uint32_t>> sets;  ///< names, each ascending; the first found
  std::vector<std::uint64_t> uses;               ///< of each column, how many sets it is in
};

/// Every set of columns that costs `optimum`, the least possible; at most `max_listed` listed.
[[nodiscard]] CoverCount count_covers(const CoverProblem& problem, double optimum,
                                      std::uint32_t max_listed, std::uint64_t& work);

}  // namespace partnergraph
