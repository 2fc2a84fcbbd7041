#include <partnergraph/ingest/partner_field.hpp>

#include <ctime>
#include <utility>

#include "support/catch.hpp"
#include "support/lexicon.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Names = std::vector<std::string>;

PartnerField read(const std::vector<std::string>& lines) {
  std::vector<FieldLine> field;
  for (const std::string& line : lines) {
    field.push_back({line, {.line = static_cast<std::uint32_t>(field.size() + 1)}});
  }
  return read_partner_field(field, test::lexicon());
}

Names names(const PartnerField& field) {
  Names result;
  for (const FieldMention& mention : field.mentions) result.push_back(mention.text);
  return result;
}

struct Case {
  std::string text;
  Names expected;
};

TEST_CASE("a field is cut between its names", "[partner_field]") {
  const Case c = GENERATE(values<Case>({
      // separators
      {"KS, NHO,LO", {"KS", "NHO", "LO"}},
      {"KS; NHO | LO • YS · Unio", {"KS", "NHO", "LO", "YS", "Unio"}},
      {"Kommuner/fylkesk", {"Kommuner", "fylkesk"}},
      {"Bymiljøetaten / Ruter", {"Bymiljøetaten", "Ruter"}},
      {"- KS", {"KS"}},
      {"– KS", {"KS"}},
      {"**KS**, _NHO_", {"KS", "NHO"}},
      {"KS, , NHO,", {"KS", "NHO"}},
      // conjunctions
      {"Kommuner og fylkeskommuner", {"Kommuner", "fylkeskommuner"}},
      {"KS samt NHO", {"KS", "NHO"}},
      {"Trafikverket, SKR och Boverket", {"Trafikverket", "SKR", "Boverket"}},
      {"Harbour Heat and City Council", {"Harbour Heat", "City Council"}},
      {"Ferry Line, and Eastgrid", {"Ferry Line", "Eastgrid"}},
      // conjunctions inside a name
      {"Senter for klima og miljø, KS", {"Senter for klima og miljø", "KS"}},
      {"Direktoratet for samfunnssikkerhet og beredskap og KS",
       {"Direktoratet for samfunnssikkerhet og beredskap", "KS"}},
      {"Department for Environment, Food and Rural Affairs, Ferry Line",
       {"Department for Environment, Food and Rural Affairs", "Ferry Line"}},
      {"Barne-, ungdoms- og familiedirektoratet, KS",
       {"Barne-, ungdoms- og familiedirektoratet", "KS"}},
      {"Arbeids- og inkluderingsdepartementet", {"Arbeids- og inkluderingsdepartementet"}},
      {"By- og regionrådet og KS", {"By- og regionrådet", "KS"}},
      // slashes that abbreviate
      {"Vy A/S, KS", {"Vy A/S", "KS"}},
      {"Visit Oslo c/o Oslo kommune", {"Visit Oslo c/o Oslo kommune"}},
      {"Oslo Stholm 2:55, Klima 2025/26", {"Oslo Stholm 2:55", "Klima 2025/26"}},
      // units and brackets
      {"KS – sirkulærnettverk, NMBU", {"KS – sirkulærnettverk", "NMBU"}},
      {"Leverandørutviklingsprogrammet (LUP)", {"Leverandørutviklingsprogrammet (LUP)"}},
      {"Masseforvaltning – Porfyr (Bærum)", {"Masseforvaltning – Porfyr (Bærum)"}},
      {"Kommuner (Oslo, Bærum og Asker)", {"Kommuner", "Oslo", "Bærum", "Asker"}},
      {"Kommuner (Oslo/Bærum m.fl.)", {"Kommuner", "Oslo", "Bærum"}},
      {"Bedrifter (store og små), KS", {"Bedrifter (store og små)", "KS"}},
      {"NHO og LO (Kraftløfte)", {"NHO", "LO (Kraftløfte)"}},
      {"Nettverk (Statens vegvesen, Asker)", {"Nettverk", "Statens vegvesen", "Asker"}},
      // openers and joiners
      {"Ruter og andre kollektivselskap", {"Ruter", "andre kollektivselskap"}},
      {"KS i samarbeid med NHO", {"KS", "NHO"}},
      {"SKR tillsammans med Boverket", {"SKR", "Boverket"}},
      {"Eastgrid in partnership with Ferry Line", {"Eastgrid", "Ferry Line"}},
      {"Eastgrid, working with Ferry Line", {"Eastgrid", "Ferry Line"}},
      {"City of Sand (all departments) private, voluntary and public sector",
       {"City of Sand (all departments)", "private, voluntary and public sector"}},
      {"Samme som tiltak 2", {}},
      {"Skills Board & colleges, Canal & River Trust",
       {"Skills Board", "colleges", "Canal & River Trust"}},
      // what stands before, behind and between names
      {"Idrettskretsen; evt. Bufdir, primært KS", {"Idrettskretsen", "Bufdir", "KS"}},
      {"NKVTS, se www.nkvts.no/dinutvei", {"NKVTS"}},
      {"Ruter https://ruter.no/a/b", {"Ruter"}},
      {"FFO¹, KS, 2025, 01.02.2026", {"FFO", "KS"}},
      {"Kunnskaps- departementet og Arbeids- og velferds- direktoratet",
       {"Kunnskapsdepartementet", "Arbeids- og velferdsdirektoratet"}},
      {"Karriere Troms og Finnmark, Møre og Romsdal fylkeskommune",
       {"Karriere Troms og Finnmark", "Møre og Romsdal fylkeskommune"}},
      {"Fylkesmannen i Nord-Trøndelag og Sør-Trøndelag",
       {"Fylkesmannen i Nord-Trøndelag", "Fylkesmannen i Sør-Trøndelag"}},
      {"Fylkesmannen i Nord- og Sør-Trøndelag, KS",
       {"Fylkesmannen i Nord-Trøndelag", "Fylkesmannen i Sør-Trøndelag", "KS"}},
      {"Skien og Porsgrunn kommuner", {"Skien kommune", "Porsgrunn kommune"}},
      {"NHO, Nordre Follo og Ås kommuner", {"NHO", "Nordre Follo kommune", "Ås kommune"}},
      {"Telekraft, NHO, Skien og Porsgrunn kommuner",
       {"Telekraft", "NHO", "Skien kommune", "Porsgrunn kommune"}},
      {"Sand, Rand and Sole municipalities",
       {"Sand municipality", "Rand municipality", "Sole municipality"}},
      {"NHO og aktuelle kommuner", {"NHO", "aktuelle kommuner"}},
      {"KS og kommuner", {"KS", "kommuner"}},
      {"Universitetene i Oslo, Bergen og Agder, NTNU",
       {"Universitetet i Oslo", "Universitetet i Bergen", "Universitetet i Agder", "NTNU"}},
      {"Statsforvalteren i Oslo og Viken, Agder Energi",
       {"Statsforvalteren i Oslo og Viken", "Agder Energi"}},
      {"Oslo, Bergen og Universitetet i Agder", {"Oslo", "Bergen", "Universitetet i Agder"}},
      {"brukere (RIO, proLAR Nett)", {"brukere", "RIO", "proLAR Nett"}},
      {"NHO Mat og Drikke og LO", {"NHO Mat og Drikke", "LO"}},
      // the names of departments
      {"Kultur og fritid, Oppvekst, kultur og idrett og KS",
       {"Kultur og fritid", "Oppvekst, kultur og idrett", "KS"}},
      {"Avdeling for kultur, idrett og folkehelse, NAV",
       {"Avdeling for kultur, idrett og folkehelse", "NAV"}},
      {"Fylkeskommunen v/tannhelse og folkehelse", {"Fylkeskommunen v/tannhelse og folkehelse"}},
  }));
  CAPTURE(c.text);
  const PartnerField field = read({c.text});
  CHECK(names(field) == c.expected);
}

TEST_CASE("tails say that the list goes on and name nobody", "[partner_field]") {
  const std::string tail = GENERATE(
      as<std::string>(), " mm", " mm.", " m.m.", " m. m.", " mfl", " mfl.", " m.fl.", " m. fl.",
      " m fl", ", m.fl.", " og m.fl.", " med flere", " og andre", " og flere", ", andre", " etc.",
      ", etc", " osv.", " o.l.", " og lignende", ", andre aktører", ", andre relevante aktører",
      ", andre aktører avhengig av tema", " og andre samarbeidspartnere", " and others",
      ", and others", " and other partners", " with others", " et al.", " med flera", " m m",
      " och andra", " med mera", ", andra aktörer", ", TBC", ", og andre m.fl.", " m.v.");
  CAPTURE(tail);
  const PartnerField field = read({"KS, NHO" + tail});
  if (tail == " with others") return;  // no phrase of the lexicon
  CHECK(names(field) == Names{"KS", "NHO"});
  CHECK(field.open_ended);
}

TEST_CASE("lists without a tail are complete", "[partner_field]") {
  for (const std::string text :
       {"KS, NHO", "andre kollektivselskap", "Ruter og andre bussselskap"}) {
    CAPTURE(text);
    CHECK_FALSE(read({text}).open_ended);
  }
}

TEST_CASE("phrases before names say that there are more", "[partner_field]") {
  const PartnerField field = read({"bl.a. KS og NHO"});
  CHECK(names(field) == Names{"KS", "NHO"});
  CHECK(field.open_ended);
}

TEST_CASE("known names without a comma are told apart with a note", "[partner_field]") {
  const PartnerField field = read({"IMDI, Akademia Næringslivet, NHO"});
  CHECK(names(field) == Names{"IMDI", "Akademia", "Næringslivet", "NHO"});
  CHECK(test::codes_of(field.diagnostics) == Names{"missing-comma"});
  CHECK(names(read({"Oslo kommune"})) == Names{"Oslo kommune"});
  CHECK(names(read({"Statens vegvesen Region øst"})) == Names{"Statens vegvesen Region øst"});
}

TEST_CASE("a bracket without its partner is a comma and a warning", "[partner_field]") {
  for (const std::string text : {"KS (NHO, LO", "KS) NHO, LO"}) {
    CAPTURE(text);
    const PartnerField field = read({text});
    CHECK(names(field) == Names{"KS", "NHO", "LO"});
    CHECK(test::codes_of(field.diagnostics) == Names{"unbalanced-bracket"});
  }
}

TEST_CASE("line ends part names, unless a name goes on", "[partner_field]") {
  CHECK(names(read({"KS", "NHO"})) == Names{"KS", "NHO"});
  CHECK(names(read({"KS og", "NHO"})) == Names{"KS", "NHO"});
  CHECK(names(read({"Arbeids- og", "inkluderingsdepartementet"})) ==
        Names{"Arbeids- og inkluderingsdepartementet"});
  const std::string wrapped = "Kommuner, fylkeskommuner, interkommunale selskap og store private";
  CHECK(names(read({wrapped, "eiendomsselskaper, KS"})).back() == "KS");
  CHECK(names(read({wrapped, "eiendomsselskaper, KS"})).at(3) == "store private eiendomsselskaper");
}

// "LO" and "Agder" were two partners where the line was full.
TEST_CASE("a line is full where the next word has no room in it", "[partner_field]") {
  const auto read_lines = [](const std::vector<FieldLine>& lines) {
    return names(read_partner_field(lines, test::lexicon()));
  };
  const std::string first = "Morrow Batteries AS, Eyde-klyngen, NHO Agder, LO";
  CHECK(read_lines({{"Fagskolen i Agder,", {.line = 1}, false, 74},
                    {first, {.line = 2}, false, 72},
                    {"Agder", {.line = 3}, false, 31}})
            .back() == "LO Agder");
  CHECK(read_lines({{"NHO, KS", {.line = 1}, false, 20}, {"LO", {.line = 2}, false, 15}}) ==
        Names{"NHO", "KS", "LO"});
}

TEST_CASE("semicolons part names that have commas in them", "[partner_field]") {
  CHECK(names(read({"Utvalg for vannforvaltning, flomsikring og overvann i Storelva; NVE; "
                    "velforeninger"})) ==
        Names{"Utvalg for vannforvaltning, flomsikring og overvann i Storelva", "NVE",
              "velforeninger"});
  CHECK(names(read({"Senter for klima, kommuner; NVE"})) ==
        Names{"Senter for klima", "kommuner", "NVE"});
  CHECK(names(read({"V/Line, Norled AS/Fjord1 AS"})) == Names{"V/Line", "Norled AS", "Fjord1 AS"});
}

TEST_CASE("a name that begins with a noun for a body may be long", "[partner_field]") {
  const std::string body =
      "kompetansesenter for tverrsektorielt klimatilpasnings- og "
      "beredskapssamarbeid i kyst- og fjordkommunene på hele Vestlandet";
  CHECK(names(read({"Nasjonalt " + body})) == Names{"Nasjonalt " + body});
  CHECK(names(read({"Vi lager et " + body})).empty());
}

TEST_CASE("each mention stands on its own line", "[partner_field]") {
  const PartnerField field = read({"KS, NHO", "LO"});
  REQUIRE(field.mentions.size() == 3);
  CHECK(field.mentions[1].source.line == 1);
  CHECK(field.mentions[2].source.line == 2);
}

TEST_CASE("fields without a name name nobody", "[partner_field]") {
  for (const std::string text : {"", "-", "–", " , ;", "...", "andre aktører", "mfl"}) {
    CAPTURE(text);
    CHECK(names(read({text})).empty());
  }
}

TEST_CASE("a field cut at any byte never gives an empty name", "[partner_field]") {
  const std::string text =
      "Ruter (Oslo, Asker) og andre m.fl., Arbeids- og inkluderingsdepartementet/KS – nettverk";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    for (const FieldMention& mention : read({text.substr(0, size)}).mentions) {
      CHECK_FALSE(mention.text.empty());
    }
  }
}

TEST_CASE("adjectives share the noun that follows", "[partner_field]") {
  CHECK(names(read({"National, regional and local authorities, KS"})) ==
        Names{"National, regional and local authorities", "KS"});
  CHECK(names(read({"KS, nasjonale og lokale myndigheter"})) ==
        Names{"KS", "nasjonale og lokale myndigheter"});
  CHECK(names(read({"kommuner, private"})) == Names{"kommuner", "private"});
  CHECK(names(read({"private, kommuner og KS"})) == Names{"private", "kommuner", "KS"});
}

TEST_CASE("sentences about partners list none", "[partner_field]") {
  const PartnerField field = read({"Transition Team. At present, several bodies are asked. KS"});
  CHECK(names(field) == Names{"Transition Team", "KS"});
  CHECK(test::codes_of(field.diagnostics) == Names{"no-name"});
  // A verb in a relative clause belongs to a name.
  CHECK(names(read({"bedrifter som har signert avtalen, KS"})) ==
        Names{"bedrifter som har signert avtalen", "KS"});
  CHECK(names(read({"To be agreed", "N/A", "Ingen"})).empty());
}

// 80,000 open quotes and 30,000 conjunctions took seconds: each looked back to the beginning.
double seconds_to_read(const std::string& text) {
  const std::clock_t begin = std::clock();  // of this program alone, whatever else runs
  (void)read({text});
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string with_repeated(std::string text, const std::string& words, int times) {
  for (int i = 0; i < times; ++i) text += words;
  return text;
}

TEST_CASE("a field of conjunctions is cut in linear time", "[partner_field]") {
  CHECK(seconds_to_read(with_repeated(std::string(200'000, 'a'), " og", 10'000)) < 5.0);
}

TEST_CASE("a field of commas, relative words, tails or addresses is read in linear time",
          "[partner_field]") {
  CHECK(seconds_to_read(with_repeated("KS; a", ", b", 10'000)) < 5.0);
  CHECK(seconds_to_read(with_repeated("grupper", " som", 10'000) + " KS") < 5.0);
  CHECK(seconds_to_read(with_repeated("KS", " mfl", 40'000)) < 5.0);
  CHECK(seconds_to_read(with_repeated("KS ", "www.", 50'000)) < 5.0);
}

TEST_CASE("services named by two topics", "[partner_field]") {
  const Case c = GENERATE(values<Case>({
      {"Parks and Countryside", {"Parks and Countryside"}},
      {"Parks and Countryside, KS", {"Parks and Countryside", "KS"}},
      {"KS; Planning and Building Control; NHO", {"KS", "Planning and Building Control", "NHO"}},
      {"KS, Planning and Transport", {"KS", "Planning", "Transport"}},  // the last two of a list
      {"Children and Young People's Service", {"Children and Young People's Service"}},
      {"Strategy and Performance team in partnership with KS",
       {"Strategy and Performance team", "KS"}},
      {"KS in partnership with Strategy and Performance team",
       {"KS", "Strategy and Performance team"}},
      {"Ministry of Housing, Communities and Local Government, Planning and Building Control, KS",
       {"Ministry of Housing, Communities and Local Government", "Planning and Building Control",
        "KS"}},
      {"Centre for Sustainable Energy, Strategy and Performance team",
       {"Centre for Sustainable Energy", "Strategy and Performance team"}},
  }));
  CHECK(names(read({c.text})) == c.expected);
}

TEST_CASE("ministries, directorates and counties in lists", "[partner_field]") {
  const Names all{"Arbeids- og inkluderingsdepartementet",
                  "Møre og Romsdal fylkeskommune",
                  "Barne-, ungdoms- og familiedirektoratet",
                  "Statsforvalteren i Vestfold og Telemark",
                  "Direktoratet for samfunnssikkerhet og beredskap",
                  "Nærings- og fiskeridepartementet",
                  "Norges vassdrags- og energidirektorat",
                  "Innlandet fylkeskommune",
                  "Kunnskapsdepartementet"};
  const auto [separator, last] = GENERATE(std::pair<std::string, std::string>{", ", " og "},
                                          std::pair<std::string, std::string>{", ", ", "},
                                          std::pair<std::string, std::string>{" / ", " / "},
                                          std::pair<std::string, std::string>{"; ", "; "});
  std::string text = all.front();
  for (std::size_t i = 1; i < all.size(); ++i)
    text += (i + 1 < all.size() ? separator : last) + all[i];
  CHECK(names(read({text})) == all);
}

TEST_CASE("sentences with figures, and clauses with commas, are no names", "[partner_field]") {
  const Case c = GENERATE(values<Case>({
      {"Moss kommune og NAV. Gjennomføres i 2026.", {"Moss kommune", "NAV"}},
      {"KS, Ruter. Oppstart i 2026. Kostnad 2 mill.", {"KS", "Ruter"}},
      {"KS, laget som driver hytte, hall og bane", {"KS", "laget som driver hytte, hall og bane"}},
      {"laget som driver hytta, KS og kommunene", {"laget som driver hytta", "KS", "kommunene"}},
      {"Friluftsrådet Nordmøre og Romsdal, KS", {"Friluftsrådet Nordmøre og Romsdal", "KS"}},
  }));
  CHECK(names(read({c.text})) == c.expected);
}

}  // namespace

TEST_CASE("a part that a name plays behind a dash is no part of it", "[partner_field]") {
  const PartnerField field = read({"Great South – lead; Kildare Council – Roads; MSD - partner"});
  CHECK(names(field) == Names{"Great South", "Kildare Council – Roads", "MSD"});
  CHECK(field.roles == 2);
}

TEST_CASE("a small letter behind a bracket at the end of a line begins a name", "[partner_field]") {
  CHECK(
      names(read({"Statsforvalteren i Østfold, Buskerud, Oslo og Akershus (SFOA)", "faglagene"})) ==
      Names{"Statsforvalteren i Østfold, Buskerud, Oslo og Akershus (SFOA)", "faglagene"});
}
