#include <partnergraph/document/bytes.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/refusal.hpp"
#include "support/scratch.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("a file's bytes come as they are", "[bytes]") {
  const test::Scratch scratch;
  const std::string all("a\0\xff\r\n", 5);
  CHECK(read_bytes(scratch.file("a.txt", all), {}) == all);
  CHECK(read_bytes(scratch.file("empty", ""), {}).empty());
}

TEST_CASE("a FIFO is read to its end", "[bytes]") {
  const test::Scratch scratch;
  const std::string path = (scratch.folder() / "pipe").string();
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const std::string content(200'000, 'x');
  std::thread writer([&] { std::ofstream(path) << content; });
  const std::string read = read_bytes(path, {});
  writer.join();
  CHECK(read == content);
}

TEST_CASE("an input of the limit's size is read, one byte more is refused", "[bytes]") {
  const test::Scratch scratch;
  const std::string path = scratch.file("a", "12345");
  CHECK(read_bytes(path, {.input_bytes = 5}) == "12345");
  const std::string message =
      test::refusal<LimitError>([&] { (void)read_bytes(path, {.input_bytes = 4}); });
  CHECK(test::contains(message, "--limit input-bytes=NUMBER"));
  CHECK(test::contains(message, "input-bytes = 4"));
}

TEST_CASE("the limit counts for FIFOs too", "[bytes]") {
  const test::Scratch scratch;
  const std::string path = (scratch.folder() / "pipe").string();
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::thread writer([&] { std::ofstream(path) << "12345"; });
  CHECK_THROWS_AS(read_bytes(path, {.input_bytes = 4}), LimitError);
  writer.join();
}

TEST_CASE("what can't be read is refused by name", "[bytes]") {
  const test::Scratch scratch;
  const std::string missing = (scratch.folder() / "missing").string();
  CHECK(test::refusal<InputError>([&] {
          (void)read_bytes(missing, {});
        }).starts_with(missing + ": there is no such file"));
  CHECK(test::contains(
      test::refusal<InputError>([&] { (void)read_bytes(scratch.folder().string(), {}); }),
      "is a folder"));
}

}  // namespace
