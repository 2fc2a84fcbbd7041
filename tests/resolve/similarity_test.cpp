#include <partnergraph/resolve/similarity.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include <partnergraph/model/text.hpp>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

// Every way of editing, by the definition of optimal string alignment. Bytes are code points here.
std::size_t slow_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  std::size_t best = slow_distance(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1);
  best = std::min(best, slow_distance(a.substr(1), b) + 1);
  best = std::min(best, slow_distance(a, b.substr(1)) + 1);
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    best = std::min(best, slow_distance(a.substr(2), b.substr(2)) + 1);
  }
  return best;
}

TEST_CASE("distances that can be counted by hand", "[similarity]") {
  CHECK(edit_distance("", "", 3) == 0);
  CHECK(edit_distance("", "ab", 3) == 2);
  CHECK(edit_distance("ab", "ba", 3) == 1);
  CHECK(edit_distance("ca", "abc", 3) == 3);  // no edit inside a swap
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("kitten", "sitting", 0) == 1);
  CHECK(edit_distance("Malmö", "Malmo", 3) == 1);  // code points, not bytes
  CHECK(edit_distance("Gøteborg", "Göteborg", 3) == 1);
}

TEST_CASE("edit_distance equals the brute-force answer and is symmetric", "[similarity]") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    std::mt19937 engine(seed);
    std::string a;
    std::string b;
    for (auto n = engine() % 7; n > 0; --n) a += static_cast<char>('a' + engine() % 3);
    for (auto n = engine() % 7; n > 0; --n) b += static_cast<char>('a' + engine() % 3);
    const std::size_t expected = slow_distance(a, b);
    for (std::size_t most = 0; most <= 7; ++most) {
      CAPTURE(seed, a, b, most);
      CHECK(edit_distance(a, b, most) == std::min(expected, most + 1));
      CHECK(edit_distance(b, a, most) == edit_distance(a, b, most));
    }
  }
}

TEST_CASE("slips of the pen in long names", "[similarity]") {
  const auto [a, b] = GENERATE(table<std::string, std::string>({
      {"jernbanedirektoratet", "jernbanedirektoratet x"},
  }));
  CHECK_FALSE(is_misspelling(a, b));
  CHECK(is_misspelling("jernbanedirektoratet", "jernbanedirketoratet"));
  CHECK(is_misspelling("miljødirektoratet", "miljødirektorattet"));
  CHECK(is_misspelling("østlandssamarbeidet", "østlandsamarbeidet"));
  CHECK(is_misspelling("norges forskningsråd", "norges forskningråd"));
  CHECK(is_misspelling("länsstyrelsen skåne", "länstyrelsen skåne"));
  CHECK(is_misspelling("närverket unga för tillgänglighet", "nätverket unga för tillgänglighet"));
}

TEST_CASE("names that only look alike", "[similarity]") {
  struct Pair {
    std::string a;
    std::string b;
  };
  const auto [a, b] = GENERATE(values<Pair>({
      {"malå kommun", "malmö kommun"},
      {"kommune", "kommunen"},
      {"kristiansand kommune", "kristiansund kommune"},  // another letter, another place
      {"bergens", "bergans"},                            // seven letters
      {"interkommunal", "interkommunale"},
      {"jernbanedirektoratet", "jernbanedirektoratet"},
      {"region2025", "region2026"},
      {"programmet 2025", "programmet 2026"},
      {"kommunene", "lommunene"},
      {"strømstad", "strømsund"},
      {"nord østlandet", "sør østlandet"},
      {"østfoldnett", "østfoldbane"},
      {"arendalsuka kommune", "arendalsuke kommuna"},
      {"", ""},
  }));
  CAPTURE(a, b);
  CHECK_FALSE(is_misspelling(a, b));
  CHECK_FALSE(is_misspelling(b, a));
}

TEST_CASE("Swedish look-alikes stay apart", "[similarity]") {
  const std::filesystem::path path =
      PARTNERGRAPH_SOURCE_DIR "/../shared/data/names/swedish-look-alikes.csv";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: the list of look-alikes is not here");
    return;
  }
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  std::size_t pairs = 0;
  for (; std::getline(file, line); ++pairs) {
    const std::size_t comma = line.find(',');
    CAPTURE(line);
    CHECK_FALSE(is_misspelling(folded(line.substr(0, comma)), folded(line.substr(comma + 1))));
  }
  CHECK(pairs > 0);
}

}  // namespace
