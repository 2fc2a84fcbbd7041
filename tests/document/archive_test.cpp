#include <partnergraph/document/archive.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/zip_writer.hpp"

namespace partnergraph {
namespace {

using Catch::Contains;
using test::zip_of;

TEST_CASE("an archive gives its parts by name, whatever the case", "[archive]") {
  const std::string bytes = zip_of({{"Word/Document.XML", "one"}, {"../up", "two"}});
  Archive archive(bytes, "a.docx", {});
  CHECK(archive.read("word/document.xml") == "one");
  CHECK(archive.read("/WORD/document.xml") == "one");
  CHECK(archive.has("../up"));
  CHECK_FALSE(archive.has("up"));
}

TEST_CASE("an archive refuses what readers disagree on", "[archive]") {
  const std::string twice = zip_of({{"word/a.xml", "one"}, {"Word/A.xml", "two"}});
  CHECK_THROWS_WITH(Archive(twice, "a.docx", {}), Contains("a.docx, Word/A.xml"));

  const std::string bytes = zip_of({{"a", "one"}});
  Archive archive(bytes, "a.docx", {});
  CHECK_THROWS_WITH(archive.read("b"), Contains("a.docx, b: this part is missing"));
}

TEST_CASE("an archive never unpacks more than the budgets", "[archive]") {
  const std::string bytes = zip_of({{"a", std::string(100, ' ')}, {"b", std::string(100, ' ')}});
  Limits part;
  part.part_bytes = 99;
  CHECK_THROWS_WITH(Archive(bytes, "a.docx", part).read("a"), Contains("part-bytes = 99"));

  Limits package;
  package.part_bytes = 100;
  package.package_bytes = 150;
  Archive archive(bytes, "a.docx", package);
  CHECK(archive.read("a").size() == 100);
  CHECK_THROWS_WITH(archive.read("b"), Contains("package-bytes = 150"));

  Limits entries;
  entries.entries = 1;
  CHECK_THROWS_AS(Archive(bytes, "a.docx", entries), LimitError);
}

TEST_CASE("an archive that was cut anywhere is refused", "[archive]") {
  const std::string bytes = zip_of({{"a", "the text of a part"}});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    const std::string cut = bytes.substr(0, length);
    CHECK_THROWS_AS(Archive(cut, "a.docx", {}).read("a"), InputError);
  }
}

TEST_CASE("an archive with any changed byte is refused or gives the same part", "[archive]") {
  const std::string content = "the text of a part";
  const std::string bytes = zip_of({{"a", content}});
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    CAPTURE(i);
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x15);
    std::string read = content;
    try {
      read = Archive(changed, "a.docx", {}).read("a");
    } catch (const InputError&) {  // as it should be where the byte matters
    }
    CHECK(read == content);
  }
}

}  // namespace
}  // namespace partnergraph
