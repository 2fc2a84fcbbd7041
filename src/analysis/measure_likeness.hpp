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

  [[nodiscard]] const TextCorpus& texts() const { return texts_; }

  /// Numbers within each programme. `confidence` is the weighted mean of the shares that both
  /// measures have something for; `reworded`, `retitled`, `left` and `joined` are not filled.
  [[nodiscard]] MeasureMatch match(std::uint32_t first, std::uint32_t second) const;

 private:
  [[nodiscard]] const Measure& measure(std::size_t i) const {
    return i < before_.measures.size() ? before_.measures[i]
                                       : after_.measures[i - before_.measures.size()];
  }
  template <class Text>
  [[nodiscard]] TextCorpus corpus(Text text) const;
  void weigh_partners();

  const Programme& before_;
  const Programme& after_;
  std::size_t size_;
  TextCorpus texts_;
  TextCorpus titles_;
  TextCorpus goals_;
  std::vector<WeightedSet> partners_;
};

}  // namespace partnergraph
