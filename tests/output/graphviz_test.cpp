#include <partnergraph/output/graphviz.hpp>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

#include <partnergraph/output/dot.hpp>
#include <partnergraph/output/output_folder.hpp>

#include "output/sample.hpp"
#include "output/temporary_folder.hpp"
#include "support/catch.hpp"

using namespace partnergraph;
namespace fs = std::filesystem;

namespace {

// PATH holds one folder, with a `dot` of our own or none.
class FakeDot {
 public:
  explicit FakeDot(const std::string& script) : path_(std::getenv("PATH")) {
    if (!script.empty()) {
      write_file(folder_.path() / "dot", "#!/bin/sh\n" + script);
      fs::permissions(folder_.path() / "dot", fs::perms::owner_all);
    }
    ::setenv("PATH", folder_.path().c_str(), 1);
  }
  ~FakeDot() { ::setenv("PATH", path_.c_str(), 1); }
  FakeDot(const FakeDot&) = delete;
  FakeDot& operator=(const FakeDot&) = delete;

 private:
  test::TemporaryFolder folder_;
  std::string path_;
};

Rendering render(const std::string& dot, const GraphvizLimits& limits = {}) {
  return render_with_graphviz(dot, "dot", "svg", limits);
}

TEST_CASE("without dot there is no picture but a reason", "[output][graphviz]") {
  const FakeDot none("");
  CHECK(render("graph {}").problem == "dot is not installed");
}

TEST_CASE("the child gets engine, format and input, and gives its output", "[output][graphviz]") {
  const FakeDot fake("echo \"$@\"; /bin/cat");
  const Rendering rendering = render_with_graphviz("graph {}", "sfdp", "svg");
  CHECK(rendering.problem.empty());
  CHECK(rendering.bytes == "-Ksfdp -Tsvg\ngraph {}");
}

TEST_CASE("megabytes pass both ways at once", "[output][graphviz]") {
  const FakeDot fake("exec /bin/cat");
  const std::string large(5'000'000, 'x');
  CHECK(render(large).bytes == large);
}

TEST_CASE("a child that reads nothing raises no signal here", "[output][graphviz]") {
  const FakeDot fake("exec <&-; echo done");
  CHECK(render(std::string(1'000'000, 'x')).bytes == "done\n");
}

TEST_CASE("a child that fails is quoted, controls disarmed", "[output][graphviz]") {
  const FakeDot fake("echo 'syntax \033error' >&2; exit 3");
  const Rendering rendering = render("graph {}");
  CHECK(rendering.bytes.empty());
  CHECK(rendering.problem == "dot failed: syntax ␛error");
}

TEST_CASE("a child that dies by a signal is no picture", "[output][graphviz]") {
  const FakeDot fake("echo half; kill -9 $$");
  const Rendering rendering = render("graph {}");
  CHECK(rendering.bytes.empty());
  CHECK_THAT(rendering.problem, Catch::Contains("signal 9"));
}

TEST_CASE("time is limited, also for grandchildren and closed outputs", "[output][graphviz]") {
  const auto script = GENERATE(as<std::string>(), "/bin/sleep 60", "/bin/sleep 60 & wait",
                               "exec >&- 2>&-; /bin/sleep 60");
  CAPTURE(script);
  const FakeDot fake(script);
  CHECK(render("graph {}", {.seconds = 1}).problem == "dot ran over 1 s");
}

TEST_CASE("output is limited", "[output][graphviz]") {
  const FakeDot fake("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done");
  const Rendering rendering = render("graph {}", {.output_bytes = 10'000});
  CHECK(rendering.bytes.empty());
  CHECK(rendering.problem == "dot wrote more than 10000 bytes");
}

TEST_CASE("a flood of complaints is cut", "[output][graphviz]") {
  const FakeDot fake("i=0; while [ $i -lt 20000 ]; do echo warning >&2; i=$((i+1)); done; echo ok");
  CHECK(render("graph {}").bytes == "ok\n");
}

TEST_CASE("real dot reads back every node and tie, whatever the names", "[output][dot]") {
  if (render("graph {}").problem == "dot is not installed") {
    WARN("skipped: dot is not installed");
    return;
  }
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const Programme programme = test::hostile_programme(text);
    const std::string dot = network_dot(programme, test::sample_findings(), Language::nb);
    const Rendering rendering = render_with_graphviz(dot, "dot", "dot_json");
    REQUIRE(rendering.problem == "");
    const auto json = nlohmann::json::parse(rendering.bytes);
    std::size_t nodes = 0;
    for (const auto& object : json["objects"]) {
      if (object.contains("nodes")) continue;  // a cluster
      ++nodes;
      CHECK_FALSE(object.contains("URL"));
      CHECK_FALSE(object.contains("href"));
    }
    CHECK(nodes == 8);
    CHECK(json["edges"].size() == 5);
  }
}

TEST_CASE("DOT tells sides, kinds and coalitions apart", "[output][dot]") {
  const std::string dot =
      network_dot(test::sample_programme(), test::sample_findings(), Language::en);
  CHECK_THAT(dot, Catch::Contains("label=\"M1 Flere tog\"") && Catch::Contains("shape=box"));
  CHECK_THAT(dot, Catch::Contains("subgraph cluster_1") && Catch::Contains("subgraph cluster_2") &&
                      !Catch::Contains("cluster_3"));
  CHECK_THAT(dot, Catch::Contains("filled,dashed"));
  CHECK_THAT(dot, Catch::Contains("m0 -- p3") && Catch::Contains("m3 -- p1"));
  CHECK(dot == network_dot(test::sample_programme(), test::sample_findings(), Language::en));
  CHECK_THAT(network_dot(test::empty_programme(), {}, Language::nb), Catch::Contains("Nettverk"));
}

}  // namespace
