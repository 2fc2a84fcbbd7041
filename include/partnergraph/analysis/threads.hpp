// How many threads the analysis may use: the one place that decides it.
#pragma once

#include <cstdint>
#include <memory>

namespace partnergraph {

/// While it lives, no analysis uses more than `threads` threads, the calling one counted; 0 means
/// as many as the machine offers. Without one, that is so too. Results don't depend on it, in no
/// bit. One at a time: the last one made counts, and its end gives back what held before.
class ThreadLimit {
 public:
  explicit ThreadLimit(std::uint32_t threads);
  ~ThreadLimit();
  ThreadLimit(const ThreadLimit&) = delete;
  ThreadLimit& operator=(const ThreadLimit&) = delete;

 private:
  struct Control;
  std::unique_ptr<Control> control_;
};

/// Threads that a loop started now may use, >= 1.
[[nodiscard]] std::uint32_t thread_count();

}  // namespace partnergraph
