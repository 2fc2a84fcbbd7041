#include "parallel.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <thread>

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

#include <partnergraph/analysis/threads.hpp>

namespace partnergraph {
namespace {

std::atomic<std::uint32_t> limit = 0;  // 0: as many as the machine offers

std::uint32_t cores() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

struct ThreadLimit::Control {
  std::uint32_t before = 0;
  std::optional<tbb::global_control> more_than_cores = std::nullopt;
};

ThreadLimit::ThreadLimit(std::uint32_t threads) : control_(std::make_unique<Control>()) {
  control_->before = limit.exchange(threads);
  if (threads > cores()) {
    control_->more_than_cores.emplace(tbb::global_control::max_allowed_parallelism, threads);
  }
}

ThreadLimit::~ThreadLimit() {
  limit = control_->before;
}

std::uint32_t thread_count() {
  const std::uint32_t most = limit;
  return most != 0 ? most : cores();
}

void parallel_chunks(std::size_t items, std::size_t chunk_size,
                     const std::function<void(const Chunk&)>& body) {
  const std::size_t chunks = chunk_count(items, chunk_size);
  const auto run = [&](std::size_t index, std::size_t thread) {
    const std::size_t first = index * chunk_size;
    body({index, first, std::min(items, first + chunk_size), thread});
  };
  const std::uint32_t threads = thread_count();
  if (chunks <= 1 || threads == 1) {
    for (std::size_t index = 0; index < chunks; ++index) run(index, 0);
    return;
  }
  // An arena of its own a loop: a thread that waits for an inner loop takes up no chunk of the
  // outer one, whose scratch memory it still uses.
  tbb::task_arena arena(static_cast<int>(threads));
  arena.execute([&] {
    tbb::parallel_for(
        std::size_t{0}, chunks, std::size_t{1},
        [&](std::size_t index) {
          run(index, static_cast<std::size_t>(tbb::this_task_arena::current_thread_index()));
        },
        tbb::simple_partitioner{});
  });
}

}  // namespace partnergraph
