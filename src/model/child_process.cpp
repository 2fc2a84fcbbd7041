#include <partnergraph/model/child_process.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <utility>

namespace partnergraph {
namespace {

using Clock = std::chrono::steady_clock;

class Handle {
 public:
  explicit Handle(int number = -1) noexcept : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { close(); }

  [[nodiscard]] int number() const noexcept { return number_; }
  [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
  void close() noexcept {
    if (is_open()) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

struct Ends {
  Handle ours;
  Handle childs;
};

// A socket pair and not a pipe: MSG_NOSIGNAL spares us SIGPIPE if the child stops reading.
std::optional<Ends> connected() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
  return Ends{Handle(ends[0]), Handle(ends[1])};
}

// Looked up before the fork: searching PATH afterwards is not async-signal-safe.
std::string found_on_path(std::string_view program) {
  const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
    if (folder.empty()) continue;
    std::string candidate = std::string(folder).append("/").append(program);
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return {};
}

void limit(int what, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(static_cast<__rlimit_resource>(what), &both);
}

// In the child, between fork and exec: async-signal-safe calls only.
[[noreturn]] void become(char* const* argv, int input, int output, int complaints,
                         const ChildLimits& limits) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_CPU, limits.seconds + 1);
  limit(RLIMIT_CORE, 0);
  ::signal(SIGINT, SIG_DFL);
  ::signal(SIGTERM, SIG_DFL);
  ::signal(SIGPIPE, SIG_DFL);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(complaints, STDERR_FILENO);
  ::execv(argv[0], argv);
  ::_exit(127);
}

class Child {
 public:
  /// nullopt if the system has no process or handle left.
  static std::optional<Child> start(std::string path, std::vector<std::string> arguments,
                                    const ChildLimits& limits) {
    auto input = connected();
    auto output = connected();
    auto complaints = connected();
    if (!input || !output || !complaints) return std::nullopt;
    std::vector<char*> argv{path.data()};
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);

    const pid_t id = ::fork();
    if (id < 0) return std::nullopt;
    if (id == 0) {
      become(argv.data(), input->childs.number(), output->childs.number(),
             complaints->childs.number(), limits);
    }
    ::setpgid(id, id);  // also here: whoever comes first
    return Child(id, std::move(input->ours), std::move(output->ours), std::move(complaints->ours));
  }

  Child(Child&& other) noexcept
      : input(std::move(other.input)),
        output(std::move(other.output)),
        complaints(std::move(other.complaints)),
        id_(std::exchange(other.id_, -1)) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child& operator=(Child&&) = delete;
  ~Child() { (void)end(); }

  /// Kills what is left of the child's process group; the status of wait(2).
  int end() {
    int status = 0;
    if (id_ <= 0) return status;
    ::kill(-id_, SIGKILL);
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    return status;
  }

  /// The status if it ends before `deadline`.
  std::optional<int> wait_until(Clock::time_point deadline) {
    for (;;) {
      int status = 0;
      const pid_t ended = ::waitpid(id_, &status, WNOHANG);
      if (ended == id_) {
        ::kill(-std::exchange(id_, -1), SIGKILL);  // its own children
        return status;
      }
      if (Clock::now() >= deadline) return std::nullopt;
      ::poll(nullptr, 0, 1);
    }
  }

  Handle input;
  Handle output;
  Handle complaints;

 private:
  Child(pid_t id, Handle in, Handle out, Handle err)
      : input(std::move(in)), output(std::move(out)), complaints(std::move(err)), id_(id) {}

  pid_t id_;
};

// Sends what the socket takes now; closes it when all is sent or nobody reads.
void send_some(Handle& to, std::string_view& rest) {
  const ssize_t sent = ::send(to.number(), rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent > 0) rest.remove_prefix(static_cast<std::size_t>(sent));
  const bool failed = sent < 0 && errno != EAGAIN && errno != EINTR;
  if (failed || rest.empty()) to.close();
}

// One stream from the child: `kept` bytes of it stay, more than `most` are too many.
struct Stream {
  Handle& from;
  std::string& to;
  std::uint64_t kept;
  std::uint64_t most;
  std::uint64_t read = 0;
};

// Takes what there is now; false if that is too much.
bool receive_some(Stream& stream) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::recv(stream.from.number(), buffer.data(), buffer.size(), MSG_DONTWAIT);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return true;
  if (got <= 0) {
    stream.from.close();
    return true;
  }
  const auto size = static_cast<std::size_t>(got);
  stream.to.append(buffer.data(), std::min<std::uint64_t>(size, stream.kept - stream.to.size()));
  stream.read += size;
  return stream.read <= stream.most;
}

// Writes and reads at once, so that neither side waits for the other with a full buffer.
ChildEnd converse(Child& child, std::string_view rest, ChildResult& result,
                  const ChildLimits& limits, Clock::time_point deadline) {
  constexpr std::uint64_t kept_complaints = 4096;  // the first words say it
  Stream output{child.output, result.output, limits.output_bytes, limits.output_bytes};
  Stream complaints{child.complaints, result.complaints, kept_complaints, limits.complaint_bytes};
  if (rest.empty()) child.input.close();
  while (child.output.is_open() || child.complaints.is_open()) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ChildEnd::late;
    std::array<pollfd, 3> ready{{{child.input.number(), POLLOUT, 0},
                                 {child.output.number(), POLLIN, 0},
                                 {child.complaints.number(), POLLIN, 0}}};  // -1 is passed over
    if (::poll(ready.data(), ready.size(), static_cast<int>(std::min<long long>(left, 1000))) <=
        0) {
      continue;
    }
    if (ready[0].revents != 0) send_some(child.input, rest);
    if (ready[1].revents != 0 && !receive_some(output)) return ChildEnd::long_winded;
    if (ready[2].revents != 0 && !receive_some(complaints)) return ChildEnd::complaining;
  }
  return ChildEnd::done;
}

}  // namespace

ChildResult run_child(std::string_view program, std::vector<std::string> arguments,
                      std::string_view input, const ChildLimits& limits) {
  ChildResult result;
  std::string path = found_on_path(program);
  if (path.empty()) {
    result.end = ChildEnd::not_found;
    return result;
  }
  const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  auto child = Child::start(std::move(path), std::move(arguments), limits);
  if (!child) {
    result.end = ChildEnd::not_started;
    result.code = errno;
    return result;
  }
  result.end = converse(*child, input, result, limits, deadline);
  if (result.end != ChildEnd::done) return result;
  const std::optional<int> status = child->wait_until(deadline);
  if (!status) {
    result.end = ChildEnd::late;
  } else if (WIFSIGNALED(*status)) {
    result.end = ChildEnd::signalled;
    result.code = WTERMSIG(*status);
  } else if (WEXITSTATUS(*status) != 0) {
    result.end = ChildEnd::failed;
    result.code = WEXITSTATUS(*status);
  }
  return result;
}

}  // namespace partnergraph
