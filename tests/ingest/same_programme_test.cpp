#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <partnergraph/document/markdown.hpp>
#include <partnergraph/document/plain_text.hpp>
#include <partnergraph/ingest/input.hpp>
#include <partnergraph/ingest/lexicon_reader.hpp>
#include <partnergraph/ingest/unmarked_headings.hpp>
#include <partnergraph/model/child_process.hpp>
#include <partnergraph/output/programme_json.hpp>
#include <partnergraph/resolve/resolution.hpp>

#include "output/temporary_folder.hpp"
#include "support/catch.hpp"
#include "support/document_writer.hpp"
#include "support/pdf_document.hpp"

namespace partnergraph {
namespace {

using test::excel_row;

// A measure without its position: what every format can say.
struct Row {
  std::string title;
  std::string goal;
  std::set<std::string> partners;
  bool operator==(const Row&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
  out << '"' << row.title << "\" -> \"" << row.goal << "\":";
  for (const std::string& partner : row.partners) out << " [" << partner << ']';
  return out << '\n';
}

std::vector<Row> rows_of(const Programme& programme) {
  std::vector<Row> rows;
  for (const Measure& measure : programme.measures) {
    rows.push_back({measure.title, measure.goal, {}});
    for (const Mention& mention : measure.mentions) {
      rows.back().partners.insert(programme[mention.partner].key);
    }
  }
  return rows;
}

Programme read_file(const std::string& path, const Lexicon& lexicon) {
  Reading reading = read_input(path, lexicon);
  return reading.settled == Settled::nothing
             ? resolve_partners(std::move(reading.programme), lexicon)
             : std::move(reading.programme);
}

// One measure a row: the first line of its cell is the title, the others are details.
std::vector<std::vector<std::string>> table_of(const Programme& programme) {
  std::vector<std::vector<std::string>> table;
  if (programme.language == "nb") {
    table.push_back({"Tiltak", "Partnere", "Resultatmål"});
  } else {
    table.push_back({"Measure", "Partners", "Result goal"});
  }
  for (const Measure& measure : programme.measures) {
    std::string text = measure.title;
    for (const std::string& detail : measure.details) text += "\n" + detail;
    std::string partners;
    for (const Mention& mention : measure.mentions) {
      partners += (partners.empty() ? "" : "\n") + mention.text;
    }
    table.push_back({text, partners, measure.goal});
  }
  return table;
}

std::string as_xlsx(const Programme& programme) {
  std::string rows;
  std::size_t number = 0;
  for (const auto& row : table_of(programme)) rows += excel_row(++number, row);
  return test::xlsx_of({{"<sheetData>" + rows + "</sheetData>", {}}});
}

std::string as_csv(const Programme& programme) {
  std::string text;
  for (const auto& row : table_of(programme)) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text.append(i == 0 ? "\"" : ",\"").append(test::replaced(row[i], '"', "\"\""));
      text += '"';
    }
    text += '\n';
  }
  return text;
}

void check_every_format(const std::string& name, const std::vector<Block>& blocks,
                        const Lexicon& lexicon) {
  const std::string original = std::string(PARTNERGRAPH_SOURCE_DIR) + "/datasets/" + name;
  const Programme programme = read_file(original, lexicon);
  const std::vector<Row> expected = rows_of(programme);
  REQUIRE(expected.size() >= 9);

  const test::TemporaryFolder folder;
  std::vector<std::pair<std::string, std::string>> files{
      {"programme.txt", test::as_text(blocks)},  {"programme.md", test::as_markdown(blocks)},
      {"programme.html", test::as_html(blocks)}, {"programme.docx", test::as_docx(blocks)},
      {"programme.pptx", test::as_pptx(blocks)}, {"programme.xlsx", as_xlsx(programme)},
      {"programme.csv", as_csv(programme)},      {"programme.json", programme_json(programme)},
  };
  if (run_child("pdftotext", {"-v"}, "").end == ChildEnd::not_found) {
    WARN("skipped for PDF: pdftotext is not installed");
  } else {
    files.emplace_back("tagged.pdf", test::PdfPrinter(true).print(blocks));
    files.emplace_back("untagged.pdf", test::PdfPrinter(false).print(blocks));
  }
  for (const auto& [file, content] : files) {
    CAPTURE(name, file);
    const std::string path = (folder.path() / file).string();
    std::ofstream(path, std::ios::binary) << content;
    const Programme read = read_file(path, lexicon);
    const std::vector<Row> rows = rows_of(read);
    CHECK(rows.size() == expected.size());
    for (std::size_t i = 0; i < std::min(rows.size(), expected.size()); ++i) {
      CAPTURE(i);
      CHECK(rows[i] == expected[i]);
    }
    CHECK(graph_of(read).tie_count() == graph_of(programme).tie_count());
  }
}

TEST_CASE("a programme is the same whatever format it is saved in", "[formats]") {
  const Lexicon lexicon = built_in_lexicon();
  const std::string folder = std::string(PARTNERGRAPH_SOURCE_DIR) + "/datasets/";
  check_every_format(
      "osloregionen-2025.txt",
      with_headings_marked(read_plain_text(test::bytes_of(folder + "osloregionen-2025.txt")),
                           lexicon),
      lexicon);
  check_every_format("harbour-city-2030.md",
                     read_markdown(test::bytes_of(folder + "harbour-city-2030.md")), lexicon);
}

}  // namespace
}  // namespace partnergraph
