#include <partnergraph/analysis/cover.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>
#include <stdexcept>

namespace partnergraph {
namespace {

enum class Role : std::uint8_t { allowed, required, forbidden };

std::vector<Role> roles(std::uint32_t partner_count, const CoverOptions& options) {
  if (options.at_least == 0) {
    throw std::invalid_argument("smallest_cover: at_least must be at least 1");
  }
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

// One run: how many more partners each measure needs, and who was chosen.
class Greedy {
 public:
  Greedy(const BipartiteGraph& graph, const CoverOptions& options)
      : partners_(graph.partners()),
        measures_(graph.measures()),
        at_least_(options.at_least),
        role_(roles(measures_.size(), options)),
        demand_(partners_.size(), 0) {
    for (const MeasureId m : partners_.ids()) {
      const auto usable = std::ranges::count_if(
          partners_[m], [this](PartnerId p) { return role_[p.index()] != Role::forbidden; });
      if (static_cast<std::uint64_t>(usable) < at_least_) {
        out_of_reach_.push_back(m);
      } else {
        demand_[m.index()] = at_least_;
      }
    }
    reachable_ = demand_;
    for (const PartnerId p : options.must_have) {
      if (std::ranges::find(chosen_, p) == chosen_.end()) choose(p);
    }
    required_ = chosen_.size();
    bound_ = static_cast<std::uint32_t>(required_) + std::max(packing_bound(), price_bound());
  }

  Cover run() && {
    fill();
    drop_superfluous();
    Cover cover;
    cover.steps = steps();
    cover.out_of_reach = std::move(out_of_reach_);
    cover.lower_bound = bound_;
    cover.optimal = cover.steps.size() == bound_;
    return cover;
  }

 private:
  void choose(PartnerId p) {
    chosen_.push_back(p);
    for (const MeasureId m : measures_[p]) {
      if (demand_[m.index()] > 0) --demand_[m.index()];
    }
  }

  [[nodiscard]] std::uint32_t gain(PartnerId p) const {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        measures_[p], [this](MeasureId m) { return demand_[m.index()] > 0; }));
  }

  [[nodiscard]] bool is_allowed(PartnerId p) const { return role_[p.index()] == Role::allowed; }

  // No two of the packed measures share an allowed partner, so each needs partners of its own.
  // Measures with few partners first: they exclude least.
  [[nodiscard]] std::uint32_t packing_bound() const {
    std::vector<MeasureId> open;
    for (const MeasureId m : partners_.ids()) {
      if (demand_[m.index()] > 0) open.push_back(m);
    }
    std::ranges::stable_sort(open, {}, [this](MeasureId m) { return partners_[m].size(); });
    std::vector<bool> used(measures_.size());
    std::uint32_t bound = 0;
    for (const MeasureId m : open) {
      const auto is_used = [&](PartnerId p) { return is_allowed(p) && used[p.index()]; };
      if (std::ranges::any_of(partners_[m], is_used)) continue;
      for (const PartnerId p : partners_[m]) used[p.index()] = true;
      bound += demand_[m.index()];
    }
    return bound;
  }

  // Every demand pays 1 / (gain of the largest partner that could meet it). No partner collects
  // more than 1, so that by linear duality no cover has fewer partners than was paid.
  [[nodiscard]] std::uint32_t price_bound() const {
    std::vector<std::uint32_t> gain_of(measures_.size());
    for (const PartnerId p : measures_.ids()) gain_of[p.index()] = is_allowed(p) ? gain(p) : 0;
    double paid = 0.0;
    for (const MeasureId m : partners_.ids()) {
      if (demand_[m.index()] == 0) continue;
      std::uint32_t largest = 1;
      for (const PartnerId p : partners_[m]) largest = std::max(largest, gain_of[p.index()]);
      paid += static_cast<double>(demand_[m.index()]) / largest;
    }
    return static_cast<std::uint32_t>(std::ceil(paid * (1.0 - 1e-9)));
  }

  // Gains only shrink, so the first candidate whose gain is still true is the best.
  void fill() {
    struct Candidate {
      std::uint32_t gain;
      PartnerId partner;
      bool operator<(const Candidate& other) const {
        return gain != other.gain ? gain < other.gain : partner > other.partner;
      }
    };
    std::priority_queue<Candidate> candidates;
    for (const PartnerId p : measures_.ids()) {
      if (is_allowed(p) && gain(p) > 0) candidates.push({gain(p), p});
    }
    while (!candidates.empty()) {
      const Candidate best = candidates.top();
      candidates.pop();
      const std::uint32_t now = gain(best.partner);
      if (now == best.gain) {
        choose(best.partner);
      } else if (now > 0) {
        candidates.push({now, best.partner});
      }
    }
  }

  // Oldest choice first: a later one was made because it was still needed at that time.
  void drop_superfluous() {
    std::vector<std::uint32_t> times(partners_.size());
    for (const PartnerId p : chosen_) {
      for (const MeasureId m : measures_[p]) ++times[m.index()];
    }
    const auto superfluous = [&](PartnerId p) {
      if (role_[p.index()] == Role::required) return false;
      const bool needed = std::ranges::any_of(measures_[p], [&](MeasureId m) {
        return reachable_[m.index()] > 0 && times[m.index()] <= at_least_;
      });
      if (needed) return false;
      for (const MeasureId m : measures_[p]) --times[m.index()];
      return true;
    };
    std::vector<PartnerId> kept;
    for (const PartnerId p : chosen_) {
      if (!superfluous(p)) kept.push_back(p);
    }
    chosen_ = std::move(kept);
  }

  [[nodiscard]] std::vector<CoverStep> steps() const {
    std::vector<CoverStep> result;
    auto open = reachable_;
    for (const PartnerId p : chosen_) {
      CoverStep step{p, {}};
      for (const MeasureId m : measures_[p]) {
        if (open[m.index()] > 0 && --open[m.index()] == 0) step.reached.push_back(m);
      }
      result.push_back(std::move(step));
    }
    return result;
  }

  Adjacency<MeasureId, PartnerId> partners_;
  Adjacency<PartnerId, MeasureId> measures_;
  std::uint32_t at_least_;
  std::vector<Role> role_;
  std::vector<std::uint32_t> demand_;     // partners that a measure still needs
  std::vector<std::uint32_t> reachable_;  // demand_ before the first choice
  std::vector<MeasureId> out_of_reach_;
  std::vector<PartnerId> chosen_;
  std::size_t required_ = 0;
  std::uint32_t bound_ = 0;
};

}  // namespace

Cover smallest_cover(const BipartiteGraph& graph, const CoverOptions& options) {
  return Greedy(graph, options).run();
}

}  // namespace partnergraph
