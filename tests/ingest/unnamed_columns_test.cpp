// Partners under a header that is no label, and measures as items of a list.
#include <algorithm>

#include <partnergraph/document/block.hpp>
#include <partnergraph/ingest/document_programme.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

bool has_note(const Programme& programme) {
  return std::ranges::any_of(programme.diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.code == "unnamed-partners";
  });
}

TEST_CASE("a column of known names holds partners whatever its header", "[unnamed_columns]") {
  const Programme programme =
      test::programme_of_rows({{"Tiltak", "Kontaktgruppe", "Frist"},
                               {"Bygge vei", "KS, Statens vegvesen", "2025"},
                               {"Male hus", "Husbanken", "2026"}});
  REQUIRE(programme.measures.size() == 2);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"KS", "Statens vegvesen"});
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Husbanken"});
  CHECK(has_note(programme));
}

TEST_CASE("beside partners a column of capitalised lists holds more", "[unnamed_columns]") {
  const Programme programme = test::programme_of_rows({{"Tiltak", "Ansvarlig", "Laget rundt"},
                                                       {"Bygge vei", "KS", "Tensio, Vrengen"},
                                                       {"Male hus", "KS", "Tou Scene, Enova"}});
  REQUIRE(programme.measures.size() == 2);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"KS", "Tensio", "Vrengen"});
}

TEST_CASE("columns of prose, figures or subjects hold no partners", "[unnamed_columns]") {
  const std::vector<Texts> cells = GENERATE(values<std::vector<Texts>>({
      {{"Vi bygger i nord, sammen med KS."}, {"Det er bra for Husbanken og alle andre i landet."}},
      {{"200"}, {"300"}},
      {{"Natur, miljø"}, {"Skole, helse"}},
      {{"KS, Husbanken"}, {""}},
  }));
  CHECK_THROWS_AS(test::programme_of_rows({{"Tiltak", "Notat", "Frist"},
                                           {"Bygge vei", cells[0][0], "2025"},
                                           {"Male hus", cells[1][0], "2026"}}),
                  InputError);
}

TEST_CASE("the years above a table of figures are no measure", "[unnamed_columns]") {
  const Programme programme = test::programme_of_markdown(
      "**Tiltak 1: Bygge**\n\nAnsvarlig: KS\n\n"
      "| Tiltak | 2025 | 2026 |\n|---|---|---|\n| Bygge | 20 | 0 |\n");
  REQUIRE(programme.measures.size() == 1);
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"KS"});
}

TEST_CASE("items of a list with their fields below them are measures", "[unnamed_columns]") {
  Document document{.file = "plan.md", .blocks = {}, .diagnostics = {}};
  const auto add = [&](BlockKind kind, std::uint32_t level, const char* text) {
    document.blocks.push_back({.kind = kind, .level = level, .cells = {text}});
  };
  add(BlockKind::heading, 1, "Plan");
  add(BlockKind::heading, 2, "Transport");
  for (const char* title : {"Ladepunkter", "Bysykler"}) {
    add(BlockKind::list_item, 0, title);
    add(BlockKind::list_item, 1, "Hovedansvar: KS");
    add(BlockKind::list_item, 1, "Frist: 2025");
  }
  const Programme programme = read_programme(std::move(document), test::lexicon(), {});
  REQUIRE(programme.measures.size() == 2);
  CHECK(programme.measures[0].title == "Ladepunkter");
  CHECK(programme.measures[1].title == "Bysykler");
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"KS"});
}

TEST_CASE("names in brackets behind most items are partners", "[unnamed_columns]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n- Insulate the hall (Moss Council, KS)\n- Plant a hedge (Wild Trust, farmers)\n"
      "- Mow less (Ås Council)\n");
  REQUIRE(programme.measures.size() == 3);
  CHECK(programme.measures[0].title == "Insulate the hall");
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"Moss Council", "KS"});
  CHECK(test::mentions_of(programme.measures[1]) == Texts{"Wild Trust", "farmers"});
}

TEST_CASE("remarks in brackets are no partners", "[unnamed_columns]") {
  CHECK_THROWS_AS(test::programme_of_markdown("# Plan\n\n- Insulate the hall (in spring)\n"
                                              "- Plant a hedge (see page 4)\n- Mow less (2026)\n"),
                  InputError);
}

}  // namespace

TEST_CASE("brackets that say who leads list partners, whoever they are", "[unnamed_columns]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Actions\n\n"
      "- **Taster weeks.** A week each. (Great South (GS) – lead; Ako Aotearoa; Te Rūnaka.) "
      "*2025*\n"
      "- **Licences.** Mentors. (Workbridge – lead; RealNZ.) *2025–2027*\n"
      "- **Return.** Part-time. (DairyNZ – lead; Sanford; GS.) *2026*\n");
  CHECK(test::titles_of(programme) ==
        std::vector<std::string>{"Taster weeks", "Licences", "Return"});
  CHECK(test::mentions_of(programme) ==
        std::vector<std::vector<std::string>>{{"Great South (GS)", "Ako Aotearoa", "Te Rūnaka"},
                                              {"Workbridge", "RealNZ"},
                                              {"DairyNZ", "Sanford", "GS"}});
}
