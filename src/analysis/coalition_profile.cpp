#include <partnergraph/analysis/coalition_profile.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "measure_text.hpp"
#include "weighted_set.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_words = 4;
constexpr std::size_t least_letters = 5;  // shorter ones are mostly "den", "hvor", "with"
constexpr std::size_t most_bridges = 8;
constexpr std::size_t most_missing = 12;

struct Members {
  std::vector<MeasureId> measures;  // ascending
  std::vector<PartnerId> partners;
};

std::vector<Members> members_of(const Coalitions& found) {
  std::vector<Members> members(found.count);
  for (std::uint32_t m = 0; m < found.measures.size(); ++m) {
    members.at(found.measures[m]).measures.push_back(MeasureId{m});
  }
  for (std::uint32_t p = 0; p < found.partners.size(); ++p) {
    members.at(found.partners[p]).partners.push_back(PartnerId{p});
  }
  return members;
}

// Sum of the TF-IDF weights of each word over the measures of a coalition, against the rest's.
std::vector<std::vector<std::string>> words_of(const Programme& programme,
                                               const std::vector<Members>& members) {
  std::vector<std::vector<std::string>> texts;
  for (const Measure& measure : programme.measures) {
    // A key that is the title itself is a name of a network, not a text.
    texts.push_back(measure.title == measure.key && measure.details.empty()
                        ? std::vector<std::string>{}
                        : telling_words(folded_words(measure_text(measure))));
  }
  const Corpus corpus = corpus_of(texts);
  std::vector<double> everywhere(corpus.words.size(), 0.0);
  for (const WeightedSet& text : corpus.texts) {
    for (const WeightedTerm& term : text) everywhere[term.term] += term.weight;
  }
  std::vector<std::vector<std::string>> result(members.size());
  for (std::size_t c = 0; c < members.size(); ++c) {
    if (members[c].measures.size() == programme.measures.size()) continue;
    std::map<std::uint32_t, double> inside;
    for (const MeasureId m : members[c].measures) {
      for (const WeightedTerm& term : corpus.texts[m.index()]) inside[term.term] += term.weight;
    }
    std::vector<std::pair<double, std::uint32_t>> telling;  // most telling first when ascending
    for (const auto& [term, weight] : inside) {
      const double share = weight / everywhere[term];
      if (share > 0.5 && corpus.words[term].size() >= least_letters) {
        telling.emplace_back(-weight * share, term);
      }
    }
    std::ranges::sort(telling);
    if (telling.size() > most_words) telling.resize(most_words);
    for (const auto& [weight, term] : telling) result[c].push_back(corpus.words[term]);
  }
  return result;
}

// The ties inside a coalition, its vertices numbered anew in ascending order.
BipartiteGraph inside_of(const BipartiteGraph& graph, const Members& members) {
  std::vector<Participation> ties;
  for (std::uint32_t m = 0; m < members.measures.size(); ++m) {
    for (const PartnerId p : graph.partners()[members.measures[m]]) {
      const auto at = std::ranges::lower_bound(members.partners, p);
      if (at == members.partners.end() || *at != p) continue;
      ties.push_back(
          {MeasureId{m}, PartnerId{static_cast<std::uint32_t>(at - members.partners.begin())}});
    }
  }
  return {static_cast<std::uint32_t>(members.measures.size()),
          static_cast<std::uint32_t>(members.partners.size()), std::move(ties)};
}

Biclique core_of(const BipartiteGraph& inside, const Members& members, std::uint64_t max_ties) {
  if (inside.tie_count() == 0 || inside.tie_count() > max_ties) return {};
  Biclique core = maximal_bicliques(inside).list.front();
  for (MeasureId& m : core.measures) m = members.measures[m.index()];
  for (PartnerId& p : core.partners) p = members.partners[p.index()];
  return core;
}

std::vector<CoalitionBridge> bridges_of(const BipartiteGraph& graph, const Coalitions& found,
                                        std::uint32_t coalition, const Members& members) {
  std::vector<CoalitionBridge> bridges;
  for (const PartnerId p : members.partners) {
    CoalitionBridge bridge{p};
    for (const MeasureId m : graph.measures()[p]) {
      ++(found.measures[m.index()] == coalition ? bridge.inside : bridge.outside);
    }
    if (bridge.outside > 0) bridges.push_back(bridge);
  }
  std::ranges::stable_sort(bridges, [](const CoalitionBridge& a, const CoalitionBridge& b) {
    return std::tuple(b.outside, b.inside) < std::tuple(a.outside, a.inside);
  });
  if (bridges.size() > most_bridges) bridges.resize(most_bridges);
  return bridges;
}

// The one vertex of `wanted` that is not among `there` (both ascending), if it is one.
template <StrongId Vertex, class There>
const Vertex* only_missing(const std::vector<Vertex>& wanted, const There& there) {
  const Vertex* missing = nullptr;
  for (const Vertex& v : wanted) {
    if (std::binary_search(there.begin(), there.end(), v)) continue;
    if (missing != nullptr) return nullptr;
    missing = &v;
  }
  return missing;
}

std::vector<MissingTie> missing_of(const BipartiteGraph& graph, const Members& members,
                                   const Biclique& core) {
  std::vector<MissingTie> missing;
  if (core.measures.size() < 2 || core.partners.size() < 2) return missing;
  for (const MeasureId m : members.measures) {
    const PartnerId* p = only_missing(core.partners, graph.partners()[m]);
    if (p != nullptr) missing.push_back({m, *p});
  }
  for (const PartnerId p : members.partners) {
    const MeasureId* m = only_missing(core.measures, graph.measures()[p]);
    if (m != nullptr) missing.push_back({*m, p});
  }
  const auto key = [](const MissingTie& tie) { return std::pair(tie.measure, tie.partner); };
  std::ranges::sort(missing, {}, key);
  if (missing.size() > most_missing) missing.resize(most_missing);
  return missing;
}

std::vector<CoalitionTheme> themes_of(const Programme& programme, const Members& members) {
  std::vector<CoalitionTheme> themes;
  for (const MeasureId m : members.measures) {
    if (programme[m].section.empty() || programme[m].section.front().empty()) continue;
    const std::string& section = programme[m].section.front();
    auto at = std::ranges::find(themes, section, &CoalitionTheme::section);
    if (at == themes.end()) at = themes.insert(at, {section, 0});
    ++at->measures;
  }
  std::ranges::stable_sort(themes, std::ranges::greater{}, &CoalitionTheme::measures);
  return themes;
}

}  // namespace

std::vector<CoalitionProfile> coalition_profiles(const Programme& programme,
                                                 const BipartiteGraph& graph,
                                                 const Coalitions& found,
                                                 const CoalitionProfileOptions& options) {
  if (found.measures.size() != graph.partners().size() ||
      found.partners.size() != graph.measures().size()) {
    throw std::invalid_argument("coalition_profiles: found is not a division of graph");
  }
  const std::vector<Members> members = members_of(found);
  const auto words = words_of(programme, members);
  std::vector<CoalitionProfile> profiles;
  for (std::uint32_t c = 0; c < members.size(); ++c) {
    if (members[c].measures.size() + members[c].partners.size() < 2) continue;
    CoalitionProfile profile;
    profile.coalition = c;
    profile.words = words[c];
    profile.core = core_of(inside_of(graph, members[c]), members[c], options.max_core_ties);
    profile.bridges = bridges_of(graph, found, c, members[c]);
    profile.missing = missing_of(graph, members[c], profile.core);
    profile.themes = themes_of(programme, members[c]);
    profiles.push_back(std::move(profile));
  }
  return profiles;
}

}  // namespace partnergraph
