#include "../../src/ingest/name_numbers.hpp"  // private: every list of ties goes through it

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace partnergraph {
namespace {

TEST_CASE("names are numbered in the order in which they come", "[ingest]") {
  NameNumbers names;
  CHECK(names.number_of("KS", 2) == 0);
  CHECK(names.number_of("NHO", 3) == 1);
  CHECK(names.number_of("KS", 4) == 0);
  CHECK(names.number_of("", 5) == 2);
  CHECK(names.size() == 3);
  CHECK(names.name(1) == "NHO");
  CHECK(names.line(0) == 2);  // where it stood first
  CHECK(names.find("NHO") == 1U);
  CHECK(!names.find("nho"));
  CHECK(names.sorted() == std::vector<std::uint32_t>{2, 0, 1});
}

TEST_CASE("thousands of names keep their numbers while the table grows", "[ingest]") {
  NameNumbers names;
  std::map<std::string, std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    const std::string name = "p" + std::to_string(i * 7919U % 5'000U);
    const auto next = static_cast<std::uint32_t>(expected.size());
    const std::uint32_t number = expected.try_emplace(name, next).first->second;
    if (names.number_of(name, i) != number) FAIL(name);
  }
  CHECK(names.size() == 5'000);
  for (const auto& [name, number] : expected) {
    if (names.find(name) != number || names.name(number) != name) FAIL(name);
  }
  CHECK(!names.find("p5000"));
}

}  // namespace
}  // namespace partnergraph
