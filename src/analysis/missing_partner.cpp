#include <partnergraph/analysis/missing_partner.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "measure_text.hpp"
#include "weighted_set.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_common = 1000;  // measures with a word, or under a heading
constexpr std::size_t most_reasons = 3;
constexpr double same_heading = 0.5;

// A number a vertex, most of them 0: only what was touched is cleared.
class Sparse {
 public:
  explicit Sparse(std::size_t size) : value_(size) {}

  void add(std::uint32_t at, double value) {
    if (value_[at] == 0.0) touched_.push_back(at);
    value_[at] += value;
  }
  [[nodiscard]] double operator[](std::uint32_t at) const { return value_[at]; }

  /// Ascending.
  [[nodiscard]] const std::vector<std::uint32_t>& touched() {
    std::ranges::sort(touched_);
    return touched_;
  }

 private:
  std::vector<double> value_;
  std::vector<std::uint32_t> touched_;
};

using LeftOut = std::optional<Participation>;

}  // namespace

struct MissingPartners::State {
  const Programme& programme;
  const BipartiteGraph& graph;
  Corpus corpus;
  std::vector<std::vector<WeightedTerm>> measures_with;  // a word: measures and the word's weight
  std::vector<std::vector<std::uint32_t>> under;         // a heading: its measures
  std::vector<std::uint32_t> heading;                    // of a measure; 0: none

  State(const Programme& p, const BipartiteGraph& g) : programme(p), graph(g), under(1) {
    std::vector<std::vector<std::string>> words;
    std::map<std::vector<std::string>, std::uint32_t> number;
    for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
      const Measure& measure = programme.measures[m];
      words.push_back(telling_words(folded_words(measure_text(measure) + '\n' + measure.goal)));
      const auto next = static_cast<std::uint32_t>(under.size());
      heading.push_back(
          measure.section.empty() ? 0 : number.try_emplace(measure.section, next).first->second);
      if (heading.back() == next) under.emplace_back();
      if (heading.back() != 0) under[heading.back()].push_back(m);
    }
    corpus = corpus_of(words);
    measures_with.resize(corpus.words.size());
    for (std::uint32_t m = 0; m < corpus.texts.size(); ++m) {
      for (const WeightedTerm& t : corpus.texts[m]) measures_with[t.term].push_back({m, t.weight});
    }
  }

  [[nodiscard]] std::size_t degree(PartnerId p, const LeftOut& left_out) const {
    return graph.measures()[p].size() - (left_out && left_out->partner == p ? 1U : 0U);
  }

  // How alike every other measure is, as if `left_out` were no tie.
  [[nodiscard]] Sparse alike(MeasureId measure, const LeftOut& left_out) const {
    Sparse result(programme.measures.size());
    for (const PartnerId q : graph.partners()[measure]) {
      if (left_out && left_out->partner == q) continue;
      const auto own = static_cast<double>(graph.measures()[q].size());
      for (const MeasureId other : graph.measures()[q]) {
        if (other == measure) continue;
        const auto others = static_cast<double>(graph.partners()[other].size());
        result.add(other.value, 1.0 / std::sqrt(own * others));
      }
    }
    for (const WeightedTerm& word : corpus.texts[measure.index()]) {
      if (measures_with[word.term].size() > most_common) continue;
      for (const WeightedTerm& other : measures_with[word.term]) {
        if (other.term != measure.value) result.add(other.term, word.weight * other.weight);
      }
    }
    const auto& theme = under[heading[measure.index()]];
    if (theme.size() <= most_common) {
      for (const std::uint32_t other : theme) {
        if (other != measure.value) result.add(other, same_heading);
      }
    }
    return result;
  }

  [[nodiscard]] Sparse scores(Sparse& alike) const {
    Sparse result(programme.partners.size());
    for (const std::uint32_t other : alike.touched()) {
      for (const PartnerId p : graph.partners()[MeasureId{other}]) {
        result.add(p.value, alike[other]);
      }
    }
    return result;
  }

  [[nodiscard]] bool is_in(PartnerId partner, MeasureId measure) const {
    return std::ranges::binary_search(graph.partners()[measure], partner);
  }

  void explain(MissingPartner& guess, MeasureId measure, const Sparse& alike) const {
    std::vector<std::pair<double, std::uint32_t>> with;
    for (const MeasureId other : graph.measures()[guess.partner]) {
      if (alike[other.value] > 0.0) with.emplace_back(-alike[other.value], other.value);
      guess.in_theme +=
          heading[other.index()] != 0 && heading[other.index()] == heading[measure.index()] ? 1U
                                                                                            : 0U;
    }
    std::ranges::sort(with);
    if (with.size() > most_reasons) with.resize(most_reasons);
    for (const auto& [minus, other] : with) {
      guess.alike.push_back(MeasureId{other});
      for (const PartnerId q : graph.partners()[measure]) {
        if (guess.through.size() < most_reasons && is_in(q, MeasureId{other}) &&
            std::ranges::find(guess.through, q) == guess.through.end()) {
          guess.through.push_back(q);
        }
      }
    }
  }

  // Chance that a random rival scores less, and that the left-out one is among the first five.
  struct Placing {
    double above = 0.0;
    double in_5 = 0.0;
    bool has_rivals = false;
  };

  template <class Score>
  [[nodiscard]] Placing placing(const Participation& tie, Score score) const {
    const double own = score(tie.partner);
    double below = 0.0;
    double equal = 0.0;
    double above = 0.0;
    for (const PartnerId p : graph.measures().ids()) {
      if (p == tie.partner || is_in(p, tie.measure)) continue;
      const double rival = score(p);
      if (std::abs(rival - own) <= 1e-12) {
        ++equal;
      } else {
        ++(rival < own ? below : above);
      }
    }
    Placing result;
    result.has_rivals = below + equal + above > 0.0;
    if (!result.has_rivals) return result;
    result.above = (below + equal / 2.0) / (below + equal + above);
    result.in_5 = std::clamp((5.0 - above) / (equal + 1.0), 0.0, 1.0);
    return result;
  }
};

MissingPartners::MissingPartners(const Programme& programme, const BipartiteGraph& graph)
    : state_(std::make_unique<State>(programme, graph)) {}

MissingPartners::~MissingPartners() = default;

std::vector<MissingPartner> MissingPartners::of(MeasureId measure, std::size_t most) const {
  if (measure.index() >= state_->programme.measures.size()) {
    throw std::out_of_range("MissingPartners: no measure " + std::to_string(measure.value));
  }
  Sparse alike = state_->alike(measure, {});
  Sparse scores = state_->scores(alike);
  std::vector<MissingPartner> guesses;
  for (const std::uint32_t p : scores.touched()) {
    if (state_->is_in(PartnerId{p}, measure)) continue;
    guesses.push_back({.partner = PartnerId{p}, .score = scores[p], .alike = {}, .through = {}});
  }
  std::ranges::stable_sort(guesses, std::ranges::greater{}, &MissingPartner::score);
  if (guesses.size() > most)
    guesses.erase(guesses.begin() + static_cast<std::ptrdiff_t>(most), guesses.end());
  for (MissingPartner& guess : guesses) state_->explain(guess, measure, alike);
  return guesses;
}

HoldOut MissingPartners::hold_out(std::uint64_t most_ties) const {
  const State& state = *state_;
  const std::uint64_t ties = state.graph.tie_count();
  HoldOut result;
  std::uint64_t number = 0;
  std::uint64_t taken = 0;
  for (const MeasureId m : state.graph.partners().ids()) {
    for (const PartnerId p : state.graph.partners()[m]) {
      ++number;
      // Every tie, or every ties / most_ties-th of them.
      if (ties > most_ties && number * most_ties / ties == taken) continue;
      ++taken;
      const Participation tie{m, p};
      Sparse alike = state.alike(m, tie);
      const Sparse scores = state.scores(alike);
      const auto own = state.placing(tie, [&](PartnerId q) { return scores[q.value]; });
      if (!own.has_rivals) continue;
      const auto popular = state.placing(
          tie, [&](PartnerId q) { return static_cast<double>(state.degree(q, tie)); });
      ++result.tested;
      result.auc += own.above;
      result.found_in_5 += own.in_5;
      result.auc_by_degree += popular.above;
      result.found_in_5_by_degree += popular.in_5;
    }
  }
  if (result.tested == 0) return result;
  for (double* sum :
       {&result.auc, &result.found_in_5, &result.auc_by_degree, &result.found_in_5_by_degree}) {
    *sum /= static_cast<double>(result.tested);
  }
  return result;
}

}  // namespace partnergraph
