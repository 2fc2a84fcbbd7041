#include <partnergraph/analysis/overlap.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <stdexcept>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "hypergeometric.hpp"
#include "overlap_indices.hpp"
#include "parallel.hpp"
#include "shared_counts.hpp"

namespace partnergraph {
namespace {

// A pair, and no more of it than its place among the others needs.
template <StrongId Row>
struct Candidate {
  Row first;
  Row second;
  std::uint32_t shared = 0;
  double value = 0.0;  // of the index that orders
};

// What one thread needs for its rows: 8 bytes a row.
template <StrongId Row>
struct Scratch {
  explicit Scratch(std::size_t rows) : shared(rows), slot(rows) {}
  SharedCounts<Row> shared;
  std::vector<std::uint32_t> slot;  // 1 + index of the row's pair, 0 between two rows
  std::vector<Row> seconds;
};

// Joins the rows of one side, a round of them at a time: chooses pairs, then describes those that
// are kept.
template <StrongId Row, StrongId Col>
class Join {
 public:
  Join(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, OverlapOptions options)
      : rows_(rows),
        columns_(columns),
        options_(options),
        summed_(summed_by(options.by)),
        share_of_(shares(columns)) {
    for (std::uint32_t i = 0; i < thread_count(); ++i) scratch_.emplace_back(rows.size());
  }

  std::vector<Overlap<Row>> pairs() && {
    for (std::uint32_t first = 0; first < rows_.size();) {
      const std::uint32_t last = end_of_round(first);
      add_round(first, last);
      first = last;
    }
    if (cut_) {
      std::ranges::sort(kept_, {},
                        [](const Candidate<Row>& o) { return std::pair(o.first, o.second); });
    }
    return described();
  }

 private:
  // So many rows that their pairs, were all kept, would take little more than those that are.
  std::uint32_t end_of_round(std::uint32_t first) const {
    const std::uint64_t most = std::max<std::uint64_t>(least_round, options_.strongest);
    std::uint64_t meetings = 0;
    std::uint32_t last = first;
    while (last < rows_.size() && meetings < most) {
      for (const Col via : rows_[Row{last}]) meetings += columns_[via].size();
      ++last;
    }
    return last;
  }

  void add_round(std::uint32_t begin, std::uint32_t end) {
    std::vector<std::vector<Candidate<Row>>> parts(chunk_count(end - begin, chunk_rows));
    parallel_chunks(end - begin, chunk_rows, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.first; i < chunk.last; ++i) {
        add_row(Row{begin + static_cast<std::uint32_t>(i)}, scratch_[chunk.thread],
                parts[chunk.index]);
      }
    });
    for (auto& part : parts) {
      kept_.insert(kept_.end(), part.begin(), part.end());
      part = {};
    }
    keep_strongest();
  }

  void add_row(Row first, Scratch<Row>& scratch, std::vector<Candidate<Row>>& result) const {
    scratch.shared.count_later(first, rows_, columns_);
    scratch.seconds.clear();
    for (const Row second : scratch.shared.reached()) {
      const std::uint32_t shared = scratch.shared[second];
      if (shared >= options_.min_shared && !is_hopeless(first, second, shared)) {
        scratch.seconds.push_back(second);
      }
    }
    std::ranges::sort(scratch.seconds);
    const std::size_t begin = result.size();
    for (const Row second : scratch.seconds) {
      const std::uint32_t shared = scratch.shared[second];
      result.push_back({first, second, shared, value_from_count(first, second, shared)});
    }
    if (summed_ != nullptr) {
      const auto pairs = std::span(result).subspan(begin);
      add_shares(scratch, pairs,
                 [&](Candidate<Row>& pair, const Share& share) { pair.value += share.*summed_; });
    }
    const auto weak = std::remove_if(result.begin() + static_cast<std::ptrdiff_t>(begin),
                                     result.end(), [&](const auto& pair) { return !counts(pair); });
    result.erase(weak, result.end());
  }

  // 0 where the index is a sum.
  double value_from_count(Row first, Row second, std::uint32_t shared) const {
    if (summed_ != nullptr) return 0.0;
    if (options_.by == OverlapIndex::shared) return shared;
    return value_of(
        indices(first, second, shared, rows_[first].size(), rows_[second].size(), columns_.size()),
        options_.by);
  }

  // True only if `counts` would say no: a cheap look, before anything is sorted or computed.
  bool is_hopeless(Row first, Row second, std::uint32_t shared) const {
    const bool by_jaccard = options_.by == OverlapIndex::jaccard;
    if (!by_jaccard && (!bar_ || options_.by != OverlapIndex::shared)) return false;
    if (!by_jaccard && shared != bar_->shared) return shared < bar_->shared;
    const double jaccard = jaccard_index(shared, rows_[first].size(), rows_[second].size());
    return (by_jaccard && jaccard < options_.at_least) || (bar_ && jaccard < jaccard_of(*bar_));
  }

  // True if the pair is asked for and stronger than the weakest of those that are kept already.
  bool counts(const Candidate<Row>& pair) const {
    return pair.value >= options_.at_least && (!bar_ || before(pair, *bar_));
  }

  double jaccard_of(const Candidate<Row>& pair) const {
    return jaccard_index(pair.shared, rows_[pair.first].size(), rows_[pair.second].size());
  }

  // What `stronger` says of the two once they are described.
  bool before(const Candidate<Row>& a, const Candidate<Row>& b) const {
    if (a.value != b.value) return a.value > b.value;
    if (a.shared != b.shared) return a.shared > b.shared;
    const double jaccard_a = jaccard_of(a);
    const double jaccard_b = jaccard_of(b);
    if (jaccard_a != jaccard_b) return jaccard_a > jaccard_b;
    return std::pair(a.first, a.second) < std::pair(b.first, b.second);
  }

  // Drops all but those asked for, and sets the bar.
  void keep_strongest() {
    const std::size_t most = options_.strongest;
    if (kept_.size() < most) return;
    const auto order = [this](const auto& a, const auto& b) { return before(a, b); };
    const auto weakest = kept_.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(kept_.begin(), weakest, kept_.end(), order);
    bar_ = *weakest;
    kept_.erase(weakest + 1, kept_.end());
    cut_ = true;
  }

  // Pairs of one row: adds what each shared neighbour gives, neighbours ascending.
  template <class Pair, class Add>
  void add_shares(Scratch<Row>& scratch, std::span<Pair> pairs, Add add) const {
    if (pairs.empty()) return;
    const Row first = pairs.front().first;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      scratch.slot[pairs[i].second.index()] = static_cast<std::uint32_t>(i + 1);
    }
    for (const Col via : rows_[first]) {
      const auto members = columns_[via];
      for (auto at = members.rbegin(); *at != first; ++at) {
        const std::uint32_t slot = scratch.slot[at->index()];
        if (slot != 0) add(pairs[slot - 1], share_of_[via.index()]);
      }
    }
    for (const Pair& pair : pairs) scratch.slot[pair.second.index()] = 0;
  }

  // All numbers of the pairs that were kept, in their order.
  std::vector<Overlap<Row>> described() {
    std::vector<Overlap<Row>> result(kept_.size());
    if (kept_.empty()) return result;
    const Hypergeometric chance(columns_.size());
    std::vector<RememberedHypergeometric> memory(thread_count(), RememberedHypergeometric(chance));
    parallel_chunks(kept_.size(), chunk_pairs, [&](const Chunk& chunk) {
      for (std::size_t begin = chunk.first, end = begin; begin < chunk.last; begin = end) {
        while (end < chunk.last && kept_[end].first == kept_[begin].first) ++end;
        describe(begin, end, scratch_[chunk.thread], memory[chunk.thread], result);
      }
    });
    return result;
  }

  // Those of one row, [begin, end).
  void describe(std::size_t begin, std::size_t end, Scratch<Row>& scratch,
                RememberedHypergeometric& chance, std::vector<Overlap<Row>>& result) const {
    for (std::size_t i = begin; i < end; ++i) {
      const auto& [first, second, shared, value] = kept_[i];
      const std::size_t a = rows_[first].size();
      const std::size_t b = rows_[second].size();
      result[i] = indices(first, second, shared, a, b, columns_.size());
      result[i].p_hypergeometric =
          chance.at_least(shared, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
    }
    add_shares(scratch, std::span(result).subspan(begin, end - begin),
               [](Overlap<Row>& pair, const Share& share) {
                 pair.newman += share.newman;
                 pair.resource_allocation += share.resource_allocation;
                 pair.adamic_adar += share.adamic_adar;
               });
  }

  static constexpr std::size_t chunk_rows = 64;
  static constexpr std::size_t chunk_pairs = 1 << 14;
  static constexpr std::uint64_t least_round = 1 << 20;

  Adjacency<Row, Col> rows_;
  Adjacency<Col, Row> columns_;
  OverlapOptions options_;
  double Share::*summed_;
  std::vector<Share> share_of_;
  std::vector<Scratch<Row>> scratch_;  // of each thread
  std::vector<Candidate<Row>> kept_;
  std::optional<Candidate<Row>> bar_;  // the weakest of kept_, once it is full
  bool cut_ = false;                   // kept_ is out of order
};

template <StrongId Row, StrongId Col>
std::vector<Overlap<Row>> overlaps(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns,
                                   OverlapOptions options) {
  if (options.min_shared == 0) {
    throw std::invalid_argument("overlaps: min_shared must be at least 1");
  }
  if (std::isnan(options.at_least)) {
    throw std::invalid_argument("overlaps: at_least must be a number");
  }
  if (options.strongest == 0) return {};
  return Join<Row, Col>(rows, columns, options).pairs();
}

template <StrongId Col, StrongId Row>
std::uint64_t meetings(Adjacency<Col, Row> columns) {
  std::uint64_t result = 0;
  for (const Col col : columns.ids()) {
    const std::uint64_t degree = columns[col].size();
    if (degree > 1) result += degree * (degree - 1) / 2;
  }
  return result;
}

}  // namespace

std::vector<Overlap<MeasureId>> measure_overlaps(const BipartiteGraph& graph,
                                                 OverlapOptions options) {
  return overlaps(graph.partners(), graph.measures(), options);
}

std::vector<Overlap<PartnerId>> partner_overlaps(const BipartiteGraph& graph,
                                                 OverlapOptions options) {
  return overlaps(graph.measures(), graph.partners(), options);
}

OverlapForecast overlap_forecast(const BipartiteGraph& graph) {
  return {meetings(graph.measures()), meetings(graph.partners())};
}

}  // namespace partnergraph
