#include "../../src/analysis/parallel.hpp"  // private, but everything leans on it

#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include <partnergraph/analysis/threads.hpp>

#include "support/catch.hpp"

namespace partnergraph {
namespace {

double harmonic_sum(std::size_t items) {
  return parallel_sum(items, 64, 0.0, [](const Chunk& chunk) {
    double sum = 0.0;
    for (std::size_t i = chunk.first; i < chunk.last; ++i) sum += 1.0 / static_cast<double>(i + 1);
    return sum;
  });
}

TEST_CASE("each item of a parallel loop is visited once", "[parallel]") {
  for (const std::uint32_t threads : {1U, 2U, 8U}) {
    const ThreadLimit limit(threads);
    for (const std::size_t items : {0U, 1U, 63U, 64U, 65U, 10'000U}) {
      CAPTURE(threads, items);
      std::vector<int> visits(items, 0);
      parallel_chunks(items, 64, [&](const Chunk& chunk) {
        for (std::size_t i = chunk.first; i < chunk.last; ++i) ++visits[i];
      });
      CHECK(visits == std::vector<int>(items, 1));
    }
  }
}

TEST_CASE("threads that run at once have different numbers, inside nested loops too",
          "[parallel]") {
  const ThreadLimit limit(4);
  std::vector<std::vector<double>> scratch(thread_count(), std::vector<double>(1, 0.0));
  std::vector<double> results(200, -1.0);
  parallel_chunks(results.size(), 1, [&](const Chunk& chunk) {
    double& mine = scratch.at(chunk.thread)[0];
    mine = static_cast<double>(chunk.index);
    static_cast<void>(harmonic_sum(2'000));  // while it waits, no other chunk may use `mine`
    results[chunk.index] = mine;
  });
  for (std::size_t i = 0; i < results.size(); ++i) CHECK(results[i] == static_cast<double>(i));
}

TEST_CASE("a parallel sum has the same bits on any number of threads", "[parallel]") {
  double alone = 0.0;
  {
    const ThreadLimit one(1);
    alone = harmonic_sum(100'000);
  }
  for (const std::uint32_t threads : {2U, 3U, 8U}) {
    const ThreadLimit limit(threads);
    CHECK(harmonic_sum(100'000) == alone);
  }
  CHECK(alone == Approx(std::log(100'000.0) + 0.5772156649).epsilon(1e-6));
}

TEST_CASE("what a chunk throws ends the loop", "[parallel]") {
  CHECK_THROWS_AS(parallel_chunks(1'000, 10,
                                  [](const Chunk& chunk) {
                                    if (chunk.index == 7) throw std::length_error("seven");
                                  }),
                  std::length_error);
}

TEST_CASE("the end of a limit gives back what held before", "[parallel]") {
  const ThreadLimit outer(3);
  {
    const ThreadLimit inner(2);
    CHECK(thread_count() == 2);
  }
  CHECK(thread_count() == 3);
}

}  // namespace
}  // namespace partnergraph
