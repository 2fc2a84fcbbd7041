#include <partnergraph/output/report_html.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "output/embedded_page.hpp"
#include "output/gaps.hpp"
#include "output/page_data.hpp"
#include "output/sample.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"
#include "support/count_of.hpp"

using namespace partnergraph;
using Catch::Contains;
using nlohmann::json;
using test::count_of;

namespace {

std::string page_of(const Programme& programme, const Findings& findings, Language language,
                    const std::vector<Suggestion>& open = {}, const Decisions& decisions = {}) {
  return report_html(programme, findings, decisions, open, language);
}

std::string sample_page(Language language) {
  return page_of(test::sample_programme(), test::sample_findings(), language);
}

// What stands between `begin` and `end`, from the first `begin`.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t at = text.find(begin);
  if (at == std::string::npos) return {};
  const std::size_t from = at + begin.size();
  return text.substr(from, text.find(end, from) - from);
}

json data_of(const std::string& html) {
  return json::parse(between(html, "<script type=\"application/json\" id=\"data\">", "</script>"));
}

// The markup alone: scripts and style are no XML, and HTML has elements that are never closed.
std::string as_xml(std::string html) {
  for (const std::string name : {"script", "style"}) {
    for (std::size_t at = html.find('<' + name); at != std::string::npos;
         at = html.find('<' + name, at + 1)) {
      const std::size_t from = html.find('>', at) + 1;
      html.erase(from, html.find("</" + name + '>', from) - from);
    }
  }
  for (std::size_t at = html.find("<meta"); at != std::string::npos;
       at = html.find("<meta", at + 1)) {
    html.insert(html.find('>', at), "/");
  }
  return html;
}

TEST_CASE("the page is well-formed and no name becomes markup", "[output][html]") {
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const Suggestion question{{text, text + "2"}, 0.5, Message(text)};
    const Decision decision{Decide::same, {text, "x"}, text, {}, text};
    const std::string html =
        page_of(test::hostile_programme(text), test::hostile_findings(text), Language::nb,
                {question}, {.file = text, .settled = {decision}});
    CHECK(test::xml_fault(as_xml(html)) == "");
    CHECK(count_of(html, "<script") == 2);
    CHECK(count_of(html, "</script") == 2);
    CHECK_THAT(html, !Contains("onmouseover=\"") && !Contains("\xE2\x80\xAE") &&
                         !Contains("<!--") && !Contains("<table>\xC2\x85"));
  }
}

// What is not UTF-8 can't come back as it was; the 15 other texts must.
TEST_CASE("names reach the page as they are", "[output][html]") {
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    if (text.find('\xFF') != std::string::npos) continue;
    const json data = data_of(page_of(test::hostile_programme(text), test::hostile_findings(text),
                                      Language::en, {{{text, "b"}, 0.5, {"g", "r"}}}));
    CHECK(data["title"] == text);
    CHECK(data["measures"][0]["title"] == text);
    CHECK(data["partners"][1]["name"] == text);
    CHECK(data["open"][0]["names"][0] == text);
  }
}

// That the hashes are right a browser shows: it would run neither script nor style (tests/web).
TEST_CASE("the page lets nothing in and nothing else run", "[output][html]") {
  const std::string html = sample_page(Language::en);
  CHECK(html.find("<meta charset=\"utf-8\">") < 200);
  const std::string policy = between(html, "Content-Security-Policy\" content=\"", "\"");
  CHECK_THAT(policy, Contains("default-src &apos;none&apos;") ||
                         Contains("default-src &#39;none&#39;") || Contains("default-src 'none'"));
  CHECK(count_of(policy, "sha256-") == 2);
  CHECK_THAT(policy, !Contains("unsafe") && !Contains("http") && !Contains("*"));
  const std::string markup = as_xml(html);
  CHECK_THAT(markup, !Contains("src=\"") && !Contains(" style=") && !Contains("<link"));
  CHECK(count_of(markup, "href=\"") == count_of(markup, "href=\"#"));
  CHECK_THAT(std::string(page_style()), !Contains("url(") && !Contains("@import"));
}

TEST_CASE("the main findings are told without a script", "[output][html]") {
  const std::string nb = as_xml(sample_page(Language::nb));
  CHECK_THAT(nb, Contains("<html lang=\"nb\">") && Contains("Nøkkelpartnere") &&
                     Contains("Ruter") && Contains("2 tiltak") &&
                     Contains("1 tiltak nevner ingen partner: M3."));
  const std::string en = as_xml(sample_page(Language::en));
  CHECK_THAT(en, Contains("<html lang=\"en\">") && Contains("Key partners") &&
                     Contains("1 measure names no partner: M3.") && Contains("Without JavaScript"));
  CHECK(en == as_xml(sample_page(Language::en)));
}

TEST_CASE("an empty page gives its reasons", "[output][html]") {
  const std::string html = page_of(test::empty_programme(), {}, Language::en);
  CHECK(test::xml_fault(as_xml(html)) == "");
  CHECK_THAT(as_xml(html), Contains("No measures were found") &&
                               Contains("No partners were found") &&
                               Contains("No coalitions: there are no ties"));
  CHECK(data_of(html)["measures"].empty());
}

TEST_CASE("the page's numbers refer to each other", "[output][html]") {
  const json data = data_of(sample_page(Language::en));
  REQUIRE(data["measures"].size() == 4);
  REQUIRE(data["partners"].size() == 4);
  CHECK(data["measures"][0]["mentions"][1] ==
        json({{"partner", 2}, {"text", "Vy"}, {"place", "line 5"}}));
  CHECK(data["measures"][3]["coalition"] == 2);
  CHECK(data["keyOrder"] == json({3, 1, 2, 0}));  // betweenness 0.5; NHO before NSB; the group
  CHECK(data["cover"]["steps"][0] == json({{"partner", 3}, {"reached", {0, 1}}}));
  CHECK(data["cover"]["outOfReach"] == json({2}));
  CHECK(data["duplicates"][0]["shared"] == json({3}));
  CHECK(data["layouts"].size() == 1);
  CHECK(data["layouts"][0]["measures"].size() == 3);  // M3 has no tie
}

// 12,000 measures of one partner each, and 12,000 partners: 2,500 of each stay.
TEST_CASE("a page has its limits, and says so", "[output][html][slow]") {
  Programme programme;
  Findings findings;
  constexpr std::uint32_t many = 12'000;
  for (std::uint32_t i = 0; i < many; ++i) {
    std::string number = std::to_string(100'000 + i);
    programme.partners.push_back({"p" + number, "P" + number, PartnerKind::organisation, {}});
    Measure measure;
    measure.key = "M" + number;
    measure.title = "T";
    measure.mentions.push_back({PartnerId{i}, "P", {}, 1.0});
    programme.measures.push_back(measure);
  }
  findings.coalitions.count = many;
  for (std::uint32_t i = 0; i < many; ++i) findings.coalitions.measures.push_back(i);
  findings.coalitions.partners = findings.coalitions.measures;
  const std::string html = page_of(programme, findings, Language::en);
  const json data = data_of(html);
  CHECK(data["measures"].size() == 2'500);
  CHECK(data["partners"].size() == 2'500);
  CHECK(data["all"]["measures"] == 12'000);
  CHECK(data["cut"] == true);
  CHECK(data["layouts"].size() == 2);
  CHECK(html.size() < 3'000'000);
}

TEST_CASE("gaps are listed by measure", "[output][gaps]") {
  const Gaps gaps = gaps_of(test::sample_programme());
  CHECK(gaps.without_partners == std::vector{MeasureId{2}});
  CHECK(gaps.without_organisation.empty());
  CHECK(gaps.without_goal == std::vector{MeasureId{1}, MeasureId{2}, MeasureId{3}});
  CHECK(gaps.open_ended == std::vector{MeasureId{0}});
  CHECK(gaps_in_words(test::sample_programme(), Language::en) ==
        std::vector<std::string>{
            "1 measure names no partner: M3.", "3 measures have no goal: M2, M3, M4.",
            "In 1 measure the list of partners says that it is incomplete: M1."});
  CHECK(gaps_in_words(test::empty_programme(), Language::nb).empty());
}

}  // namespace
