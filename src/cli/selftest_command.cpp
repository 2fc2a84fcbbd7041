#include "selftest_command.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/alpha_beta_core.hpp>
#include <partnergraph/analysis/assortativity.hpp>
#include <partnergraph/analysis/betweenness.hpp>
#include <partnergraph/analysis/birank.hpp>
#include <partnergraph/analysis/bitruss.hpp>
#include <partnergraph/analysis/butterfly.hpp>
#include <partnergraph/analysis/closeness.hpp>
#include <partnergraph/analysis/closure.hpp>
#include <partnergraph/analysis/clustering.hpp>
#include <partnergraph/analysis/coalition.hpp>
#include <partnergraph/analysis/components.hpp>
#include <partnergraph/analysis/core.hpp>
#include <partnergraph/analysis/cover.hpp>
#include <partnergraph/analysis/cut.hpp>
#include <partnergraph/analysis/degree.hpp>
#include <partnergraph/analysis/distance.hpp>
#include <partnergraph/analysis/eigenvector.hpp>
#include <partnergraph/analysis/katz.hpp>
#include <partnergraph/analysis/overlap.hpp>
#include <partnergraph/analysis/pagerank.hpp>
#include <partnergraph/analysis/redundancy.hpp>
#include <partnergraph/analysis/structural_holes.hpp>
#include <partnergraph/analysis/two_mode_holes.hpp>
#include <partnergraph/model/bipartite_graph.hpp>

#include "console.hpp"
#include "davis.hpp"
#include "exit_code.hpp"
#include "progress.hpp"
#include "selftest_groups.hpp"
#include "selftest_row.hpp"

namespace partnergraph::cli {
namespace {

// Events are what has to be covered: they take the place of measures, the women that of partners.
BipartiteGraph davis() {
  std::vector<Participation> ties;
  for (std::uint32_t woman = 0; woman < davis_rows.size(); ++woman) {
    const std::string_view events = davis_rows.at(woman).events;
    for (std::uint32_t event = 0; event < events.size(); ++event) {
      if (events[event] == '1') ties.push_back({MeasureId{event}, PartnerId{woman}});
    }
  }
  return {davis_event_count, static_cast<std::uint32_t>(davis_rows.size()), std::move(ties)};
}

std::size_t woman(std::string_view name) {
  const auto found = std::ranges::find(davis_rows, name, &DavisRow::woman);
  return static_cast<std::size_t>(found - davis_rows.begin());
}

double of_woman(const Scores& scores, std::string_view name) {
  return scores.partners.at(woman(name));
}

double of_event(const Scores& scores, std::size_t number) {
  return scores.measures.at(number - 1);
}

template <class Vertex>
const Overlap<Vertex>& pair_of(const std::vector<Overlap<Vertex>>& overlaps, std::size_t first,
                               std::size_t second) {
  return *std::ranges::find_if(overlaps, [=](const Overlap<Vertex>& pair) {
    return pair.first.index() == first && pair.second.index() == second;
  });
}

void add_graph(Rows& rows, const BipartiteGraph& graph) {
  const auto ties = static_cast<double>(graph.tie_count());
  rows.push_back({"ties", ties, "89", "Davis et al. 1941"});
  rows.push_back({"density", ties / (14.0 * 18.0), "0.353175", by_hand});
  rows.push_back({"components", static_cast<double>(components(graph).count), "1", by_hand});
  rows.push_back({"butterflies", static_cast<double>(butterflies(graph)), "341", independent});
}

void add_degree(Rows& rows, const BipartiteGraph& graph) {
  const Scores raw = degree(graph);
  const Scores normalised = degree_normalised(graph);
  rows.push_back({"degree, Evelyn", of_woman(raw, "Evelyn"), "8", by_hand});
  rows.push_back({"degree, E8", of_event(raw, 8), "14", by_hand});
  rows.push_back(
      {"  normalised, Evelyn", of_woman(normalised, "Evelyn"), "0.571429", borgatti_everett});
  rows.push_back({"  normalised, E8", of_event(normalised, 8), "0.777778", borgatti_everett});
}

void add_closeness(Rows& rows, const BipartiteGraph& graph) {
  const auto [normalised, harmonic] = closeness(graph);
  rows.push_back(
      {"closeness, Evelyn", of_woman(normalised, "Evelyn"), "0.800000", borgatti_everett});
  rows.push_back({"closeness, Flora", of_woman(normalised, "Flora"), "0.585366", borgatti_everett});
  rows.push_back({"closeness, E8", of_event(normalised, 8), "0.846154", borgatti_everett});
  rows.push_back({"harmonic, Evelyn", of_woman(harmonic, "Evelyn"), "18.5", independent});
  rows.push_back({"harmonic, E8", of_event(harmonic, 8), "21.833333", independent});
  rows.push_back({"harmonic, E1", of_event(harmonic, 1), "13.25", independent});
}

void add_betweenness(Rows& rows, const BipartiteGraph& graph) {
  const auto [raw, normalised] = betweenness(graph);
  rows.push_back({"betweenness, Evelyn", of_woman(raw, "Evelyn"), "42.9802", netrics});
  rows.push_back({"betweenness, Laura", of_woman(raw, "Laura"), "22.8541", netrics});
  rows.push_back({"betweenness, Nora", of_woman(raw, "Nora"), "50.490306", independent});
  rows.push_back({"betweenness, E8", of_event(raw, 8), "110.206397", independent});
  rows.push_back({"  normalised, Nora", of_woman(normalised, "Nora"), "0.113461", borgatti_halgin});
  rows.push_back({"  normalised, E8", of_event(normalised, 8), "0.243819", borgatti_halgin});
  rows.push_back({"  normalised, E9", of_event(normalised, 9), "0.225514", borgatti_halgin});
  const Scores printed = betweenness(graph, BetweennessMaximum::printed_1997).normalised;
  rows.push_back({"  by 442, Evelyn", of_woman(printed, "Evelyn"), "0.0972", netrics});
}

void add_spectral(Rows& rows, const BipartiteGraph& graph) {
  const Eigenvector found = eigenvector(graph);
  rows.push_back({"first singular value", found.singular_value, "6.741908", independent});
  rows.push_back({"eigenvector, Evelyn", of_woman(found.scores, "Evelyn"), "0.334734", ucinet});
  rows.push_back({"eigenvector, E8", of_event(found.scores, 8), "0.506633", ucinet});
  const Scores projected = eigenvector(graph, EigenvectorForm::projection).scores;
  rows.push_back({"  of projection, Evelyn", of_woman(projected, "Evelyn"), "0.9009", netrics});
  rows.push_back({"  of projection, Laura", of_woman(projected, "Laura"), "0.8497", netrics});
  rows.push_back({"  of projection, E12", of_event(projected, 12), "0.4764", netrics});
}

void add_walks(Rows& rows, const BipartiteGraph& graph) {
  const Scores bi = birank(graph);
  rows.push_back({"BiRank, Evelyn", of_woman(bi, "Evelyn"), "0.07112889", independent});
  rows.push_back({"BiRank, E8", of_event(bi, 8), "0.09257941", independent});
  const Scores root = birank(graph, {.alpha = 1.0, .beta = 1.0, .query = {}});
  rows.push_back({"  alpha 1, Evelyn", of_woman(root, "Evelyn"), "0.07", networkx});
  rows.push_back({"  alpha 1, E8", of_event(root, 8), "0.11", networkx});
  const Scores co = cohits(graph);
  rows.push_back({"CoHITS, Nora", of_woman(co, "Nora"), "0.08920677", independent});
  rows.push_back({"CoHITS, E8", of_event(co, 8), "0.14443292", independent});
  const Scores rui = bgrm(graph);
  rows.push_back({"BGRM, Evelyn", of_woman(rui, "Evelyn"), "0.01024731", independent});
  rows.push_back({"BGRM, E8", of_event(rui, 8), "0.01254784", independent});
  const Scores walker = pagerank(graph);
  rows.push_back({"PageRank, Evelyn", of_woman(walker, "Evelyn"), "0.04256345", independent});
  rows.push_back({"PageRank, E1", of_event(walker, 1), "0.01825174", independent});
  const Scores reached = katz(graph, eigenvector(graph), {.alpha = 0.1}).scores;
  rows.push_back({"Katz (0.1), Evelyn", of_woman(reached, "Evelyn"), "3.497859", independent});
  rows.push_back({"Katz (0.1), E8", of_event(reached, 8), "4.905668", independent});
}

void add_whole(Rows& rows, const BipartiteGraph& graph) {
  const auto [diameter, mean] = distances(graph);
  const FourPathClosure closure = opsahl_closure(graph);
  rows.push_back({"diameter", static_cast<double>(diameter), "4", independent});
  rows.push_back({"mean distance", mean.value_or(0.0), "2.306", netrics});
  rows.push_back({"degree assortativity", degree_assortativity(graph).value_or(0.0), "-0.336998",
                  independent});
  rows.push_back(
      {"Robins-Alexander", robins_alexander(graph).value_or(0.0), "0.467764", independent});
  rows.push_back({"Opsahl, women", closure.partners.value_or(0.0), "0.771897", tnet});
  rows.push_back({"Opsahl, events", closure.measures.value_or(0.0), "0.818736", tnet});
  const Cuts cut = cuts(graph);
  rows.push_back(
      {"articulation points", static_cast<double>(cut.articulation_count), "0", netrics});
  rows.push_back({"bridges", static_cast<double>(cut.bridge_count), "0", netrics});
}

void add_weave(Rows& rows, const BipartiteGraph& graph) {
  const Scores core = core_numbers(graph);
  rows.push_back({"core, Nora", of_woman(core, "Nora"), "4", independent});
  rows.push_back({"core, Flora", of_woman(core, "Flora"), "2", independent});
  const AlphaBetaCore both = alpha_beta_core(graph, 5, 3);  // events of 5 women of 3 events
  rows.push_back(
      {"women of the (3,5)-core", static_cast<double>(both.partners.size()), "15", independent});
  rows.push_back({"  its events", static_cast<double>(both.measures.size()), "8", independent});
  const auto bitruss = bitruss_numbers(graph, butterfly_counts(graph));
  rows.push_back({"ties of bitruss 12", static_cast<double>(std::ranges::count(bitruss, 12U)), "20",
                  independent});
  const Clustering found = clustering(graph);
  rows.push_back({"clustering, Evelyn", of_woman(found.dot, "Evelyn"), "0.317943", networkx});
  rows.push_back({"  by smaller degree", of_woman(found.min, "Evelyn"), "0.641667", networkx});
  rows.push_back({"  by larger degree", of_woman(found.max, "Evelyn"), "0.367647", networkx});
  const Scores redundant = redundancy(graph);
  rows.push_back({"redundancy, Nora", of_woman(redundant, "Nora"), "0.75", networkx});
  rows.push_back({"redundancy, E8", of_event(redundant, 8), "0.802198", networkx});
}

void add_holes(Rows& rows, const BipartiteGraph& graph) {
  const StructuralHoles holes = structural_holes(graph);
  rows.push_back(
      {"constraint, Evelyn", of_woman(holes.constraint, "Evelyn"), "0.257789", networkx});
  rows.push_back(
      {"effective size, Evelyn", of_woman(holes.effective_size, "Evelyn"), "8.774524", networkx});
  const Scores two_mode = two_mode_constraint(graph);
  rows.push_back({"  in two modes, Evelyn", of_woman(two_mode, "Evelyn"), "0.2782", netrics});
  rows.push_back({"  in two modes, Laura", of_woman(two_mode, "Laura"), "0.3071", netrics});
}

void add_overlaps(Rows& rows, const BipartiteGraph& graph) {
  const auto women = partner_overlaps(graph);
  const auto& friends = pair_of(women, woman("Evelyn"), woman("Laura"));
  rows.push_back({"overlap, Evelyn and Laura", static_cast<double>(friends.shared), "6", by_hand});
  rows.push_back({"  Jaccard", friends.jaccard, "0.666667", formula});
  rows.push_back({"  Simpson", friends.overlap, "0.857143", formula});
  rows.push_back({"  Dice", friends.dice, "0.8", formula});
  rows.push_back({"  cosine", friends.cosine, "0.801784", formula});
  rows.push_back({"  Newman", friends.newman, "1.562637", formula});
  rows.push_back({"  resource allocation", friends.resource_allocation, "1.154762", formula});
  rows.push_back({"  Adamic-Adar", friends.adamic_adar, "3.719309", formula});
  rows.push_back({"  hypergeometric p", friends.p_hypergeometric, "0.05128205", backbone});
  rows.push_back({"  p, Olivia and Flora",
                  pair_of(women, woman("Olivia"), woman("Flora")).p_hypergeometric, "0.01098901",
                  backbone});
  rows.push_back({"  p, E10 and E12", pair_of(measure_overlaps(graph), 9, 11).p_hypergeometric,
                  "0.00070028", backbone});
}

void add_structure(Rows& rows, const BipartiteGraph& graph) {
  const Coalitions found = coalitions(graph);
  rows.push_back({"Barber modularity", found.modularity, "0.3455371796", exact_search});
  rows.push_back({"  coalitions", static_cast<double>(found.count), "4", exact_search});
  rows.push_back({"  proven (1 = yes)", found.optimal ? 1.0 : 0.0, "1", exact_search});

  const Cover cover = smallest_cover(graph);
  const auto in_cover = [&cover](std::string_view name) {
    return std::ranges::any_of(
        cover.steps, [name](const CoverStep& step) { return step.partner.index() == woman(name); });
  };
  rows.push_back(
      {"cover of the events, women", static_cast<double>(cover.steps.size()), "2", exact_search});
  rows.push_back({"  Evelyn in it (1 = yes)", in_cover("Evelyn") ? 1.0 : 0.0, "1", exact_search});
  rows.push_back({"  Nora in it (1 = yes)", in_cover("Nora") ? 1.0 : 0.0, "1", exact_search});
}

std::size_t decimals(std::string_view number) {
  const std::size_t point = number.find('.');
  return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

// As many decimals as the published value has.
std::string ours_as_published(const Row& row) {
  std::array<char, 64> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), row.ours,
                    std::chars_format::fixed, static_cast<int>(decimals(row.published)));
  return {digits.data(), end};
}

// Half a unit of the last published digit, and a little for values that lie on the edge.
bool agrees(const Row& row) {
  double published = 0.0;
  std::from_chars(row.published.data(), row.published.data() + row.published.size(), published);
  const double unit = std::pow(10.0, -static_cast<double>(decimals(row.published)));
  return std::abs(row.ours - published) <= 0.5000001 * unit;
}

std::string line_of(std::string_view what, std::string_view ours, std::string_view published,
                    std::string_view source, std::string_view verdict) {
  const auto right = [](std::string_view text) {
    return std::string(text.size() < 13 ? 13 - text.size() : 0, ' ').append(text);
  };
  std::string line(what);
  line.resize(std::max<std::size_t>(line.size(), 25), ' ');
  line += right(ours) + right(published) + "  ";
  line.append(verdict).append("  ").append(source);
  return line + '\n';
}

struct Chapter {
  std::string_view of;
  void (*add)(Rows&, const BipartiteGraph&);
};

constexpr std::array<Chapter, 15> chapters{{
    {"counts", add_graph},
    {"degree", add_degree},
    {"closeness", add_closeness},
    {"betweenness", add_betweenness},
    {"eigenvectors", add_spectral},
    {"walks", add_walks},
    {"the whole", add_whole},
    {"clustering", add_weave},
    {"structural holes", add_holes},
    {"overlaps", add_overlaps},
    {"structure", add_structure},
    {"centralisation", add_centralisation},
    {"chance", add_chance},
    {"groups", add_groups},
    {"cover", add_planning},
}};

Rows all_rows(const Settings& settings) {
  const BipartiteGraph graph = davis();
  Rows rows;
  Progress progress(settings, "selftest");
  for (const Chapter& chapter : chapters) {
    progress.at("selftest: " + std::string(chapter.of));
    chapter.add(rows, graph);
  }
  return rows;
}

}  // namespace

int selftest(const Settings& settings) {
  const Rows rows = all_rows(settings);
  std::string text = "Davis Southern Women: 18 women, 14 events, 89 ties\n\n";
  text += line_of("value", "ours", "published", "source", "  ");
  std::size_t different = 0;
  for (const Row& row : rows) {
    const bool same = agrees(row);
    if (!same) ++different;
    text +=
        line_of(row.what, ours_as_published(row), row.published, row.source, same ? "ok" : "NO");
  }
  text += "\n" + std::to_string(rows.size() - different) + " of " + std::to_string(rows.size()) +
          " values agree\n";
  print(text);
  return different == 0 ? exit_code::done : exit_code::internal;
}

}  // namespace partnergraph::cli
