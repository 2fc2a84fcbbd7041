// How alike is a measure of one programme to one of another?
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <partnergraph/analysis/comparison.hpp>

#include "text_corpus.hpp"

namespace partnergraph {

/// The measures of both programmes as one list, those of the first in front, with words and
/// partners weighted over all of them. Borrows the programmes.
class MeasureLikeness {
 public:
  MeasureLikeness(const Programme& before, const Programme& after);

  [[nodiscard]] const TextCorpus& texts() const { return corpora_[texts_at]; }

  /// Numbers within each programme. `confidence` is the weighted mean of the shares that both
  /// measures have something for; `reworded`, `retitled`, `left` and `joined` are not filled.
  [[nodiscard]] MeasureMatch match(std::uint32_t first, std::uint32_t second) const;

 private:
  [[nodiscard]] const Measure& measure(std::size_t i) const {
    return i < before_.measures.size() ? before_.measures[i]
                                       : after_.measures[i - before_.measures.size()];
  }
  using Text = std::string (*)(const Measure& measure);
  static constexpr std::size_t texts_at = 0;  // in corpora_
  static constexpr std::size_t titles_at = 1;
  static constexpr std::size_t goals_at = 2;

  [[nodiscard]] TextCorpus corpus(Text text) const;
  void read_texts();
  void weigh_partners();

  const Programme& before_;
  const Programme& after_;
  std::size_t size_;
  std::vector<TextCorpus> corpora_;
  std::vector<WeightedSet> partners_;
};

}  // namespace partnergraph
