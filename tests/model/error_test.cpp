#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("positions are described in words", "[error]") {
  CHECK(describe({}).empty());
  CHECK(describe({.line = 33}) == "line 33");
  CHECK(describe({.slide = 4, .row = 2}) == "slide 4, row 2");
  CHECK(describe({.slide = 4, .row = 2}, Language::nb) == "lysbilde 4, rad 2");
  CHECK(describe({.line = 1, .page = 2, .slide = 3, .sheet = 4, .row = 5}) ==
        "line 1, page 2, slide 3, sheet 4, row 5");
}

TEST_CASE("errors say file, position and what to do", "[error]") {
  CHECK(std::string(InputError("a.txt", {.line = 3}, "is odd; mend it").what()) ==
        "a.txt, line 3: is odd; mend it");
  CHECK(std::string(InputError("a.txt", {}, "is odd").what()) == "a.txt: is odd");
  CHECK(std::string(LimitError("-", "ties", 5).what()) ==
        "-: more than the limit ties = 5; allow more with --limit ties=NUMBER");
  CHECK(std::string(OutputError("out/a", "disk full").what()) ==
        "out/a: could not be written: disk full");
}

}  // namespace
