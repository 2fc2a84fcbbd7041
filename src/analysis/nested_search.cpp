#include "nested_search.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace partnergraph {
namespace {

// A gain below this is rounding. Over the nested steps it adds up to less than 1e-12.
constexpr double least_gain = 1e-15;
constexpr std::size_t lanes = 4;

using Values = std::vector<double>;  // one a row, padded with zeros to whole lanes

double sum_of(const Values& values) {
  std::array<double, lanes> sums{};
  for (std::size_t i = 0; i < values.size(); i += lanes) {
    for (std::size_t k = 0; k < lanes; ++k) sums[k] += values[i + k];
  }
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

// What the rows are worth at best if `column` joins a group worth `group` to each, where `most` and
// `second` are what each row is worth in the best and second best place so far.
double worth_joined(const Values& group, const Values& column, const Values& most,
                    const Values& second) {
  std::array<double, lanes> sums{};
  for (std::size_t i = 0; i < column.size(); i += lanes) {
    for (std::size_t k = 0; k < lanes; ++k) {
      const double elsewhere = group[i + k] == most[i + k] ? second[i + k] : most[i + k];
      sums[k] += std::max(elsewhere, group[i + k] + column[i + k]);
    }
  }
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

void add_to(Values& group, const Values& column) {
  for (std::size_t i = 0; i < group.size(); ++i) group[i] += column[i];
}

class NestedSearch {
 public:
  NestedSearch(const BarberMatrix& matrix, std::vector<std::uint32_t> order)
      : order_(std::move(order)), bounds_(order_.size() + 1), depths_(order_.size() + 1) {
    const std::size_t padded = (matrix.rows.size() + lanes - 1) / lanes * lanes;
    for (const std::uint32_t at : order_) {
      const auto column = matrix.column(at);
      columns_.emplace_back(column.begin(), column.end()).resize(padded);
    }
    for (Depth& depth : depths_) {
      depth.most.resize(padded);
      depth.second.resize(padded);
      depth.before.resize(padded);
    }
    groups_.assign(order_.size() + 1, Values(padded));
  }

  NestedSearchResult run(const std::vector<std::uint32_t>& start, std::uint64_t budget) {
    NestedSearchResult proof;
    proof.columns = start;
    const Values known = values_of_parts(start);
    for (std::size_t first = order_.size(); first-- > 0;) {
      best_ = known[first];
      improved_ = false;
      const std::uint64_t share = budget / (first + 1);
      work_ = 0;
      bounds_[first] = search_from(first, share);
      budget -= std::min(budget, work_);
      proof.work += work_;
    }
    proof.value = best_;
    proof.bound = bounds_[0];
    if (improved_) {
      for (std::size_t t = 0; t < order_.size(); ++t) proof.columns[order_[t]] = found_[t];
    }
    return proof;
  }

 private:
  struct Place {
    double worth;
    std::uint32_t group;
  };
  // The state before column t is placed, and the places left to try for it, best first.
  struct Depth {
    Values most;
    Values second;
    Values before;  // of the group that the column has joined
    std::vector<Place> places;
    std::size_t next = 0;
    std::uint32_t used = 0;  // groups
  };

  // Of the division given, restricted to the columns from t on.
  Values values_of_parts(const std::vector<std::uint32_t>& start) const {
    std::vector<std::uint32_t> numbers(start);
    std::ranges::sort(numbers);
    Values most(columns_.empty() ? 0 : columns_.front().size());
    std::vector<Values> groups(start.size(), most);
    Values result(order_.size());
    for (std::size_t t = order_.size(); t-- > 0;) {
      const auto group = std::ranges::lower_bound(numbers, start[order_[t]]) - numbers.begin();
      add_to(groups[static_cast<std::size_t>(group)], columns_[t]);
      std::ranges::fill(most, 0.0);
      for (const Values& values : groups) {
        for (std::size_t i = 0; i < most.size(); ++i) most[i] = std::max(most[i], values[i]);
      }
      result[t] = sum_of(most);
    }
    return result;
  }

  // Finds all places for column t that may lead to something better.
  void look(std::size_t t) {
    Depth& depth = depths_[t];
    depth.places.clear();
    depth.next = 0;
    work_ += (depth.used + std::uint64_t{1}) * columns_[t].size();
    for (std::uint32_t g = 0; g <= depth.used; ++g) {
      const double worth = worth_joined(groups_[g], columns_[t], depth.most, depth.second);
      if (worth + bounds_[t + 1] > best_ + least_gain) depth.places.push_back({worth, g});
    }
    std::ranges::stable_sort(depth.places, std::ranges::greater{}, &Place::worth);
  }

  void enter(std::size_t t, std::uint32_t group) {
    Depth& depth = depths_[t];
    depth.before = groups_[group];
    add_to(groups_[group], columns_[t]);
    Depth& below = depths_[t + 1];
    below.used = std::max(depth.used, group + 1);
    std::ranges::fill(below.most, 0.0);
    std::ranges::fill(below.second, 0.0);
    for (std::uint32_t g = 0; g < below.used; ++g) {
      const Values& values = groups_[g];
      for (std::size_t i = 0; i < values.size(); ++i) {
        below.second[i] = std::max(below.second[i], std::min(below.most[i], values[i]));
        below.most[i] = std::max(below.most[i], values[i]);
      }
    }
    work_ += below.used * columns_[t].size();
  }

  // Returns a bound of the divisions of the columns from `first` on; best_ if all were tried.
  double search_from(std::size_t first, std::uint64_t budget) {
    const std::size_t last = order_.size() - 1;
    std::vector<std::uint32_t> path(order_.size());
    depths_[first].used = 0;
    std::size_t t = first;
    look(t);
    double left = best_;
    for (;;) {
      Depth& depth = depths_[t];
      const bool worth_trying =
          depth.next < depth.places.size() &&
          depth.places[depth.next].worth + bounds_[t + 1] > best_ + least_gain;
      if (!worth_trying) {
        if (t == first) break;
        --t;
        groups_[path[t]] = depths_[t].before;
        continue;
      }
      if (work_ > budget) {  // all that is left hereabouts is worth no more than this
        left = std::max(left, depth.places[depth.next].worth + bounds_[t + 1]);
        depth.next = depth.places.size();
        continue;
      }
      const Place place = depth.places[depth.next++];
      path[t] = place.group;
      if (t == last) {
        best_ = place.worth;
        improved_ = true;
        found_ = path;
        continue;
      }
      enter(t, place.group);
      look(++t);
    }
    return std::max(left, best_);
  }

  std::vector<std::uint32_t> order_;  // column of each step
  std::vector<Values> columns_;       // in that order
  Values bounds_;                     // of the columns from t on
  std::vector<Depth> depths_;
  std::vector<Values> groups_;  // unused ones are zero
  std::vector<std::uint32_t> found_;
  double best_ = 0.0;
  bool improved_ = false;
  std::uint64_t work_ = 0;
};

// What a column is worth with all rows that want it.
double weight_of(std::span<const double> column) {
  double sum = 0.0;
  for (const double worth : column) sum += std::max(0.0, worth);
  return sum;
}

std::vector<std::uint32_t> heaviest_first(const Values& weight) {
  std::vector<std::uint32_t> order(weight.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t c) { return weight[c]; });
  return order;
}

// The lightest group first, in it the heaviest column.
std::vector<std::uint32_t> group_by_group(const Values& weight,
                                          const std::vector<std::uint32_t>& group) {
  std::vector<std::uint32_t> order = heaviest_first(weight);
  std::vector<std::pair<std::uint32_t, double>> groups;  // sorted by number
  for (const std::uint32_t g : group) groups.emplace_back(g, 0.0);
  std::ranges::sort(groups);
  const auto sum = [&](std::uint32_t column) -> double& {
    return std::ranges::lower_bound(groups, group[column], {},
                                    [](const auto& g) { return g.first; })
        ->second;
  };
  for (std::uint32_t c = 0; c < group.size(); ++c) sum(c) += weight[c];
  std::ranges::stable_sort(order, {}, [&](std::uint32_t c) { return std::pair(sum(c), group[c]); });
  return order;
}

}  // namespace

NestedSearchResult nested_search(const BarberMatrix& matrix,
                                 const std::vector<std::uint32_t>& columns, std::uint64_t budget) {
  Values weight;
  for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
    weight.push_back(weight_of(matrix.column(c)));
  }
  const std::array orders{group_by_group(weight, columns), heaviest_first(weight)};
  // First a little of the budget for each order, then all that is left for the better one.
  std::array<NestedSearchResult, 2> tries;
  const std::uint64_t little = budget / 8;
  std::uint64_t spent = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    tries[i] = NestedSearch(matrix, orders[i]).run(columns, little);
    spent += tries[i].work;
    if (!tries[i].is_proven()) continue;
    tries[i].work = spent;
    return tries[i];
  }
  const std::size_t better = tries[1].bound < tries[0].bound ? 1 : 0;
  NestedSearchResult proof = NestedSearch(matrix, orders[better]).run(columns, budget - 2 * little);
  proof.work += spent;
  for (const NestedSearchResult& other : tries) {
    proof.bound = std::min(proof.bound, other.bound);
    if (other.value <= proof.value + least_gain) continue;
    proof.value = other.value;
    proof.columns = other.columns;
  }
  return proof;
}

}  // namespace partnergraph
