#include "candidate_index.hpp"

#include <algorithm>
#include <cmath>

namespace partnergraph {
namespace {

// The rest of a set reaches at most this share of the threshold. Longer lists meet more often and
// let fewer wrong candidates through.
constexpr double rest_share = 0.5;

// Sums of different order may differ by so much.
constexpr double rounding = 1e-9;

}  // namespace

double CandidateIndex::mass(const WeightedTerm& term) const {
  return likeness_ == Likeness::cosine ? term.weight * term.weight : term.weight;
}

// A partner weighs the same in every set.
double CandidateIndex::mass(double own, double other) const {
  return likeness_ == Likeness::cosine ? own * other : own;
}

double CandidateIndex::needed(std::uint32_t a, std::uint32_t b) const {
  // common / (a + b - common) >= t  <=>  common >= t / (1 + t) (a + b).
  return likeness_ == Likeness::cosine ? threshold_
                                       : threshold_ / (1.0 + threshold_) * (all_[a] + all_[b]);
}

CandidateIndex::CandidateIndex(const std::vector<WeightedSet>& sets, Likeness likeness,
                               double threshold)
    : likeness_(likeness), threshold_(threshold), set_begin_{0} {
  std::size_t terms = 0;
  for (const WeightedSet& set : sets) {
    double all = 0.0;
    for (const WeightedTerm& t : set) all += mass(t);
    // The cosine of a rest with any text is at most its length, the root of its mass.
    const double limit = rest_share * threshold;
    const double limit_mass = (likeness == Likeness::cosine ? limit * limit : limit) * all;
    double rest = all;
    for (const WeightedTerm& t : set) {
      if (rest < limit_mass) break;
      rest -= mass(t);
      listed_.push_back(t);
      terms = std::max(terms, t.term + std::size_t{1});
    }
    rest = std::max(0.0, rest);
    all_.push_back(all);
    rest_.push_back(likeness == Likeness::cosine ? std::sqrt(rest) : rest);
    set_begin_.push_back(listed_.size());
  }
  term_begin_.assign(terms + 1, 0);
  for (const WeightedTerm& t : listed_) ++term_begin_[t.term + std::size_t{1}];
  for (std::size_t t = 0; t < terms; ++t) term_begin_[t + 1] += term_begin_[t];
  sets_with_.resize(listed_.size());
  std::vector<std::size_t> next(term_begin_.begin(), term_begin_.end());
  for (std::uint32_t s = 0; s < sets.size(); ++s) {
    for (std::size_t i = set_begin_[s]; i < set_begin_[s + std::size_t{1}]; ++i) {
      sets_with_[next[listed_[i].term]++] = {s, listed_[i].weight};
    }
  }
}

std::uint64_t CandidateIndex::meetings() const {
  std::uint64_t count = 0;
  for (std::size_t t = 0; t + 1 < term_begin_.size(); ++t) {
    const std::uint64_t sets = term_begin_[t + 1] - term_begin_[t];
    count += sets * (sets - (sets > 0 ? 1 : 0)) / 2;
  }
  return count;
}

void CandidateIndex::add_later(std::uint32_t set, Scratch& scratch,
                               std::vector<std::uint32_t>& found) const {
  scratch.sums.resize(all_.size(), 0.0);
  scratch.met.clear();
  for (std::size_t i = set_begin_[set]; i < set_begin_[set + std::size_t{1}]; ++i) {
    const WeightedTerm& own = listed_[i];
    const auto end = sets_with_.begin() + static_cast<std::ptrdiff_t>(term_begin_[own.term + 1U]);
    auto other = std::ranges::upper_bound(
        sets_with_.begin() + static_cast<std::ptrdiff_t>(term_begin_[own.term]), end, set, {},
        &WeightedTerm::term);
    for (; other != end; ++other) {
      double& sum = scratch.sums[other->term];
      if (sum == 0.0) scratch.met.push_back(other->term);
      sum += mass(own.weight, other->weight);
    }
  }
  for (const std::uint32_t other : scratch.met) {
    double& sum = scratch.sums[other];
    if (sum + std::max(rest_[set], rest_[other]) >= needed(set, other) - rounding) {
      found.push_back(other);
    }
    sum = 0.0;
  }
}

}  // namespace partnergraph
