// Which measures say the same thing twice?
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

enum class DuplicateClass : std::uint8_t {
  identical,  ///< same title, details, partners and goal, apart from case, blanks and punctuation
  near_duplicate,  ///< text and partners both alike: probably the same measure reworded
  same_series,     ///< alike in form (a row of webinars), but about different things
  subset,          ///< the partners and words of one are contained in the other's
};

/// Two measures that may be one, with the reason.
struct Duplicate {
  MeasureId first;  ///< first < second
  MeasureId second;
  DuplicateClass kind = DuplicateClass::near_duplicate;
  double score = 0.0;     ///< (0.5 text + 0.3 partners + 0.2 goal + 0.05 section) / 1.05, in
                          ///< [0, 1]; missing parts are left out and the rest reweighted
  double text = 0.0;      ///< of title and details, in [0, 1]: cosine of their stems (compounds by
                          ///< their parts, rare stems by their runs of four letters), by TF-IDF
  double partners = 0.0;  ///< Jaccard of partners weighted by rarity (1/ln(1 + degree)), in [0, 1]
  double goal = 0.0;      ///< of the goals, as `text`; 0 if one has none
  double section = 0.0;   ///< share of the headings above both that are the same, in [0, 1]
  std::vector<std::string> shared_words;  ///< of either text, folded, with the same stem or part of
                                          ///< a compound as one of the other; telling ones first,
                                          ///< forms of a word together, of at most 12 stems
  std::vector<PartnerId> shared_partners;  ///< ascending
  friend bool operator==(const Duplicate&, const Duplicate&) = default;
};

/// What is compared: measures by all that is known of them, or their goals alone.
enum class DuplicateOf : std::uint8_t { measures, goals };

struct DuplicateOptions {
  double threshold = 0.55;  ///< least score, in (0, 1]
  /// Of `goals` the score is `goal`, and a pair is identical or a near-duplicate.
  DuplicateOf of = DuplicateOf::measures;
  /// Keep at most so many pairs, the first ones of the order. Bounds the memory, not the time.
  /// >= 1.
  std::size_t strongest = std::numeric_limits<std::size_t>::max();
};

/// The search for duplicates, whose cost is known before it is run. Borrows programme and graph.
class DuplicateSearch {
 public:
  /// `graph` is graph_of(programme).
  /// @throws std::invalid_argument if threshold is not in (0, 1].
  DuplicateSearch(const Programme& programme, const BipartiteGraph& graph,
                  const DuplicateOptions& options = {});
  ~DuplicateSearch();
  DuplicateSearch(DuplicateSearch&&) noexcept;
  DuplicateSearch& operator=(DuplicateSearch&&) noexcept;

  /// How often two measures meet in a rare word, run of letters or partner: the steps of `pairs`.
  [[nodiscard]] std::uint64_t meetings() const;

  /// Pairs of measures with score >= threshold, best first (then by ids), identical ones before
  /// all others. No pair is missed. Time O(meetings), memory O(words + runs of letters).
  [[nodiscard]] std::vector<Duplicate> pairs() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace partnergraph
