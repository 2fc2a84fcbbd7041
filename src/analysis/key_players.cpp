#include <partnergraph/analysis/key_players.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "flat_graph.hpp"
#include "parallel.hpp"

namespace partnergraph {
namespace {

constexpr double tie = 1e-12;
constexpr std::size_t most_sets = 100;

using Set = std::vector<std::uint32_t>;  // partners, ascending

// The worth of sets, one after another, with the room for it kept.
class Worth {
 public:
  Worth(const FlatGraph& flat, KeyPlayerGoal goal) : flat_(flat), goal_(goal), state_(flat.size()) {
    queue_.reserve(flat_.size());
  }

  // Steps of one evaluation.
  [[nodiscard]] std::uint64_t steps() const {
    const std::uint64_t once = flat_.size() + flat_.targets.size() + 1;
    return goal_ == KeyPlayerGoal::distance_fragmentation ? once * (flat_.size() + 1U) : once;
  }

  double operator()(const Set& set) {
    outside_ = flat_.size() - static_cast<std::uint32_t>(set.size());
    std::ranges::fill(state_, unseen);
    for (const std::uint32_t p : set) state_[flat_.measure_count + p] = gone;
    switch (goal_) {
      case KeyPlayerGoal::reach:
        return reach(set);
      case KeyPlayerGoal::fragmentation:
        return fragmentation();
      case KeyPlayerGoal::distance_fragmentation:
        return distance_fragmentation(set);
    }
    return 0.0;
  }

 private:
  static constexpr std::uint32_t unseen = 0;
  static constexpr std::uint32_t gone = 1;
  static constexpr std::uint32_t seen = 2;  // and, of one search among many, every number above

  // Breadth first from what is in the queue; gives the sum of 1 / distance to what is found.
  double search(std::uint32_t mark) {
    double sum = 0.0;
    std::size_t level_end = queue_.size();
    std::uint32_t distance = 1;
    for (std::size_t at = 0; at < queue_.size(); ++at) {
      if (at == level_end) {
        sum += static_cast<double>(queue_.size() - level_end) / distance;
        level_end = queue_.size();
        ++distance;
      }
      for (const std::uint32_t next : flat_[queue_[at]]) {
        if (state_[next] == gone || state_[next] >= mark) continue;
        state_[next] = mark;
        queue_.push_back(next);
      }
    }
    // The last level found nothing.
    return sum;
  }

  double reach(const Set& set) {
    if (outside_ == 0) return 0.0;
    queue_.clear();
    for (const std::uint32_t p : set) queue_.push_back(flat_.measure_count + p);
    return search(seen) / outside_;
  }

  double fragmentation() {
    if (outside_ < 2) return 0.0;
    double together = 0.0;
    for (std::uint32_t v = 0; v < flat_.size(); ++v) {
      if (state_[v] != unseen) continue;
      queue_.assign(1, v);
      state_[v] = seen;
      search(seen);
      const auto size = static_cast<double>(queue_.size());
      together += size * (size - 1.0);
    }
    return 1.0 - together / (static_cast<double>(outside_) * (outside_ - 1.0));
  }

  double distance_fragmentation(const Set& set) {
    if (outside_ < 2) return 0.0;
    double near = 0.0;
    std::uint32_t mark = seen;
    for (std::uint32_t v = 0; v < flat_.size(); ++v, ++mark) {
      if (v >= flat_.measure_count && std::ranges::binary_search(set, v - flat_.measure_count)) {
        continue;
      }
      queue_.assign(1, v);
      state_[v] = mark;
      near += search(mark);
    }
    return 1.0 - near / (static_cast<double>(outside_) * (outside_ - 1.0));
  }

  const FlatGraph& flat_;
  KeyPlayerGoal goal_;
  std::vector<std::uint32_t> state_;
  std::vector<std::uint32_t> queue_;
  std::uint32_t outside_ = 0;
};

// Sets of `size` out of `all`, or the largest number that there is.
std::uint64_t set_count(std::uint64_t all, std::uint64_t size) {
  std::uint64_t count = 1;
  for (std::uint64_t i = 0; i < size; ++i) {
    if (count > std::numeric_limits<std::uint64_t>::max() / (all - i)) {
      return std::numeric_limits<std::uint64_t>::max();
    }
    count = count * (all - i) / (i + 1);
  }
  return count;
}

// The next set in lexicographic order; false behind the last one.
bool next_set(Set& set, std::uint32_t all) {
  for (std::size_t i = set.size(); i-- > 0;) {
    if (set[i] + (set.size() - i) >= all) continue;
    std::iota(set.begin() + static_cast<std::ptrdiff_t>(i), set.end(), set[i] + 1);
    return true;
  }
  return false;
}

class Search {
 public:
  Search(const BipartiteGraph& graph, const KeyPlayerOptions& options)
      : graph_(graph),
        options_(options),
        flat_(flat_graph(graph)),
        worths_(thread_count(), Worth(flat_, options.goal)) {
    result_.goal = options.goal;
  }

  KeyPlayers run() && {
    const std::uint32_t all = graph_.measures().size();
    const std::uint64_t evaluations = options_.max_work / worths_.front().steps();
    if (options_.size > all || evaluations < std::uint64_t{2} * options_.size + 2) {
      return std::move(result_);
    }
    result_.base = worths_.front()({});
    if (set_count(all, options_.size) <= evaluations) {
      try_all(all);
    } else {
      search(candidates(all, evaluations), evaluations);
    }
    count_direct();
    return std::move(result_);
  }

 private:
  void try_all(std::uint32_t all) {
    Set set(options_.size);
    std::iota(set.begin(), set.end(), 0U);
    result_.value = -1.0;
    do {
      consider(set, worths_.front()(set));
    } while (next_set(set, all));
    result_.exact = true;
    result_.tried = all;
  }

  void consider(const Set& set, double value) {
    if (value < result_.value - tie) return;
    if (value > result_.value + tie) {
      result_.value = value;
      result_.sets.clear();
      result_.ties = 0;
    }
    ++result_.ties;
    if (result_.sets.size() == most_sets) return;
    result_.sets.emplace_back();
    for (const std::uint32_t p : set) result_.sets.back().push_back(PartnerId{p});
  }

  // Those with most measures; so many that greedy takes at most half of the work.
  [[nodiscard]] Set candidates(std::uint32_t all, std::uint64_t evaluations) const {
    Set order(all);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{}, [this](std::uint32_t p) {
      return graph_.measures()[PartnerId{p}].size();
    });
    const std::uint64_t most =
        std::max<std::uint64_t>(options_.size, evaluations / 2 / options_.size);
    if (order.size() > most) order.resize(most);
    std::ranges::sort(order);
    return order;
  }

  static Set with(Set set, std::uint32_t p) {
    set.insert(std::ranges::upper_bound(set, p), p);
    return set;
  }

  // Of `base` and each of the candidates, as far as `evaluations` reach, which it lowers; -1 for
  // those who are in `base`.
  std::vector<double> worth_with_each(const Set& base, const Set& candidates,
                                      std::uint64_t& evaluations) {
    std::vector<double> values(std::min<std::uint64_t>(candidates.size(), evaluations), -1.0);
    evaluations -= values.size();
    parallel_chunks(values.size(), 1, [&](const Chunk& chunk) {
      const std::uint32_t p = candidates[chunk.first];
      if (std::ranges::binary_search(base, p)) return;
      values[chunk.first] = worths_[chunk.thread](with(base, p));
    });
    return values;
  }

  void search(const Set& candidates, std::uint64_t evaluations) {
    result_.tried = static_cast<std::uint32_t>(candidates.size());
    Set best;
    double value = 0.0;
    const auto better = [&](const Set base, double least) {  // by one more of the candidates
      const std::vector<double> values = worth_with_each(base, candidates, evaluations);
      std::pair<double, std::uint32_t> found{least, 0};
      bool any = false;
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] <= found.first + tie) continue;
        found = {values[i], candidates[i]};
        any = true;
      }
      if (any) {
        best = with(base, found.second);
        value = found.first;
      }
      return any;
    };
    while (best.size() < options_.size && better(best, -1.0)) {
    }
    bool improved = best.size() == options_.size;
    while (improved && evaluations > 0) {
      improved = false;
      for (std::size_t out = 0; out < best.size() && !improved; ++out) {
        Set rest = best;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(out));
        improved = better(rest, value);
      }
    }
    if (best.size() == options_.size) {
      result_.value = value;
      consider(best, value);
    }
  }

  void count_direct() {
    if (result_.sets.empty()) return;
    std::vector<bool> direct(graph_.partners().size());
    for (const PartnerId p : result_.sets.front()) {
      for (const MeasureId m : graph_.measures()[p]) direct[m.index()] = true;
    }
    result_.direct = static_cast<std::uint32_t>(std::ranges::count(direct, true));
  }

  const BipartiteGraph& graph_;
  const KeyPlayerOptions& options_;
  FlatGraph flat_;
  std::vector<Worth> worths_;  // one a thread
  KeyPlayers result_;
};

}  // namespace

KeyPlayers key_players(const BipartiteGraph& graph, const KeyPlayerOptions& options) {
  if (options.size == 0) throw std::invalid_argument("key_players: size must be at least 1");
  return Search(graph, options).run();
}

double key_player_value(const BipartiteGraph& graph, KeyPlayerGoal goal,
                        const std::vector<PartnerId>& partners) {
  Set set;
  for (const PartnerId p : partners) {
    if (p.index() >= graph.measures().size()) {
      throw std::out_of_range("key_player_value: no partner " + std::to_string(p.value));
    }
    set.push_back(p.value);
  }
  std::ranges::sort(set);
  set.erase(std::unique(set.begin(), set.end()), set.end());
  const FlatGraph flat = flat_graph(graph);
  return Worth(flat, goal)(set);
}

}  // namespace partnergraph
