#include <partnergraph/analysis/what_if.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

#include <partnergraph/analysis/betweenness.hpp>
#include <partnergraph/analysis/components.hpp>
#include <partnergraph/analysis/ranking.hpp>

#include "note_texts.hpp"

namespace partnergraph {
namespace {

constexpr std::uint32_t most_ranks = 10;

bool is_organisation(const Programme& programme, PartnerId partner) {
  return programme[partner].kind == PartnerKind::organisation;
}

std::size_t organisations_of(const Programme& programme, const BipartiteGraph& graph,
                             MeasureId measure) {
  return static_cast<std::size_t>(std::ranges::count_if(
      graph.partners()[measure], [&](PartnerId p) { return is_organisation(programme, p); }));
}

// Only the partners with ties: who left must not count as one who may still leave.
BipartiteGraph with_tied_partners(const BipartiteGraph& graph) {
  std::vector<Participation> ties;
  std::uint32_t partners = 0;
  for (const PartnerId p : graph.measures().ids()) {
    if (graph.measures()[p].empty()) continue;
    for (const MeasureId m : graph.measures()[p]) ties.push_back({m, PartnerId{partners}});
    ++partners;
  }
  return {graph.partners().size(), partners, std::move(ties)};
}

NetworkState state_of(const BipartiteGraph& graph, const CoverOptions& cover) {
  NetworkState state;
  state.ties = graph.tie_count();
  const Components parts = components(graph);
  std::vector<std::uint64_t> size(parts.count);
  for (const MeasureId m : graph.partners().ids()) {
    if (graph.partners()[m].empty()) continue;
    ++state.measures;
    ++size[parts.measures[m.index()]];
  }
  for (const PartnerId p : graph.measures().ids()) {
    if (graph.measures()[p].empty()) continue;
    ++state.partners;
    ++size[parts.partners[p.index()]];
  }
  state.parts = static_cast<std::uint64_t>(
      std::ranges::count_if(size, [](std::uint64_t n) { return n > 0; }));
  const std::uint64_t tied = state.measures + state.partners;
  if (tied > 0) {
    state.largest_part =
        static_cast<double>(*std::ranges::max_element(size)) / static_cast<double>(tied);
  }
  state.robustness = robustness(with_tied_partners(graph));
  state.cover = smallest_cover(graph, cover);
  return state;
}

// A named organisation's place, from 1; 0 for groups and for those without ties.
std::vector<std::uint32_t> ranks(const Programme& programme, const BipartiteGraph& graph,
                                 bool by_betweenness) {
  std::vector<double> between(graph.measures().size());
  if (by_betweenness) between = betweenness(graph).raw.partners;
  // As in key-partner lists: sums that differ in their last bits are level.
  const std::vector<std::uint32_t> place = competition_ranks(between);
  std::vector<PartnerId> order;
  for (const PartnerId p : graph.measures().ids()) {
    if (is_organisation(programme, p) && !graph.measures()[p].empty()) order.push_back(p);
  }
  std::ranges::sort(order, {}, [&](PartnerId p) {
    return std::tuple(place[p.index()], -static_cast<double>(graph.measures()[p].size()),
                      std::string_view(programme[p].key));
  });
  std::vector<std::uint32_t> result(graph.measures().size());
  for (std::uint32_t i = 0; i < order.size(); ++i) result[order[i].index()] = i + 1;
  return result;
}

std::vector<RankChange> rank_changes(const std::vector<std::uint32_t>& before,
                                     const std::vector<std::uint32_t>& after) {
  std::vector<RankChange> result;
  const auto leads = [](std::uint32_t rank) { return rank > 0 && rank <= most_ranks; };
  for (std::uint32_t p = 0; p < before.size(); ++p) {
    if (leads(before[p]) || leads(after[p])) result.push_back({PartnerId{p}, before[p], after[p]});
  }
  std::ranges::sort(result, {}, [](const RankChange& change) {
    const std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    return std::tuple(change.after == 0 ? last : change.after, change.before);
  });
  return result;
}

// Connected parts of each coalition by itself, without those that are `gone`.
std::vector<std::uint32_t> parts_within(const BipartiteGraph& graph, const Coalitions& found,
                                        const std::vector<bool>& gone) {
  std::vector<Participation> inside;
  for (const MeasureId m : graph.partners().ids()) {
    for (const PartnerId p : graph.partners()[m]) {
      if (found.measures[m.index()] == found.partners[p.index()]) inside.push_back({m, p});
    }
  }
  const Components parts =
      components({graph.partners().size(), graph.measures().size(), std::move(inside)});
  std::vector<std::uint32_t> coalition_of(parts.count, found.count);
  for (std::size_t m = 0; m < found.measures.size(); ++m) {
    coalition_of[parts.measures[m]] = found.measures[m];
  }
  for (std::size_t p = 0; p < found.partners.size(); ++p) {
    if (!gone[p]) coalition_of[parts.partners[p]] = found.partners[p];
  }
  std::vector<std::uint32_t> count(found.count + std::size_t{1});
  for (const std::uint32_t coalition : coalition_of) ++count[coalition];
  return count;
}

std::vector<CoalitionSplit> splits(const BipartiteGraph& before, const BipartiteGraph& after,
                                   const Coalitions& found, const Change& change) {
  std::vector<bool> gone(before.measures().size());
  const auto whole = parts_within(before, found, gone);
  for (const PartnerId p : change.without) gone[p.index()] = true;
  const auto rest = parts_within(after, found, gone);
  std::vector<CoalitionSplit> result;
  for (std::uint32_t c = 0; c < found.count; ++c) {
    if (rest[c] > whole[c]) result.push_back({c, whole[c], rest[c]});
  }
  return result;
}

class Consequences {
 public:
  Consequences(const Programme& programme, const BipartiteGraph& before, const Change& change,
               const WhatIfOptions& options)
      : programme_(programme),
        before_(before),
        after_(changed(before, change)),
        change_(change),
        options_(options) {}

  WhatIf run() && {
    result_.before = state_of(before_, options_.cover);
    result_.after = state_of(after_, options_.cover);
    compare_measures();
    compare_ranks();
    compare_coalitions();
    find_replacements();
    return std::move(result_);
  }

 private:
  void note(std::string code, Message message) {
    result_.notes.push_back({Severity::note, std::move(code), std::move(message), {}});
  }

  void compare_measures() {
    for (const MeasureId m : before_.partners().ids()) {
      const std::size_t had = before_.partners()[m].size();
      const std::size_t has = after_.partners()[m].size();
      const std::size_t named_then = organisations_of(programme_, before_, m);
      const std::size_t named_now = organisations_of(programme_, after_, m);
      if (had > 0 && has == 0) result_.no_partner.push_back(m);
      if (named_then > 0 && named_now == 0 && has > 0) result_.no_organisation.push_back(m);
      if (had > 1 && has == 1) result_.one_partner.push_back(m);
      if ((had == 0 && has > 0) || (named_then == 0 && named_now > 0)) result_.mended.push_back(m);
    }
  }

  void compare_ranks() {
    const std::uint64_t vertices =
        std::uint64_t{before_.partners().size()} + before_.measures().size();
    const std::uint64_t ties = std::max(before_.tie_count(), after_.tie_count());
    const bool by_betweenness = vertices * ties <= options_.max_path_work;
    if (!by_betweenness) {
      note("paths-left-out", fill(analysis_texts::ranked_by_measures, {options_.max_path_work}));
    }
    result_.key_partners = rank_changes(ranks(programme_, before_, by_betweenness),
                                        ranks(programme_, after_, by_betweenness));
  }

  void compare_coalitions() {
    if (before_.tie_count() > options_.max_coalition_ties) {
      note("coalitions-left-out",
           fill(analysis_texts::splits_left_out, {options_.max_coalition_ties}));
      return;
    }
    result_.coalitions = splits(before_, after_, coalitions(before_, options_.coalitions), change_);
  }

  // Judged by the network before: who shares measures with the one that leaves is near.
  void find_replacements() {
    if (result_.no_partner.empty() && result_.no_organisation.empty()) return;
    const MissingPartners missing(programme_, before_);
    for (const MeasureId m : result_.no_partner) add_replacements(missing, m, false);
    for (const MeasureId m : result_.no_organisation) add_replacements(missing, m, true);
  }

  void add_replacements(const MissingPartners& missing, MeasureId measure, bool named_only) {
    Replacements found{measure, missing.of(measure, programme_.partners.size())};
    std::erase_if(found.candidates, [&](const MissingPartner& guess) {
      return (named_only && !is_organisation(programme_, guess.partner)) ||
             std::ranges::find(change_.without, guess.partner) != change_.without.end();
    });
    std::ranges::stable_sort(found.candidates, {}, [&](const MissingPartner& guess) {
      return !is_organisation(programme_, guess.partner);
    });
    if (found.candidates.size() > options_.candidates) {
      found.candidates.erase(
          found.candidates.begin() + static_cast<std::ptrdiff_t>(options_.candidates),
          found.candidates.end());
    }
    result_.replacements.push_back(std::move(found));
  }

  const Programme& programme_;
  const BipartiteGraph& before_;
  BipartiteGraph after_;
  const Change& change_;
  const WhatIfOptions& options_;
  WhatIf result_;
};

}  // namespace

BipartiteGraph changed(const BipartiteGraph& graph, const Change& change) {
  const std::uint32_t partners = graph.measures().size();
  std::vector<bool> gone(partners);
  for (const PartnerId p : change.without) {
    if (p.index() >= partners) {
      throw std::out_of_range("changed: no partner " + std::to_string(p.value));
    }
    gone[p.index()] = true;
  }
  std::vector<Participation> ties = change.with;
  for (const MeasureId m : graph.partners().ids()) {
    const auto own = graph.partners()[m];
    for (std::size_t i = 0; i < own.size(); ++i) {
      const double weight = graph.weighted() ? graph.partners().weights(m)[i] : 1.0;
      if (!gone[own[i].index()]) ties.push_back({m, own[i], weight});
    }
  }
  return {graph.partners().size(), partners, std::move(ties)};
}

WhatIf what_if(const Programme& programme, const BipartiteGraph& graph, const Change& change,
               const WhatIfOptions& options) {
  return Consequences(programme, graph, change, options).run();
}

}  // namespace partnergraph
