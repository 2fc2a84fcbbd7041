// What the program is at, on standard error, for as long as it is at it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "settings.hpp"

namespace partnergraph::cli {

/// Shows "reading plan.pdf, 3 s" once a second has passed, and takes it back in the end. Shows
/// nothing where standard error is no terminal, or a dumb one, and nothing with --quiet. Nobody
/// talks meanwhile: it lives as long as one stage of the work.
class Progress {
 public:
  Progress(const Settings& settings, std::string stage);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// The next stage. The seconds go on counting from the first.
  void at(std::string stage);

 private:
  using Clock = std::chrono::steady_clock;
  void show_until_done();
  void show();

  std::mutex mutex_;
  std::condition_variable finished_;
  std::string stage_;
  const Clock::time_point begin_ = Clock::now();
  bool done_ = false;
  bool shown_ = false;
  std::thread thread_;  ///< none where nothing is shown
};

}  // namespace partnergraph::cli
