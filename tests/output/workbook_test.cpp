#include <partnergraph/output/workbook.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <partnergraph/document/office.hpp>

#include "output/sample.hpp"
#include "support/block_text.hpp"
#include "support/catch.hpp"

using namespace partnergraph;

namespace {

// What our own reader of workbooks sees, sheet by sheet.
std::vector<std::string> rows_of(const Programme& programme, const Findings& findings) {
  const std::string xlsx = workbook_xlsx(programme, findings, Language::en);
  return test::shown(read_office(xlsx, "results.xlsx", {}).blocks);
}

bool has(const std::vector<std::string>& rows, const std::string& row) {
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

}  // namespace

TEST_CASE("a workbook has a sheet a finding, with names and numbers", "[workbook]") {
  const auto rows = rows_of(test::sample_programme(), test::sample_findings());
  CAPTURE(rows);
  CHECK(has(rows, "Ruter | organisation | 1 |  | M1, M2 | 2 | 0.5 | 0.5"));
  CHECK(has(rows, "M1 | Flere tog | Kortere reiser | 1 | NSB, Ruter | line 3 | 2 | 0.25 | 0.5"));
  CHECK(has(rows,
            "M1 Flere tog | M2 Felles billett | nearly the same | 0.75 | 0 | 0 | 0 | tog | "
            "Ruter"));
  CHECK(has(rows, "NSB | Ruter | 2 | 0 | 0 | 0 | 1"));  // strongest first
  CHECK(has(rows, "2 | NHO | 1 | M4"));
  CHECK(has(rows, "warning | A row has no text. | line 7"));
}

TEST_CASE("a name in a workbook stays a text, whatever it begins with", "[workbook]") {
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const std::string xlsx =
        workbook_xlsx(test::hostile_programme(text), test::hostile_findings(text), Language::nb);
    CHECK_NOTHROW(read_office(xlsx, "results.xlsx", {}));
  }
  Programme programme = test::sample_programme();
  programme.partners[3].name = "=1+1";
  const auto rows = rows_of(programme, test::sample_findings());
  CHECK(has(rows, "=1+1 | organisation | 1 |  | M1, M2 | 2 | 0.5 | 0.5"));
}

TEST_CASE("the same findings make the same workbook, to the byte", "[workbook]") {
  const auto make = [] {
    return workbook_xlsx(test::sample_programme(), test::sample_findings(), Language::nb);
  };
  CHECK(make() == make());
  CHECK_NOTHROW(workbook_xlsx({}, {}, Language::nb));
}

TEST_CASE("a sheet says when it is cut", "[workbook]") {
  Findings findings = test::sample_findings();
  findings.partner_overlaps.assign(most_sheet_rows + 5, findings.partner_overlaps[0]);
  const auto rows = rows_of(test::sample_programme(), findings);
  CHECK(has(rows, "The first 10000 of 10005."));
}
