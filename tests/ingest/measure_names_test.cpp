// Do measures go by the numbers of their document, and by headings where titles are equal?
#include "ingest/measure_names.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace partnergraph;
using Texts = std::vector<std::string>;

namespace {

Measure measure(std::string key, std::string number, std::string title, Texts section = {}) {
  return {.key = std::move(key),
          .number = std::move(number),
          .title = std::move(title),
          .section = std::move(section)};
}

std::string by_number(std::vector<Measure> measures) {
  name_measures(measures);
  std::string flags;
  for (const Measure& each : measures) flags += each.by_number ? 'n' : '-';
  return flags;
}

Texts apart(std::vector<Measure> measures) {
  name_measures(measures);
  Texts headings;
  for (const Measure& each : measures) headings.push_back(each.apart);
  return headings;
}

TEST_CASE("measures go by numbers that nobody else has", "[ingest][names]") {
  CHECK(by_number({measure("M1", "1.1", "A"), measure("M2", "", "B")}) == "n-");
  CHECK(by_number({measure("M1", "1", "A"), measure("M2", "2", "B")}) == "--");
  CHECK(by_number({measure("M1", "1", "A"), measure("M2", "22", "B")}) == "-n");
  SECTION("numbers that begin anew under each heading name nothing") {
    CHECK(by_number({measure("M1", "1", "A"), measure("M2", "2", "B"), measure("M3", "1", "C"),
                     measure("M4", "1", "D")}) == "----");
  }
  SECTION("nor does a sentence in their place") {
    CHECK(by_number({measure("M1", "Note: as decided in 2024", "A"), measure("M2", "B2", "B")}) ==
          "-n");
  }
  SECTION("nor does one that is a key of another") {
    CHECK(by_number({measure("M1", "M2", "A"), measure("M2", "", "B")}) == "--");
  }
}

TEST_CASE("equal titles are told apart by the outermost heading that tells most",
          "[ingest][names]") {
  CHECK(apart({measure("M1", "", "Contract", {"Plan", "Mobility", "a"}),
               measure("M2", "", "Contract", {"Plan", "Energy", "b"}),
               measure("M3", "", "Other", {"Plan", "Energy", "c"})}) ==
        Texts{"Mobility", "Energy", ""});
  CHECK(apart({measure("M1", "", "Contract", {"x", "a"}), measure("M2", "", "Contract", {"x", "b"}),
               measure("M3", "", "Contract", {"y", "c"})}) == Texts{"a", "b", "c"});
  SECTION("headings that are the same tell nothing") {
    CHECK(apart({measure("M1", "", "C", {"x"}), measure("M2", "", "C", {"x"})}) == Texts{"", ""});
  }
  SECTION("numbers of the document tell enough") {
    CHECK(apart({measure("M1", "1.1", "C", {"x"}), measure("M2", "2.1", "C", {"y"})}) ==
          Texts{"", ""});
  }
}

}  // namespace
