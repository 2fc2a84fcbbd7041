#include "../../src/analysis/candidate_index.hpp"

#include <algorithm>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

std::vector<std::uint32_t> later(const CandidateIndex& index, std::uint32_t set,
                                 CandidateIndex::Scratch& scratch) {
  std::vector<std::uint32_t> found;
  index.add_later(set, scratch, found);
  std::ranges::sort(found);
  return found;
}

// Every pair compared, on sets of weights as texts and partners have them.
TEST_CASE("no pair as alike as the threshold is left out, few others get in",
          "[candidate_index][property]") {
  std::size_t pairs = 0;
  std::size_t candidates = 0;
  std::size_t alike = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    std::uint32_t state = seed * 2654435761U + 1;
    const auto below = [&state](std::uint32_t n) {
      state = state * 1664525U + 1013904223U;
      return (state >> 16U) % n;
    };
    const auto likeness = seed % 2 == 0 ? Likeness::cosine : Likeness::jaccard;
    const double threshold = std::vector{0.1, 0.4, 0.505, 0.8, 1.0}[below(5)];
    std::vector<std::vector<std::uint32_t>> texts(20);
    for (auto& text : texts) {
      for (std::uint32_t i = below(6); i > 0; --i) text.push_back(below(8) * below(3));
    }
    std::vector<std::uint32_t> place(16);
    auto sets = tf_idf(texts, place);
    if (likeness == Likeness::jaccard) {
      for (WeightedSet& set : sets) {
        for (WeightedTerm& t : set) t.weight = 1.0 / (1.0 + t.term);
      }
    }
    const CandidateIndex index(sets, likeness, threshold);
    CandidateIndex::Scratch scratch;
    for (std::uint32_t a = 0; a < sets.size(); ++a) {
      const auto found = later(index, a, scratch);
      CHECK(std::ranges::adjacent_find(found) == found.end());
      candidates += found.size();
      for (std::uint32_t b = a + 1; b < sets.size(); ++b) {
        const double value = likeness == Likeness::cosine ? cosine(sets[a], sets[b])
                                                          : weighted_jaccard(sets[a], sets[b]);
        ++pairs;
        if (value < threshold) continue;
        ++alike;
        CHECK(std::ranges::binary_search(found, b));
      }
    }
  }
  CHECK(alike > 1'000);
  CHECK(candidates - alike < (pairs - alike) / 4);
}

// Two rare terms that three sets have, one that all have: meetings 3 + 3, and of the common one
// none where no list goes that far.
TEST_CASE("meetings are counted before they happen", "[candidate_index]") {
  const WeightedSet rare{{0, 0.7}, {1, 0.7}, {2, 0.1}};
  const CandidateIndex index({rare, rare, rare, {{2, 1.0}}}, Likeness::cosine, 0.9);
  CHECK(index.meetings() == 6);
  CHECK(CandidateIndex({}, Likeness::cosine, 0.5).meetings() == 0);
}

}  // namespace
