#include <partnergraph/analysis/blockmodel.hpp>

#include <algorithm>
#include <limits>
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

// Every row goes to the first of the classes where it has the fewest errors, so that rows with the
// same columns, and classes that are to have the same, become one. The errors grow no more.
void unite_rows(const BlockTable& table, BlockDivision& division, std::uint32_t column_classes) {
  std::vector<std::int64_t> sizes(column_classes, 0);
  for (const std::uint32_t c : division.columns) ++sizes[c];
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::vector<std::int64_t> gain(column_classes, 0);  // errors more where the block is complete
    for (std::uint32_t b = 0; b < column_classes; ++b) gain[b] = sizes[b];
    for (const std::uint32_t column : table.rows[r]) gain[division.columns[column]] -= 2;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (std::uint32_t a = 0; a < division.patterns.size(); ++a) {
      std::int64_t errors = 0;
      for (std::uint32_t b = 0; b < column_classes; ++b) {
        if ((division.patterns[a] >> b & 1U) != 0) errors += gain[b];
      }
      if (errors >= least) continue;
      least = errors;
      division.rows[r] = a;
    }
  }
}

// Numbers the classes that have members in the order of these. @return how many there are
std::uint32_t renumber(std::vector<std::uint32_t>& classes) {
  constexpr std::uint32_t unused = most_classes;
  std::vector<std::uint32_t> number(most_classes, unused);
  std::uint32_t next = 0;
  for (std::uint32_t& c : classes) {
    if (number[c] == unused) number[c] = next++;
    c = number[c];
  }
  return next;
}

// Each block takes what is more frequent in it.
void fit_blocks(Blockmodel& model, const BipartiteGraph& graph) {
  const std::size_t columns = model.partner_classes;
  std::vector<std::uint64_t> measures(model.measure_classes, 0);
  std::vector<std::uint64_t> partners(columns, 0);
  std::vector<std::uint64_t> ties(model.measure_classes * columns, 0);
  for (const std::uint32_t c : model.measures) ++measures[c];
  for (const std::uint32_t c : model.partners) ++partners[c];
  for (const MeasureId m : graph.partners().ids()) {
    for (const PartnerId p : graph.partners()[m]) {
      ++ties[model.measures[m.index()] * columns + model.partners[p.index()]];
    }
  }
  model.complete.assign(ties.size(), false);
  model.errors = 0;
  for (std::size_t block = 0; block < ties.size(); ++block) {
    const std::uint64_t cells = measures[block / columns] * partners[block % columns];
    model.complete[block] = 2 * ties[block] > cells;
    model.errors += std::min(ties[block], cells - ties[block]);
  }
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
  const std::uint32_t k = std::min(options.measure_classes, graph.partners().size());
  const std::uint32_t l = std::min(options.partner_classes, graph.measures().size());
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
  unite_rows(table, division, l);
  BlockDivision by_columns = turned(division, l);
  unite_rows(flipped(table), by_columns, k);
  model.measures = std::move(division.rows);
  model.partners = std::move(by_columns.rows);
  model.measure_classes = renumber(model.measures);
  model.partner_classes = renumber(model.partners);
  fit_blocks(model, graph);
  return model;
}

}  // namespace partnergraph
