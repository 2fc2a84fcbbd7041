#include <partnergraph/analysis/closure.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <partnergraph/analysis/butterfly.hpp>
#include <partnergraph/analysis/threads.hpp>

#include "column_sums.hpp"
#include "two_steps.hpp"
#include "wide_count.hpp"

namespace partnergraph {
namespace {

// Paths a - e - b - f - c in both directions; a row is one of their ends or their middle.
struct PathCount {
  WideDifference all = 0;
  WideDifference closed = 0;
  PathCount& operator+=(const PathCount& other) {
    all += other.all;
    closed += other.closed;
    return *this;
  }
};

template <StrongId Row>
std::uint64_t common(std::span<const Row> a, std::span<const Row> b) {
  if (a.size() > b.size()) std::swap(a, b);
  return static_cast<std::uint64_t>(
      std::ranges::count_if(a, [b](Row row) { return std::ranges::binary_search(b, row); }));
}

template <StrongId Row, StrongId Col>
class PathsOfMode {
 public:
  PathsOfMode(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns)
      : rows_(rows), columns_(columns), two_steps_(rows, columns), sums_(columns.size()) {}

  PathCount of(Row row) {
    two_steps_.from(row);
    sums_.clear();
    for (const Row b : two_steps_.reached()) {
      for (const Col e : rows_[b]) sums_.add(e, two_steps_.shared(b));
    }
    PathCount count;
    count.all = with_middle(row);
    for (const Row c : two_steps_.reached()) count.closed += closed_between(row, c);
    return count;
  }

 private:
  // Two different columns of b, and in each another row; not the same row in both.
  [[nodiscard]] WideDifference with_middle(Row b) const {
    WideDifference ends = 0;
    WideDifference same_column = 0;
    WideDifference same_row = 0;
    for (const Col e : rows_[b]) {
      const auto others = static_cast<WideDifference>(columns_[e].size()) - 1;
      ends += others;
      same_column += others * others;
    }
    for (const Row a : two_steps_.reached()) {
      const WideDifference shared = two_steps_.shared(a);
      same_row += shared * (shared - 1);
    }
    return ends * ends - same_column - same_row;
  }

  // Paths from a to c, which share a column: all of them, without those over one column only, and
  // without those that use up every column that a and c share.
  [[nodiscard]] WideDifference closed_between(Row a, Row c) const {
    const std::uint64_t shared = two_steps_.shared(c);
    WideDifference paths = 0;
    WideDifference over_one_column = 0;
    std::array<Col, 2> both{};  // the first two columns that they share
    std::size_t found = 0;
    const auto of_a = rows_[a];
    for (const Col e : rows_[c]) {
      paths += static_cast<WideDifference>(sums_[e]) - static_cast<WideDifference>(shared);
      if (!std::ranges::binary_search(of_a, e)) continue;
      over_one_column += static_cast<WideDifference>(columns_[e].size()) - 2;
      if (found < 2) both.at(found++) = e;
    }
    WideDifference open = 0;
    if (shared == 1) {
      // In the one column stands the middle b, too: b's other columns lead to a or to c. Counted
      // for a here and for c when the two change places, hence twice.
      const auto middles = static_cast<WideDifference>(columns_[both[0]].size()) - 2;
      open = 2 * (static_cast<WideDifference>(sums_[both[0]]) - 1 - middles);
    } else if (shared == 2) {
      const std::uint64_t middles = common(columns_[both[0]], columns_[both[1]]) - 2;
      open = 2 * static_cast<WideDifference>(middles);
    }
    return paths - over_one_column - open;
  }

  Adjacency<Row, Col> rows_;
  Adjacency<Col, Row> columns_;
  TwoSteps<Row, Col> two_steps_;
  // For each column e the ways from the row over a second column to another row in e.
  ColumnSums<Col, std::uint64_t> sums_;
};

template <StrongId Row, StrongId Col>
std::optional<double> of_mode(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns) {
  std::vector<PathCount> counts(thread_count());  // whole numbers: any order gives the same sum
  std::vector<std::optional<PathsOfMode<Row, Col>>> paths(counts.size());
  parallel_chunks(rows.size(), 64, [&](const Chunk& chunk) {
    auto& own = paths[chunk.thread];
    if (!own) own.emplace(rows, columns);
    for (std::size_t i = chunk.first; i < chunk.last; ++i) {
      counts[chunk.thread] += own->of(Row{static_cast<std::uint32_t>(i)});
    }
  });
  PathCount total;
  for (const PathCount& count : counts) total += count;
  if (total.all == 0) return std::nullopt;
  return static_cast<double>(total.closed) / static_cast<double>(total.all);
}

// For each column, each of its rows walks to each other one, and over that one's columns.
template <StrongId Row, StrongId Col>
std::uint64_t work_of_mode(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns) {
  std::uint64_t work = 0;
  for (const Col col : columns.ids()) {
    std::uint64_t onward = 0;
    for (const Row row : columns[col]) onward += rows[row].size();
    work += columns[col].size() * onward;
  }
  return work;
}

}  // namespace

std::uint64_t three_paths(const BipartiteGraph& graph) {
  std::uint64_t paths = 0;
  for (const MeasureId m : graph.partners().ids()) {
    const std::uint64_t before = graph.partners()[m].size() - 1;
    for (const PartnerId p : graph.partners()[m])
      paths += before * (graph.measures()[p].size() - 1);
  }
  return paths;
}

std::optional<double> robins_alexander(const BipartiteGraph& graph) {
  return robins_alexander(graph, butterflies(graph));
}

std::optional<double> robins_alexander(const BipartiteGraph& graph, std::uint64_t butterflies) {
  const std::uint64_t paths = three_paths(graph);
  if (paths == 0) return std::nullopt;
  return 4.0 * static_cast<double>(butterflies) / static_cast<double>(paths);
}

FourPathClosure opsahl_closure(const BipartiteGraph& graph) {
  return {of_mode(graph.partners(), graph.measures()), of_mode(graph.measures(), graph.partners())};
}

std::uint64_t closure_work(const BipartiteGraph& graph) {
  return work_of_mode(graph.partners(), graph.measures()) +
         work_of_mode(graph.measures(), graph.partners());
}

}  // namespace partnergraph
