#include <partnergraph/analysis/overlap.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <stdexcept>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "hypergeometric.hpp"
#include "parallel.hpp"
#include "shared_counts.hpp"

namespace partnergraph {
namespace {

// What a shared neighbour of some degree adds to the sums.
struct Share {
  double newman = 0.0;
  double resource_allocation = 0.0;
  double adamic_adar = 0.0;
};

// Neighbours of degree 0 and 1 are shared by nobody; their entries are never read.
template <StrongId Col, StrongId Row>
std::vector<Share> shares(Adjacency<Col, Row> columns) {
  std::vector<Share> result(columns.size());
  for (const Col col : columns.ids()) {
    const auto degree = static_cast<double>(columns[col].size());
    if (degree < 2.0) continue;
    result[col.index()] = {1.0 / (degree - 1.0), 1.0 / degree, 1.0 / std::log(degree)};
  }
  return result;
}

// All that follows from the count alone.
template <StrongId Row>
Overlap<Row> indices(Row first, Row second, std::uint32_t shared, std::size_t first_degree,
                     std::size_t second_degree, std::size_t population) {
  const auto a = static_cast<double>(first_degree);
  const auto b = static_cast<double>(second_degree);
  const auto m = static_cast<double>(population);
  const double c = shared;
  const double variance = (a * (m - a)) * (b * (m - b));
  const double together = std::sqrt(c * (m - a - b + c));  // sqrt(n11 n00)
  const double apart = std::sqrt((a - c) * (b - c));       // sqrt(n10 n01)
  Overlap<Row> result{first, second, shared};
  result.jaccard = c / (a + b - c);
  result.overlap = c / std::min(a, b);
  result.dice = 2.0 * c / (a + b);
  result.cosine = c / std::sqrt(a * b);
  result.association = c / (a * b);
  result.phi = variance > 0.0 ? std::clamp((c * m - a * b) / std::sqrt(variance), -1.0, 1.0) : 0.0;
  result.bonacich = together + apart > 0.0 ? together / (together + apart) : 0.5;
  return result;
}

bool follows_from_count(OverlapIndex index) {
  return index != OverlapIndex::newman && index != OverlapIndex::resource_allocation &&
         index != OverlapIndex::adamic_adar;
}

// What one thread needs for its rows: 8 bytes a row.
template <StrongId Row>
struct Scratch {
  explicit Scratch(std::size_t rows) : shared(rows), slot(rows) {}
  SharedCounts<Row> shared;
  std::vector<std::uint32_t> slot;  // 1 + index of the row's pair in the result, 0 between two rows
  std::vector<Row> seconds;
};

// Joins the rows of one side, a round of them at a time.
template <StrongId Row, StrongId Col>
class Join {
 public:
  Join(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, OverlapOptions options)
      : rows_(rows), columns_(columns), options_(options), share_of_(shares(columns)) {
    for (std::uint32_t i = 0; i < thread_count(); ++i) scratch_.emplace_back(rows.size());
  }

  std::vector<Overlap<Row>> pairs() && {
    for (std::uint32_t first = 0; first < rows_.size();) {
      const std::uint32_t last = end_of_round(first);
      add_round(first, last);
      first = last;
    }
    keep_strongest(kept_, options_.strongest);
    if (cut_) {
      std::ranges::sort(kept_, {},
                        [](const Overlap<Row>& o) { return std::pair(o.first, o.second); });
    }
    add_chance();
    return std::move(kept_);
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
    std::vector<std::vector<Overlap<Row>>> parts(chunk_count(end - begin, chunk_rows));
    parallel_chunks(end - begin, chunk_rows, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.first; i < chunk.last; ++i) {
        add_row(Row{begin + static_cast<std::uint32_t>(i)}, scratch_[chunk.thread],
                parts[chunk.index]);
      }
    });
    if (begin == 0 && end == rows_.size()) {
      std::size_t all = 0;
      for (const auto& part : parts) all += part.size();
      kept_.reserve(all);
    }
    for (auto& part : parts) {
      kept_.insert(kept_.end(), part.begin(), part.end());
      part = {};
    }
    keep_strongest(kept_, options_.strongest);
    if (kept_.size() == options_.strongest && !kept_.empty()) {
      bar_ = *std::ranges::max_element(
          kept_, [&](const auto& a, const auto& b) { return stronger(a, b, options_.by); });
    }
  }

  // True if the pair is asked for and stronger than the weakest of those that are kept already.
  bool counts(const Overlap<Row>& pair) const {
    return value_of(pair, options_.by) >= options_.at_least &&
           (!bar_ || stronger(pair, *bar_, options_.by));
  }

  // True only if `counts` would say no: a cheap look, before anything is sorted or computed.
  bool is_hopeless(Row first, Row second, std::uint32_t shared) const {
    const bool by_jaccard = options_.by == OverlapIndex::jaccard;
    if (!by_jaccard && (!bar_ || options_.by != OverlapIndex::shared)) return false;
    if (!by_jaccard && shared != bar_->shared) return shared < bar_->shared;
    const auto all = static_cast<double>(rows_[first].size() + rows_[second].size() - shared);
    const double jaccard = shared / all;
    return (by_jaccard && jaccard < options_.at_least) || (bar_ && jaccard < bar_->jaccard);
  }

  void add_row(Row first, Scratch<Row>& scratch, std::vector<Overlap<Row>>& result) const {
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
    const bool early = follows_from_count(options_.by);
    for (const Row second : scratch.seconds) {
      const auto pair = indices(first, second, scratch.shared[second], rows_[first].size(),
                                rows_[second].size(), columns_.size());
      if (early && !counts(pair)) continue;
      result.push_back(pair);
      scratch.slot[second.index()] = static_cast<std::uint32_t>(result.size() - begin);
    }
    if (result.size() == begin) return;
    add_sums(first, scratch, std::span(result).subspan(begin));
    for (std::size_t i = begin; i < result.size(); ++i) scratch.slot[result[i].second.index()] = 0;
    if (early) return;
    const auto weak = std::remove_if(result.begin() + static_cast<std::ptrdiff_t>(begin),
                                     result.end(), [&](const auto& pair) { return !counts(pair); });
    result.erase(weak, result.end());
  }

  // The sums over shared neighbours, ascending, for those pairs of the row that were kept.
  void add_sums(Row first, const Scratch<Row>& scratch, std::span<Overlap<Row>> pairs) const {
    for (const Col via : rows_[first]) {
      const Share& share = share_of_[via.index()];
      const auto members = columns_[via];
      for (auto at = members.rbegin(); *at != first; ++at) {
        const std::uint32_t slot = scratch.slot[at->index()];
        if (slot == 0) continue;
        Overlap<Row>& pair = pairs[slot - 1];
        pair.newman += share.newman;
        pair.resource_allocation += share.resource_allocation;
        pair.adamic_adar += share.adamic_adar;
      }
    }
  }

  // Drops all but the `most` strongest.
  void keep_strongest(std::vector<Overlap<Row>>& overlaps, std::size_t most) {
    if (overlaps.size() <= most) return;
    const auto end = overlaps.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(overlaps.begin(), end, overlaps.end(),
                     [&](const auto& a, const auto& b) { return stronger(a, b, options_.by); });
    overlaps.erase(end, overlaps.end());
    cut_ = true;
  }

  // Last, so that it is computed of no pair that is dropped.
  void add_chance() {
    if (kept_.empty()) return;
    const Hypergeometric chance(columns_.size());
    std::vector<RememberedHypergeometric> memory(thread_count(), RememberedHypergeometric(chance));
    parallel_chunks(kept_.size(), chunk_pairs, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.first; i < chunk.last; ++i) {
        Overlap<Row>& o = kept_[i];
        o.p_hypergeometric = memory[chunk.thread].at_least(
            o.shared, static_cast<std::uint32_t>(rows_[o.first].size()),
            static_cast<std::uint32_t>(rows_[o.second].size()));
      }
    });
  }

  static constexpr std::size_t chunk_rows = 64;
  static constexpr std::size_t chunk_pairs = 1 << 14;
  static constexpr std::uint64_t least_round = 1 << 18;

  Adjacency<Row, Col> rows_;
  Adjacency<Col, Row> columns_;
  OverlapOptions options_;
  std::vector<Share> share_of_;
  std::vector<Scratch<Row>> scratch_;  // of each thread
  std::vector<Overlap<Row>> kept_;
  std::optional<Overlap<Row>> bar_;  // the weakest of kept_, once it is full
  bool cut_ = false;                 // kept_ is out of order
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
