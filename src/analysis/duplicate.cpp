#include <partnergraph/analysis/duplicate.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "parallel.hpp"
#include "weighted_set.hpp"

namespace partnergraph {
namespace {

constexpr double text_share = 0.5;
constexpr double partners_share = 0.3;
constexpr double goal_share = 0.2;
constexpr double alike = 0.5;  // text, or partners, from which two measures may be the same one
constexpr std::size_t most_shared_words = 12;

// What is compared of every measure.
struct Material {
  std::vector<std::vector<std::string>> words;  // of title and details, all of them, in order
  std::vector<std::vector<std::string>> goal_words;
  Corpus texts;
  Corpus goals;
  std::vector<WeightedSet> partners;
};

// Partners weighted by rarity; the term of a partner is its rank by degree.
std::vector<WeightedSet> partner_sets(const BipartiteGraph& graph) {
  const auto measures = graph.measures();
  std::vector<std::uint32_t> order(measures.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto degree = [&](std::uint32_t p) { return measures[PartnerId{p}].size(); };
  std::ranges::stable_sort(order, {}, degree);
  std::vector<std::uint32_t> rank(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;

  std::vector<WeightedSet> sets(graph.partners().size());
  for (const MeasureId m : graph.partners().ids()) {
    WeightedSet& set = sets[m.index()];
    for (const PartnerId p : graph.partners()[m]) {
      set.push_back({rank[p.index()], 1.0 / std::log1p(static_cast<double>(degree(p.value)))});
    }
    std::ranges::sort(set, {}, &WeightedTerm::term);
  }
  return sets;
}

Corpus corpus_of_telling(const std::vector<std::vector<std::string>>& texts) {
  std::vector<std::vector<std::string>> telling;
  telling.reserve(texts.size());
  for (const auto& text : texts) telling.push_back(telling_words(text));
  return corpus_of(telling);
}

Material material_of(const Programme& programme, const BipartiteGraph& graph) {
  Material result;
  for (const Measure& measure : programme.measures) {
    std::string text = measure.title;
    for (const std::string& detail : measure.details) text.append("\n").append(detail);
    result.words.push_back(folded_words(text));
    result.goal_words.push_back(folded_words(measure.goal));
  }
  result.texts = corpus_of_telling(result.words);
  result.goals = corpus_of_telling(result.goal_words);
  result.partners = partner_sets(graph);
  return result;
}

bool contains(const WeightedSet& large, const WeightedSet& small) {
  return std::ranges::includes(large, small, {}, &WeightedTerm::term, &WeightedTerm::term);
}

class Comparison {
 public:
  Comparison(const Programme& programme, const BipartiteGraph& graph, DuplicateOf of)
      : graph_(graph), of_(of), material_(material_of(programme, graph)) {}

  [[nodiscard]] const Material& material() const { return material_; }

  [[nodiscard]] Duplicate operator()(std::uint32_t a, std::uint32_t b) const {
    Duplicate result;
    result.first = MeasureId{a};
    result.second = MeasureId{b};
    double weight = 0.0;
    const auto add = [&](double share, const std::vector<WeightedSet>& sets, auto likeness) {
      if (sets[a].empty() || sets[b].empty()) return 0.0;
      const double part = likeness(sets[a], sets[b]);
      weight += share;
      result.score += share * part;
      return part;
    };
    result.text = add(text_share, material_.texts.texts, cosine);
    result.partners = add(partners_share, material_.partners, weighted_jaccard);
    result.goal = add(goal_share, material_.goals.texts, cosine);
    if (weight > 0.0) result.score = std::min(1.0, result.score / weight);
    if (of_ == DuplicateOf::goals) result.score = result.goal;
    return result;
  }

  // The reasons; only worth their time for pairs that are reported.
  void explain(Duplicate& pair) const {
    std::ranges::set_intersection(graph_.partners()[pair.first], graph_.partners()[pair.second],
                                  std::back_inserter(pair.shared_partners));
    const auto& texts = of_ == DuplicateOf::goals ? material_.goals : material_.texts;
    WeightedSet shared =
        common_terms(texts.texts[pair.first.index()], texts.texts[pair.second.index()]);
    std::ranges::stable_sort(shared, std::ranges::greater{}, &WeightedTerm::weight);
    shared.resize(std::min(shared.size(), most_shared_words));
    for (const WeightedTerm& t : shared) pair.shared_words.push_back(texts.words[t.term]);
  }

  [[nodiscard]] DuplicateClass kind_of(const Duplicate& pair) const {
    const std::size_t a = pair.first.index();
    const std::size_t b = pair.second.index();
    if (of_ == DuplicateOf::goals) {
      return material_.goal_words[a] == material_.goal_words[b] ? DuplicateClass::identical
                                                                : DuplicateClass::near_duplicate;
    }
    if (material_.words[a] == material_.words[b] &&
        material_.goal_words[a] == material_.goal_words[b] &&
        std::ranges::equal(graph_.partners()[pair.first], graph_.partners()[pair.second])) {
      return DuplicateClass::identical;
    }
    if (is_within(a, b) || is_within(b, a)) return DuplicateClass::subset;
    const bool partners_known = !material_.partners[a].empty() && !material_.partners[b].empty();
    return pair.text >= alike && (!partners_known || pair.partners >= alike)
               ? DuplicateClass::near_duplicate
               : DuplicateClass::same_series;
  }

 private:
  [[nodiscard]] bool is_within(std::size_t small, std::size_t large) const {
    const auto& texts = material_.texts.texts;
    const auto& partners = material_.partners;
    const bool smaller = texts[small].size() < texts[large].size() ||
                         partners[small].size() < partners[large].size();
    return smaller && !texts[small].empty() && !partners[small].empty() &&
           contains(texts[large], texts[small]) && contains(partners[large], partners[small]);
  }

  const BipartiteGraph& graph_;
  DuplicateOf of_;
  Material material_;
};

// Measures of a chunk at least, and chunks at most: each keeps as many pairs as are asked for.
constexpr std::size_t least_chunk = 64;
constexpr std::size_t most_chunks = 64;

// The score is a mean of the parts, so that one of them must reach the threshold.
class Candidates {
 public:
  Candidates(const Material& material, const DuplicateOptions& options)
      : indices_{CandidateIndex(material.goals.texts, Likeness::cosine, options.threshold)} {
    if (options.of == DuplicateOf::goals) return;
    indices_.emplace_back(material.texts.texts, Likeness::cosine, options.threshold);
    indices_.emplace_back(material.partners, Likeness::jaccard, options.threshold);
  }

  [[nodiscard]] std::uint64_t count_later(std::uint32_t first) const {
    std::uint64_t count = 0;
    for (const CandidateIndex& index : indices_) count += index.count_later(first);
    return count;
  }

  // Each later measure once, in `found`, whose room is used again.
  void find_later(std::uint32_t first, std::vector<std::uint32_t>& found) const {
    found.clear();
    for (const CandidateIndex& index : indices_) index.add_later(first, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
  }

 private:
  std::vector<CandidateIndex> indices_;
};

void check(const DuplicateOptions& options) {
  if (!(options.threshold > 0.0) || options.threshold > 1.0) {
    throw std::invalid_argument("duplicate_measures: threshold must be in (0, 1]");
  }
}

// Identical pairs first, then by score, then by ids; no more than `most`.
void keep_strongest(std::vector<Duplicate>& pairs, std::size_t most) {
  std::ranges::sort(pairs, {}, [](const Duplicate& d) {
    return std::tuple(d.kind != DuplicateClass::identical, -d.score, d.first, d.second);
  });
  if (pairs.size() > most)
    pairs.erase(pairs.begin() + static_cast<std::ptrdiff_t>(most), pairs.end());
}

}  // namespace

std::uint64_t duplicate_forecast(const Programme& programme, const BipartiteGraph& graph,
                                 const DuplicateOptions& options) {
  check(options);
  const Candidates candidates(material_of(programme, graph), options);
  const auto measures = static_cast<std::uint32_t>(programme.measures.size());
  std::uint64_t pairs = 0;
  for (std::uint32_t first = 0; first < measures; ++first) {
    // A later measure that shares several words is counted for each of them, but compared once.
    pairs += std::min<std::uint64_t>(candidates.count_later(first), measures - 1 - first);
  }
  return pairs;
}

std::vector<Duplicate> duplicate_measures(const Programme& programme, const BipartiteGraph& graph,
                                          const DuplicateOptions& options) {
  check(options);
  const Comparison compare(programme, graph, options.of);
  const Candidates candidates(compare.material(), options);

  const std::size_t measures = programme.measures.size();
  const std::size_t chunk_size = std::max(least_chunk, measures / most_chunks);
  std::vector<std::vector<Duplicate>> found(chunk_count(measures, chunk_size));
  parallel_chunks(measures, chunk_size, [&](const Chunk& chunk) {
    std::vector<Duplicate>& pairs = found[chunk.index];
    std::vector<std::uint32_t> later;
    for (auto first = static_cast<std::uint32_t>(chunk.first); first < chunk.last; ++first) {
      candidates.find_later(first, later);
      for (const std::uint32_t second : later) {
        Duplicate pair = compare(first, second);
        if (pair.score < options.threshold) continue;
        pair.kind = compare.kind_of(pair);
        pairs.push_back(std::move(pair));
        if (pairs.size() / 2 > options.strongest) keep_strongest(pairs, options.strongest);
      }
    }
    keep_strongest(pairs, options.strongest);
  });
  std::vector<Duplicate> result;
  for (std::vector<Duplicate>& pairs : found) std::ranges::move(pairs, std::back_inserter(result));
  keep_strongest(result, options.strongest);
  for (Duplicate& pair : result) compare.explain(pair);
  return result;
}

}  // namespace partnergraph
