#include <partnergraph/analysis/cover.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

#include "cover_problem.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_listed_members = 100'000;  // of all listed sets together
constexpr std::uint64_t most_counted = (std::uint64_t{1} << 53U) - 1;  // exact in every JSON reader

enum class Role : std::uint8_t { allowed, required, forbidden };

std::vector<Role> roles(std::uint32_t partner_count, const CoverOptions& options) {
  std::vector<Role> role(partner_count, Role::allowed);
  const auto at = [&role](PartnerId partner) -> Role& {
    if (partner.index() >= role.size()) {
      throw std::out_of_range("smallest_cover: no partner " + std::to_string(partner.value));
    }
    return role[partner.index()];
  };
  for (const PartnerId partner : options.must_not) at(partner) = Role::forbidden;
  for (const PartnerId partner : options.must_have) {
    if (at(partner) == Role::forbidden) {
      throw std::invalid_argument("smallest_cover: partner " + std::to_string(partner.value) +
                                  " is in must_have and in must_not");
    }
    at(partner) = Role::required;
  }
  return role;
}

std::vector<double> costs(std::uint32_t partner_count, const CoverOptions& options) {
  if (options.costs.empty()) return std::vector<double>(partner_count, 1.0);
  if (options.costs.size() != partner_count) {
    throw std::invalid_argument("smallest_cover: costs must be one a partner");
  }
  for (const double cost : options.costs) {
    if (!(cost > 0.0) || !std::isfinite(cost)) {
      throw std::invalid_argument("smallest_cover: a cost must be positive and finite");
    }
  }
  return options.costs;
}

std::vector<MeasureId> wanted_measures(const BipartiteGraph& graph, const CoverOptions& options) {
  std::vector<MeasureId> wanted;
  if (!options.measures) {
    for (const MeasureId m : graph.partners().ids()) wanted.push_back(m);
    return wanted;
  }
  for (const MeasureId m : *options.measures) {
    if (m.index() >= graph.partners().size()) {
      throw std::out_of_range("smallest_cover: no measure " + std::to_string(m.value));
    }
    wanted.push_back(m);
  }
  std::ranges::sort(wanted);
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  return wanted;
}

class Covering {
 public:
  Covering(const BipartiteGraph& graph, const CoverOptions& options)
      : graph_(graph),
        options_(options),
        role_(roles(graph.measures().size(), options)),
        cost_(costs(graph.measures().size(), options)),
        demand_(graph.partners().size(), 0) {
    for (const MeasureId m : wanted_measures(graph, options)) {
      ++asked_;
      const auto usable = std::ranges::count_if(
          graph.partners()[m], [this](PartnerId p) { return role_[p.index()] != Role::forbidden; });
      if (static_cast<std::uint64_t>(usable) < options.at_least) {
        out_of_reach_.push_back(m);
      } else {
        demand_[m.index()] = options.at_least;
      }
    }
    for (const PartnerId p : options.must_have) {
      if (std::ranges::find(required_, p) == required_.end()) required_.push_back(p);
    }
  }

  Cover run() && {
    const CoverProblem problem = open_problem();
    std::uint64_t work = options_.max_work;
    const CoverSolution solution = solve_cover(problem, work);

    Cover cover;
    cover.steps = steps(solution.columns);
    double required_cost = 0.0;
    for (const PartnerId p : required_) required_cost += cost_[p.index()];
    cover.cost = required_cost + solution.cost;
    cover.lower_bound = required_cost + solution.lower_bound;
    cover.optimal = solution.optimal;
    most_listed_ = std::min<std::size_t>(
        options_.max_listed, most_listed_members / std::max<std::size_t>(1, cover.steps.size()));
    if (cover.optimal) cover.optima = optima(problem);
    cover.asked = asked_;
    cover.out_of_reach = std::move(out_of_reach_);
    return cover;
  }

 private:
  // What the must-haves leave open. Columns keep the order of the partners.
  [[nodiscard]] CoverProblem open_problem() const {
    CoverProblem problem;
    std::vector<std::uint32_t> column(role_.size());
    for (std::uint32_t p = 0; p < role_.size(); ++p) {
      if (role_[p] != Role::allowed) continue;
      column[p] = static_cast<std::uint32_t>(problem.name.size());
      problem.name.push_back(p);
      problem.cost.push_back(cost_[p]);
    }
    for (const MeasureId m : graph_.partners().ids()) {
      std::uint32_t need = demand_[m.index()];
      std::vector<std::uint32_t> columns;
      for (const PartnerId p : graph_.partners()[m]) {
        if (role_[p.index()] == Role::allowed) columns.push_back(column[p.index()]);
        if (role_[p.index()] == Role::required && need > 0) --need;
      }
      if (need == 0) continue;
      problem.columns_of.push_back(std::move(columns));
      problem.need.push_back(need);
    }
    index_columns(problem);
    return problem;
  }

  // The must-haves, then always the one of the set that satisfies most of what is open.
  [[nodiscard]] std::vector<CoverStep> steps(std::vector<std::uint32_t> chosen) const {
    std::vector<CoverStep> result;
    auto open = demand_;
    const auto rate = [&](std::uint32_t p) {
      const auto gain = std::ranges::count_if(graph_.measures()[PartnerId{p}],
                                              [&](MeasureId m) { return open[m.index()] > 0; });
      return static_cast<double>(gain) / cost_[p];
    };
    const auto take = [&](PartnerId p) {
      CoverStep step{p, {}};
      for (const MeasureId m : graph_.measures()[p]) {
        if (open[m.index()] > 0 && --open[m.index()] == 0) step.reached.push_back(m);
      }
      result.push_back(std::move(step));
    };
    for (const PartnerId p : required_) take(p);
    using Candidate = std::pair<double, std::int64_t>;
    std::vector<Candidate> heap;
    for (const std::uint32_t p : chosen) heap.emplace_back(rate(p), -std::int64_t{p});
    std::ranges::make_heap(heap);
    while (!heap.empty()) {  // rates only fall
      std::ranges::pop_heap(heap);
      auto& [was, minus] = heap.back();
      const auto p = static_cast<std::uint32_t>(-minus);
      const double now = rate(p);
      if (now < was) {
        was = now;
        std::ranges::push_heap(heap);
        continue;
      }
      heap.pop_back();
      take(PartnerId{p});
    }
    return result;
  }

  // Parts that share nothing combine freely.
  [[nodiscard]] OptimalCovers optima(const CoverProblem& problem) const {
    OptimalCovers result;
    std::uint64_t work = options_.max_work;
    const ReducedCover small = reduced(problem, Optima::all, work / 4);
    std::vector<PartnerId> always = required_;
    for (const std::uint32_t name : small.forced) always.push_back(PartnerId{name});
    std::ranges::sort(always);
    for (const PartnerId p : always) result.shares.push_back({p, 1.0});
    result.sets = {always};
    result.complete = true;
    result.count = 1;
    for (const CoverProblem& part : small.parts) {
      const CoverSolution solved = solve_cover(part, work);
      if (!solved.optimal) return at_least_one();
      const CoverCount counted =
          count_covers(part, solved.cost,
                       static_cast<std::uint32_t>(std::max<std::size_t>(1, most_listed_)), work);
      if (counted.count == 0) return at_least_one();
      combine(result, part, counted);
    }
    for (auto& set : result.sets) std::ranges::sort(set);
    std::ranges::sort(result.sets);
    if (result.sets.size() > most_listed_) result.sets.resize(most_listed_);
    if (!result.complete) result.shares.clear();
    std::ranges::sort(result.shares, {},
                      [](const CoverShare& s) { return std::pair(-s.share, s.partner); });
    return result;
  }

  [[nodiscard]] static OptimalCovers at_least_one() {
    OptimalCovers result;
    result.count = 1;
    return result;
  }

  void combine(OptimalCovers& result, const CoverProblem& part, const CoverCount& counted) const {
    result.complete = result.complete && counted.complete;
    if (counted.count > most_counted / result.count) {
      result.count = most_counted;
      result.complete = false;
    } else {
      result.count *= counted.count;
    }
    for (std::size_t column = 0; column < counted.uses.size(); ++column) {
      if (counted.uses[column] == 0) continue;
      result.shares.push_back(
          {PartnerId{part.name[column]},
           static_cast<double>(counted.uses[column]) / static_cast<double>(counted.count)});
    }
    std::vector<std::vector<PartnerId>> sets;
    std::size_t left = result.sets.size();  // each goes on at least once
    for (auto& first : result.sets) {
      for (std::size_t i = counted.sets.size(); i-- > 0;) {
        if (i > 0 && sets.size() + left >= most_listed_) continue;
        sets.push_back(i > 0 ? first : std::move(first));
        for (const std::uint32_t p : counted.sets[i]) sets.back().push_back(PartnerId{p});
      }
      --left;
    }
    result.sets = std::move(sets);
  }

  const BipartiteGraph& graph_;
  const CoverOptions& options_;
  std::vector<Role> role_;
  std::vector<double> cost_;
  std::vector<std::uint32_t> demand_;  // partners that a measure needs; 0: it is not to be reached
  std::uint32_t asked_ = 0;
  std::size_t most_listed_ = 0;
  std::vector<MeasureId> out_of_reach_;
  std::vector<PartnerId> required_;  // as given, each once
};

}  // namespace

Cover smallest_cover(const BipartiteGraph& graph, const CoverOptions& options) {
  if (options.at_least == 0) {
    throw std::invalid_argument("smallest_cover: at_least must be at least 1");
  }
  return Covering(graph, options).run();
}

}  // namespace partnergraph
