#include <partnergraph/analysis/betweenness.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <partnergraph/analysis/threads.hpp>

#include "flat_graph.hpp"
#include "parallel.hpp"
#include "scaled_count.hpp"

namespace partnergraph {
namespace {

// The shortest paths from one source; its memory is used again by the next one.
template <class Count>
class ShortestPaths {
 public:
  explicit ShortestPaths(const FlatGraph& graph)
      : graph_(graph), level_(graph.size(), unseen), count_(graph.size()), share_(graph.size()) {
    order_.reserve(graph.size());
  }

  // Breadth first: vertices in order of distance and the number of shortest paths to each.
  void search(std::uint32_t source) {
    for (const std::uint32_t v : order_) level_[v] = unseen;
    order_.assign(1, source);
    level_[source] = 0;
    count_[source] = Count(1.0);
    for (std::size_t at = 0; at < order_.size(); ++at) {
      const std::uint32_t v = order_[at];
      for (const std::uint32_t w : graph_[v]) {
        if (level_[w] == unseen) {
          level_[w] = level_[v] + 1;
          count_[w] = Count();
          order_.push_back(w);
        }
        if (level_[w] == level_[v] + 1) count_[w] += count_[v];
      }
    }
  }

  // True if some number of paths is too large to be divided by without losing digits.
  [[nodiscard]] bool overflowed() const {
    return std::ranges::any_of(order_, [this](std::uint32_t v) { return !(count_[v] < 0x1p900); });
  }

  // Adds to every other vertex the share of the paths from the source that run through it, from the
  // farthest vertex back to the source.
  void add_shares(std::vector<double>& total) {
    for (const std::uint32_t v : order_) share_[v] = 0.0;
    for (std::size_t at = order_.size(); at-- > 1;) {
      const std::uint32_t w = order_[at];
      const Count part = quotient(1.0 + share_[w], count_[w]);
      for (const std::uint32_t v : graph_[w]) {
        if (level_[v] + 1 == level_[w]) share_[v] += product(count_[v], part);
      }
      total[w] += share_[w];
    }
  }

 private:
  static constexpr std::uint32_t unseen = 0xFFFFFFFE;  // one more doesn't wrap around

  const FlatGraph& graph_;
  std::vector<std::uint32_t> level_;
  std::vector<Count> count_;
  std::vector<double> share_;
  std::vector<std::uint32_t> order_;
};

// Searches from one source after the other, with the memory of one thread.
class Worker {
 public:
  explicit Worker(const FlatGraph& graph) : graph_(graph), narrow_(graph) {}

  void add(std::uint32_t source, std::vector<double>& total) {
    narrow_.search(source);
    if (!narrow_.overflowed()) {
      narrow_.add_shares(total);
      return;
    }
    if (!wide_) wide_.emplace(graph_);
    wide_->search(source);
    wide_->add_shares(total);
  }

 private:
  const FlatGraph& graph_;
  ShortestPaths<double> narrow_;
  std::optional<ShortestPaths<ScaledCount>> wide_;  // several times slower, seldom needed
};

// One number a vertex; empty stands for zeros.
struct Sum {
  std::vector<double> of;

  Sum& operator+=(const Sum& other) {
    of.resize(other.of.size());
    for (std::size_t v = 0; v < of.size(); ++v) of[v] += other.of[v];
    return *this;
  }
};

// A fixed number, so that the sums are made in the same order on any number of threads.
constexpr std::size_t most_chunks = 32;

double divisor(double own, double other, BetweennessMaximum maximum) {
  if (maximum == BetweennessMaximum::printed_1997 && own > other && other > 0.0) {
    return 2.0 * (own - 1.0) * (other - 1.0);
  }
  return betweenness_maximum(own, other);
}

std::vector<double> normalised(const std::vector<double>& raw, std::size_t other,
                               BetweennessMaximum maximum) {
  const double most = divisor(static_cast<double>(raw.size()), static_cast<double>(other), maximum);
  // The exact maximum can only be exceeded by the last bit of a sum.
  const double largest =
      maximum == BetweennessMaximum::exact ? 1.0 : std::numeric_limits<double>::infinity();
  std::vector<double> result(raw.size());
  if (most <= 0.0) return result;
  std::ranges::transform(raw, result.begin(),
                         [=](double b) { return std::min(largest, b / most); });
  return result;
}

}  // namespace

Betweenness betweenness(const BipartiteGraph& graph, BetweennessMaximum maximum) {
  const FlatGraph flat = flat_graph(graph);
  const std::size_t chunk_size = std::max<std::size_t>(1, chunk_count(flat.size(), most_chunks));
  std::vector<std::unique_ptr<Worker>> workers(thread_count());
  std::vector<double> total =
      parallel_sum(flat.size(), chunk_size, Sum{}, [&](const Chunk& chunk) {
        auto& worker = workers[chunk.thread];
        if (!worker) worker = std::make_unique<Worker>(flat);
        Sum part{std::vector<double>(flat.size())};
        for (std::size_t source = chunk.first; source < chunk.last; ++source) {
          worker->add(static_cast<std::uint32_t>(source), part.of);
        }
        return part;
      }).of;
  total.resize(flat.size());
  for (double& sum : total) sum /= 2.0;  // each pair was met from both of its ends

  Betweenness result;
  result.raw = by_mode(total, flat.measure_count);
  result.normalised.measures = normalised(result.raw.measures, result.raw.partners.size(), maximum);
  result.normalised.partners = normalised(result.raw.partners, result.raw.measures.size(), maximum);
  return result;
}

double betweenness_maximum(double own, double other) {
  if (own < 1.0 || other < 1.0) return 0.0;
  // A spider: the vertex in the middle of the other mode, the rest of its own mode hung evenly on
  // the legs; t legs carry s + 1, the others s.
  const double s = std::floor((own - 1.0) / other);
  const double t = own - 1.0 - s * other;
  return 0.5 * (other * other * (s + 1.0) * (s + 1.0) + other * (s + 1.0) * (2.0 * t - s - 1.0) -
                t * (2.0 * s - t + 3.0));
}

}  // namespace partnergraph
