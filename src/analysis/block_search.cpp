#include <algorithm>
#include <utility>

#include "block_division.hpp"
#include "parallel.hpp"
#include "splitmix64.hpp"

namespace partnergraph {
namespace {

// Ties and sizes of the blocks of a division, kept while vertices move.
class Blocks {
 public:
  Blocks(const BlockTable& table, BlockDivision& division, std::uint32_t row_classes,
         std::uint32_t column_classes)
      : table_(table),
        division_(division),
        columns_(column_classes),
        ones_(std::size_t{row_classes} * column_classes, 0),
        row_sizes_(row_classes, 0),
        column_sizes_(column_classes, 0) {
    for (const std::uint32_t c : division.columns) ++column_sizes_[c];
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      ++row_sizes_[division.rows[r]];
      for (const std::uint32_t column : table.rows[r]) {
        ++ones_[division.rows[r] * columns_ + division.columns[column]];
      }
    }
  }

  [[nodiscard]] std::uint64_t errors() const {
    std::uint64_t sum = 0;
    for (std::uint32_t a = 0; a < row_sizes_.size(); ++a) {
      for (std::uint32_t b = 0; b < columns_; ++b) sum += errors(a, b);
    }
    return sum;
  }

  // Moves every row, then every column, to the class where the errors are fewest.
  bool improve() {
    bool moved = false;
    for (std::uint32_t r = 0; r < table_.rows.size(); ++r) moved = move<true>(r) || moved;
    for (std::uint32_t c = 0; c < table_.columns.size(); ++c) moved = move<false>(c) || moved;
    return moved;
  }

  // The classes of columns that each class of rows is rather complete with.
  [[nodiscard]] std::vector<std::uint32_t> patterns() const {
    std::vector<std::uint32_t> result(row_sizes_.size(), 0);
    for (std::uint32_t a = 0; a < row_sizes_.size(); ++a) {
      for (std::uint32_t b = 0; b < columns_; ++b) {
        if (2 * ones_[a * columns_ + b] > row_sizes_[a] * column_sizes_[b]) result[a] |= 1U << b;
      }
    }
    return result;
  }

 private:
  [[nodiscard]] std::uint64_t errors(std::uint32_t a, std::uint32_t b) const {
    const std::uint64_t ones = ones_[a * columns_ + b];
    return std::min(ones, row_sizes_[a] * column_sizes_[b] - ones);
  }

  // Of all blocks in which a class has a part.
  template <bool of_rows>
  [[nodiscard]] std::uint64_t errors_at(std::uint32_t k) const {
    const auto others = static_cast<std::uint32_t>(of_rows ? columns_ : row_sizes_.size());
    std::uint64_t sum = 0;
    for (std::uint32_t o = 0; o < others; ++o) sum += of_rows ? errors(k, o) : errors(o, k);
    return sum;
  }

  // Adds a vertex to a class (sign 1) or takes it out (sign -1, as an unsigned number).
  template <bool of_rows>
  void put(std::uint32_t vertex, std::uint32_t k, std::uint64_t sign) {
    (of_rows ? row_sizes_ : column_sizes_)[k] += sign;
    const auto& neighbours = of_rows ? table_.rows[vertex] : table_.columns[vertex];
    for (const std::uint32_t other : neighbours) {
      ones_[of_rows ? k * columns_ + division_.columns[other]
                    : division_.rows[other] * columns_ + k] += sign;
    }
  }

  template <bool of_rows>
  bool move(std::uint32_t vertex) {
    std::uint32_t& own = (of_rows ? division_.rows : division_.columns)[vertex];
    const auto classes = static_cast<std::uint32_t>((of_rows ? row_sizes_ : column_sizes_).size());
    std::uint64_t before = 0;
    for (std::uint32_t k = 0; k < classes; ++k) before += errors_at<of_rows>(k);
    const std::uint32_t from = own;
    std::uint32_t best = from;
    std::uint64_t least = before;
    put<of_rows>(vertex, from, ~std::uint64_t{0});
    for (std::uint32_t k = 0; k < classes; ++k) {
      if (k == from) continue;
      put<of_rows>(vertex, k, 1);
      std::uint64_t errors = 0;
      for (std::uint32_t other = 0; other < classes; ++other) errors += errors_at<of_rows>(other);
      if (errors < least) {
        least = errors;
        best = k;
      }
      put<of_rows>(vertex, k, ~std::uint64_t{0});
    }
    put<of_rows>(vertex, best, 1);
    own = best;
    return best != from;
  }

  const BlockTable& table_;
  BlockDivision& division_;
  std::uint32_t columns_;
  std::vector<std::uint64_t> ones_;
  std::vector<std::uint64_t> row_sizes_;
  std::vector<std::uint64_t> column_sizes_;
};

std::vector<std::uint32_t> classes_by_chance(std::size_t vertices, std::uint32_t classes,
                                             SplitMix64& random) {
  std::vector<std::uint32_t> result(vertices);
  for (std::uint32_t& c : result) c = static_cast<std::uint32_t>(random.below(classes));
  return result;
}

// One class round each of some vertices drawn with ties, and the last for those that are nearer to
// having no neighbours than to any of them.
std::vector<std::uint32_t> classes_by_likeness(
    const std::vector<std::vector<std::uint32_t>>& neighbours, std::size_t others,
    std::uint32_t classes, SplitMix64& random) {
  std::vector<std::uint32_t> result(neighbours.size(), classes - 1);
  std::vector<std::size_t> distance;  // to the centre so far: neighbours that one of the two has
  for (const auto& list : neighbours) distance.push_back(list.size());
  std::vector<bool> of_centre(others);
  for (std::uint32_t k = 0; k + 1 < classes; ++k) {
    const auto& centre = neighbours[random.below(neighbours.size())];
    for (const std::uint32_t other : centre) of_centre[other] = true;
    for (std::size_t v = 0; v < neighbours.size(); ++v) {
      const auto shared = static_cast<std::size_t>(std::ranges::count_if(
          neighbours[v], [&](std::uint32_t other) { return of_centre[other]; }));
      const std::size_t apart = neighbours[v].size() + centre.size() - 2 * shared;
      if (apart >= distance[v]) continue;
      distance[v] = apart;
      result[v] = k;
    }
    for (const std::uint32_t other : centre) of_centre[other] = false;
  }
  return result;
}

// From such classes, every vertex moves to its best one until none gains. By chance alone no block
// of a sparse table is complete enough for anyone to move; by likeness alone all starts are alike.
BlockDivision settled(const BlockTable& table, std::uint32_t row_classes,
                      std::uint32_t column_classes, bool by_likeness, SplitMix64 random) {
  const std::size_t rows = table.rows.size();
  const std::size_t columns = table.columns.size();
  BlockDivision division;
  if (by_likeness) {
    division.rows = classes_by_likeness(table.rows, columns, row_classes, random);
    division.columns = classes_by_likeness(table.columns, rows, column_classes, random);
  } else {
    division.rows = classes_by_chance(rows, row_classes, random);
    division.columns = classes_by_chance(columns, column_classes, random);
  }
  Blocks blocks(table, division, row_classes, column_classes);
  while (blocks.improve()) {
  }
  division.errors = blocks.errors();
  division.patterns = blocks.patterns();
  return division;
}

// Fewer searches of a large network, 20 of a million ties, but never fewer than 5.
std::uint64_t affordable(std::uint64_t restarts, const BlockTable& table) {
  constexpr std::uint64_t search_ties = 20'000'000;
  std::uint64_t ties = 1;
  for (const auto& row : table.rows) ties += row.size();
  return std::min(restarts, std::max<std::uint64_t>(5, search_ties / ties));
}

}  // namespace

BlockDivision searched_division(const BlockTable& table, std::uint32_t row_classes,
                                std::uint32_t column_classes, std::uint32_t restarts,
                                std::uint64_t seed) {
  SplitMix64 random(seed);
  std::vector<SplitMix64> streams;
  for (std::uint64_t i = 0; i < affordable(restarts, table); ++i) {
    streams.emplace_back(random.next());
  }
  std::vector<BlockDivision> found(streams.size());
  parallel_chunks(found.size(), 1, [&](const Chunk& chunk) {
    found[chunk.first] =
        settled(table, row_classes, column_classes, chunk.first % 2 == 0, streams[chunk.first]);
  });
  return std::move(*std::ranges::min_element(found, {}, &BlockDivision::errors));
}

}  // namespace partnergraph
