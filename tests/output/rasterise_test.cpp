#include <partnergraph/output/rasterise.hpp>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

#include <partnergraph/model/child_process.hpp>
#include <partnergraph/output/dot.hpp>
#include <partnergraph/output/output_folder.hpp>
#include <partnergraph/output/page.hpp>
#include <partnergraph/output/svg.hpp>

#include "output/sample.hpp"
#include "output/temporary_folder.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"

using namespace partnergraph;
namespace fs = std::filesystem;

namespace {

// PATH holds one folder, with an `rsvg-convert` of our own or none.
class FakeProgram {
 public:
  explicit FakeProgram(const std::string& script) : path_(std::getenv("PATH")) {
    if (!script.empty()) {
      write_file(folder_.path() / "rsvg-convert", "#!/bin/sh\n" + script);
      fs::permissions(folder_.path() / "rsvg-convert", fs::perms::owner_all);
    }
    ::setenv("PATH", folder_.path().c_str(), 1);
  }
  ~FakeProgram() { ::setenv("PATH", path_.c_str(), 1); }
  FakeProgram(const FakeProgram&) = delete;
  FakeProgram& operator=(const FakeProgram&) = delete;

 private:
  test::TemporaryFolder folder_;
  std::string path_;
};

Rendering render(const std::string& svg, const RasterLimits& limits = {}) {
  return rasterise(svg, "pdf", limits);
}

TEST_CASE("without librsvg there is no picture but a reason", "[output][raster]") {
  const FakeProgram none("");
  CHECK_THAT(render("<svg/>").problem,
             Catch::Contains("rsvg-convert is not installed") && Catch::Contains("librsvg2-bin"));
}

TEST_CASE("the child gets format and input, and gives its output", "[output][raster]") {
  const FakeProgram fake("echo \"$@\"; /bin/cat");
  const Rendering rendering = rasterise("<svg/>", "png");
  CHECK(rendering.problem.empty());
  CHECK(rendering.bytes == "--format png --zoom 2\n<svg/>");
  CHECK(rasterise("<svg/>", "pdf").bytes == "--format pdf\n<svg/>");
}

TEST_CASE("megabytes pass both ways at once", "[output][raster]") {
  const FakeProgram fake("exec /bin/cat");
  const std::string large(5'000'000, 'x');
  CHECK(render(large).bytes == large);
}

TEST_CASE("a child that reads nothing raises no signal here", "[output][raster]") {
  const FakeProgram fake("exec <&-; echo done");
  CHECK(render(std::string(1'000'000, 'x')).bytes == "done\n");
}

TEST_CASE("a child that fails is quoted, controls disarmed", "[output][raster]") {
  const FakeProgram fake("echo 'syntax \033error' >&2; exit 3");
  const Rendering rendering = render("<svg/>");
  CHECK(rendering.bytes.empty());
  CHECK(rendering.problem == "rsvg-convert failed: syntax ␛error");
}

TEST_CASE("a child that dies by a signal is no picture", "[output][raster]") {
  const FakeProgram fake("echo half; kill -9 $$");
  const Rendering rendering = render("<svg/>");
  CHECK(rendering.bytes.empty());
  CHECK_THAT(rendering.problem, Catch::Contains("signal 9"));
}

TEST_CASE("time is limited, also for grandchildren and closed outputs", "[output][raster]") {
  const auto script = GENERATE(as<std::string>(), "/bin/sleep 60", "/bin/sleep 60 & wait",
                               "exec >&- 2>&-; /bin/sleep 60");
  CAPTURE(script);
  const FakeProgram fake(script);
  CHECK(render("<svg/>", {.seconds = 1}).problem == "rsvg-convert ran over 1 s");
}

TEST_CASE("output is limited", "[output][raster]") {
  const FakeProgram fake("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done");
  const Rendering rendering = render("<svg/>", {.output_bytes = 10'000});
  CHECK(rendering.bytes.empty());
  CHECK(rendering.problem == "rsvg-convert wrote more than 10000 bytes");
}

TEST_CASE("a flood of complaints is cut", "[output][raster]") {
  const FakeProgram fake(
      "i=0; while [ $i -lt 20000 ]; do echo warning >&2; i=$((i+1)); done; echo ok");
  CHECK(render("<svg/>").bytes == "ok\n");
}

TEST_CASE("librsvg draws every picture of ours", "[output][raster]") {
  if (rasterise("<svg/>", "png").problem.starts_with("rsvg-convert is not installed")) {
    WARN("skipped: rsvg-convert is not installed");
    return;
  }
  for (const std::string& svg :
       {network_svg(test::sample_programme(), test::sample_findings(), Language::nb),
        columns_svg(test::sample_programme(), test::sample_findings(), Language::nb)}) {
    CHECK(rasterise(svg, "png").bytes.starts_with("\x89PNG"));
    CHECK(rasterise(svg, "pdf").bytes.starts_with("%PDF"));
  }
  CHECK_FALSE(rasterise("no picture", "png").problem.empty());
}

TEST_CASE("real dot reads back every node and tie, whatever the names", "[output][dot]") {
  if (run_child("dot", {"-V"}, "").end == ChildEnd::not_found) {
    WARN("skipped: dot is not installed");
    return;
  }
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const Programme programme = test::hostile_programme(text);
    const std::string dot = network_dot(programme, test::sample_findings(), Language::nb);
    const ChildResult read = run_child("dot", {"-Tdot_json"}, dot);
    REQUIRE(read.end == ChildEnd::done);
    const auto json = nlohmann::json::parse(read.output);
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

TEST_CASE("DOT of an ego, of overlaps and of a lattice has only what they show", "[output][dot]") {
  const Programme programme = test::sample_programme();
  const Findings findings = test::sample_findings();
  // nsb is in M1 alone, with ruter.
  const std::string ego = ego_dot(programme, findings, PartnerId{2}, Language::en);
  CHECK_THAT(ego, Catch::Contains("m0 -- p2") && Catch::Contains("m0 -- p3") &&
                      !Catch::Contains("p0 [") && !Catch::Contains("m1 ["));
  const std::string partners = partner_overlaps_dot(programme, findings, Language::en);
  CHECK_THAT(partners, Catch::Contains("p2 -- p3 [weight=2") &&
                           Catch::Contains("p0 -- p3 [weight=1") && !Catch::Contains("p1 [") &&
                           !Catch::Contains("m0"));
  CHECK_THAT(lattice_dot(programme, Language::en),
             Catch::Contains("Ruter (2 measures)") && !Catch::Contains("->"));
}

TEST_CASE("names in DOT are whole in an attribute of their own, and modes are numbers",
          "[output][dot]") {
  Programme programme = test::sample_programme();
  programme.partners[3].name = std::string(2900, 'x') + "\"\\N: end";
  const std::string dot = network_dot(programme, test::sample_findings(), Language::en);
  CHECK_THAT(dot, Catch::Contains("xx\\\"\\\\N: end\", coalition=1") &&
                      Catch::Contains("bipartite=0, kind=measure") &&
                      Catch::Contains("bipartite=1, kind=group") &&
                      Catch::Contains("bipartite=1, kind=organisation"));
  // Outside of any cluster: readers such as pydot list no others.
  CHECK(dot.find("p3 [label") < dot.find("subgraph"));
}

TEST_CASE("a page shows the whole picture in its own shape", "[output][svg]") {
  const std::string svg =
      columns_svg(test::sample_programme(), test::sample_findings(), Language::nb);
  const PictureOnPage slide = on_page(svg, PageSize::slide);
  CHECK(test::xml_fault(slide.svg) == "");
  CHECK_THAT(slide.svg, Catch::Contains(" width=\"338.67mm\" height=\"190.5mm\" viewBox=\""));
  const PictureOnPage a4 = on_page(svg, PageSize::a4);  // lying: 1280 wide, less high
  CHECK_THAT(a4.svg, Catch::Contains(" width=\"297mm\" height=\"210mm\" viewBox=\"0 -") &&
                         Catch::Contains(" 1280 905.05\"") &&
                         Catch::Contains("<rect x=\"0\" y=\"-") &&
                         Catch::Contains("\" width=\"1280\" height=\"905.05\" fill="));
  // 297 mm are 841.9 points for 1280 pixels.
  CHECK(a4.text_points == Approx(11.0 * 841.9 / 1280.0).epsilon(1e-3));
  CHECK(on_page(svg, PageSize::a3).text_points == Approx(a4.text_points * 420.0 / 297.0));
  CHECK(on_page(svg, PageSize::fitting).svg == svg);
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
