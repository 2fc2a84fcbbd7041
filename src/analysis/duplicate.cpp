#include <partnergraph/analysis/duplicate.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <tuple>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "candidate_index.hpp"
#include "measure_text.hpp"
#include "parallel.hpp"
#include "text_corpus.hpp"
#include "weighted_set.hpp"

namespace partnergraph {
namespace {

constexpr double text_share = 0.5;
constexpr double partners_share = 0.3;
constexpr double goal_share = 0.2;
constexpr double section_share = 0.05;
constexpr double alike = 0.5;  // text, or partners, from which two measures may be the same one
constexpr std::size_t most_shared_words = 12;

template <class Text>
TextCorpus corpus(const Programme& programme, Text text_of) {
  std::vector<std::string> texts;
  for (const Measure& measure : programme.measures) texts.push_back(text_of(measure));
  return {texts, programme.language};
}

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

// What is compared of every measure.
struct Material {
  TextCorpus texts;
  TextCorpus goals;
  std::vector<WeightedSet> partners;

  Material(const Programme& programme, const BipartiteGraph& graph)
      : texts(corpus(programme, measure_text)),
        goals(corpus(programme, [](const Measure& m) { return m.goal; })),
        partners(partner_sets(graph)) {}
};

// The share of the headings above both that are the same ones, from the outermost on.
double same_headings(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto common = std::ranges::mismatch(a, b).in1 - a.begin();
  return static_cast<double>(common) / static_cast<double>(std::max(a.size(), b.size()));
}

bool contains(const WeightedSet& large, const WeightedSet& small) {
  return std::ranges::includes(large, small, {}, &WeightedTerm::term, &WeightedTerm::term);
}

class Comparison {
 public:
  Comparison(const Programme& programme, const BipartiteGraph& graph, DuplicateOf of)
      : programme_(programme), graph_(graph), of_(of), material_(programme, graph) {}

  [[nodiscard]] const Material& material() const { return material_; }

  [[nodiscard]] Duplicate operator()(std::uint32_t a, std::uint32_t b) const {
    Duplicate result;
    result.first = MeasureId{a};
    result.second = MeasureId{b};
    double weight = 0.0;
    const auto add = [&](double share, bool known, auto likeness) {
      if (!known) return 0.0;
      const double part = likeness();
      weight += share;
      result.score += share * part;
      return part;
    };
    const TextCorpus& texts = material_.texts;
    const TextCorpus& goals = material_.goals;
    const std::vector<WeightedSet>& partners = material_.partners;
    const auto& section_a = programme_[result.first].section;
    const auto& section_b = programme_[result.second].section;
    result.text = add(text_share, true, [&] { return texts.likeness(a, b); });
    result.partners = add(partners_share, !partners[a].empty() && !partners[b].empty(),
                          [&] { return weighted_jaccard(partners[a], partners[b]); });
    result.goal = add(goal_share, goals.has_words(a) && goals.has_words(b),
                      [&] { return goals.likeness(a, b); });
    result.section = add(section_share, !section_a.empty() && !section_b.empty(),
                         [&] { return same_headings(section_a, section_b); });
    result.score = of_ == DuplicateOf::goals ? result.goal : std::min(1.0, result.score / weight);
    if (is_identical(result)) result.score = 1.0;  // under whatever heading
    return result;
  }

  // The reasons; only worth their time for pairs that are reported.
  void explain(Duplicate& pair) const {
    std::ranges::set_intersection(graph_.partners()[pair.first], graph_.partners()[pair.second],
                                  std::back_inserter(pair.shared_partners));
    const TextCorpus& texts = of_ == DuplicateOf::goals ? material_.goals : material_.texts;
    pair.shared_words =
        texts.shared_words(pair.first.index(), pair.second.index(), most_shared_words);
  }

  [[nodiscard]] DuplicateClass kind_of(const Duplicate& pair) const {
    if (is_identical(pair)) return DuplicateClass::identical;
    if (of_ == DuplicateOf::goals) return DuplicateClass::near_duplicate;
    const std::size_t a = pair.first.index();
    const std::size_t b = pair.second.index();
    if (is_within(a, b) || is_within(b, a)) return DuplicateClass::subset;
    const bool partners_known = !material_.partners[a].empty() && !material_.partners[b].empty();
    return pair.text >= alike && (!partners_known || pair.partners >= alike)
               ? DuplicateClass::near_duplicate
               : DuplicateClass::same_series;
  }

 private:
  [[nodiscard]] bool is_identical(const Duplicate& pair) const {
    const std::size_t a = pair.first.index();
    const std::size_t b = pair.second.index();
    const auto& [texts, goals, partners] = material_;
    if (of_ == DuplicateOf::goals) return goals.are_same(a, b);
    return texts.are_same(a, b) && goals.are_same(a, b) &&
           std::ranges::equal(graph_.partners()[pair.first], graph_.partners()[pair.second]);
  }

  [[nodiscard]] bool is_within(std::size_t small, std::size_t large) const {
    const auto& texts = material_.texts.words();
    const auto& partners = material_.partners;
    const bool smaller = texts[small].size() < texts[large].size() ||
                         partners[small].size() < partners[large].size();
    return smaller && !texts[small].empty() && !partners[small].empty() &&
           contains(texts[large], texts[small]) && contains(partners[large], partners[small]);
  }

  const Programme& programme_;
  const BipartiteGraph& graph_;
  DuplicateOf of_;
  Material material_;
};

// Measures of a chunk at least, and chunks at most: each keeps as many pairs as are asked for.
constexpr std::size_t least_chunk = 64;
constexpr std::size_t most_chunks = 64;

// A score is a mean of the parts and, for a small share, of the section: one of the parts must be
// as large as the least mean of them with which the same section reaches the threshold.
double least_part(const DuplicateOptions& options) {
  constexpr double section = section_share / (section_share + text_share);  // its largest share
  return options.of == DuplicateOf::goals ? options.threshold
                                          : (options.threshold - section) / (1.0 - section);
}

class Candidates {
 public:
  struct Scratch {
    CandidateIndex::Scratch sums;
    std::vector<std::uint32_t> found;
  };

  Candidates(const Material& material, const DuplicateOptions& options)
      : measures_(static_cast<std::uint32_t>(material.partners.size())) {
    const double least = least_part(options);
    if (least <= 0.0) return;  // the section alone may do: every pair is one
    indices_.emplace_back(material.goals.spelled(), Likeness::cosine, least);
    if (options.of == DuplicateOf::goals) return;
    indices_.emplace_back(material.texts.spelled(), Likeness::cosine, least);
    indices_.emplace_back(material.partners, Likeness::jaccard, least);
  }

  [[nodiscard]] std::uint64_t meetings() const {
    if (indices_.empty()) return std::uint64_t{measures_} * measures_ / 2;
    std::uint64_t count = 0;
    for (const CandidateIndex& index : indices_) count += index.meetings();
    return count;
  }

  // The later measures that may be duplicates of `first`, ascending, each once.
  [[nodiscard]] const std::vector<std::uint32_t>& later(std::uint32_t first,
                                                        Scratch& scratch) const {
    std::vector<std::uint32_t>& found = scratch.found;
    found.clear();
    if (indices_.empty()) {
      found.resize(measures_ - 1 - first);
      std::iota(found.begin(), found.end(), first + 1);
      return found;
    }
    for (const CandidateIndex& index : indices_) index.add_later(first, scratch.sums, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  std::uint32_t measures_;
  std::vector<CandidateIndex> indices_;
};

const DuplicateOptions& checked(const DuplicateOptions& options) {
  if (!(options.threshold > 0.0) || options.threshold > 1.0) {
    throw std::invalid_argument("DuplicateSearch: threshold must be in (0, 1]");
  }
  return options;
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

struct DuplicateSearch::State {
  DuplicateOptions options;
  Comparison compare;
  Candidates candidates;

  State(const Programme& programme, const BipartiteGraph& graph, const DuplicateOptions& chosen)
      : options(chosen),
        compare(programme, graph, chosen.of),
        candidates(compare.material(), chosen) {}
};

DuplicateSearch::DuplicateSearch(const Programme& programme, const BipartiteGraph& graph,
                                 const DuplicateOptions& options)
    : state_(std::make_unique<State>(programme, graph, checked(options))) {}

DuplicateSearch::~DuplicateSearch() = default;
DuplicateSearch::DuplicateSearch(DuplicateSearch&&) noexcept = default;
DuplicateSearch& DuplicateSearch::operator=(DuplicateSearch&&) noexcept = default;

std::uint64_t DuplicateSearch::meetings() const {
  return state_->candidates.meetings();
}

std::vector<Duplicate> DuplicateSearch::pairs() const {
  const State& state = *state_;
  const std::size_t measures = state.compare.material().partners.size();
  const std::size_t chunk_size = std::max(least_chunk, measures / most_chunks);
  std::vector<std::vector<Duplicate>> found(chunk_count(measures, chunk_size));
  std::vector<Candidates::Scratch> scratch(thread_count());
  const auto look_through = [&](const Chunk& chunk) {
    std::vector<Duplicate>& kept = found[chunk.index];
    for (auto first = static_cast<std::uint32_t>(chunk.first); first < chunk.last; ++first) {
      for (const std::uint32_t second : state.candidates.later(first, scratch[chunk.thread])) {
        Duplicate pair = state.compare(first, second);
        if (pair.score < state.options.threshold) continue;
        pair.kind = state.compare.kind_of(pair);
        kept.push_back(std::move(pair));
        if (kept.size() / 2 > state.options.strongest) {
          keep_strongest(kept, state.options.strongest);
        }
      }
    }
    keep_strongest(kept, state.options.strongest);
  };
  parallel_chunks(measures, chunk_size, look_through);
  std::vector<Duplicate> result;
  for (std::vector<Duplicate>& kept : found) std::ranges::move(kept, std::back_inserter(result));
  keep_strongest(result, state.options.strongest);
  for (Duplicate& pair : result) state.compare.explain(pair);
  return result;
}

}  // namespace partnergraph
