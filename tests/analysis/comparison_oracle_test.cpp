// Random pairs of programmes whose measures have one word each, so that it is plain which became
// which: everything else from sets of (word, partner).
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"
#include "support/near.hpp"

using namespace partnergraph;
using test::near;

namespace {

const std::vector<std::string> words{"harbour", "cycling",  "museums", "tunnels",
                                     "orchids", "festival", "kitchen", "railway"};

// Measures and partners in random order; partners p0 to p4 with chance 1/3.
Programme random_programme(std::mt19937& engine) {
  Programme programme;
  std::vector<std::string> titles = words;
  std::ranges::shuffle(titles, engine);
  titles.resize(engine() % 7);
  std::set<std::uint32_t> used;
  std::vector<std::vector<std::uint32_t>> rows;
  for (std::size_t m = 0; m < titles.size(); ++m) {
    rows.emplace_back();
    for (std::uint32_t p = 0; p < 5; ++p) {
      if (engine() % 3 == 0) rows.back().push_back(p);
    }
    used.insert(rows.back().begin(), rows.back().end());
  }
  std::map<std::uint32_t, PartnerId> id;
  for (const std::uint32_t p : used) {
    id.emplace(p, PartnerId{static_cast<std::uint32_t>(programme.partners.size())});
    programme.partners.push_back({.key = "p" + std::to_string(p), .name = "x"});
  }
  for (std::size_t m = 0; m < titles.size(); ++m) {
    programme.measures.push_back({.key = "M" + std::to_string(m), .title = titles[m]});
    for (const std::uint32_t p : rows[m]) {
      Mention mention;
      mention.partner = id.at(p);
      mention.text = "x";
      programme.measures.back().mentions.push_back(mention);
    }
  }
  return programme;
}

using Tie = std::pair<std::string, std::string>;

std::set<Tie> ties_of(const Programme& programme) {
  std::set<Tie> ties;
  for (const Measure& measure : programme.measures) {
    for (const Mention& mention : measure.mentions) {
      ties.emplace(measure.title, programme[mention.partner].key);
    }
  }
  return ties;
}

// Names of measures and partners; they have no word in common.
std::set<std::string> vertices_of(const Programme& programme) {
  std::set<std::string> names;
  for (const Measure& measure : programme.measures) names.insert(measure.title);
  for (const Partner& partner : programme.partners) names.insert(partner.key);
  return names;
}

template <class Value>
std::set<Value> both(const std::set<Value>& a, const std::set<Value>& b) {
  std::set<Value> result;
  std::ranges::set_intersection(a, b, std::inserter(result, result.end()));
  return result;
}

// beta = (b + c) / (2a + b + c) of two sets of ties.
double beta(const std::set<Tie>& a, const std::set<Tie>& b) {
  if (a.size() + b.size() == 0) return 0.0;
  const auto kept = static_cast<double>(both(a, b).size());
  const auto all = static_cast<double>(a.size() + b.size());
  return (all - 2.0 * kept) / all;
}

std::set<Tie> between(const std::set<Tie>& ties, const std::set<std::string>& vertices) {
  std::set<Tie> result;
  for (const Tie& tie : ties) {
    if (vertices.contains(tie.first) && vertices.contains(tie.second)) result.insert(tie);
  }
  return result;
}

std::vector<std::set<std::string>> coalitions_of(const Programme& programme) {
  const Coalitions found = coalitions(graph_of(programme));
  std::vector<std::set<std::string>> members(found.count);
  for (std::size_t m = 0; m < found.measures.size(); ++m) {
    members[found.measures[m]].insert(programme.measures[m].title);
  }
  for (std::size_t p = 0; p < found.partners.size(); ++p) {
    members[found.partners[p]].insert(programme.partners[p].key);
  }
  return members;
}

void check_drift(const Comparison& found, const Programme& before, const Programme& after,
                 const std::set<std::string>& known) {
  const auto old = coalitions_of(before);
  const auto now = coalitions_of(after);
  std::size_t expected = 0;
  for (std::uint32_t c = 0; c < old.size(); ++c) {
    const auto own = both(old[c], known);
    if (old[c].size() < 2 || own.empty()) continue;
    ++expected;
    const auto at = std::ranges::find(found.coalitions, c, &CoalitionDrift::before);
    REQUIRE(at != found.coalitions.end());
    std::size_t most = 0;
    double best = 0.0;
    for (const auto& other : now) {
      const std::size_t shared = both(own, other).size();
      const double jaccard = static_cast<double>(shared) /
                             static_cast<double>(own.size() + both(other, known).size() - shared);
      if (shared > most || (shared == most && jaccard > best)) best = jaccard;
      most = std::max(most, shared);
    }
    CHECK(at->shared == most);
    CHECK(at->known == own.size());
    CHECK(near(at->jaccard, best));
    CHECK(both(own, now.at(at->after)).size() == most);
  }
  CHECK(found.coalitions.size() == expected);
}

TEST_CASE("a comparison agrees with sets of ties", "[comparison][property]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  std::mt19937 engine(seed);
  const Programme before = random_programme(engine);
  const Programme after = random_programme(engine);
  const ThreadLimit limit(1);  // networks this small are not worth a second one
  const Comparison found = compare(before, after);
  const auto old = ties_of(before);
  const auto now = ties_of(after);
  const auto known = both(vertices_of(before), vertices_of(after));

  std::size_t matches = 0;
  for (std::uint32_t m = 0; m < before.measures.size(); ++m) {
    const std::string& title = before.measures[m].title;
    const auto at = std::ranges::find(found.measures, MeasureId{m}, &MeasureMatch::before);
    REQUIRE((at != found.measures.end()) == known.contains(title));
    if (at == found.measures.end()) {
      CHECK(std::ranges::count(found.dropped, MeasureId{m}) == 1);
      continue;
    }
    ++matches;
    CHECK(after[at->after].title == title);
    CHECK(near(at->text, 1.0));
    CHECK_FALSE(at->reworded);
    std::size_t left = 0;
    for (const Tie& tie : old) left += tie.first == title && !now.contains(tie) ? 1U : 0U;
    CHECK(at->left.size() == left);
    for (const PartnerId p : at->left) {
      CHECK(old.contains({title, before[p].key}));
      CHECK_FALSE(now.contains({title, before[p].key}));
    }
    std::size_t joined = 0;
    for (const Tie& tie : now) joined += tie.first == title && !old.contains(tie) ? 1U : 0U;
    CHECK(at->joined.size() == joined);
    for (const PartnerId q : at->joined) {
      CHECK(now.contains({title, after[q].key}));
      CHECK_FALSE(old.contains({title, after[q].key}));
    }
  }
  CHECK(found.measures.size() == matches);
  CHECK(found.dropped.size() == before.measures.size() - matches);
  CHECK(found.added.size() == after.measures.size() - matches);
  for (const PartnerId p : found.partners_left) CHECK_FALSE(known.contains(before[p].key));
  for (const PartnerId q : found.partners_joined) CHECK_FALSE(known.contains(after[q].key));
  const std::size_t stayed = known.size() - matches;
  CHECK(found.partners_left.size() == before.partners.size() - stayed);
  CHECK(found.partners_joined.size() == after.partners.size() - stayed);

  const std::size_t kept = both(old, now).size();
  CHECK(found.ties.kept == kept);
  CHECK(found.ties.lost == old.size() - kept);
  CHECK(found.ties.gained == now.size() - kept);
  const auto old_known = between(old, known);
  const auto now_known = between(now, known);
  CHECK(near(found.ties.all, beta(old, now)));
  CHECK(near(found.ties.rewiring, beta(old_known, now_known)));
  CHECK(near(found.ties.turnover, beta(old, now) - beta(old_known, now_known)));
  const auto changed = static_cast<double>(old_known.size() + now_known.size() - 2 * kept);
  const auto all = static_cast<double>(old.size() + now.size());
  CHECK(near(found.ties.rewiring_common, all > 0.0 ? changed / all : 0.0));
  CHECK(near(found.ties.turnover_common, found.ties.all - found.ties.rewiring_common));
  check_drift(found, before, after, known);
}

TEST_CASE("the other way round, what was lost is gained", "[comparison][law]") {
  const auto seed = GENERATE(range(0U, 500U));
  CAPTURE(seed);
  std::mt19937 engine(seed);
  const Programme before = random_programme(engine);
  const Programme after = random_programme(engine);
  const Comparison forth = compare(before, after, {.max_coalition_ties = 0});
  const Comparison back = compare(after, before, {.max_coalition_ties = 0});
  CHECK(forth.ties.lost == back.ties.gained);
  CHECK(forth.ties.gained == back.ties.lost);
  CHECK(near(forth.ties.all, back.ties.all));
  CHECK(near(forth.ties.rewiring, back.ties.rewiring));
  CHECK(forth.dropped == back.added);
  CHECK(forth.partners_left == back.partners_joined);
  REQUIRE(forth.measures.size() == back.measures.size());
  for (const MeasureMatch& match : forth.measures) {
    const auto at = std::ranges::find(back.measures, match.before, &MeasureMatch::after);
    REQUIRE(at != back.measures.end());
    CHECK(near(at->confidence, match.confidence));
    CHECK(at->joined == match.left);
  }
}

}  // namespace
