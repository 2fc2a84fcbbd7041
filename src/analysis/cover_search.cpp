#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <utility>

#include "cover_problem.hpp"

namespace partnergraph {
namespace {

constexpr std::uint64_t reduction_work = 50'000'000;  // subset tests
constexpr std::uint64_t most_ties_of_search = 50'000;
constexpr std::uint32_t root_rounds = 300;

double cost_of(const CoverProblem& problem, const std::vector<std::uint32_t>& columns) {
  double cost = 0.0;
  for (const std::uint32_t column : columns) cost += problem.cost[column];
  return cost;
}

// Depth first over "in" and "out" of one column after another; a trail of decisions is undone on
// the way back, so that depth costs no stack.
class Search {
 public:
  // What to look for.
  enum class Goal : std::uint8_t {
    cheaper,  // sets below the limit, which falls with each that is found
    equal,    // every set at the limit
  };

  Search(const CoverProblem& problem, double limit, Goal goal)
      : problem_(problem),
        whole_(std::ranges::all_of(problem.cost, [](double c) { return c == std::floor(c); })),
        tolerance_(cost_tolerance(problem)),
        limit_(limit),
        goal_(goal),
        state_(problem.cost.size(), State::open),
        need_(problem.need.begin(), problem.need.end()),
        open_(problem.need.size()),
        gain_(problem.cost.size()),
        slack_(problem.cost.size()) {
    for (std::size_t row = 0; row < open_.size(); ++row) {
      open_[row] = static_cast<std::int64_t>(problem.columns_of[row].size());
    }
  }

  // Calls found(columns) for each set; false if the work ended first. `found` gives the new limit.
  bool run(std::uint64_t& work,
           const std::function<double(const std::vector<std::uint32_t>&, double)>& found) {
    const std::uint64_t each = problem_.ties() + problem_.cost.size() + 1;
    while (true) {
      if (work < each) {
        work = 0;
        return false;
      }
      work -= each;
      const Node node = settle();
      if (node == Node::covered) limit_ = found(chosen(), cost_);
      if (node == Node::open) {
        const std::uint32_t column = branching_column();
        frames_.push_back({trail_.size(), column, false});
        set(column, State::in);
      } else if (!turn_back()) {
        return true;
      }
    }
  }

 private:
  enum class State : std::uint8_t { open, in, out };
  enum class Node : std::uint8_t { dead, covered, open };
  struct Frame {
    std::size_t trail;
    std::uint32_t column;
    bool out;
  };

  void set(std::uint32_t column, State state) {
    state_[column] = state;
    trail_.push_back(column);
    const std::int64_t met = state == State::in ? 1 : 0;
    cost_ += state == State::in ? problem_.cost[column] : 0.0;
    for (const std::uint32_t row : problem_.rows_of[column]) {
      --open_[row];
      need_[row] -= met;
    }
  }

  void undo(std::size_t trail) {
    while (trail_.size() > trail) {
      const std::uint32_t column = trail_.back();
      trail_.pop_back();
      const std::int64_t met = state_[column] == State::in ? 1 : 0;
      cost_ -= state_[column] == State::in ? problem_.cost[column] : 0.0;
      for (const std::uint32_t row : problem_.rows_of[column]) {
        ++open_[row];
        need_[row] += met;
      }
      state_[column] = State::open;
    }
  }

  // To the latest column that was not out yet; false if there is none.
  bool turn_back() {
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      undo(frame.trail);
      if (!frame.out) {
        frame.out = true;
        set(frame.column, State::out);
        return true;
      }
      frames_.pop_back();
    }
    return false;
  }

  [[nodiscard]] bool is_too_dear(double cost) const {
    return goal_ == Goal::cheaper ? cost > limit_ - tolerance_ : cost > limit_ + tolerance_;
  }

  // Takes what a row can't do without, as long as there is such a row, and bounds the rest.
  Node settle() {
    bool changed = true;
    bool covered = true;
    while (changed) {
      changed = false;
      covered = true;
      for (std::uint32_t row = 0; row < need_.size(); ++row) {
        if (need_[row] <= 0) continue;
        covered = false;
        if (open_[row] < need_[row]) return Node::dead;
        if (open_[row] > need_[row]) continue;
        for (const std::uint32_t column : problem_.columns_of[row]) {
          if (state_[column] == State::open) set(column, State::in);
        }
        changed = true;
      }
    }
    if (is_too_dear(cost_)) return Node::dead;
    if (covered) return Node::covered;
    return is_too_dear(cost_ + bound()) ? Node::dead : Node::open;
  }

  // What the open rows cost at least: the larger of two dual solutions. In the first each need pays
  // a different column's cost a row; in the second rows pay in turn what columns have left.
  double bound() {
    for (std::uint32_t column = 0; column < gain_.size(); ++column) {
      gain_[column] = 0;
      slack_[column] = problem_.cost[column];
      if (state_[column] != State::open) continue;
      for (const std::uint32_t row : problem_.rows_of[column]) gain_[column] += need_[row] > 0;
    }
    double shared = 0.0;
    order_.clear();
    for (std::uint32_t row = 0; row < need_.size(); ++row) {
      if (need_[row] <= 0) continue;
      order_.push_back(row);
      rates_.clear();
      for (const std::uint32_t column : problem_.columns_of[row]) {
        if (state_[column] == State::open) {
          rates_.push_back(problem_.cost[column] / static_cast<double>(gain_[column]));
        }
      }
      const auto needed = rates_.begin() + need_[row];
      std::partial_sort(rates_.begin(), needed, rates_.end());
      for (auto rate = rates_.begin(); rate != needed; ++rate) shared += *rate;
    }
    std::ranges::stable_sort(order_, {}, [this](std::uint32_t row) { return open_[row]; });
    double packed = 0.0;
    for (const std::uint32_t row : order_) {
      double least = limit_ + 1.0;
      for (const std::uint32_t column : problem_.columns_of[row]) {
        if (state_[column] == State::open) least = std::min(least, slack_[column]);
      }
      if (least <= 0.0) continue;
      packed += least * static_cast<double>(need_[row]);
      for (const std::uint32_t column : problem_.columns_of[row]) slack_[column] -= least;
    }
    const double best = std::max(shared, packed) * (1.0 - 1e-12);
    return whole_ ? std::ceil(best - 1e-9) : best;
  }

  // Of the row with fewest choices the column with most open rows a cost.
  [[nodiscard]] std::uint32_t branching_column() const {
    std::uint32_t narrow = order_.front();
    for (const std::uint32_t row : order_) {
      if (open_[row] - need_[row] < open_[narrow] - need_[narrow]) narrow = row;
    }
    double best = -1.0;
    std::uint32_t result = 0;
    for (const std::uint32_t column : problem_.columns_of[narrow]) {
      const double rate = static_cast<double>(gain_[column]) / problem_.cost[column];
      if (state_[column] != State::open || rate <= best) continue;
      best = rate;
      result = column;
    }
    return result;
  }

  [[nodiscard]] std::vector<std::uint32_t> chosen() const {
    std::vector<std::uint32_t> result;
    for (std::uint32_t column = 0; column < state_.size(); ++column) {
      if (state_[column] == State::in) result.push_back(column);
    }
    return result;
  }

  const CoverProblem& problem_;
  bool whole_;
  double tolerance_;
  double limit_;
  Goal goal_;
  std::vector<State> state_;
  std::vector<std::int64_t> need_;  // of a row, what is missing; not positive: enough
  std::vector<std::int64_t> open_;  // columns of a row that are not decided
  std::vector<std::uint32_t> gain_;
  std::vector<double> slack_;
  std::vector<std::uint32_t> order_;
  std::vector<double> rates_;
  std::vector<std::uint32_t> trail_;
  std::vector<Frame> frames_;
  double cost_ = 0.0;
};

std::vector<std::uint32_t> named(const CoverProblem& problem, std::vector<std::uint32_t> columns) {
  for (std::uint32_t& column : columns) column = problem.name[column];
  std::ranges::sort(columns);
  return columns;
}

// Greedy, bound, and the search between them.
CoverSolution solve_part(const CoverProblem& problem, std::uint64_t& work) {
  std::vector<std::uint32_t> best = greedy_cover(problem);
  CoverSolution result;
  result.cost = cost_of(problem, best);
  result.lower_bound = cover_bound(problem, result.cost, root_rounds);
  const double tolerance = cost_tolerance(problem);
  if (result.lower_bound < result.cost - tolerance && problem.ties() <= most_ties_of_search) {
    Search search(problem, result.cost, Search::Goal::cheaper);
    const bool proven =
        search.run(work, [&](const std::vector<std::uint32_t>& columns, double cost) {
          best = columns;
          return result.cost = cost;
        });
    if (proven) result.lower_bound = result.cost;
  }
  result.optimal = result.lower_bound >= result.cost - tolerance;
  if (result.optimal) result.lower_bound = result.cost;
  result.columns = named(problem, std::move(best));
  return result;
}

}  // namespace

void index_columns(CoverProblem& problem) {
  problem.rows_of.assign(problem.cost.size(), {});
  for (std::uint32_t row = 0; row < problem.columns_of.size(); ++row) {
    for (const std::uint32_t column : problem.columns_of[row]) {
      problem.rows_of[column].push_back(row);
    }
  }
}

double cost_tolerance(const CoverProblem& problem) {
  double sum = 0.0;
  double least = 1.0;
  for (const double cost : problem.cost) {
    sum += cost;
    least = std::min(least, cost);
  }
  return std::max(1e-9 * least, 1e-14 * sum);
}

std::vector<std::uint32_t> greedy_cover(const CoverProblem& problem) {
  std::vector<std::uint32_t> need = problem.need;
  const auto rate = [&](std::uint32_t column) {
    const auto open = std::ranges::count_if(problem.rows_of[column],
                                            [&](std::uint32_t row) { return need[row] > 0; });
    return static_cast<double>(open) / problem.cost[column];
  };
  using Candidate = std::pair<double, std::int64_t>;  // rate, -column
  std::priority_queue<Candidate> candidates;
  for (std::uint32_t column = 0; column < problem.cost.size(); ++column) {
    candidates.emplace(rate(column), -std::int64_t{column});
  }
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> times(need.size());
  while (!candidates.empty()) {  // rates only fall: the first one that is still true is the best
    const auto [was, minus] = candidates.top();
    candidates.pop();
    const auto column = static_cast<std::uint32_t>(-minus);
    const double now = rate(column);
    if (now == 0.0) continue;
    if (now < was) {
      candidates.emplace(now, minus);
      continue;
    }
    order.push_back(column);
    for (const std::uint32_t row : problem.rows_of[column]) {
      ++times[row];
      if (need[row] > 0) --need[row];
    }
  }
  std::vector<std::uint32_t> kept;
  for (const std::uint32_t column : order) {
    const bool needed = std::ranges::any_of(problem.rows_of[column], [&](std::uint32_t row) {
      return times[row] <= problem.need[row];
    });
    if (needed) {
      kept.push_back(column);
    } else {
      for (const std::uint32_t row : problem.rows_of[column]) --times[row];
    }
  }
  std::ranges::sort(kept);
  return kept;
}

CoverSolution solve_cover(const CoverProblem& problem, std::uint64_t& work) {
  // The greedy cover of the whole: shown where it is optimal, as it is the one people can follow.
  const std::vector<std::uint32_t> greedy = greedy_cover(problem);
  const double greedy_cost = cost_of(problem, greedy);

  const ReducedCover small = reduced(problem, Optima::one, reduction_work);
  CoverSolution result;
  for (const std::uint32_t name : small.forced) {
    const auto column = std::ranges::lower_bound(problem.name, name) - problem.name.begin();
    result.cost += problem.cost[static_cast<std::size_t>(column)];
    result.columns.push_back(name);
  }
  result.lower_bound = result.cost;
  for (const CoverProblem& part : small.parts) {
    const CoverSolution solved = solve_part(part, work);
    result.columns.insert(result.columns.end(), solved.columns.begin(), solved.columns.end());
    result.cost += solved.cost;
    result.lower_bound += solved.lower_bound;
  }
  std::ranges::sort(result.columns);
  if (greedy_cost <= result.cost + cost_tolerance(problem)) {
    result.columns = named(problem, greedy);
    result.cost = std::min(greedy_cost, result.cost);
  }
  result.optimal = result.lower_bound >= result.cost - cost_tolerance(problem);
  if (result.optimal) result.lower_bound = result.cost;
  return result;
}

CoverCount count_covers(const CoverProblem& problem, double optimum, std::uint32_t max_listed,
                        std::uint64_t& work) {
  CoverCount result;
  result.uses.resize(problem.cost.size());
  Search search(problem, optimum, Search::Goal::equal);
  result.complete = problem.ties() <= most_ties_of_search &&
                    search.run(work, [&](const std::vector<std::uint32_t>& columns, double) {
                      ++result.count;
                      for (const std::uint32_t column : columns) ++result.uses[column];
                      if (result.sets.size() < max_listed)
                        result.sets.push_back(named(problem, columns));
                      return optimum;
                    });
  return result;
}

}  // namespace partnergraph
