#include <partnergraph/analysis/closeness.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

#include <partnergraph/analysis/components.hpp>
#include <partnergraph/analysis/threads.hpp>

#include "flat_graph.hpp"
#include "parallel.hpp"

namespace partnergraph {
namespace {

// Searches from 512 sources at once, a bit each.
constexpr std::size_t batch = 512;

struct alignas(64) Sources {
  std::array<std::uint64_t, batch / 64> words{};

  [[nodiscard]] unsigned count() const {
    unsigned sum = 0;
    for (const std::uint64_t word : words) sum += static_cast<unsigned>(std::popcount(word));
    return sum;
  }
  void add(const Sources& other) {
    for (std::size_t i = 0; i < words.size(); ++i) words[i] |= other.words[i];
  }
};

// What the sources say of a vertex. Distances are the same both ways, so a vertex learns from the
// searches that reach it what its own search would have found. Whole numbers, so that they can be
// added in any order.
struct Nearness {
  std::vector<std::uint64_t> distance_sum;
  std::vector<std::uint64_t> harmonic;  // in units of 1 / scale
};

// The memory of one thread, used again for its next sources.
class Search {
 public:
  Search(const FlatGraph& graph, std::uint64_t scale)
      : nearness{std::vector<std::uint64_t>(graph.size()),
                 std::vector<std::uint64_t>(graph.size())},
        graph_(graph),
        scale_(scale),
        seen_(graph.size()),
        now_(graph.size()),
        next_(graph.size()),
        waiting_(graph.size()) {}

  void from(std::uint32_t first, std::uint32_t last) {
    std::ranges::fill(seen_, Sources{});
    frontier_.clear();
    for (std::uint32_t source = first; source < last; ++source) {
      const std::uint32_t bit = source - first;
      now_[source].words[bit / 64] = seen_[source].words[bit / 64] = std::uint64_t{1} << (bit % 64);
      frontier_.push_back(source);
    }
    for (std::uint64_t distance = 1; !frontier_.empty(); ++distance) {
      spread();
      settle(distance);
    }
  }

  Nearness nearness;

 private:
  // Every vertex beside the frontier gets its sources.
  void spread() {
    reached_.clear();
    for (const std::uint32_t v : frontier_) {
      for (const std::uint32_t w : graph_[v]) {
        if (waiting_[w] == 0) {
          waiting_[w] = 1;
          reached_.push_back(w);
        }
        next_[w].add(now_[v]);
      }
      now_[v] = {};
    }
  }

  // Sources that are new to a vertex are at this distance from it; they go on from there.
  void settle(std::uint64_t distance) {
    frontier_.clear();
    const std::uint64_t part = (scale_ + distance / 2) / distance;
    for (const std::uint32_t w : reached_) {
      waiting_[w] = 0;
      Sources& next = next_[w];
      Sources& seen = seen_[w];
      for (std::size_t i = 0; i < next.words.size(); ++i) next.words[i] &= ~seen.words[i];
      const std::uint64_t found = next.count();
      if (found != 0) {
        seen.add(next);
        nearness.distance_sum[w] += distance * found;
        nearness.harmonic[w] += part * found;
        frontier_.push_back(w);
        now_[w] = next;
      }
      next = {};
    }
  }

  const FlatGraph& graph_;
  std::uint64_t scale_;
  std::vector<Sources> seen_;
  std::vector<Sources> now_;   // on the frontier; empty elsewhere
  std::vector<Sources> next_;  // empty between the steps
  std::vector<std::uint8_t> waiting_;
  std::vector<std::uint32_t> frontier_;
  std::vector<std::uint32_t> reached_;
};

Nearness nearness_of(const FlatGraph& flat, std::uint64_t scale) {
  std::vector<std::unique_ptr<Search>> searches(thread_count());
  parallel_chunks(flat.size(), batch, [&](const Chunk& chunk) {
    auto& search = searches[chunk.thread];
    if (!search) search = std::make_unique<Search>(flat, scale);
    search->from(static_cast<std::uint32_t>(chunk.first), static_cast<std::uint32_t>(chunk.last));
  });
  Nearness total{std::vector<std::uint64_t>(flat.size()), std::vector<std::uint64_t>(flat.size())};
  for (const auto& search : searches) {
    if (!search) continue;
    for (std::uint32_t v = 0; v < flat.size(); ++v) {
      total.distance_sum[v] += search->nearness.distance_sum[v];
      total.harmonic[v] += search->nearness.harmonic[v];
    }
  }
  return total;
}

struct Sizes {
  std::vector<std::uint64_t> measures;  // of a component
  std::vector<std::uint64_t> partners;
};

Sizes sizes_of(const Components& components) {
  Sizes sizes{std::vector<std::uint64_t>(components.count),
              std::vector<std::uint64_t>(components.count)};
  for (const std::uint32_t c : components.measures) ++sizes.measures[c];
  for (const std::uint32_t c : components.partners) ++sizes.partners[c];
  return sizes;
}

}  // namespace

Closeness closeness(const BipartiteGraph& graph) {
  const FlatGraph flat = flat_graph(graph);
  // Harmonic sums stay below the number of vertices: all bits that leaves are their fraction.
  const auto bits = static_cast<unsigned>(std::bit_width(std::uint64_t{flat.size()}));
  const std::uint64_t scale = std::uint64_t{1} << (63U - bits);
  const Nearness near = nearness_of(flat, scale);
  const Components split = components(graph);
  const Sizes sizes = sizes_of(split);

  std::vector<double> normalised(flat.size());
  std::vector<double> harmonic(flat.size());
  for (std::uint32_t v = 0; v < flat.size(); ++v) {
    harmonic[v] = static_cast<double>(near.harmonic[v]) / static_cast<double>(scale);
    if (near.distance_sum[v] == 0) continue;
    const bool measure = v < flat.measure_count;
    const std::uint32_t c = measure ? split.measures[v] : split.partners[v - flat.measure_count];
    const std::uint64_t own = measure ? sizes.measures[c] : sizes.partners[c];
    const std::uint64_t other = measure ? sizes.partners[c] : sizes.measures[c];
    // 1 where nothing could be nearer: every vertex of the other mode at 1, of the own mode at 2.
    const auto least = static_cast<double>(other + 2 * (own - 1));
    const auto others = static_cast<double>(own + other - 1);
    normalised[v] =
        least / static_cast<double>(near.distance_sum[v]) * (others / (flat.size() - 1.0));
  }
  return {by_mode(normalised, flat.measure_count), by_mode(harmonic, flat.measure_count)};
}

}  // namespace partnergraph
