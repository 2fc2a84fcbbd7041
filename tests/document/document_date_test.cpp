#include <partnergraph/document/office.hpp>
#include <partnergraph/model/day.hpp>

#include "support/catch.hpp"
#include "support/ooxml_writer.hpp"

namespace partnergraph {
namespace {

// The date of a Word file with these properties.
std::string date_with(std::string_view core) {
  test::Parts parts = test::office_parts(
      "word/document.xml",
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
      "<w:body><w:p><w:r><w:t>Plan</w:t></w:r></w:p></w:body></w:document>");
  if (!core.empty()) parts.push_back({"docProps/core.xml", std::string(core)});
  return read_office(test::zip_of(parts), "a.docx", {}).date;
}

std::string properties(std::string_view inside) {
  return "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/"
         "core-properties' xmlns:dcterms='http://purl.org/dc/terms/'>" +
         std::string(inside) + "</cp:coreProperties>";
}

TEST_CASE("days of the calendar, and what is none", "[model][day]") {
  CHECK(day_of("2026-03-02T10:00:00Z") == "2026-03-02");
  CHECK(day_of("2024-02-29") == "2024-02-29");
  for (const char* wrong : {"", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "02.03.2026 ok",
                            "2026/03/02", "-026-03-02", "20260302T1000"}) {
    CAPTURE(wrong);
    CHECK(day_of(wrong).empty());
  }
}

TEST_CASE("an Office file is of the day on which it was changed last", "[docx][date]") {
  const std::string created = "<dcterms:created>2025-11-30T08:00:00Z</dcterms:created>";
  CHECK(date_with(properties(created + "<dcterms:modified>2026-03-02T10:00:00Z"
                                       "</dcterms:modified>")) == "2026-03-02");
  CHECK(date_with(properties(created)) == "2025-11-30");
  CHECK(date_with(properties(created + "<dcterms:modified>yesterday</dcterms:modified>")) ==
        "2025-11-30");
  CHECK(date_with({}).empty());
  CHECK(date_with("<broken").empty());  // the text is read all the same
}

}  // namespace
}  // namespace partnergraph
