#include <algorithm>
#include <numeric>
#include <utility>

#include "cover_problem.hpp"

namespace partnergraph {
namespace {

using Sets = std::vector<std::vector<std::uint32_t>>;

// One bit a member, of 64: a set can only be within another if its bits are.
std::vector<std::uint64_t> signatures(const Sets& sets) {
  std::vector<std::uint64_t> bits(sets.size());
  for (std::size_t i = 0; i < sets.size(); ++i) {
    for (const std::uint32_t member : sets[i]) {
      bits[i] |= std::uint64_t{1} << ((member * 0x9E3779B97F4A7C15ULL) >> 58U);
    }
  }
  return bits;
}

class Reduction {
 public:
  Reduction(const CoverProblem& problem, Optima optima, std::uint64_t budget)
      : given_(problem),
        optima_(optima),
        budget_(budget),
        tolerance_(cost_tolerance(problem)),
        now_(problem),
        row_open_(problem.need.size(), true),
        column_open_(problem.cost.size(), true) {}

  ReducedCover run() && {
    bool changed = true;
    while (changed) {
      changed = take_essentials();
      compact();
      changed = drop_rows() || changed;
      compact();
      changed = drop_columns() || changed;
      compact();
    }
    ReducedCover result;
    for (const std::uint32_t column : forced_) result.forced.push_back(given_.name[column]);
    std::ranges::sort(result.forced);
    result.parts = parts();
    return result;
  }

 private:
  void close_row(std::uint32_t row) { row_open_[row] = false; }

  bool take_essentials() {
    bool any = false;
    for (std::uint32_t row = 0; row < row_open_.size(); ++row) {
      if (!row_open_[row]) continue;
      std::uint32_t open = 0;
      for (const std::uint32_t column : now_.columns_of[row])
        open += column_open_[column] ? 1U : 0U;
      if (open != now_.need[row]) continue;
      any = true;
      for (const std::uint32_t column : now_.columns_of[row]) {
        if (column_open_[column]) take(column);
      }
    }
    return any;
  }

  void take(std::uint32_t column) {
    forced_.push_back(column);
    column_open_[column] = false;
    for (const std::uint32_t row : now_.rows_of[column]) {
      if (row_open_[row] && --now_.need[row] == 0) close_row(row);
    }
  }

  // Lists of what is open only.
  void compact() {
    const auto keep = [](Sets& sets, const std::vector<bool>& own, const std::vector<bool>& other) {
      for (std::size_t i = 0; i < sets.size(); ++i) {
        if (own[i]) {
          std::erase_if(sets[i], [&](std::uint32_t member) { return !other[member]; });
        } else {
          sets[i].clear();
        }
      }
    };
    keep(now_.columns_of, row_open_, column_open_);
    keep(now_.rows_of, column_open_, row_open_);
    for (std::uint32_t column = 0; column < column_open_.size(); ++column) {
      if (column_open_[column] && now_.rows_of[column].empty()) column_open_[column] = false;
    }
  }

  // Calls found(small, large) for open sets with small within large, while the budget lasts. Who
  // holds all of `small` holds its member with fewest holders.
  template <class Found>
  void for_each_subset(const Sets& sets, const Sets& holders, const std::vector<bool>& open,
                       Found found) {
    const std::vector<std::uint64_t> bits = signatures(sets);
    for (std::uint32_t small = 0; small < sets.size(); ++small) {
      if (!open[small] || sets[small].empty()) continue;
      const std::uint32_t rarest = *std::ranges::min_element(
          sets[small], {}, [&](std::uint32_t member) { return holders[member].size(); });
      for (const std::uint32_t large : holders[rarest]) {
        if (budget_ == 0) return;
        --budget_;
        if (large == small || !open[large] || (bits[small] & ~bits[large]) != 0) continue;
        if (sets[small].size() > sets[large].size()) continue;
        budget_ -= std::min<std::uint64_t>(budget_, sets[large].size());
        if (!std::ranges::includes(sets[large], sets[small])) continue;
        if (!found(small, large)) break;
      }
    }
  }

  bool drop_rows() {
    bool any = false;
    for_each_subset(now_.columns_of, now_.rows_of, row_open_,
                    [&](std::uint32_t small, std::uint32_t large) {
                      const auto& columns = now_.columns_of;
                      const bool equal = columns[small].size() == columns[large].size() &&
                                         now_.need[small] == now_.need[large];
                      if (now_.need[small] < now_.need[large] || (equal && small > large)) {
                        return true;
                      }
                      close_row(large);
                      any = true;
                      return true;
                    });
    return any;
  }

  // `large` can stand in for `small` where each row of `small` needs one column only: beside
  // `large`, `small` would be superfluous.
  bool drop_columns() {
    bool any = false;
    for_each_subset(now_.rows_of, now_.columns_of, column_open_,
                    [&](std::uint32_t small, std::uint32_t large) {
                      const double more = now_.cost[small] - now_.cost[large];
                      const bool equal = now_.rows_of[small].size() == now_.rows_of[large].size();
                      const bool same = more <= tolerance_;
                      if (more < -tolerance_ ||
                          (same && (optima_ == Optima::all || (equal && small < large)))) {
                        return true;
                      }
                      const auto needs_one = [&](std::uint32_t row) { return now_.need[row] == 1; };
                      if (!std::ranges::all_of(now_.rows_of[small], needs_one)) return false;
                      column_open_[small] = false;
                      any = true;
                      return false;
                    });
    return any;
  }

  [[nodiscard]] std::vector<CoverProblem> parts() const {
    std::vector<std::uint32_t> root(row_open_.size());  // of a row
    std::iota(root.begin(), root.end(), 0U);
    const auto find = [&root](std::uint32_t row) {
      while (root[row] != row) row = root[row] = root[root[row]];
      return row;
    };
    for (const auto& rows : now_.rows_of) {
      for (const std::uint32_t row : rows) {
        const std::uint32_t a = find(rows.front());
        const std::uint32_t b = find(row);
        root[std::max(a, b)] = std::min(a, b);
      }
    }
    std::vector<std::vector<std::uint32_t>> rows_of_part;
    std::vector<std::uint32_t> part(root.size());
    for (std::uint32_t row = 0; row < root.size(); ++row) {
      if (!row_open_[row]) continue;
      if (find(row) == row) {
        part[row] = static_cast<std::uint32_t>(rows_of_part.size());
        rows_of_part.emplace_back();
      }
      rows_of_part[part[find(row)]].push_back(row);
    }
    std::vector<CoverProblem> result;
    std::vector<std::uint32_t> number(column_open_.size());
    for (const auto& rows : rows_of_part) result.push_back(part_of(rows, number));
    std::ranges::stable_sort(result, {}, &CoverProblem::ties);
    return result;
  }

  [[nodiscard]] CoverProblem part_of(const std::vector<std::uint32_t>& rows,
                                     std::vector<std::uint32_t>& number) const {
    CoverProblem result;
    std::vector<std::uint32_t> columns;
    for (const std::uint32_t row : rows) {
      columns.insert(columns.end(), now_.columns_of[row].begin(), now_.columns_of[row].end());
    }
    std::ranges::sort(columns);
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    for (const std::uint32_t column : columns) {
      number[column] = static_cast<std::uint32_t>(result.name.size());
      result.name.push_back(given_.name[column]);
      result.cost.push_back(now_.cost[column]);
    }
    for (const std::uint32_t row : rows) {
      result.need.push_back(now_.need[row]);
      result.columns_of.emplace_back();
      for (const std::uint32_t column : now_.columns_of[row]) {
        result.columns_of.back().push_back(number[column]);
      }
    }
    index_columns(result);
    return result;
  }

  const CoverProblem& given_;
  Optima optima_;
  std::uint64_t budget_;
  double tolerance_;
  CoverProblem now_;
  std::vector<bool> row_open_;
  std::vector<bool> column_open_;
  std::vector<std::uint32_t> forced_;
};

}  // namespace

ReducedCover reduced(const CoverProblem& problem, Optima optima, std::uint64_t budget) {
  return Reduction(problem, optima, budget).run();
}

}  // namespace partnergraph
