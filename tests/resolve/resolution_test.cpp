#include <partnergraph/resolve/resolution.hpp>

#include <algorithm>
#include <random>

#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

Programme resolved(const std::vector<Texts>& rows, const std::string& language = "nb") {
  return resolve_partners(test::programme_with(rows, language), test::lexicon());
}

TEST_CASE("two texts of one actor are merged, with the reason", "[resolution]") {
  struct Case {
    Texts names;
    std::string shown;
    std::string alias;
    std::string reason;
  };
  const auto [names, shown, alias, reason] = GENERATE(values<Case>({
      {{"Skift AS", "Skift", "Skift"}, "Skift", "Skift AS", "case or punctuation"},
      {{"Ring4-samarbeidet", "Ring4-samarbeidet", "Ring4 samarbeidet"},
       "Ring4-samarbeidet",
       "Ring4 samarbeidet",
       "case or punctuation"},
      {{"SVV", "Statens vegvesen"}, "Statens vegvesen", "SVV", "the lexicon has it for"},
      {{"Bane Nord", "Bane NOR"}, "Bane NOR", "Bane Nord", "the lexicon has it for"},
      {{"KS – sirkulærnettverk", "KS"}, "KS", "KS – sirkulærnettverk", "unit or qualifier"},
      {{"Skift (Oslo)", "Skift"}, "Skift", "Skift (Oslo)", "unit or qualifier"},
      {{"kommunene", "kommuner", "kommuner"}, "Kommuner", "kommunene", "another form"},
      {{"pendlerforening", "Pendlerforeningen"},
       "Pendlerforeningen",
       "pendlerforening",
       "another form"},
      {{"fylkesk", "fylkeskommuner"}, "Fylkeskommuner", "fylkesk", "another form"},
      {{"Mjøsas framtidsråd (MFR)", "MFR"}, "Mjøsas framtidsråd", "MFR", "the document defines it"},
      {{"Gøteborg Vest Samband", "GVS"}, "Gøteborg Vest Samband", "GVS", "fit this name alone"},
      {{"Gøteborgregionen", "Gøteborgregionen", "Gøtebogregionen"},
       "Gøteborgregionen",
       "Gøtebogregionen",
       "spelling fault"},
  }));
  CAPTURE(names);
  std::vector<Texts> rows;
  for (const std::string& name : names) rows.push_back({name});
  const Programme programme = resolved(rows);
  REQUIRE(programme.partners.size() == 1);
  const Partner& partner = programme.partners.front();
  CHECK(partner.name == shown);
  const auto found = std::ranges::find(partner.aliases, alias, &Alias::text);
  REQUIRE(found != partner.aliases.end());
  test::check_translated(found->reason);
  CAPTURE(found->reason.en);
  CHECK(found->reason.en.find(reason) != std::string::npos);
  CHECK(test::is_valid(programme));
}

TEST_CASE("spelling habits of one name", "[resolution]") {
  struct Case {
    std::string language;
    Texts names;
  };
  const auto [language, names] = GENERATE(values<Case>({
      {"nb", {"Aalesund kommune", "Ålesund kommune"}},
      {"sv", {"Linnéuniversitetet", "Linneuniversitetet"}},
      {"nb", {"Helse Vest RHF", "Helse Vest"}},
      {"sv", {"Högskolan i Borås", "Borås högskola", "Högskolan Borås"}},
      {"nb", {"Universitetet i Oslo (UiO)", "UiO", "Oslo universitet"}},
      {"nb", {"Kommunen Bergen", "Bergen kommune"}},
      {"nb", {"Hamar kommunes", "Hamar kommune"}},
      {"en", {"Dublin City Council's", "Dublin City Council"}},
      {"sv", {"SLU Sveriges lantbruksuniversitet", "Sveriges lantbruksuniversitet", "SLU"}},
      {"sv", {"Linköpings universitet (LiU)", "LiU"}},
  }));
  CAPTURE(names);
  std::vector<Texts> rows;
  for (const std::string& name : names) rows.push_back({name});
  CHECK(resolved(rows, language).partners.size() == 1);
}

TEST_CASE("an acronym that is explained fits no other name", "[resolution]") {
  // "LiU" begins as "Linnéuniversitetet" does too.
  const Programme programme =
      resolved({{"Linköpings universitet (LiU)"}, {"LiU"}, {"Linnéuniversitetet"}}, "sv");
  CHECK(programme.partners.size() == 2);
}

TEST_CASE("actors that only look alike are never merged", "[resolution]") {
  const Texts names = GENERATE(values<Texts>({
      {"Kommuner", "Medlemskommuner", "Fylkeskommuner"},
      {"NVE", "NHO", "NTNU"},
      {"Oslo kommune", "Moss kommune", "Kommuner"},
      {"Universitet (Bergen)", "Universitet (Oslo)"},
      {"Nettverk – nord", "Nettverk – sør"},
      {"Malå kommun", "Malmö kommun"},
      {"Kristiansand kommune", "Kristiansund kommune"},
      {"Våler kommune (Østfold)", "Våler kommune (Innlandet)"},
      {"Rogaland fylkeskommune", "Rogaland kommune"},
      {"Kommunene i Rogaland", "Rogaland kommune"},
      {"University of Washington", "Washington University"},
      {"Utdanningsdepartementet", "Utdanningsdirektoratet"},
      {"Strömstads kommun", "Strömsunds kommun"},
      {"Jernbanedirektoratet", "Justis- og beredskapsdepartementet"},
      {"Klima Østfold", "Klima Vestfold"},
      {"Naturvernforbundet", "Naturvern"},
      {"LO", "NHO"},
      {"Akershus fylkeskommune", "Akershus"},
      {"Viken nord", "Viken sør"},
  }));
  CAPTURE(names);
  CHECK(resolved({names}).partners.size() == names.size());
  CHECK(resolved({names}, "sv").partners.size() == names.size());
}

TEST_CASE("JD is two authorities, and the document settles which", "[resolution]") {
  CHECK(test::partner_keys(resolved({{"JD", "KS"}})) == Texts{"jd", "ks"});
  CHECK(test::partner_keys(resolved({{"JD"}, {"Jernbanedirektoratet"}})) ==
        Texts{"jernbanedirektoratet"});
  CHECK(test::partner_keys(resolved({{"JD"}, {"Justis- og beredskapsdepartementet"}})) ==
        Texts{"justis-og-beredskapsdepartementet"});
  CHECK(resolved({{"JD", "Jernbanedirektoratet", "Justis- og beredskapsdepartementet"}})
            .partners.size() == 3);
}

TEST_CASE("guesses are told", "[resolution]") {
  const Programme acronym = resolved({{"GVS"}, {"Gøteborg Vest Samband"}});
  CHECK(test::codes_of(acronym.diagnostics) == Texts{"acronym-guess"});
  CHECK(acronym.diagnostics.front().severity == Severity::note);
  CHECK(acronym.diagnostics.front().source.line == 1);
  const Programme spelling =
      resolved({{"Gøteborgregionen"}, {"Gøteborgregionen", "Gøtebogregionen"}});
  CHECK(test::codes_of(spelling.diagnostics) == Texts{"spelling"});
  CHECK(spelling.diagnostics.front().severity == Severity::warning);
  CHECK(spelling.diagnostics.front().source.line == 2);
}

TEST_CASE("an acronym that fits two names means neither", "[resolution]") {
  CHECK(resolved({{"GVS", "Gøteborg Vest Samband", "Gudbrandsdal Vannsamband Sør"},
                  {"Gamle Veiers Sammenslutning"}})
            .partners.size() == 4);
}

TEST_CASE("mentions keep their text and follow their partner", "[resolution]") {
  const Programme programme = resolved({{"SVV", "KS"}, {"Statens vegvesen"}});
  CHECK(test::mentions_of(programme.measures[0]) == Texts{"SVV", "KS"});
  const PartnerId road = programme.measures[0].mentions[0].partner;
  CHECK(programme[road].key == "statens-vegvesen");
  CHECK(programme.measures[1].mentions[0].partner == road);
}

TEST_CASE("keys are unique even where slugs are not", "[resolution]") {
  const Programme programme =
      resolved({{"Nettverk – nord", "Nettverk nord x", "–", "—", "A+ B", "A B 2"}});
  CHECK(test::is_valid(programme));
}

const std::vector<Texts> many{
    {"SVV", "KS", "kommuner", "JD"},
    {"Statens vegvesen", "KS – nettverk", "Kommunene", "andre kommuner"},
    {"Jernbanedirektoratet", "Jernbanedirketoratet", "Gøteborg Vest Samband"},
    {"GVS", "Mjøsas framtidsråd (MFR)", "MFR", "fylkesk", "masseforvaltere"},
    {"fylkeskommunene", "Pendlerforeningen", "pendlerforening", "Skift AS", "Skift"}};

TEST_CASE("the order of the measures changes no partner", "[resolution]") {
  const Programme expected = resolved(many);
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::mt19937 engine(seed);
    std::vector<Texts> rows = many;
    std::ranges::shuffle(rows, engine);
    for (Texts& row : rows) std::ranges::shuffle(row, engine);
    CAPTURE(seed);
    CHECK(resolved(rows).partners == expected.partners);
  }
}

TEST_CASE("resolving twice is resolving once", "[resolution]") {
  const Programme once = resolved(many);
  const Programme twice = resolve_partners(once, test::lexicon());
  CHECK(twice.partners == once.partners);
  CHECK(twice.measures == once.measures);
}

TEST_CASE("settled names are told apart by kind only", "[resolution]") {
  const Programme programme = classify_partners(
      test::programme_with({{"SVV", "Statens vegvesen", "kommuner"}}), test::lexicon());
  CHECK(test::partner_keys(programme) == Texts{"SVV", "Statens vegvesen", "kommuner"});
  CHECK(programme.partners[2].kind == PartnerKind::group);
  CHECK(programme.partners[0].kind == PartnerKind::organisation);
}

}  // namespace
