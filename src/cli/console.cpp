#include "console.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <exception>
#include <string>
#include <system_error>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>
#include <partnergraph/output/terminal.hpp>

namespace partnergraph::cli {
namespace {

// 0, or the error.
int write_all(int stream, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(stream, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {  // the caller made the stream non-blocking
      pollfd ready{stream, POLLOUT, 0};
      ::poll(&ready, 1, -1);
      continue;
    }
    if (written <= 0) return written < 0 ? errno : EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

// Empty where it is not set. Nothing in this process changes the environment.
std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

void reserve_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // The lowest free number is `stream`; the wrong direction keeps it unusable.
    (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

void print(std::string_view bytes) {
  const int error = write_all(STDOUT_FILENO, bytes);
  if (error == EPIPE) throw ReaderLeft{};
  if (error != 0) throw OutputError("standard output", std::generic_category().message(error));
}

void talk(std::string_view line) {
  constexpr std::size_t most = 1000;  // code points: a hostile name fills no screen
  const std::string_view shown = prefix(line, most);
  (void)write_all(STDERR_FILENO, visible_text(shown) + (shown.size() < line.size() ? "…\n" : "\n"));
}

void complain(std::string_view line) noexcept {
  try {
    talk(std::string("partnergraph: ").append(line));
  } catch (const std::exception&) {  // no memory to make the line in
    (void)write_all(STDERR_FILENO, "partnergraph: the memory is used up\n");
  }
}

bool talks_to_terminal() {
  return ::isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb";
}

void show_status(std::string_view line) {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  const std::size_t room = known ? size.ws_col - 1U : 79;  // a full line would go on below
  const std::string shown = visible_text(line);
  (void)write_all(STDERR_FILENO, "\r\x1b[K" + std::string(prefix(shown, room)));
}

bool wants_color(Color color) {
  if (color != Color::automatic) return color == Color::always;
  return environment("NO_COLOR").empty() && environment("TERM") != "dumb" &&
         ::isatty(STDOUT_FILENO) == 1;
}

std::size_t terminal_width() {
  constexpr std::size_t least = 40;
  constexpr std::size_t most = 160;
  const std::string_view asked = environment("COLUMNS");
  std::size_t columns = 0;
  std::from_chars(asked.data(), asked.data() + asked.size(), columns);
  winsize size{};
  if (columns == 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  return columns == 0 ? 80 : std::clamp(columns, least, most);
}

}  // namespace partnergraph::cli
