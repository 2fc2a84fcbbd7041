#include <partnergraph/analysis/key_partner.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

namespace partnergraph {
namespace {

constexpr std::size_t most_themes = 500;

std::string heading_at(const Measure& measure, std::size_t depth) {
  return depth < measure.section.size() ? measure.section[depth] : std::string{};
}

// Numbers of the themes in the order in which they begin; the unnamed one has none.
std::map<std::string, std::size_t> numbered(const std::vector<std::string>& themes) {
  std::map<std::string, std::size_t> numbers;
  for (const std::string& theme : themes) {
    if (!theme.empty()) numbers.emplace(theme, numbers.size());
  }
  return numbers;
}

void add_themes(std::vector<KeyPartner>& facts, const std::vector<std::string>& themes,
                const BipartiteGraph& graph) {
  const auto numbers = numbered(themes);
  std::vector<std::string> names(numbers.size());
  for (const auto& [name, number] : numbers) names[number] = name;

  std::vector<std::vector<std::size_t>> of_partner(facts.size());
  for (const PartnerId p : graph.measures().ids()) {
    std::set<std::size_t> found;
    for (const MeasureId m : graph.measures()[p]) {
      const auto theme = themes.empty() ? numbers.end() : numbers.find(themes[m.index()]);
      if (theme != numbers.end()) found.insert(theme->second);
    }
    facts[p.index()].themes = static_cast<std::uint32_t>(found.size());
    of_partner[p.index()].assign(found.begin(), found.end());
  }
  if (names.size() > most_themes) return;

  // The partner that two themes have in common, if it is only one.
  constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  constexpr std::size_t several = nobody - 1;
  const std::size_t n = names.size();
  std::vector<std::size_t> link(n * n, nobody);
  for (std::size_t p = 0; p < facts.size(); ++p) {
    for (const std::size_t a : of_partner[p]) {
      for (const std::size_t b : of_partner[p]) {
        if (a < b) link[a * n + b] = link[a * n + b] == nobody ? p : several;
      }
    }
  }
  for (std::size_t pair = 0; pair < link.size(); ++pair) {
    if (link[pair] >= several) continue;
    facts[link[pair]].only_link_between.emplace_back(names[pair / n], names[pair % n]);
  }
}

// Breadth-first search over measures that never passes one partner.
class Reach {
 public:
  explicit Reach(const BipartiteGraph& graph)
      : graph_(graph),
        measure_seen_(graph.partners().size()),
        partner_seen_(graph.measures().size()) {}

  // The measures of the partner, each in the part that it lies in without the partner.
  std::vector<std::vector<MeasureId>> parts_without(PartnerId partner) {
    ++round_;
    partner_seen_[partner.index()] = round_;
    std::vector<std::vector<MeasureId>> parts;
    for (const MeasureId start : graph_.measures()[partner]) {
      if (graph_.partners()[start].size() > 1 && measure_seen_[start.index()] != round_) {
        parts.push_back(part_of(start));
      }
    }
    return parts;
  }

 private:
  std::vector<MeasureId> part_of(MeasureId start) {
    std::vector<MeasureId> part{start};
    measure_seen_[start.index()] = round_;
    for (std::size_t at = 0; at < part.size(); ++at) {
      for (const PartnerId p : graph_.partners()[part[at]]) {
        if (partner_seen_[p.index()] == round_) continue;
        partner_seen_[p.index()] = round_;
        for (const MeasureId m : graph_.measures()[p]) {
          if (measure_seen_[m.index()] == round_) continue;
          measure_seen_[m.index()] = round_;
          part.push_back(m);
        }
      }
    }
    return part;
  }

  const BipartiteGraph& graph_;
  std::uint32_t round_ = 0;
  std::vector<std::uint32_t> measure_seen_;  // the last round that reached it
  std::vector<std::uint32_t> partner_seen_;
};

void add_links(std::vector<KeyPartner>& facts, const BipartiteGraph& graph) {
  Reach reach(graph);
  for (const PartnerId p : graph.measures().ids()) {
    const auto parts = reach.parts_without(p);
    const auto largest = std::ranges::max_element(parts, {}, &std::vector<MeasureId>::size);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      if (part == largest) continue;
      auto& cut_off = facts[p.index()].only_link_to;
      cut_off.insert(cut_off.end(), part->begin(), part->end());
    }
    std::ranges::sort(facts[p.index()].only_link_to);
  }
}

}  // namespace

std::vector<std::string> themes_of(const Programme& programme) {
  std::size_t deepest = 0;
  for (const Measure& measure : programme.measures) {
    deepest = std::max(deepest, measure.section.size());
  }
  for (std::size_t depth = 0; depth < deepest; ++depth) {
    std::vector<std::string> themes;
    for (const Measure& measure : programme.measures) themes.push_back(heading_at(measure, depth));
    if (std::ranges::adjacent_find(themes, std::ranges::not_equal_to{}) != themes.end()) {
      return themes;
    }
  }
  return {};
}

std::vector<KeyPartner> key_partner_facts(const Programme& programme, const BipartiteGraph& graph,
                                          std::uint64_t max_work) {
  std::vector<KeyPartner> facts(graph.measures().size());
  for (const PartnerId p : graph.measures().ids()) {
    KeyPartner& fact = facts[p.index()];
    fact.measures = static_cast<std::uint32_t>(graph.measures()[p].size());
    for (const MeasureId m : graph.measures()[p]) {
      if (graph.partners()[m].size() == 1) fact.only_partner_of.push_back(m);
    }
  }
  add_themes(facts, themes_of(programme), graph);
  const std::uint64_t vertices = std::uint64_t{graph.partners().size()} + graph.measures().size();
  if (vertices * graph.tie_count() <= max_work) add_links(facts, graph);
  return facts;
}

}  // namespace partnergraph
