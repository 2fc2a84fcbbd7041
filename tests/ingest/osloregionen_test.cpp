// The real programme that the project began with, read from file to partners.
#include <algorithm>
#include <filesystem>

#include <partnergraph/ingest/input.hpp>
#include <partnergraph/resolve/resolution.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

Programme resolved(const std::string& path) {
  return resolve_partners(read_input(path, test::lexicon()).programme, test::lexicon());
}

const Partner* partner(const Programme& programme, std::string_view key) {
  const auto found = std::ranges::find(programme.partners, key, &Partner::key);
  return found == programme.partners.end() ? nullptr : &*found;
}

// The gold file counts 72 actors and 140 ties (64 and 132 without those where readers differ). Here
// one of them is an open end ("andre aktører avhengig av tema"), and one is three: the partner of
// measure 11 with its slashes.
void check_counts(const Programme& programme) {
  CHECK(programme.measures.size() == 36);
  CHECK(std::ranges::count_if(programme.measures,
                              [](const Measure& m) { return !m.goal.empty(); }) == 36);
  CHECK(programme.partners.size() == 72 - 1 + 2);
  CHECK(graph_of(programme).tie_count() == 140 - 1 + 2);
  CHECK(programme.language == "nb");
  CHECK(test::is_valid(programme));
  CHECK(programme.measures[30].title == programme.measures[34].title);
}

TEST_CASE("the programme of Osloregionen is read as people read it", "[osloregionen]") {
  const Programme programme = resolved(PARTNERGRAPH_SOURCE_DIR "/datasets/osloregionen-2025.txt");
  check_counts(programme);
  CHECK(programme.measures[4].goal.starts_with("Feire at"));
  CHECK(programme.measures[30].section ==
        std::vector<std::string>{"Tverrgående: Miljøtilstanden i Oslofjorden, vann og vassdrag"});

  for (const auto* key : {"kommuner", "fylkeskommuner", "medlemskommuner"}) {
    CAPTURE(key);
    REQUIRE(partner(programme, key) != nullptr);
    CHECK(partner(programme, key)->kind == PartnerKind::group);
  }
  for (const auto* key : {"nve", "nho", "ntnu", "jernbanedirektoratet", "statens-vegvesen"}) {
    CAPTURE(key);
    REQUIRE(partner(programme, key) != nullptr);
    CHECK(partner(programme, key)->kind == PartnerKind::organisation);
  }
  CHECK(partner(programme, "statens-vegvesen")->aliases ==
        std::vector<Alias>{{"SVV",
                            {"ordlisten kjenner det som Statens vegvesen",
                             "the lexicon has it for Statens vegvesen"}}});
  CHECK(partner(programme, "jd") == nullptr);
}

TEST_CASE("resolving it again changes nothing", "[osloregionen]") {
  const Programme once = resolved(PARTNERGRAPH_SOURCE_DIR "/datasets/osloregionen-2025.txt");
  const Programme twice = resolve_partners(once, test::lexicon());
  CHECK(twice.partners == once.partners);
  CHECK(twice.measures == once.measures);
  CHECK(twice.diagnostics == once.diagnostics);
}

TEST_CASE("the document behind it has the same measures", "[osloregionen]") {
  const std::filesystem::path seed =
      PARTNERGRAPH_SOURCE_DIR "/../shared/seed/osloregionen-handlingsprogram-2025.txt";
  if (!std::filesystem::exists(seed)) {
    WARN("skipped: the original document is not here");
    return;
  }
  check_counts(resolved(seed.string()));
}

}  // namespace
