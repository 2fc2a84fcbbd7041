#include <partnergraph/document/bytes.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <partnergraph/model/error.hpp>

namespace partnergraph {
namespace {

class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : number_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "there is no such file; check the name";
    case EACCES:
      return "permission denied; ask its owner for leave to read it";
    case EISDIR:
      return "is a folder; name one file in it";
    case ELOOP:
      return "is a symbolic link that leads to itself";
    default:
      return std::string("could not be read: ") + std::strerror(error);
  }
}

// Room for one byte more than expected, so that the end shows; then half as much again.
std::size_t next_size(std::size_t used, std::size_t expected) {
  if (used == 0) return expected > 0 ? expected + 1 : 65'536;
  return used + used / 2 + 1;
}

}  // namespace

std::string read_bytes(const std::string& path, const Limits& limits) {
  const Descriptor input(path);
  if (input.number() < 0) throw InputError(path, {}, reason(errno));
  struct stat status {};
  if (::fstat(input.number(), &status) == 0 && S_ISDIR(status.st_mode)) {
    throw InputError(path, {}, reason(EISDIR));
  }

  std::string bytes;
  const std::size_t expected =
      S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (expected > limits.input_bytes) throw LimitError(path, "input-bytes", limits.input_bytes);
  const std::size_t most = limits.input_bytes + 1;  // one more tells that there is more
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(std::min(next_size(used, expected), most));
    const ssize_t count = ::read(input.number(), bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw InputError(path, {}, reason(errno));
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
    if (used > limits.input_bytes) throw LimitError(path, "input-bytes", limits.input_bytes);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace partnergraph
