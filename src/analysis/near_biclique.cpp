#include <partnergraph/analysis/near_biclique.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>

namespace partnergraph {
namespace {

// A vertex of either mode: measures first, then partners.
using Vertex = std::uint32_t;

// Somebody who may join, and how many ties to the members are missing then.
struct Candidate {
  Vertex vertex;
  std::uint32_t missing;
};

// A set on the way. `excluded` may join no more: what has them was found before.
struct State {
  std::vector<Vertex> members;
  std::uint32_t missing = 0;  // ties between members
  std::vector<Candidate> candidates;
  std::vector<Candidate> excluded;
};

class NearSearch {
 public:
  NearSearch(const BipartiteGraph& graph, const NearBicliqueOptions& options)
      : graph_(graph),
        options_(options),
        measures_(graph.partners().size()),
        distance_mark_(measures_ + graph.measures().size(), 0) {}

  NearBicliques run() && {
    for (const MeasureId root : graph_.partners().ids()) {
      if (graph_.partners()[root].size() + options_.missing < options_.min_partners) continue;
      search(around(root));
      if (!found_.complete) break;
    }
    std::ranges::sort(found_.list, [](const NearBiclique& a, const NearBiclique& b) {
      if (a.ties() != b.ties()) return a.ties() > b.ties();
      return a.group.measures != b.group.measures ? a.group.measures < b.group.measures
                                                  : a.group.partners < b.group.partners;
    });
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_measure(Vertex v) const { return v < measures_; }
  [[nodiscard]] PartnerId partner(Vertex v) const { return PartnerId{v - measures_}; }

  // Whether the two may not be called strangers: tied, or of one mode.
  bool fit(Vertex a, Vertex b) {
    ++looked_at_;
    if (is_measure(a) == is_measure(b)) return true;
    if (!is_measure(a)) std::swap(a, b);
    return std::ranges::binary_search(graph_.partners()[MeasureId{a}], partner(b));
  }

  // The sets whose first measure is `root`. As fewer ties are missing than a side has members,
  // every other measure has a partner in common with it, and every partner one of those measures.
  State around(MeasureId root) {
    State state{{root.value}, 0, {}, {}};
    ++mark_;
    const auto once = [&](Vertex v) {
      if (distance_mark_[v] == mark_) return false;
      distance_mark_[v] = mark_;
      return true;
    };
    std::vector<MeasureId> near{root};
    once(root.value);
    for (const PartnerId p : graph_.partners()[root]) {
      for (const MeasureId m : graph_.measures()[p]) {
        if (once(m.value)) near.push_back(m);
      }
    }
    std::ranges::sort(near);
    for (const MeasureId m : near) {
      if (m == root) continue;
      (m < root ? state.excluded : state.candidates).push_back({m.value, 0});
    }
    for (const MeasureId m : near) {
      for (const PartnerId p : graph_.partners()[m]) {
        const Vertex v = measures_ + p.value;
        if (once(v)) state.candidates.push_back({v, fit(root.value, v) ? 0U : 1U});
      }
    }
    return state;
  }

  // Leaves those who may still join.
  void narrow(std::vector<Candidate>& list, Vertex joined, std::uint32_t missing) {
    std::erase_if(list, [&](Candidate& c) {
      if (!fit(c.vertex, joined)) ++c.missing;
      return missing + c.missing > options_.missing;
    });
  }

  void join(State& state, std::size_t at) {
    const Candidate joined = state.candidates[at];
    state.candidates.erase(state.candidates.begin() + static_cast<std::ptrdiff_t>(at));
    state.members.push_back(joined.vertex);
    state.missing += joined.missing;
    narrow(state.candidates, joined.vertex, state.missing);
    narrow(state.excluded, joined.vertex, state.missing);
  }

  std::size_t strangers(const State& state, Vertex v) {
    return static_cast<std::size_t>(std::ranges::count_if(
        state.candidates, [&](const Candidate& c) { return c.vertex != v && !fit(v, c.vertex); }));
  }

  // Whoever lacks no tie, now or to anybody who may join, is in every set from here.
  void join_all_fitting(State& state) {
    for (std::size_t i = 0; i < state.candidates.size() && !spent();) {
      const Candidate c = state.candidates[i];
      if (c.missing == 0 && strangers(state, c.vertex) == 0) {
        join(state, i);  // nobody else loses anything, so those before stay as they were
      } else {
        ++i;
      }
    }
  }

  [[nodiscard]] bool is_large_enough(const State& state, bool with_candidates) const {
    const auto measures_in = [&](const auto& list, auto vertex) {
      return std::ranges::count_if(list, [&](const auto& v) { return is_measure(vertex(v)); });
    };
    std::ptrdiff_t measures = measures_in(state.members, [](Vertex v) { return v; });
    std::ptrdiff_t all = std::ssize(state.members);
    if (with_candidates) {
      measures += measures_in(state.candidates, [](const Candidate& c) { return c.vertex; });
      all += std::ssize(state.candidates);
    }
    return measures >= std::ptrdiff_t{options_.min_measures} &&
           all - measures >= std::ptrdiff_t{options_.min_partners};
  }

  // Those to branch on: every set from here has one of them.
  std::vector<Vertex> branches(const State& state) {
    std::optional<Vertex> pivot;
    std::size_t least = state.candidates.size() + 1;
    const auto consider = [&](const std::vector<Candidate>& list) {
      for (const Candidate& c : list) {
        if (c.missing != 0) continue;
        const std::size_t count = strangers(state, c.vertex);
        if (count >= least) continue;
        least = count;
        pivot = c.vertex;
      }
    };
    consider(state.candidates);
    consider(state.excluded);
    std::vector<Vertex> result;
    for (const Candidate& c : state.candidates) {
      if (!pivot || c.vertex == *pivot || !fit(*pivot, c.vertex)) result.push_back(c.vertex);
    }
    return result;
  }

  void search(State state) {
    join_all_fitting(state);
    if (spent() || !is_large_enough(state, true)) return;
    if (state.candidates.empty()) {
      if (state.excluded.empty()) keep(state);
      return;
    }
    for (const Vertex v : branches(state)) {
      const auto at = std::ranges::find(state.candidates, v, &Candidate::vertex);
      State with = state;
      join(with, static_cast<std::size_t>(at - state.candidates.begin()));
      search(std::move(with));
      if (spent()) return;
      state.excluded.push_back(*at);
      state.candidates.erase(at);
      if (!is_large_enough(state, true)) return;
    }
  }

  bool spent() {
    if (looked_at_ > options_.budget) found_.complete = false;
    return !found_.complete;
  }

  void keep(const State& state) {
    if (found_.list.size() == options_.most) {
      found_.complete = false;
      return;
    }
    NearBiclique near;
    for (const Vertex v : state.members) {
      if (is_measure(v)) {
        near.group.measures.push_back(MeasureId{v});
      } else {
        near.group.partners.push_back(partner(v));
      }
    }
    std::ranges::sort(near.group.measures);
    std::ranges::sort(near.group.partners);
    for (const MeasureId m : near.group.measures) {
      for (const PartnerId p : near.group.partners) {
        if (!fit(m.value, measures_ + p.value)) near.missing.emplace_back(m, p);
      }
    }
    found_.list.push_back(std::move(near));
  }

  const BipartiteGraph& graph_;
  const NearBicliqueOptions& options_;
  std::uint32_t measures_;
  std::vector<std::uint32_t> distance_mark_;  // by vertex: the root that it was last near to
  std::uint32_t mark_ = 0;
  std::uint64_t looked_at_ = 0;
  NearBicliques found_;
};

}  // namespace

NearBicliques near_bicliques(const BipartiteGraph& graph, const NearBicliqueOptions& options) {
  if (options.missing == 0 || options.most == 0) {
    throw std::invalid_argument("near_bicliques: missing ties and limit must be at least 1");
  }
  if (options.missing >= std::min(options.min_measures, options.min_partners)) {
    throw std::invalid_argument(
        "near_bicliques: fewer ties than a side has members may be missing");
  }
  return NearSearch(graph, options).run();
}

}  // namespace partnergraph
