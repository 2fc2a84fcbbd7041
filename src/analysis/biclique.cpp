#include <partnergraph/analysis/biclique.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <utility>

#include <partnergraph/analysis/threads.hpp>

#include "parallel.hpp"

namespace partnergraph {
namespace {

using Vertices = std::vector<std::uint32_t>;

// Rows are the side that a search adds to one by one: the one with fewer vertices.
struct Sides {
  std::vector<Vertices> columns_of;  // by row, ascending
  std::vector<Vertices> rows_of;     // by column, ascending
};

template <StrongId Row, StrongId Col>
std::vector<Vertices> plain(Adjacency<Row, Col> adjacent) {
  std::vector<Vertices> lists(adjacent.size());
  for (const Row row : adjacent.ids()) {
    for (const Col column : adjacent[row]) lists[row.index()].push_back(column.value);
  }
  return lists;
}

struct Found {
  Vertices rows;
  Vertices columns;
};

// A biclique on the way: `columns` are all that `rows` have in common. `candidates` may join the
// rows; `tried` may not any more, since what has them was found before.
struct State {
  Vertices columns;
  Vertices rows;
  Vertices candidates;
  Vertices tried;
  std::size_t next = 0;  // in candidates
};

struct Search {
  Search(const Sides& both, const Vertices& order_of_rows, std::uint32_t rows,
         std::uint32_t columns)
      : sides(both),
        rank(order_of_rows),
        min_rows(rows),
        min_columns(columns),
        marked(both.rows_of.size(), false),
        shared(both.columns_of.size(), 0) {}

  const Sides& sides;
  const Vertices& rank;  // by row: rows with few columns first
  std::uint32_t min_rows;
  std::uint32_t min_columns;
  std::vector<bool> marked;  // the columns that are counted now
  Vertices shared;           // by row, used in `begin`

  [[nodiscard]] std::uint32_t marked_of(std::uint32_t row) const {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        sides.columns_of[row], [&](std::uint32_t column) { return marked[column]; }));
  }

  // All bicliques whose first row, in the order of ranks, is `root`; at most `most` of them.
  std::vector<Found> from(std::uint32_t root, std::uint64_t most) {
    std::vector<Found> found;
    std::vector<State> stack;
    if (auto state = begin(root)) enter(std::move(*state), stack, found);
    while (!stack.empty() && found.size() < most) {
      State& top = stack.back();
      if (top.next == top.candidates.size()) {
        stack.pop_back();
        continue;
      }
      const std::uint32_t row = top.candidates[top.next++];
      auto state = extended(top, row);
      top.tried.push_back(row);
      if (state) enter(std::move(*state), stack, found);
    }
    return found;
  }

 private:
  void enter(State state, std::vector<State>& stack, std::vector<Found>& found) const {
    if (state.rows.size() >= min_rows) {
      Found biclique{state.rows, state.columns};
      std::ranges::sort(biclique.rows);
      found.push_back(std::move(biclique));
    }
    const bool can_grow = state.rows.size() + state.candidates.size() >= min_rows;
    if (!state.candidates.empty() && can_grow) stack.push_back(std::move(state));
  }

  // Sorts rows that share columns of `state` into those that share all, some or none.
  // False if one that was tried shares all: then this was found before.
  bool settle(State& state, const Vertices& candidates, const Vertices& tried) {
    for (const std::uint32_t column : state.columns) marked[column] = true;
    bool is_new = true;
    for (const std::uint32_t row : tried) {
      const std::uint32_t count = marked_of(row);
      is_new = count < state.columns.size();
      if (!is_new) break;
      if (count >= min_columns) state.tried.push_back(row);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> some;  // shared columns, row
    for (std::size_t i = 0; is_new && i < candidates.size(); ++i) {
      const std::uint32_t count = marked_of(candidates[i]);
      if (count == state.columns.size()) {
        state.rows.push_back(candidates[i]);
      } else if (count >= min_columns) {
        some.emplace_back(count, candidates[i]);
      }
    }
    std::ranges::sort(some);  // those with few in common first: their searches are short
    for (const auto& [count, row] : some) state.candidates.push_back(row);
    for (const std::uint32_t column : state.columns) marked[column] = false;
    return is_new;
  }

  std::optional<State> begin(std::uint32_t root) {
    if (sides.columns_of[root].size() < min_columns) return std::nullopt;
    State state{sides.columns_of[root], {root}, {}, {}};
    Vertices met;
    for (const std::uint32_t column : state.columns) {
      for (const std::uint32_t row : sides.rows_of[column]) {
        if (shared[row]++ == 0) met.push_back(row);
      }
    }
    Vertices candidates;
    Vertices tried;
    for (const std::uint32_t row : met) {
      if (shared[row] >= min_columns && row != root) {
        (rank[row] > rank[root] ? candidates : tried).push_back(row);
      }
      shared[row] = 0;
    }
    return settle(state, candidates, tried) ? std::optional(std::move(state)) : std::nullopt;
  }

  std::optional<State> extended(const State& from, std::uint32_t row) {
    State state;
    std::ranges::set_intersection(from.columns, sides.columns_of[row],
                                  std::back_inserter(state.columns));
    if (state.columns.size() < min_columns) return std::nullopt;
    state.rows = from.rows;
    state.rows.push_back(row);
    const auto rest = from.candidates.begin() + static_cast<std::ptrdiff_t>(from.next);
    const Vertices candidates(rest, from.candidates.end());
    return settle(state, candidates, from.tried) ? std::optional(std::move(state)) : std::nullopt;
  }
};

// Rows in ascending order of degree, then of number.
Vertices by_degree(const std::vector<Vertices>& columns_of) {
  Vertices order(columns_of.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return columns_of[row].size(); });
  return order;
}

// In waves of roots, so that a search that is cut keeps the same ones on any number of threads.
std::pair<std::vector<Found>, bool> search_all(const Sides& sides, std::uint32_t min_rows,
                                               std::uint32_t min_columns, std::uint64_t most) {
  constexpr std::size_t wave = 4096;
  constexpr std::size_t chunk = 16;
  const Vertices order = by_degree(sides.columns_of);
  Vertices rank(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  std::vector<std::optional<Search>> searches(thread_count());
  std::vector<Found> all;
  for (std::size_t first = 0; first < order.size(); first += wave) {
    const std::size_t roots = std::min(wave, order.size() - first);
    const std::uint64_t room = most - all.size();
    std::vector<std::vector<Found>> found(roots);
    parallel_chunks(roots, chunk, [&](const Chunk& part) {
      std::optional<Search>& search = searches[part.thread];
      if (!search) search.emplace(sides, rank, min_rows, min_columns);
      for (std::size_t i = part.first; i < part.last; ++i) {
        found[i] = search->from(order[first + i], room + 1);
      }
    });
    for (std::vector<Found>& of_root : found) {
      std::ranges::move(of_root, std::back_inserter(all));
      if (all.size() > most) {
        all.resize(most);
        return {std::move(all), false};
      }
    }
  }
  return {std::move(all), true};
}

template <StrongId Vertex>
std::vector<Vertex> ids(const Vertices& vertices) {
  std::vector<Vertex> result;
  result.reserve(vertices.size());
  for (const std::uint32_t v : vertices) result.push_back(Vertex{v});
  return result;
}

}  // namespace

Bicliques maximal_bicliques(const BipartiteGraph& graph, const BicliqueOptions& options) {
  if (options.min_measures == 0 || options.min_partners == 0 || options.most == 0) {
    throw std::invalid_argument("maximal_bicliques: sizes and limit must be at least 1");
  }
  const bool measures_are_rows = graph.partners().size() <= graph.measures().size();
  std::vector<Vertices> of_measures = plain(graph.partners());
  std::vector<Vertices> of_partners = plain(graph.measures());
  const Sides sides = measures_are_rows ? Sides{std::move(of_measures), std::move(of_partners)}
                                        : Sides{std::move(of_partners), std::move(of_measures)};
  const auto [found, complete] =
      search_all(sides, measures_are_rows ? options.min_measures : options.min_partners,
                 measures_are_rows ? options.min_partners : options.min_measures, options.most);
  Bicliques result{{}, complete};
  result.list.reserve(found.size());
  for (const Found& one : found) {
    const Vertices& measures = measures_are_rows ? one.rows : one.columns;
    const Vertices& partners = measures_are_rows ? one.columns : one.rows;
    result.list.push_back({ids<MeasureId>(measures), ids<PartnerId>(partners)});
  }
  std::ranges::sort(result.list, [](const Biclique& a, const Biclique& b) {
    if (a.ties() != b.ties()) return a.ties() > b.ties();
    return a.measures != b.measures ? a.measures < b.measures : a.partners < b.partners;
  });
  return result;
}

}  // namespace partnergraph
