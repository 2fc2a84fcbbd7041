#include <partnergraph/analysis/bitruss.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "monotone_queue.hpp"
#include "ranked_graph.hpp"

namespace partnergraph {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

// Two ties that lead from one vertex over a second to a third.
struct Way {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::uint32_t bloom = 0;
};

// All ways between the same two ends are a bloom: any two of them are a butterfly. Each butterfly
// is in one bloom, that of its corner of the highest rank and the corner opposite.
class Blooms {
 public:
  explicit Blooms(const BipartiteGraph& graph) {
    collect(ranked_graph(graph, true));
    ways_of_tie_.resize(graph.tie_count() + 1);
    for (const Way& way : ways_) {
      ++ways_of_tie_[way.first];
      ++ways_of_tie_[way.second];
    }
    // Sums are where the lists end; filling them from behind leaves where they begin.
    std::partial_sum(ways_of_tie_.begin(), ways_of_tie_.end(), ways_of_tie_.begin());
    lists_.resize(ways_of_tie_.back());
    for (auto w = static_cast<std::uint32_t>(ways_.size()); w-- > 0;) {
      lists_[--ways_of_tie_[ways_[w].first]] = w;
      lists_[--ways_of_tie_[ways_[w].second]] = w;
    }
    gone_.resize(ways_.size());
  }

  // Takes the tie away and calls lost(other, n) for ties that are in n butterflies with it, n >= 1;
  // for one tie perhaps several times.
  template <class Lost>
  void remove(std::uint32_t tie, Lost lost) {
    for (std::size_t at = ways_of_tie_[tie]; at < ways_of_tie_[tie + std::size_t{1}]; ++at) {
      const std::uint32_t w = lists_[at];
      if (gone_[w]) continue;
      gone_[w] = true;
      const Way& way = ways_[w];
      const std::uint64_t others = --left_[way.bloom];
      if (others == 0) continue;
      lost(way.first == tie ? way.second : way.first, others);
      for (std::size_t x = begin_[way.bloom]; x < begin_[way.bloom + std::size_t{1}]; ++x) {
        if (gone_[x]) continue;
        lost(ways_[x].first, std::uint64_t{1});
        lost(ways_[x].second, std::uint64_t{1});
      }
    }
  }

 private:
  void collect(const RankedGraph& ranked) {
    std::vector<std::uint32_t> met(ranked.size());  // ways from the top; all 0 between two tops
    std::vector<std::uint32_t> bloom(ranked.size(), none);
    std::vector<std::size_t> next;  // of each bloom, where its next way goes
    begin_.push_back(0);
    for (std::uint32_t top = 0; top < ranked.size(); ++top) {
      for_each_way(ranked, top, [&](std::size_t, std::size_t j) { ++met[ranked.targets[j]]; });
      for_each_way(ranked, top, [&](std::size_t i, std::size_t j) {
        const std::uint32_t end = ranked.targets[j];
        if (met[end] < 2) return;
        if (bloom[end] == none) {
          bloom[end] = static_cast<std::uint32_t>(left_.size());
          left_.push_back(met[end]);
          next.push_back(begin_.back());
          begin_.push_back(begin_.back() + met[end]);
          ways_.resize(begin_.back());
        }
        ways_[next[bloom[end]]++] = {ranked.ties[i], ranked.ties[j], bloom[end]};
      });
      for_each_way(ranked, top, [&](std::size_t, std::size_t j) {
        met[ranked.targets[j]] = 0;
        bloom[ranked.targets[j]] = none;
      });
    }
  }

  std::vector<Way> ways_;                 // by bloom
  std::vector<std::size_t> begin_;        // of each bloom in ways_, and the end
  std::vector<std::uint64_t> left_;       // ways of each bloom that are not gone
  std::vector<bool> gone_;                // ways that lost a tie
  std::vector<std::size_t> ways_of_tie_;  // where each tie's list begins, and the end
  std::vector<std::uint32_t> lists_;      // ways
};

}  // namespace

std::vector<std::uint64_t> bitruss_numbers(const BipartiteGraph& graph,
                                           const ButterflyCounts& butterflies) {
  std::vector<std::uint64_t> support = butterflies.ties;
  Blooms blooms(graph);

  // The tie with the fewest butterflies goes first. An entry whose count is no longer the tie's is
  // out of date: a later one stands in its place.
  MonotoneQueue queue;
  for (std::uint32_t tie = 0; tie < support.size(); ++tie) {
    if (support[tie] > 0) queue.push(support[tie], tie);
  }
  std::vector<bool> settled(support.size());
  std::vector<std::uint32_t> lowered;
  while (!queue.empty()) {
    const auto [level, tie] = queue.pop();
    if (settled[tie] || level != support[tie]) continue;
    settled[tie] = true;
    blooms.remove(tie, [&, level = level](std::uint32_t other, std::uint64_t count) {
      if (support[other] <= level) return;  // stays in the part where each has `level`
      support[other] = support[other] - level > count ? support[other] - count : level;
      lowered.push_back(other);
    });
    std::ranges::sort(lowered);
    lowered.erase(std::unique(lowered.begin(), lowered.end()), lowered.end());
    for (const std::uint32_t other : lowered) queue.push(support[other], other);
    lowered.clear();
  }
  return support;
}

std::uint64_t bitruss_work(const ButterflyCounts& butterflies) {
  return 4 * butterflies.total;
}

}  // namespace partnergraph
