#include "parallel.hpp"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
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

thread_local bool inside_chunk = false;

// While it lives, this thread is inside a chunk.
struct Inside {
  Inside() { inside_chunk = true; }
  ~Inside() { inside_chunk = false; }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;
};

// Made once for each number of threads and never given back: making one takes longer than many a
// loop, and at the end of the process TBB may be gone before a static one.
tbb::task_arena& arena_of(std::uint32_t threads) {
  static std::mutex mutex;
  static auto& arenas = *new std::map<std::uint32_t, tbb::task_arena*>;
  const std::scoped_lock lock(mutex);
  tbb::task_arena*& arena = arenas[threads];
  if (arena == nullptr) arena = new tbb::task_arena(static_cast<int>(threads));
  return *arena;
}

std::uint32_t cores() {
  static const std::uint32_t count = std::max(1U, std::thread::hardware_concurrency());
  return count;  // asking opens a file
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
  // A loop inside a chunk stays on its thread: the outer one keeps all of them busy, and a thread
  // that waited for an inner loop could take up another chunk while it still uses its scratch
  // memory.
  if (chunks <= 1 || threads == 1 || inside_chunk) {
    for (std::size_t index = 0; index < chunks; ++index) run(index, 0);
    return;
  }
  arena_of(threads).execute([&] {
    tbb::parallel_for(
        std::size_t{0}, chunks, std::size_t{1},
        [&](std::size_t index) {
          const Inside mark;
          run(index, static_cast<std::size_t>(tbb::this_task_arena::current_thread_index()));
        },
        tbb::simple_partitioner{});
  });
}

}  // namespace partnergraph
