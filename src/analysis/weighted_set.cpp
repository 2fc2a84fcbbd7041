#include "weighted_set.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

bool tells(const std::string& word) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return code_points(word) > 2 || std::ranges::any_of(word, is_digit);
}

void scale_to_length_1(WeightedSet& set) {
  double squares = 0.0;
  for (const WeightedTerm& t : set) squares += t.weight * t.weight;
  for (WeightedTerm& t : set) t.weight /= std::sqrt(squares);
}

// The terms that stand in both sets, ascending.
template <class Visit>
void for_common_terms(const WeightedSet& a, const WeightedSet& b, Visit visit) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->term == j->term) visit(*i, *j);
    const bool step_a = i->term <= j->term;
    if (j->term <= i->term) ++j;
    if (step_a) ++i;
  }
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  const std::string fold = folded(text);
  const auto views = words(fold);
  return {views.begin(), views.end()};
}

std::vector<std::string> telling_words(const std::vector<std::string>& words) {
  std::vector<std::string> result;
  std::ranges::copy_if(words, std::back_inserter(result), tells);
  return result.empty() ? words : result;
}

Corpus corpus_of(const std::vector<std::vector<std::string>>& texts) {
  std::map<std::string, std::uint32_t> frequency;  // texts with the word
  std::vector<std::map<std::string, std::uint32_t>> counts(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const std::string& word : texts[i]) ++counts[i][word];
    for (const auto& [word, count] : counts[i]) ++frequency[word];
  }
  Corpus corpus;
  for (const auto& [word, texts_with] : frequency) corpus.words.push_back(word);
  std::ranges::stable_sort(corpus.words, {}, [&](const std::string& w) { return frequency[w]; });
  std::unordered_map<std::string_view, std::uint32_t> term_of;
  for (std::uint32_t i = 0; i < corpus.words.size(); ++i) term_of.emplace(corpus.words[i], i);

  const auto n = static_cast<double>(texts.size());
  for (const auto& text : counts) {
    WeightedSet set;
    for (const auto& [word, count] : text) {
      const double rarity = std::log1p(n / frequency[word]);
      set.push_back({term_of[word], (1.0 + std::log(count)) * rarity});
    }
    std::ranges::sort(set, {}, &WeightedTerm::term);
    scale_to_length_1(set);
    corpus.texts.push_back(std::move(set));
  }
  return corpus;
}

WeightedSet common_terms(const WeightedSet& a, const WeightedSet& b) {
  WeightedSet result;
  for_common_terms(a, b, [&](const WeightedTerm& x, const WeightedTerm& y) {
    result.push_back({x.term, x.weight * y.weight});
  });
  return result;
}

double cosine(const WeightedSet& a, const WeightedSet& b) {
  double dot = 0.0;
  for_common_terms(
      a, b, [&](const WeightedTerm& x, const WeightedTerm& y) { dot += x.weight * y.weight; });
  return dot > 1.0 - 1e-12 ? 1.0 : dot;  // equal texts are exactly equal
}

double weighted_jaccard(const WeightedSet& a, const WeightedSet& b) {
  double common = 0.0;
  double all = 0.0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() || j != b.end()) {
    const bool in_a = i != a.end() && (j == b.end() || i->term <= j->term);
    const bool in_b = j != b.end() && (i == a.end() || j->term <= i->term);
    const double weight = in_a ? i->weight : j->weight;
    all += weight;
    if (in_a && in_b) common += weight;
    if (in_a) ++i;
    if (in_b) ++j;
  }
  return all > 0.0 ? common / all : 0.0;
}

CandidateIndex::CandidateIndex(const std::vector<WeightedSet>& sets, Likeness likeness,
                               double threshold)
    : listed_terms_(sets.size()) {
  // The cosine of a rest with any text is at most its length, the root of its squares; the Jaccard
  // index at most its share of the weight.
  const auto mass = [likeness](const WeightedTerm& t) {
    return likeness == Likeness::cosine ? t.weight * t.weight : t.weight;
  };
  const double limit = (likeness == Likeness::cosine ? threshold * threshold : threshold) - 1e-9;
  for (std::uint32_t s = 0; s < sets.size(); ++s) {
    double all = 0.0;
    for (const WeightedTerm& t : sets[s]) all += mass(t);
    double rest = all;
    for (const WeightedTerm& t : sets[s]) {
      if (rest < limit * all) break;
      rest -= mass(t);
      listed_terms_[s].push_back(t.term);
      if (sets_with_.size() <= t.term) sets_with_.resize(t.term + std::size_t{1});
      sets_with_[t.term].push_back(s);
    }
  }
}

std::uint64_t CandidateIndex::count_later(std::uint32_t set) const {
  std::uint64_t count = 0;
  for (const std::uint32_t term : listed_terms_[set]) {
    const auto& sets = sets_with_[term];
    count += static_cast<std::uint64_t>(sets.end() - std::ranges::upper_bound(sets, set));
  }
  return count;
}

void CandidateIndex::add_later(std::uint32_t set, std::vector<std::uint32_t>& found) const {
  for (const std::uint32_t term : listed_terms_[set]) {
    const auto& sets = sets_with_[term];
    found.insert(found.end(), std::ranges::upper_bound(sets, set), sets.end());
  }
}

}  // namespace partnergraph
