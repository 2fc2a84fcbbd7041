#include "weighted_set.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string_view>

#include <partnergraph/model/text.hpp>

#include "letters.hpp"

namespace partnergraph {
namespace {

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

bool is_telling(std::string_view word) {
  return code_points(word) > 2 || has_digit(word);
}

std::vector<std::string> telling_words(const std::vector<std::string>& words) {
  std::vector<std::string> result;
  std::ranges::copy_if(words, std::back_inserter(result), is_telling);
  return result.empty() ? words : result;
}

std::vector<WeightedSet> tf_idf(const std::vector<std::vector<std::uint32_t>>& texts,
                                std::vector<std::uint32_t>& place,
                                const std::vector<double>& scale) {
  const std::size_t terms = place.size();
  std::vector<std::vector<std::uint32_t>> sorted = texts;
  std::vector<std::uint32_t> frequency(terms, 0);  // texts with the term
  for (auto& text : sorted) {
    std::ranges::sort(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i == 0 || text[i] != text[i - 1]) ++frequency[text[i]];
    }
  }
  std::vector<std::uint32_t> order(terms);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t t) { return frequency[t]; });
  for (std::uint32_t i = 0; i < terms; ++i) place[order[i]] = i;

  const auto n = static_cast<double>(texts.size());
  std::vector<WeightedSet> sets(texts.size());
  for (std::size_t s = 0; s < sets.size(); ++s) {
    const auto& text = sorted[s];
    for (auto first = text.begin(); first != text.end();) {
      const auto next = std::upper_bound(first, text.end(), *first);
      const double rarity =
          std::log1p(n / frequency[*first]) * (scale.empty() ? 1.0 : scale[*first]);
      const double count = static_cast<double>(next - first);
      sets[s].push_back({place[*first], (1.0 + std::log(count)) * rarity});
      first = next;
    }
    std::ranges::sort(sets[s], {}, &WeightedTerm::term);
    scale_to_length_1(sets[s]);
  }
  return sets;
}

Corpus corpus_of(const std::vector<std::vector<std::string>>& texts) {
  std::map<std::string_view, std::uint32_t> number;  // in alphabetical order
  for (const auto& text : texts) {
    for (const std::string& word : text) number.try_emplace(word, 0U);
  }
  std::vector<std::string> words;
  for (auto& [word, n] : number) {
    n = static_cast<std::uint32_t>(words.size());
    words.emplace_back(word);
  }
  std::vector<std::vector<std::uint32_t>> numbered(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const std::string& word : texts[i]) numbered[i].push_back(number[word]);
  }
  std::vector<std::uint32_t> place(words.size());
  Corpus corpus{{}, tf_idf(numbered, place)};
  corpus.words.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) corpus.words[place[i]] = std::move(words[i]);
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

}  // namespace partnergraph
