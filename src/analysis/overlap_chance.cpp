#include <partnergraph/analysis/overlap_chance.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "bicm_fit.hpp"
#include "degree_classes.hpp"
#include "hypergeometric.hpp"
#include "parallel.hpp"
#include "poisson_binomial.hpp"
#include "shared_counts.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t chunk_rows = 256;

std::size_t cell_of(std::size_t a, std::size_t b) {
  const auto [low, high] = std::minmax(a, b);
  return high * (high + 1) / 2 + low;
}

// Pairs by the classes of both and the number shared; those that share nothing are left out.
using Counts = std::vector<std::vector<std::uint64_t>>;

template <StrongId Row, StrongId Col>
Counts shared_by_class(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns,
                       const DegreeClasses& classes) {
  struct Scratch {
    SharedCounts<Row> shared;
    Counts counts;
  };
  const std::size_t cells = classes.count() * (classes.count() + 1) / 2;
  std::vector<Scratch> scratch(thread_count(),
                               Scratch{SharedCounts<Row>(rows.size()), Counts(cells)});
  parallel_chunks(rows.size(), chunk_rows, [&](const Chunk& chunk) {
    auto& [shared, counts] = scratch[chunk.thread];
    for (std::size_t i = chunk.first; i < chunk.last; ++i) {
      const Row first{static_cast<std::uint32_t>(i)};
      shared.count_later(first, rows, columns);
      const std::size_t a = classes.of_degree[rows[first].size()];
      for (const Row second : shared.reached()) {
        auto& cell = counts[cell_of(a, classes.of_degree[rows[second].size()])];
        const std::uint32_t common = shared[second];
        if (common >= cell.size()) cell.resize(common + std::size_t{1});
        ++cell[common];
      }
    }
  });
  Counts all = std::move(scratch.front().counts);
  for (std::size_t t = 1; t < scratch.size(); ++t) {
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const auto& more = scratch[t].counts[cell];
      if (more.size() > all[cell].size()) all[cell].resize(more.size());
      for (std::size_t c = 0; c < more.size(); ++c) all[cell][c] += more[c];
    }
  }
  return all;
}

// A p-value, how many pairs have it, and where its corrections go.
struct Ranked {
  double p;
  std::uint64_t pairs;
  CorrectedP* result;
};

void correct(std::vector<Ranked>& ranked, std::uint64_t all) {
  std::ranges::sort(ranked, {}, &Ranked::p);
  const auto pairs = static_cast<double>(all);
  std::uint64_t before = 0;
  double holm = 0.0;
  std::vector<std::uint64_t> upto;
  for (auto tie = ranked.begin(); tie != ranked.end();) {
    const double p = tie->p;
    holm = std::max(holm, std::min(1.0, p * static_cast<double>(all - before)));
    for (; tie != ranked.end() && tie->p == p; ++tie) {
      *tie->result = {p, std::min(1.0, p * pairs), holm, 1.0};
      before += tie->pairs;
      upto.push_back(before);
    }
  }
  double least = 1.0;  // of p * pairs / rank, from the largest p down; a tie has its last rank
  for (std::size_t i = ranked.size(); i-- > 0;) {
    if (upto[i] > 0) least = std::min(least, ranked[i].p * pairs / static_cast<double>(upto[i]));
    // Rounding in pairs / rank must not take it below p.
    ranked[i].result->benjamini_hochberg = std::max(least, ranked[i].p);
  }
}

}  // namespace

double CorrectedP::by(Correction correction) const {
  switch (correction) {
    case Correction::bonferroni:
      return bonferroni;
    case Correction::holm:
      return holm;
    case Correction::benjamini_hochberg:
      return benjamini_hochberg;
    case Correction::none:
      break;
  }
  return raw;
}

// Fills the cells of OverlapChances.
class OverlapChanceTable {
 public:
  template <StrongId Row, StrongId Col>
  OverlapChanceTable(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns)
      : rows_(degree_classes(rows)),
        columns_(degree_classes(columns)),
        population_(columns.size()) {
    result_.class_of_degree_ = rows_.of_degree;
    const std::uint64_t n = rows.size();
    result_.pairs_ = n > 1 ? n * (n - 1) / 2 : 0;
    for (const Row row : rows.ids()) {
      degrees_.push_back(static_cast<std::uint32_t>(rows[row].size()));
    }
    Counts counts = shared_by_class(rows, columns, rows_);
    for (std::size_t b = 0; b < rows_.count(); ++b) {
      for (std::size_t a = 0; a <= b; ++a) add_cell(a, b, std::move(counts[cell_of(a, b)]));
    }
  }

  // May be asked again, for the other model.
  OverlapChances chances(ChanceModel model) {
    result_.residual_ = 0.0;
    if (model == ChanceModel::bicm) {
      add_bicm();
    } else {
      add_hypergeometric();
    }
    correct_all();
    return result_;
  }

  [[nodiscard]] std::vector<std::uint32_t> degrees() const { return degrees_; }

 private:
  using Cell = OverlapChances::Cell;

  void add_cell(std::size_t a, std::size_t b, std::vector<std::uint64_t> shared) {
    const std::uint64_t n = rows_.size[a];
    std::uint64_t disjoint = a == b ? n * (n - 1) / 2 : n * rows_.size[b];
    for (const std::uint64_t pairs : shared) disjoint -= pairs;
    if (shared.empty()) shared.resize(1);
    shared[0] = disjoint;
    const std::size_t numbers = shared.size();
    result_.cells_.push_back(
        {std::move(shared), std::vector<CorrectedP>(numbers), std::vector<CorrectedP>(numbers)});
  }

  // Calls fill(a, b, cell) for all pairs of classes, on many threads.
  template <class Fill>
  void each_cell(Fill fill) {
    parallel_chunks(rows_.count(), 1, [&](const Chunk& chunk) {
      const std::size_t b = rows_.count() - 1 - chunk.first;
      for (std::size_t a = 0; a <= b; ++a) fill(a, b, result_.cells_[cell_of(a, b)]);
    });
  }

  void add_hypergeometric() {
    const Hypergeometric chance(population_);
    each_cell([&](std::size_t a, std::size_t b, Cell& cell) {
      const std::uint32_t first = rows_.degree[a];
      const std::uint32_t second = rows_.degree[b];
      for (std::uint32_t c = 0; c < cell.pairs.size() && c <= std::min(first, second); ++c) {
        cell.more[c].raw = chance.at_least(c, first, second);
        // Sharing at most c is missing at least first - c of those that the second does not have.
        cell.less[c].raw = chance.at_least(first - c, first, population_ - second);
      }
    });
  }

  void add_bicm() {
    const BicmFit fit = fit_bicm(rows_, columns_);
    result_.residual_ = fit.residual;
    each_cell([&](std::size_t a, std::size_t b, Cell& cell) {
      std::vector<Trials> trials;
      for (std::size_t j = 0; j < columns_.count(); ++j) {
        const double p = fit.probabilities[a * columns_.count() + j] *
                         fit.probabilities[b * columns_.count() + j];
        trials.push_back({p, columns_.size[j]});
      }
      const PoissonBinomial chance(trials, static_cast<std::uint32_t>(cell.pairs.size() - 1));
      for (std::uint32_t c = 0; c < cell.pairs.size(); ++c) {
        cell.more[c].raw = chance.at_least(c);
        cell.less[c].raw = chance.at_most(c);
      }
    });
  }

  void correct_all() {
    std::vector<Ranked> more;
    std::vector<Ranked> less;
    for (Cell& cell : result_.cells_) {
      for (std::size_t c = 0; c < cell.pairs.size(); ++c) {
        if (cell.pairs[c] == 0) continue;
        more.push_back({cell.more[c].raw, cell.pairs[c], &cell.more[c]});
        less.push_back({cell.less[c].raw, cell.pairs[c], &cell.less[c]});
      }
    }
    correct(more, result_.pairs_);
    correct(less, result_.pairs_);
  }

  DegreeClasses rows_;
  DegreeClasses columns_;
  std::uint32_t population_;
  std::vector<std::uint32_t> degrees_;
  OverlapChances result_;
};

CorrectedP OverlapChances::of(Direction direction, std::size_t first_degree,
                              std::size_t second_degree, std::uint32_t shared) const {
  if (std::max(first_degree, second_degree) < class_of_degree_.size()) {
    const Cell& cell =
        cells_[cell_of(class_of_degree_[first_degree], class_of_degree_[second_degree])];
    if (shared < cell.pairs.size() && cell.pairs[shared] > 0) {
      return (direction == Direction::more ? cell.more : cell.less)[shared];
    }
  }
  throw std::out_of_range("overlap chances: no two vertices of these degrees share so many");
}

std::uint64_t OverlapChances::count_below(double alpha, Direction direction,
                                          Correction correction) const {
  std::uint64_t count = 0;
  for (const Cell& cell : cells_) {
    const auto& chances = direction == Direction::more ? cell.more : cell.less;
    for (std::size_t c = 0; c < cell.pairs.size(); ++c) {
      if (cell.pairs[c] > 0 && chances[c].by(correction) < alpha) count += cell.pairs[c];
    }
  }
  return count;
}

OverlapChances measure_chances(const BipartiteGraph& graph, ChanceModel model) {
  return OverlapChanceTable(graph.partners(), graph.measures()).chances(model);
}

OverlapChances partner_chances(const BipartiteGraph& graph, ChanceModel model) {
  return OverlapChanceTable(graph.measures(), graph.partners()).chances(model);
}

namespace {

SideChances both(OverlapChanceTable table) {
  SideChances result;
  result.degrees = table.degrees();
  result.hypergeometric = table.chances(ChanceModel::hypergeometric);
  result.bicm = table.chances(ChanceModel::bicm);
  return result;
}

}  // namespace

SideChances both_measure_chances(const BipartiteGraph& graph) {
  return both({graph.partners(), graph.measures()});
}

SideChances both_partner_chances(const BipartiteGraph& graph) {
  return both({graph.measures(), graph.partners()});
}

ChanceForecast chance_forecast(const BipartiteGraph& graph) {
  const std::uint64_t a = degree_classes(graph.partners()).count();
  const std::uint64_t b = degree_classes(graph.measures()).count();
  return {a * (a + 1) / 2 * b, b * (b + 1) / 2 * a};
}

}  // namespace partnergraph
