#include "progress.hpp"

#include <utility>

#include "console.hpp"

namespace partnergraph::cli {

Progress::Progress(const Settings& settings, std::string stage) : stage_(std::move(stage)) {
  if (!settings.quiet && talks_to_terminal()) thread_ = std::thread([this] { show_until_done(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::scoped_lock lock(mutex_);
    done_ = true;
  }
  finished_.notify_one();
  thread_.join();
  if (shown_) show_status("");
}

void Progress::at(std::string stage) {
  const std::scoped_lock lock(mutex_);
  stage_ = std::move(stage);
}

void Progress::show_until_done() {
  using std::chrono::seconds;
  std::unique_lock lock(mutex_);
  while (!finished_.wait_for(lock, seconds(1), [this] { return done_; })) show();
}

void Progress::show() {
  const auto passed = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - begin_);
  show_status(stage_ + ", " + std::to_string(passed.count()) + " s");
  shown_ = true;
}

}  // namespace partnergraph::cli
