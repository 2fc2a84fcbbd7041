#include <partnergraph/output/output_folder.hpp>

#include <nlohmann/json.hpp>

#include <csignal>
#include <filesystem>
#include <future>
#include <stdexcept>
#include <string>

#include <partnergraph/model/error.hpp>

#include "output/temporary_file.hpp"
#include "output/temporary_folder.hpp"
#include "support/catch.hpp"

using namespace partnergraph;
namespace fs = std::filesystem;

namespace {

std::string failure_of(const fs::path& path) {
  try {
    write_file(path, "x");
  } catch (const OutputError& error) {
    return error.what();
  }
  return "no failure";
}

TEST_CASE("a folder gets its files and a manifest of them", "[output][files]") {
  const test::TemporaryFolder here;
  OutputFolder folder(here.path() / "new" / "out");
  folder.stage("b.txt", "abc");
  folder.stage("a.txt", "");
  folder.commit();
  const fs::path out = here.path() / "new" / "out";
  CHECK(test::bytes_of(out / "b.txt") == "abc");
  CHECK(test::entries_in(out) == 3);
  const auto manifest = nlohmann::json::parse(test::bytes_of(out / "manifest.json"));
  REQUIRE(manifest["files"].size() == 2);
  CHECK(manifest["files"][0]["name"] == "a.txt");
  CHECK(manifest["files"][1]["size"] == 3);
  CHECK(manifest["files"][1]["sha256"] ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a second run replaces the first", "[output][files]") {
  const test::TemporaryFolder here;
  for (const std::string text : {"old", "new"}) {
    OutputFolder folder(here.path());
    folder.stage("a", text);
    folder.commit();
  }
  CHECK(test::bytes_of(here.path() / "a") == "new");
  CHECK(test::entries_in(here.path()) == 2);
}

void commit_to(const fs::path& folder, const std::vector<std::string>& names) {
  OutputFolder out(folder);
  for (const std::string& name : names) out.stage(name, "bytes of " + name);
  out.commit();
}

TEST_CASE("a second run removes what only the first one wrote", "[output][files]") {
  const test::TemporaryFolder here;
  write_file(here.path() / "mine", "of the user");
  commit_to(here.path(), {"a", "gone", "changed"});
  write_file(here.path() / "changed", "bytes of charley");  // as many as before
  commit_to(here.path(), {"a"});
  CHECK_FALSE(fs::exists(here.path() / "gone"));
  CHECK(test::bytes_of(here.path() / "a") == "bytes of a");
  CHECK(test::bytes_of(here.path() / "mine") == "of the user");
  CHECK(test::bytes_of(here.path() / "changed") == "bytes of charley");
  CHECK(test::entries_in(here.path()) == 4);
}

// SHA-256 of "abc", FIPS 180-4.
std::string manifest_with(const std::string& schema, const std::string& name) {
  return R"({"schema": ")" + schema + R"(", "files": [{"name": ")" + name + R"(", "size": 3, )" +
         R"("sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}]})";
}

TEST_CASE("a manifest that is not ours removes nothing", "[output][files]") {
  const std::string ours = "partnergraph/manifest/1";
  const auto survives = [](const std::string& manifest) {
    const test::TemporaryFolder here;
    const fs::path out = here.path() / "out";
    fs::create_directory(out);
    write_file(here.path() / "outside", "abc");
    write_file(out / "inside", "abc");
    fs::create_symlink("inside", out / "link");
    write_file(out / "manifest.json", manifest);
    commit_to(out, {"a"});
    return fs::exists(here.path() / "outside") && fs::exists(out / "inside") &&
           fs::is_symlink(out / "link");
  };
  CHECK_FALSE(survives(manifest_with(ours, "inside")));
  CHECK(survives(manifest_with("another/manifest/1", "inside")));
  CHECK(survives(manifest_with(ours, "../outside")));
  CHECK(survives(manifest_with(ours, "../out/inside")));
  CHECK(survives(manifest_with(ours, "link")));
  for (const std::string text : {"", "[]", "{", R"({"schema": 1})", R"({"files": ["inside"]})",
                                 R"({"schema": "partnergraph/manifest/1", "files": ["inside"]})"}) {
    CHECK(survives(text));
  }
}

TEST_CASE("threads may stage at the same time", "[output][files]") {
  const test::TemporaryFolder here;
  OutputFolder folder(here.path());
  const auto stage = [&](char first) {
    for (int i = 0; i < 50; ++i) folder.stage(first + std::to_string(i), std::to_string(i));
  };
  auto other = std::async(std::launch::async, stage, 'a');
  stage('b');
  other.get();
  folder.commit();
  CHECK(test::entries_in(here.path()) == 101);
  CHECK(test::bytes_of(here.path() / "a49") == "49");
  const auto manifest = nlohmann::json::parse(test::bytes_of(here.path() / "manifest.json"));
  REQUIRE(manifest["files"].size() == 100);
  CHECK(manifest["files"][99]["name"] == "b9");
}

TEST_CASE("a manifest does not list what could not be written", "[output][files]") {
  const test::TemporaryFolder here;
  fs::create_directory(here.path() / "b");
  OutputFolder folder(here.path());
  folder.stage("a", "1");
  CHECK_THROWS_AS(folder.stage("b", "in the way"), OutputError);
  folder.commit();
  const auto manifest = nlohmann::json::parse(test::bytes_of(here.path() / "manifest.json"));
  REQUIRE(manifest["files"].size() == 1);
  CHECK(manifest["files"][0]["name"] == "a");
}

TEST_CASE("one file that can't be written leaves all as it was", "[output][files]") {
  const test::TemporaryFolder here;
  write_file(here.path() / "a", "old");
  fs::create_directory(here.path() / "b");
  {
    OutputFolder folder(here.path());
    folder.stage("a", "new");
    CHECK_THROWS_AS(folder.stage("b", "in the way"), OutputError);
  }
  CHECK(test::bytes_of(here.path() / "a") == "old");
  CHECK(test::entries_in(here.path()) == 2);
}

TEST_CASE("a folder below a file is refused by name", "[output][files]") {
  const test::TemporaryFolder here;
  write_file(here.path() / "file", "x");
  OutputFolder folder(here.path() / "file" / "out");
  CHECK_THROWS_WITH(folder.stage("a", ""),
                    Catch::Contains("file/out") && Catch::Contains("irectory"));
  OutputFolder on_file(here.path() / "file");
  CHECK_THROWS_AS(on_file.commit(), OutputError);
  CHECK(test::bytes_of(here.path() / "file") == "x");
}

TEST_CASE("refusals name the path and the reason", "[output][files]") {
  const test::TemporaryFolder here;
  fs::create_directory(here.path() / "folder");
  CHECK_THAT(failure_of(here.path() / "folder"),
             Catch::Contains("folder") && Catch::Contains("Is a directory"));
  CHECK_THAT(failure_of(here.path() / "no" / "file"),
             Catch::Contains("no/file") && Catch::Contains("No such file"));
  CHECK_THAT(failure_of("/dev/null"), Catch::Contains("not a regular file"));
  CHECK_THAT(failure_of(here.path() / std::string(300, 'n')), Catch::Contains("too long"));
  CHECK(test::entries_in(here.path()) == 1);
}

TEST_CASE("a link is replaced, what it points to stays", "[output][files]") {
  const test::TemporaryFolder here;
  write_file(here.path() / "precious", "old");
  fs::create_symlink("precious", here.path() / "link");
  write_file(here.path() / "link", "new");
  CHECK(test::bytes_of(here.path() / "precious") == "old");
  CHECK(test::bytes_of(here.path() / "link") == "new");
  CHECK_FALSE(fs::is_symlink(here.path() / "link"));
}

TEST_CASE("what is staged and not committed leaves nothing behind", "[output][files]") {
  const test::TemporaryFolder here;
  {
    OutputFolder folder(here.path() / "new" / "out");
    folder.stage("a", "bytes");
    CHECK(test::entries_in(here.path() / "new" / "out") == 1);
    CHECK_FALSE(fs::exists(here.path() / "new" / "out" / "a"));
  }
  CHECK(test::entries_in(here.path()) == 0);
}

TEST_CASE("names that leave the folder are not staged", "[output][files]") {
  const test::TemporaryFolder here;
  OutputFolder folder(here.path() / "out");
  for (const std::string name : {"", "..", "a/b", "/etc/passwd", "manifest.json"}) {
    CHECK_THROWS_AS(folder.stage(name, ""), std::invalid_argument);
  }
  folder.stage("a", "");
  CHECK_THROWS_AS(folder.stage("a", ""), std::invalid_argument);
}

TEST_CASE("what a signal handler calls removes what is under way", "[output][files]") {
  const test::TemporaryFolder here;
  TemporaryFile under_way(here.path() / "a", "half");
  CHECK(test::entries_in(here.path()) == 1);
  CHECK_FALSE(fs::exists(here.path() / "a"));
  remove_temporary_files();
  CHECK(test::entries_in(here.path()) == 0);
  CHECK_THROWS_AS(under_way.rename(), OutputError);
}

}  // namespace
