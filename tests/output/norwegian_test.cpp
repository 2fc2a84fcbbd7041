// A Norwegian programme is told of in Norwegian, to the last doubt; files for programs are in
// English.
#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/ingest/input.hpp>
#include <partnergraph/output/decisions_json.hpp>
#include <partnergraph/output/programme_json.hpp>
#include <partnergraph/output/report_html.hpp>
#include <partnergraph/output/terminal.hpp>
#include <partnergraph/resolve/resolution.hpp>
#include <partnergraph/resolve/suggestion.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"
#include "support/messages.hpp"

using namespace partnergraph;
using Catch::Contains;
using nlohmann::json;
using Texts = std::vector<std::string>;

namespace {

const Texts norwegian{
    "en rad med ledetekster, men uten tekst, ble lest som overskriftsrad",
    "en rad med ledetekster, men uten tekst, ble lest som overskriftsrad",
    "et avsnitt etter partnerlisten ble lest som mål",
    "«Akademia Næringslivet» ble lest som 2 partnere",
    "«Akademia Næringslivet» ble lest som 2 partnere",
    "et tiltak uten tekst ble utelatt",
    "partnerlisten ser ut til å fortsette etter en tom linje",
};

const Texts english{
    "a row with labels and no text was taken for a header",
    "a row with labels and no text was taken for a header",
    "a paragraph behind the partner list was read as the goal",
    "\"Akademia Næringslivet\" was read as 2 partners",
    "\"Akademia Næringslivet\" was read as 2 partners",
    "a measure without any text was left out",
    "the partner list seems to go on behind an empty line",
};

struct Sample {
  Programme programme = resolve_partners(
      read_input(PARTNERGRAPH_SOURCE_DIR "/datasets/osloregionen-2025.txt", test::lexicon())
          .programme,
      test::lexicon());
  std::vector<Suggestion> open = suggest_same(programme, test::lexicon());
};

json page_data(const Sample& sample, Language language) {
  FindingsOptions options;
  options.wanted = {};
  const Findings findings = analyse(sample.programme, graph_of(sample.programme), options);
  const std::string html = report_html(sample.programme, findings, {}, sample.open, language);
  const std::string begin = "<script type=\"application/json\" id=\"data\">";
  const std::size_t from = html.find(begin) + begin.size();
  return json::parse(html.substr(from, html.find("</script>", from) - from));
}

Texts all(const json& list, const char* key) {
  Texts texts;
  for (const json& entry : list) texts.push_back(entry[key].get<std::string>());
  return texts;
}

TEST_CASE("the page tells doubts and reasons in its language", "[output][html][norwegian]") {
  const Sample sample;
  test::check_translated(sample.programme.diagnostics);
  REQUIRE(sample.open.size() == 1);
  test::check_translated(sample.open[0].reason);

  const json nb = page_data(sample, Language::nb);
  CHECK(all(nb["doubts"], "message") == norwegian);
  CHECK(all(nb["open"], "reasonWords") == Texts{"begge har forkortelsen i navnet"});
  CHECK(all(nb["open"], "reason") == Texts{"both have the abbreviation in the name"});

  const json en = page_data(sample, Language::en);
  CHECK(all(en["doubts"], "message") == english);
  CHECK(all(en["open"], "reasonWords") == all(nb["open"], "reason"));

  std::size_t merged = 0;
  for (std::size_t p = 0; p < sample.programme.partners.size(); ++p) {
    for (std::size_t a = 0; a < sample.programme.partners[p].aliases.size(); ++a, ++merged) {
      const Message& reason = sample.programme.partners[p].aliases[a].reason;
      test::check_translated(reason);
      CHECK(nb["partners"][p]["aliases"][a]["reason"] == reason.nb);
      CHECK(en["partners"][p]["aliases"][a]["reason"] == reason.en);
    }
  }
  CHECK(merged > 10);
}

TEST_CASE("the terminal tells doubts in the language asked for", "[output][terminal][norwegian]") {
  const Sample sample;
  TerminalOptions options;
  options.width = 160;
  options.language = Language::nb;
  const std::string nb = programme_text(sample.programme, options);
  options.language = Language::en;
  const std::string en = programme_text(sample.programme, options);
  for (std::size_t i = 0; i < norwegian.size(); ++i) {
    CHECK_THAT(nb, Contains(norwegian[i]) && !Contains(english[i]));
    CHECK_THAT(en, Contains(english[i]) && !Contains(norwegian[i]));
  }
}

TEST_CASE("files for programs keep to English", "[output][json][norwegian]") {
  const Sample sample;
  const json programme = json::parse(programme_json(sample.programme));
  CHECK(all(programme["diagnostics"], "message") == english);
  const json decisions = json::parse(decisions_json({}, sample.open));
  CHECK(all(decisions["open"], "reason") == Texts{"both have the abbreviation in the name"});
}

}  // namespace
