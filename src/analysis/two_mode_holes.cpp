#include <partnergraph/analysis/two_mode_holes.hpp>

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "column_sums.hpp"
#include "two_steps.hpp"

namespace partnergraph {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// For a row v: the sums over its columns q of 1 / d(q), at every row j that q has. From there each
// column a of v collects 1 / d(j), and leaves out what came from a itself.
template <StrongId Row, StrongId Col>
std::vector<double> constraint(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns) {
  std::vector<double> result(rows.size(), undefined);
  std::vector<std::uint32_t> degree;  // side by side: looked up once a step
  for (const Row v : rows.ids()) degree.push_back(static_cast<std::uint32_t>(rows[v].size()));
  for_each_row<Row>(
      rows.size(), [&] { return ColumnSums<Row, double>(rows.size()); },
      [&](ColumnSums<Row, double>& from_columns, Row v) {
        const auto own = static_cast<double>(rows[v].size());
        if (rows[v].empty()) return;
        from_columns.clear();
        for (const Col q : rows[v]) {
          const double from_q = 1.0 / static_cast<double>(columns[q].size());
          for (const Row j : columns[q]) from_columns.add(j, from_q);
        }
        double sum = 0.0;
        for (const Col a : rows[v]) {
          const double from_a = 1.0 / static_cast<double>(columns[a].size());
          double back = 0.0;
          for (const Row j : columns[a]) {
            if (j != v) back += (from_columns[j] - from_a) / degree[j.index()];
          }
          sum += (1.0 + back) * (1.0 + back);
        }
        result[v.index()] = sum / (own * own);
      });
  return result;
}

// Members of the columns of one row, each once, by a stamp.
template <StrongId Row>
class Meeting {
 public:
  explicit Meeting(std::uint32_t rows) : stamp_(rows) {}
  void begin() { ++now_; }
  bool first_time(Row row) { return std::exchange(stamp_[row.index()], now_) != now_; }

 private:
  std::vector<std::uint64_t> stamp_;
  std::uint64_t now_ = 0;
};

template <StrongId Row, StrongId Col>
struct EgoNetwork {
  TwoSteps<Row, Col> two_steps;
  Meeting<Row> met;
  std::vector<std::vector<Col>> columns_of;  // of v's columns those of each row; empty in between
};

template <StrongId Row, StrongId Col>
double effective_size(EgoNetwork<Row, Col>& ego, Adjacency<Row, Col> rows,
                      Adjacency<Col, Row> columns, Row v) {
  ego.two_steps.from(v);
  const auto reached = ego.two_steps.reached();
  if (reached.empty()) return undefined;
  for (const Col via : rows[v]) {
    for (const Row j : columns[via]) ego.columns_of[j.index()].push_back(via);
  }
  std::uint64_t meetings = 0;  // ordered pairs of others who share a column of v
  for (const Row j : reached) {
    ego.met.begin();
    for (const Col via : ego.columns_of[j.index()]) {
      for (const Row k : columns[via]) {
        if (k != v && k != j && ego.met.first_time(k)) ++meetings;
      }
    }
  }
  for (const Row j : reached) ego.columns_of[j.index()].clear();
  ego.columns_of[v.index()].clear();
  const auto n = static_cast<double>(reached.size());
  return n - static_cast<double>(meetings) / n;
}

template <StrongId Row, StrongId Col>
std::vector<double> effective_sizes(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns) {
  std::vector<double> result(rows.size(), undefined);
  for_each_row<Row>(
      rows.size(),
      [&] {
        return EgoNetwork<Row, Col>{TwoSteps<Row, Col>(rows, columns), Meeting<Row>(rows.size()),
                                    std::vector<std::vector<Col>>(rows.size())};
      },
      [&](EgoNetwork<Row, Col>& ego, Row v) {
        result[v.index()] = effective_size(ego, rows, columns, v);
      });
  return result;
}

template <StrongId Col, StrongId Row>
std::uint64_t cubes(Adjacency<Col, Row> columns) {
  std::uint64_t sum = 0;
  for (const Col col : columns.ids()) {
    const std::uint64_t degree = columns[col].size();
    sum += degree * degree * degree;
  }
  return sum;
}

}  // namespace

Scores two_mode_constraint(const BipartiteGraph& graph) {
  return {constraint(graph.partners(), graph.measures()),
          constraint(graph.measures(), graph.partners())};
}

Scores two_mode_effective_size(const BipartiteGraph& graph) {
  return {effective_sizes(graph.partners(), graph.measures()),
          effective_sizes(graph.measures(), graph.partners())};
}

std::uint64_t two_mode_size_work(const BipartiteGraph& graph) {
  return cubes(graph.partners()) + cubes(graph.measures());
}

}  // namespace partnergraph
