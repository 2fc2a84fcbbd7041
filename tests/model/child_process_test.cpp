#include <partnergraph/model/child_process.hpp>

#include <string>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

ChildResult shell(const std::string& script, const ChildLimits& limits = {},
                  const std::string& input = "") {
  return run_child("sh", {"-c", script}, input, limits);
}

TEST_CASE("a child's end is told apart", "[model][child]") {
  CHECK(shell("cat", {}, "text").output == "text");
  CHECK(run_child("no-such-program", {}, "").end == ChildEnd::not_found);
  CHECK(shell("sleep 60", {.seconds = 1}).end == ChildEnd::late);
  CHECK(shell("while :; do echo x; done", {.output_bytes = 1000}).end == ChildEnd::long_winded);
  CHECK(shell("while :; do echo x >&2; done", {.complaint_bytes = 10'000}).end ==
        ChildEnd::complaining);
  const ChildResult killed = shell("kill -9 $$");
  CHECK(killed.end == ChildEnd::signalled);
  CHECK(killed.code == 9);
  const ChildResult failed = shell("echo half; echo why >&2; exit 3");
  CHECK(failed.end == ChildEnd::failed);
  CHECK(failed.code == 3);
  CHECK(failed.output == "half\n");
  CHECK(failed.complaints == "why\n");
}

TEST_CASE("of a child's complaints the first are kept", "[model][child]") {
  const ChildResult child =
      shell("i=0; while [ $i -lt 2000 ]; do echo warning $i >&2; i=$((i+1)); done");
  CHECK(child.end == ChildEnd::done);
  CHECK(child.complaints.size() == 4096);
  CHECK(child.complaints.substr(0, 10) == "warning 0\n");
}

}  // namespace
