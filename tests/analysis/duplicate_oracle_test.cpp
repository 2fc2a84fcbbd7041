// Scores of duplicates by the formulas of metrics.md, every pair by itself.
#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <partnergraph/analysis/duplicate.hpp>
#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/graph_programme.hpp"
#include "support/near.hpp"
#include "support/oracle_structure.hpp"
#include "support/oracle_text.hpp"
#include "support/random_graph.hpp"

using namespace partnergraph;
using test::near;

namespace {

const oracle::Words vocabulary{"fjord", "fjell", "buss", "skole", "vann", "veg7", "2030"};

oracle::Words random_words(std::mt19937& engine, std::size_t most) {
  oracle::Words words(engine() % (most + 1));
  for (std::string& word : words) word = vocabulary[engine() % vocabulary.size()];
  return words;
}

std::string sentence(const oracle::Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

struct Sample {
  BipartiteGraph graph;
  Programme programme;
  std::vector<oracle::Words> texts;
  std::vector<oracle::Words> goals;
};

Sample sample_of(unsigned seed) {
  std::mt19937 engine(seed);
  const BipartiteGraph graph = test::random_graph(seed, 8);
  Sample sample{graph, test::programme_of(graph), {}, {}};
  for (Measure& measure : sample.programme.measures) {
    sample.texts.push_back(random_words(engine, 3));
    sample.texts.back().push_back(vocabulary[engine() % 2]);  // no title is empty
    sample.goals.push_back(random_words(engine, 2));
    measure.title = sentence(sample.texts.back());
    measure.goal = sentence(sample.goals.back());
    if (engine() % 3 > 0) measure.section = {"A", std::string(1, char('a' + engine() % 3))};
  }
  return sample;
}

// Shared weight / all weight, a partner weighing 1 / ln(1 + its measures); nothing without
// partners.
std::optional<double> of_partners(const oracle::Table& tied, std::size_t a, std::size_t b) {
  if (oracle::degree_of_row(tied, a) == 0 || oracle::degree_of_row(tied, b) == 0) return {};
  double shared = 0.0;
  double all = 0.0;
  for (std::size_t p = 0; p < oracle::columns_of(tied); ++p) {
    if (!tied[a][p] && !tied[b][p]) continue;
    const double weight =
        1.0 / std::log(1.0 + static_cast<double>(oracle::degree_of_column(tied, p)));
    all += weight;
    if (tied[a][p] && tied[b][p]) shared += weight;
  }
  return shared / all;
}

std::optional<double> of_sections(const Measure& a, const Measure& b) {
  if (a.section.empty() || b.section.empty()) return {};
  return a.section[1] == b.section[1] ? 1.0 : 0.5;
}

TEST_CASE("scores of duplicates agree with the formulas", "[duplicate][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  const ThreadLimit limit(1);  // programmes this small are not worth a second one
  const Sample sample = sample_of(seed);
  const oracle::Table tied = oracle::table(sample.graph);
  const auto found = DuplicateSearch(sample.programme, sample.graph, {.threshold = 0.3}).pairs();
  std::size_t expected = 0;
  bool borderline = false;
  for (std::uint32_t a = 0; a < tied.size(); ++a) {
    for (std::uint32_t b = a + 1; b < tied.size(); ++b) {
      CAPTURE(a, b);
      const double text = oracle::likeness(sample.texts, a, b);
      const auto partners = of_partners(tied, a, b);
      const auto goal = sample.goals[a].empty() || sample.goals[b].empty()
                            ? std::optional<double>{}
                            : oracle::likeness(sample.goals, a, b);
      const auto section = of_sections(sample.programme.measures[a], sample.programme.measures[b]);
      double sum = 0.5 * text;
      double weight = 0.5;
      for (const auto& [share, part] :
           {std::pair(0.3, partners), std::pair(0.2, goal), std::pair(0.05, section)}) {
        if (!part) continue;
        sum += share * *part;
        weight += share;
      }
      const bool identical = sample.texts[a] == sample.texts[b] &&
                             sample.goals[a] == sample.goals[b] && tied[a] == tied[b];
      const double score = identical ? 1.0 : sum / weight;
      borderline = borderline || near(score, 0.3);
      expected += score >= 0.3 ? 1U : 0U;
      const auto at = std::ranges::find_if(found, [&](const Duplicate& pair) {
        return pair.first.value == a && pair.second.value == b;
      });
      if (!near(score, 0.3)) REQUIRE((at != found.end()) == (score >= 0.3));
      if (at == found.end()) continue;
      CHECK(near(at->score, score));
      CHECK(near(at->text, text));
      CHECK(near(at->partners, partners.value_or(0.0)));
      CHECK(near(at->goal, goal.value_or(0.0)));
      CHECK(near(at->section, section.value_or(0.0)));
      CHECK((at->kind == DuplicateClass::identical) == identical);
      CHECK(at->shared_partners.size() ==
            oracle::common(tied, {std::size_t{a}, std::size_t{b}}).size());
    }
  }
  if (!borderline) CHECK(found.size() == expected);
}

}  // namespace
