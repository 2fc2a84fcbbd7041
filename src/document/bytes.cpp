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
  std::size_t used = 0;
  while (true) {
    bytes.resize(
        std::max(used + 1, std::max(expected + 1, used + used / 2 + 65'536 * (expected == 0))));
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
