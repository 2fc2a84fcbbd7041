#include "poisson_binomial.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace partnergraph {
namespace {

// P(X = 0), P(X = 1), ... P(X = last) of one part; fewer if it has fewer trials.
template <class Real>
std::vector<Real> binomial(const Trials& part, std::size_t last) {
  const auto p = static_cast<Real>(part.probability);
  const Real odds = p / (1 - p);
  std::vector<Real> terms(std::min<std::size_t>(part.count, last) + 1);
  terms[0] = std::exp(static_cast<Real>(part.count) * std::log1p(-p));
  for (std::size_t k = 1; k < terms.size(); ++k) {
    terms[k] = terms[k - 1] * odds * static_cast<Real>(part.count - k + 1) / static_cast<Real>(k);
  }
  return terms;
}

// The first last + 1 terms of the sum of all parts.
template <class Real>
std::vector<Real> convolved(std::span<const Trials> trials, std::size_t last) {
  std::vector<Real> sum{1};
  std::vector<Real> next;
  for (const Trials& part : trials) {
    const std::vector<Real> terms = binomial<Real>(part, last);
    next.assign(std::min(last + 1, sum.size() + terms.size() - 1), 0);
    for (std::size_t j = 0; j < terms.size(); ++j) {
      const std::size_t end = std::min(sum.size(), next.size() - std::min(next.size(), j));
      for (std::size_t i = 0; i < end; ++i) next[i + j] += sum[i] * terms[j];
    }
    sum.swap(next);
  }
  sum.resize(last + 1, 0);
  return sum;
}

// True if what follows the last term is nothing beside the term of `most`: terms are log-concave,
// so that their ratio only falls.
template <class Real>
bool is_complete(const std::vector<Real>& terms, std::size_t most) {
  const Real last = terms.back();
  if (last <= 0) return true;
  const Real ratio = last / terms[terms.size() - 2];
  return ratio < Real{0.9} && last * ratio / (1 - ratio) <= terms[most] * Real{1e-18};
}

template <class Real>
void add_tails(std::span<const Trials> trials, std::size_t all, double mean, std::size_t most,
               std::vector<double>& below, std::vector<double>& above) {
  std::size_t last = most;
  if (static_cast<double>(most) > mean) last = std::min(all, most + most / 2 + 24);
  std::vector<Real> terms = convolved<Real>(trials, last);
  while (static_cast<double>(most) > mean && last < all && !is_complete(terms, most)) {
    last = std::min(all, 2 * last);
    terms = convolved<Real>(trials, last);
  }
  std::vector<Real> tail(last + 2, 0);  // smallest terms first
  for (std::size_t k = last + 1; k-- > 0;) tail[k] = tail[k + 1] + terms[k];
  Real head = 0;
  for (std::size_t k = 0; k <= most; ++k) {
    const bool high = static_cast<double>(k) > mean;
    const Real up = high ? tail[k] : 1 - head;
    head += terms[k];
    const Real down = static_cast<double>(k) <= mean ? head : 1 - tail[k + 1];
    above.push_back(std::clamp(static_cast<double>(up), 0.0, 1.0));
    below.push_back(std::clamp(static_cast<double>(down), 0.0, 1.0));
  }
}

}  // namespace

PoissonBinomial::PoissonBinomial(std::span<const Trials> trials, std::uint32_t most) {
  std::vector<Trials> open;
  std::size_t certain = 0;
  std::size_t all = 0;
  double mean = 0.0;
  double exponent = 0.0;  // of P(X = 0)
  for (const Trials& part : trials) {
    if (part.probability >= 1.0) certain += part.count;
    if (part.count == 0 || part.probability <= 0.0 || part.probability >= 1.0) continue;
    open.push_back(part);
    all += part.count;
    mean += part.count * part.probability;
    exponent -= part.count * std::log1p(-part.probability);
  }
  for (std::size_t k = 0; k < certain && k <= most; ++k) {
    above_.push_back(1.0);
    below_.push_back(0.0);
  }
  if (most >= certain) {
    const std::size_t reach = std::min(all, most - certain);
    if (exponent < 600.0) {
      add_tails<double>(open, all, mean, reach, below_, above_);
    } else {
      add_tails<long double>(open, all, mean, reach, below_, above_);
    }
  }
  above_.resize(most + std::size_t{1}, 0.0);
  below_.resize(most + std::size_t{1}, 1.0);
}

double PoissonBinomial::at_least(std::uint32_t successes) const {
  return above_[successes];
}

double PoissonBinomial::at_most(std::uint32_t successes) const {
  return below_[successes];
}

}  // namespace partnergraph
