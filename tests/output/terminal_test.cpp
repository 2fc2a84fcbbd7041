#include <partnergraph/output/terminal.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "output/code_point.hpp"
#include "output/sample.hpp"
#include "output/terminal_writer.hpp"
#include "output/wrap.hpp"
#include "support/catch.hpp"

using namespace partnergraph;
using Catch::Contains;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> everything(const Programme& programme, const Findings& findings,
                                    const TerminalOptions& options) {
  return {programme_text(programme, options),
          summary_text(programme, findings, options),
          partners_text(programme, findings, options),
          measure_overlaps_text(programme, findings, options),
          partner_overlaps_text(programme, findings, options),
          duplicates_text(programme, findings, options),
          coalitions_text(programme, findings, options),
          cover_text(programme, findings, options)};
}

TEST_CASE("every line fits, and no control character gets through", "[output][terminal]") {
  for (const std::string& name : test::hostile_texts()) {
    for (const std::size_t width : {std::size_t{40}, std::size_t{80}, std::size_t{133}}) {
      TerminalOptions options;
      options.width = width;
      options.language = width == 80 ? Language::nb : Language::en;
      for (const std::string& text :
           everything(test::hostile_programme(name), test::hostile_findings(name), options)) {
        CAPTURE(name.substr(0, 40), width);
        REQUIRE(text.back() == '\n');
        for (const std::string& line : lines_of(text)) {
          CHECK(width_of(line, columns_of) <= static_cast<double>(width));
          CHECK(std::ranges::none_of(
              line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }));
        }
        CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
      }
    }
  }
}

TEST_CASE("the summary is one screen that names what matters", "[output][terminal]") {
  const std::string text = summary_text(test::sample_programme(), test::sample_findings(), {});
  CHECK(lines_of(text).size() <= 24);
  CHECK_THAT(text, Contains("4 measures and 4 partners are joined by 5 ties."));
  CHECK_THAT(text, Contains("organisations and 1 group."));
  CHECK_THAT(text, Contains("Ruter"));
  CHECK_THAT(text, Contains("Groups (apart): kommuner (1)."));
  CHECK_THAT(text, Contains("M1 and M2 are nearly the same"));
  CHECK_THAT(text, Contains("2 coalitions"));
  CHECK_THAT(text, Contains("Take them as a sketch") && !Contains("proven best"));
  CHECK_THAT(text, Contains("2 partners reach the 3 measures that can be reached."));
  CHECK_THAT(text, Contains("1 warning and 1 note"));
  for (const std::string& name : test::hostile_texts()) {
    CHECK(lines_of(summary_text(test::hostile_programme(name), test::hostile_findings(name), {}))
              .size() <= 24);
  }
}

TEST_CASE("organisations lead, groups do not mix in", "[output][terminal]") {
  const auto lines = lines_of(partners_text(test::sample_programme(), test::sample_findings(), {}));
  REQUIRE(lines.size() == 6);  // heading, columns, four partners
  CHECK_THAT(lines[2], Contains("Ruter"));
  CHECK_THAT(lines[5], Contains("kommuner"));
}

TEST_CASE("top cuts a list and says so", "[output][terminal]") {
  TerminalOptions options;
  options.top = 1;
  const std::string text =
      partners_text(test::sample_programme(), test::sample_findings(), options);
  CHECK_THAT(text, Contains("The first 1 of 4.") && !Contains("NHO"));
}

TEST_CASE("an empty finding says why", "[output][terminal]") {
  for (const std::string& text : everything(test::empty_programme(), {}, {})) {
    CAPTURE(text);
    CHECK(text.find("No ") != std::string::npos);
  }
}

// Two measures with the same two partners: all ties that there can be, so that every division has
// modularity 0 or less.
TEST_CASE("what was left out is not called missing", "[output][terminal]") {
  Findings findings = test::sample_findings();
  findings.duplicates.clear();
  findings.measure_overlaps.clear();
  const Programme programme = test::sample_programme();
  CHECK(duplicates_text(programme, findings, {}).find("No two measures") != std::string::npos);
  findings.notes = {{Severity::note, "duplicates-left-out", Message("too many"), {}},
                    {Severity::note, "measure-overlaps-left-out", Message("too many"), {}}};
  for (const std::string& text :
       {duplicates_text(programme, findings, {}), measure_overlaps_text(programme, findings, {}),
        summary_text(programme, findings, {})}) {
    CHECK(text.find("Not computed") != std::string::npos);
  }
}

TEST_CASE("ties that no division fits are not called missing", "[output][terminal]") {
  Findings findings;
  findings.graph.ties = 4;
  findings.coalitions.measures = {0, 1};
  findings.coalitions.partners = {2, 3};
  findings.coalitions.count = 4;
  findings.coalitions.optimal = true;
  TerminalOptions options;
  const std::string text = summary_text(test::sample_programme(), findings, options);
  CHECK_THAT(text, Contains("no division that was found is better than chance.") &&
                       Contains("Modularity 0.000, proven best.") && !Contains("no ties"));
  options.language = Language::nb;
  CHECK_THAT(summary_text(test::sample_programme(), findings, options),
             Contains("ingen inndeling som ble funnet") && !Contains("ingen koblinger"));
}

TEST_CASE("one of a thing is not spoken of as many", "[output][terminal]") {
  const auto said = [](std::size_t measures, std::size_t out_of_reach, std::size_t partners,
                       Language language) {
    Programme programme;
    programme.partners = {{"a", "A", PartnerKind::organisation, {}},
                          {"b", "B", PartnerKind::organisation, {}}};
    programme.measures.resize(measures);
    Findings findings;
    for (std::uint32_t i = 0; i < partners; ++i) findings.cover.steps.push_back({PartnerId{i}, {}});
    for (std::uint32_t i = 0; i < out_of_reach; ++i)
      findings.cover.out_of_reach.push_back(MeasureId{i});
    findings.cover.asked = static_cast<std::uint32_t>(measures);
    findings.cover.cost = static_cast<double>(partners);
    findings.cover.lower_bound = 1;
    findings.cover.optimal = false;
    TerminalOptions options;
    options.language = language;
    return cover_text(programme, findings, options);
  };
  using enum Language;
  CHECK_THAT(said(1, 0, 1, en), Contains("1 partner reaches the only measure."));
  CHECK_THAT(said(3, 0, 1, en), Contains("1 partner reaches all 3 measures."));
  CHECK_THAT(said(3, 0, 2, en), Contains("2 partners reach all 3 measures."));
  CHECK_THAT(said(2, 1, 1, en), Contains("1 partner reaches the only measure that can be"));
  CHECK_THAT(said(4, 1, 2, en), Contains("2 partners reach the 3 measures that can be"));
  CHECK_THAT(said(3, 0, 2, en), Contains("at least 1 is needed."));
  CHECK_THAT(said(1, 0, 1, nb), Contains("1 partner når det eneste tiltaket."));
  CHECK_THAT(said(3, 0, 1, nb), Contains("1 partner når alle 3 tiltak."));
  CHECK_THAT(said(2, 1, 1, nb), Contains("1 partner når det eneste tiltaket som kan nås."));
}

TEST_CASE("colour only when asked for", "[output][terminal]") {
  const Programme programme = test::sample_programme();
  const Findings findings = test::sample_findings();
  for (const std::string& text : everything(programme, findings, {})) {
    CHECK(text.find('\x1b') == std::string::npos);
  }
  TerminalOptions options;
  options.color = true;
  CHECK(summary_text(programme, findings, options).find("\x1b[1m") != std::string::npos);
}

TEST_CASE("the programme as read shows text, place and doubts", "[output][terminal]") {
  TerminalOptions options;
  options.language = Language::nb;
  const std::string text = programme_text(test::sample_programme(), options);
  CHECK_THAT(text, Contains("– NSB ← Vy (linje 5)") && Contains("– Ruter (linje 5)") &&
                       Contains("ingen partnere") && Contains("(med flere)") &&
                       Contains("advarsel, linje 7: En rad er uten tekst. [empty-measure]"));
}

TEST_CASE("columns align by width and the last give way", "[output][terminal]") {
  TerminalWriter wide(40, false);
  wide.table({{"a", Alignment::left, true}, {"n", Alignment::right, false}},
             {{"\xE4\xB8\xAD\xE6\x96\x87", "1"}, {"abc", "10"}});
  CHECK(std::move(wide).finish() == "a      n\n\xE4\xB8\xAD\xE6\x96\x87   1\nabc   10\n");
  TerminalWriter narrow(40, false);
  const std::string long_cell(30, 'y');
  narrow.table({{"name", Alignment::left, true},
                {"b", Alignment::left, false},
                {"c", Alignment::left, false}},
               {{std::string(60, 'x'), "1", long_cell}});
  CHECK(std::move(narrow).finish() ==
        "name                                   b\n" + std::string(36, 'x') + "…  1\n");
}

}  // namespace
