#include <partnergraph/analysis/blockmodel.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "block_division.hpp"

namespace partnergraph {
namespace {

constexpr std::uint32_t most_classes = 6;

BlockTable flipped(BlockTable table) {
  std::swap(table.rows, table.columns);
  return table;
}

// The division as the other mode sees it: patterns by class of columns.
BlockDivision turned(const BlockDivision& division, std::uint32_t column_classes) {
  BlockDivision other{division.columns, division.rows,
                      std::vector<std::uint32_t>(column_classes, 0), division.errors};
  for (std::uint32_t a = 0; a < division.patterns.size(); ++a) {
    for (std::uint32_t b = 0; b < column_classes; ++b) {
      if ((division.patterns[a] >> b & 1U) != 0) other.patterns[b] |= 1U << a;
    }
  }
  return other;
}

template <StrongId Row, StrongId Col>
std::vector<std::vector<std::uint32_t>> lists(Adjacency<Row, Col> adjacent) {
  std::vector<std::vector<std::uint32_t>> result(adjacent.size());
  for (const Row row : adjacent.ids()) {
    for (const Col column : adjacent[row]) result[row.index()].push_back(column.value);
  }
  return result;
}

// std::vector<std::uint32_t> numbered in the order of their first members; unused ones get the last
// numbers.
std::vector<std::uint32_t> renumber(std::vector<std::uint32_t>& classes, std::uint32_t count) {
  constexpr std::uint32_t unused = most_classes;
  std::vector<std::uint32_t> number(count, unused);
  std::uint32_t next = 0;
  for (std::uint32_t& c : classes) {
    if (number[c] == unused) number[c] = next++;
    c = number[c];
  }
  for (std::uint32_t& n : number) {
    if (n == unused) n = next++;
  }
  return number;
}

void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(std::string("blockmodel: ") + what);
}

}  // namespace

Blockmodel blockmodel(const BipartiteGraph& graph, const BlockmodelOptions& options) {
  require(options.measure_classes >= 1 && options.measure_classes <= most_classes &&
              options.partner_classes >= 1 && options.partner_classes <= most_classes,
          "1 to 6 classes a mode");
  require(options.restarts >= 1, "restarts must be at least 1");
  const BlockTable table{lists(graph.partners()), lists(graph.measures())};
  Blockmodel model;
  model.measure_classes = std::min(options.measure_classes, graph.partners().size());
  model.partner_classes = std::min(options.partner_classes, graph.measures().size());
  const std::uint32_t k = model.measure_classes;
  const std::uint32_t l = model.partner_classes;
  if (k == 0 || l == 0) {
    model.measures.assign(graph.partners().size(), 0);
    model.partners.assign(graph.measures().size(), 0);
    model.optimal = true;
    return model;
  }
  const double by_partners = proof_forecast(table, k, l);
  const double by_measures = proof_forecast(flipped(table), l, k);
  model.optimal = std::min(by_partners, by_measures) <= static_cast<double>(options.max_work);
  BlockDivision division =
      !model.optimal               ? searched_division(table, k, l, options.restarts, options.seed)
      : by_partners <= by_measures ? proven_division(table, k, l)
                                   : turned(proven_division(flipped(table), l, k), k);
  division.patterns.resize(k, division.patterns.front());
  model.measures = std::move(division.rows);
  model.partners = std::move(division.columns);
  model.errors = division.errors;
  const auto measure_number = renumber(model.measures, k);
  const auto partner_number = renumber(model.partners, l);
  model.complete.assign(std::size_t{k} * l, false);
  for (std::uint32_t a = 0; a < k; ++a) {
    for (std::uint32_t b = 0; b < l; ++b) {
      model.complete[measure_number[a] * l + partner_number[b]] =
          (division.patterns[a] >> b & 1U) != 0;
    }
  }
  return model;
}

}  // namespace partnergraph
