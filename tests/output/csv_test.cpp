#include <partnergraph/output/csv.hpp>
#include <partnergraph/output/csv_dialect.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "output/csv_writer.hpp"
#include "output/sample.hpp"
#include "support/catch.hpp"

using namespace partnergraph;

namespace {

std::string row(const std::vector<std::string>& cells) {
  CsvWriter csv;
  for (const std::string& cell : cells) csv.cell(cell);
  csv.end_row();
  return std::move(csv).finish();
}

// Splits as a spreadsheet set to `separator` does, quotes honoured only where a cell begins.
std::vector<std::string> cells_of(const std::string& bytes, char separator) {
  std::vector<std::string> cells{""};
  bool begin = true;
  bool quoted = false;
  for (const char c : bytes) {
    if (begin && c == '"') {
      quoted = true;
    } else if (quoted && c == '"') {
      quoted = false;
    } else if (!quoted && (c == separator || c == '\n')) {
      cells.emplace_back();
      begin = true;
      continue;
    } else {
      cells.back() += c;
    }
    begin = false;
  }
  return cells;
}

bool is_formula(std::string cell) {
  cell.erase(0, std::min(cell.find_first_not_of(" \r\n"), cell.size()));
  if (cell.empty()) return false;
  for (const std::string sign :
       {"=", "+", "@", "-", "\t", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
    if (cell.rfind(sign, 0) == 0) {
      return cell.size() == 1 || cell.find_first_not_of("0123456789.", 1) != std::string::npos;
    }
  }
  return false;
}

TEST_CASE("cells are quoted as RFC 4180 says", "[output][csv]") {
  CHECK(row({"a", "b c", ""}) == "a,b c,\n");
  CHECK(row({"a,b", "say \"x\""}) == "\"a,b\",\"say \"\"x\"\"\"\n");
  CHECK(row({"two\nlines", " pad "}) == "two lines,\" pad \"\n");
}

TEST_CASE("formulas are defused, numbers are left", "[output][csv]") {
  CHECK(row({"x", "=1+1"}) == "x,'=1+1\n");
  CHECK(row({"x", "-5", "+3.25", "-5a", "-"}) == "x,-5,\"+3.25\",'-5a,'-\n");
  CHECK(row({"x", "a;=1"}) == "x,\"a;'=1\"\n");
  CHECK(row({"x", "a, \"=1"}) == "x,\"a, \"\"'=1\"\n");
  CHECK(row({"-5"}) == "'-5\n");  // begins a row: joins its neighbours when split at semicolons
  CHECK(row({"x", "1-2", "a=b"}) == "x,1-2,a=b\n");
}

TEST_CASE("no reader of the tables sees a formula or a control character", "[output][csv]") {
  for (const std::string& text : test::hostile_texts()) {
    const Programme programme = test::hostile_programme(text);
    const Findings findings = test::hostile_findings(text);
    for (const std::string& bytes :
         {programme_csv(programme), partners_csv(programme, findings),
          measures_csv(programme, findings), overlaps_csv(programme, findings),
          duplicates_csv(programme, findings), coalitions_csv(programme, findings),
          cover_csv(programme, findings), ties_csv(programme, findings)}) {
      CAPTURE(text.substr(0, 40), bytes.substr(0, 400));
      for (const char separator : {',', ';', '\t'}) {
        for (const std::string& cell : cells_of(bytes, separator)) CHECK_FALSE(is_formula(cell));
      }
      CHECK(std::ranges::none_of(
          bytes, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != 0x0A; }));
    }
  }
}

TEST_CASE("tables hold what they say", "[output][csv]") {
  const Programme programme = test::sample_programme();
  const Findings findings = test::sample_findings();
  CHECK(ties_csv(programme, findings) ==
        "measure,title,partner,name,butterflies,bitruss,bridge\n"
        "M1,Flere tog,nsb,NSB,6,4,true\n"
        "M1,Flere tog,ruter,Ruter,7,3,false\n"
        "M2,Felles billett,kommuner,kommuner,8,2,true\n"
        "M2,Felles billett,ruter,Ruter,9,1,false\n"
        "M4,L\xC3\xA6re av NHO,nho,NHO,10,0,true\n");
  CHECK(programme_csv(programme) ==
        "measure,title,section,partner,name,kind,text,line\n"
        "M1,Flere tog,Transport,ruter,Ruter,organisation,Ruter,5\n"
        "M1,Flere tog,Transport,nsb,NSB,organisation,Vy,5\n"
        "M2,Felles billett,Transport,ruter,Ruter,organisation,Ruter,11\n"
        "M2,Felles billett,Transport,kommuner,kommuner,group,kommuner,11\n"
        "M4,Lære av NHO,Næring,nho,NHO,organisation,NHO,20\n");
  CHECK(partners_csv(programme, findings, 1) ==
        "rank,id,name,kind,degree,betweenness_normalised,closeness_normalised,rank_best,rank_worst,"
        "themes,"
        "only_partner_of,only_link_between,only_link_to\n"
        "1,ruter,Ruter,organisation,2,0.5,0.5,,,,,,\n");
  CHECK(cover_csv(programme, findings) ==
        "step,partner,name,kind,reached,measures,share\n"
        "1,ruter,Ruter,organisation,2,\"M1; M2\",0.5\n"
        "2,nho,NHO,organisation,1,M4,1\n"
        ",nsb,NSB,organisation,,,0.5\n"
        "out_of_reach,,,,1,M3,\n");
  CHECK(overlaps_csv(programme, findings).rfind("of,a,a_name,b,b_name,shared,", 0) == 0);
  CHECK(partner_overlaps_csv(programme, findings, 1).find("nsb,NSB,ruter,Ruter,2") !=
        std::string::npos);
}

TEST_CASE("excel-nb has semicolons and decimal commas in numbers, not in texts", "[output][csv]") {
  CsvWriter csv;
  csv.cell("name").cell("value").end_row();
  csv.cell("A, B; C").number(0.25).end_row();
  csv.cell("3.1").number(-1.5e-7).end_row();
  csv.cell("say \"1.5\"").count(12).end_row();
  csv.cell("Ålesund 2.0").number(std::numeric_limits<double>::infinity()).end_row();
  const std::string plain = std::move(csv).finish();
  CHECK(in_dialect(plain, CsvDialect::rfc4180) == plain);
  CHECK(in_dialect(plain, CsvDialect::excel_nb) ==
        "\xEF\xBB\xBFname;value\r\n\"A, B; C\";0,25\r\n\"3.1\";-1,5e-07\r\n"
        "\"say \"\"1.5\"\"\";12\r\nÅlesund 2.0;\r\n");
  CHECK(in_dialect("", CsvDialect::excel_nb) == "\xEF\xBB\xBF");
}

TEST_CASE("names that begin as formulas do have an apostrophe in either dialect", "[output][csv]") {
  CsvWriter csv;
  csv.cell("name").cell("=1+1").cell("+x").cell("-x").cell("@sum").cell("-2").end_row();
  const std::string plain = std::move(csv).finish();
  CHECK(plain == "name,'=1+1,'+x,'-x,'@sum,-2\n");
  CHECK(in_dialect(plain, CsvDialect::excel_nb) == "\xEF\xBB\xBFname;'=1+1;'+x;'-x;'@sum;-2\r\n");
}

TEST_CASE("no cell of excel-nb begins a formula, whatever the names", "[output][csv]") {
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const std::string csv =
        in_dialect(programme_csv(test::hostile_programme(text)), CsvDialect::excel_nb);
    const std::size_t mark = 3;  // of byte order
    for (const std::string& cell : cells_of(csv.substr(mark), ';')) CHECK_FALSE(is_formula(cell));
  }
}

}  // namespace
