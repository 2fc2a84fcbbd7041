// Layouts of Norwegian, Danish and Swedish plans, retold in small documents.
#include <partnergraph/ingest/document_programme.hpp>
#include <partnergraph/ingest/partner_field.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

TEST_CASE("bullets with the responsible in brackets are measures", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Mål 1: Arbeid\n\nTiltak:\n• Opprette jobbklubb (Ansvarlig: NAV, KS)\n"
      "• Leie inn veiledere som kan\n  hjelpe til (Ansvarlig: NHO og Virke)\n\n"
      "Mål 2: Skole\n\nTiltak:\n• Gratis frokost (Ansvarlig: Bufdir i samarbeid med LO)\n");
  CHECK(test::titles_of(programme) ==
        Texts{"Opprette jobbklubb", "Leie inn veiledere som kan hjelpe til", "Gratis frokost"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"NAV", "KS"}, {"NHO", "Virke"}, {"Bufdir", "LO"}});
}

TEST_CASE("bullets with their fields in a row are measures", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Tiltak\n\n- Felles nettbutikk. Ansvar: Ruter. Partnere: NHO, LO\n"
      "- Kurs for verter. Ansvar: NHO. Partnere: NTNU\n");
  CHECK(test::titles_of(programme) == Texts{"Felles nettbutikk", "Kurs for verter"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Ruter", "NHO", "LO"}, {"NHO", "NTNU"}});
}

TEST_CASE("bullets with lines of fields below them are measures", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Strategi 1.1 Vinter\n\n• Vinterpakker i nord. Teste pakker med bedriftene.\n"
      "  Ansvar: NHO. Samarbeid: Visit Sand, LO.\n  Tid: 2025-2026.\n"
      "• Kystvegen hele året. Merking og felles salg.\n  Ansvar: KS. Samarbeid: Ruter.\n"
      "  Tid: 2025.\n");
  CHECK(test::titles_of(programme) == Texts{"Vinterpakker i nord", "Kystvegen hele året"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"NHO", "Visit Sand", "LO"}, {"KS", "Ruter"}});
}

TEST_CASE("paragraphs under one heading with the same label are measures", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "# Tema A Ferdsel\n\n**A1 Merke stien.** Han skal skiltast heile vegen.\n"
      "Ansvarleg: KS. Medverkande: LO, NHO. Tidsrom: 2025.\n\n"
      "**A2 Turkort.** Alle løyper på eitt kart.\nAnsvarleg: NAV. Medverkande: Kartverket.\n\n"
      "# Tema B Natur\n\n**B1 Kartlegge natur.** Data til planane.\nAnsvarleg: NIBIO.\n\n"
      "**B2 Fjerne artar.** Innsats mot gran.\nAnsvarleg: Sabima.\n");
  CHECK(test::titles_of(programme) ==
        Texts{"A1 Merke stien", "A2 Turkort", "B1 Kartlegge natur", "B2 Fjerne artar"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"KS", "LO", "NHO"}, {"NAV", "Kartverket"}, {"NIBIO"}, {"Sabima"}});
  CHECK(programme.measures[0].section == Texts{"Tema A Ferdsel"});
}

TEST_CASE("one paragraph with fields under a heading tells of the heading", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Merke stien\n\nHan skal skiltast. Ansvarleg: KS.\n\n"
      "## Turkort\n\nAlle løyper på kart. Ansvarleg: NAV.\n");
  CHECK(test::titles_of(programme) == Texts{"Merke stien", "Turkort"});
}

TEST_CASE("a cell of partners has labels of its own", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Tiltak | Ansvar | Tid |\n|---|---|---|\n"
      "| Startlån | Hovedansvarlig: NAV<br>Medansvarlig: Husbanken, KS | 2024 |\n"
      "| Sommerjobb | NHO. Samarbeid: LO. Frist: 2026 | 2025 |\n"
      "| Kurs | Partnere i arbeidslivet | 2025 |\n");
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"NAV", "Husbanken", "KS"}, {"NHO", "LO"}, {"Partnere i arbeidslivet"}});
}

TEST_CASE("bullets below a measure with a title stay its details", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Tiltak 1: Frivillighet\nAnsvar: KS\nBeskrivelse:\n- Kurs. Ansvarlig: NHO\n"
      "- Bok. Ansvarlig: LO\n\nTiltak 2: Turer\nAnsvar: NAV\n");
  CHECK(test::titles_of(programme) == Texts{"Frivillighet", "Turer"});
}

TEST_CASE("lists of titles before and behind the measures repeat them", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Innhold\nTiltak 1: Nettsider ...... 4\nTiltak 2: Parker ...... 5\n\n"
      "Tiltak 1: Nettsider\nAlle skal følge kravene.\nAnsvarlig: KS\n\n"
      "Tiltak 2: Parker\nEn veileder lages.\nAnsvarlig: NHO\n\n"
      "Vedlegg\n\nTiltak 1: Nettsider\nTiltak 2: Parker\n");
  CHECK(test::titles_of(programme) == Texts{"Nettsider", "Parker"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"NHO"}});
}

TEST_CASE("an overview table repeats the measures and may add partners", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "### Tiltak 1: Leseopplæring\n\nAlle får tilbud.\n\nAnsvarlig: KS\n\n"
      "### Tiltak 2: Faddere\n\nNye får fadder.\n\nAnsvarlig: Bufdir\n\n"
      "## Oversikt\n\n| Nr | Tiltak | Ansvar |\n|---|---|---|\n| 1 | Leseopplæring | KS |\n"
      "| 2 | Faddere | NAV |\n");
  CHECK(test::titles_of(programme) == Texts{"Leseopplæring", "Faddere"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"Bufdir", "NAV"}});
}

TEST_CASE("rows of two tables with one title are two measures", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "# Skole\n\n| Tiltak | Ansvar |\n|---|---|\n| Kurs | KS |\n\n"
      "# Helse\n\n| Tiltak | Ansvar |\n|---|---|\n| Kurs | NAV |\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"NAV"}});
}

TEST_CASE("a Danish plan", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Indsats 1: Grønne busser\nMål: Mindre støj.\nTovholder: Teknik og Miljø\n"
      "Samarbejdspartnere: Region Fyn, DSB og Energistyrelsen m.fl.\nTidsplan: 2025\n"
      "Økonomi: KL betaler\n\n"
      "Indsats 2: Cykler\nMål: Flere ture.\nTovholder: Odense Kommune\n"
      "Samarbejdspartnere: Foreningerne\nTidsplan: 2026\n");
  CHECK(programme.language == "da");
  CHECK(test::titles_of(programme) == Texts{"Grønne busser", "Cykler"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Teknik og Miljø", "Region Fyn", "DSB", "Energistyrelsen"},
                           {"Odense Kommune", "Foreningerne"}});
}

TEST_CASE("labels that several languages have prefer the first one", "[nordic_plans]") {
  CHECK(test::programme_of_text("Tiltak 1: Kurs\nAnsvarlig: KS\nStatus: Ny\n").language == "nb");
}

TEST_CASE("labels before a dash, a capital or a verb", "[nordic_plans]") {
  const std::string text =
      GENERATE(as<std::string>(),
               "Tiltak 1 - Avløp\nAnsvarlig - KS\nMedvirkende – NHO, LO\nFrist - 2025\n\n"
               "Tiltak 2 - Kantsoner\nAnsvarlig - NAV\nMedvirkende - Bufdir\nFrist - 2026\n",
               "Tiltak 1: Avløp\nAnsvar KS\nSamarbeid NHO, LO\nTid 2025\n\n"
               "Tiltak 2: Kantsoner\nAnsvar NAV\nSamarbeid Bufdir\nTid 2026\n",
               "Tiltak 1: Avløp\nAvløp ryddes. Ansvarlige aktører er KS, NHO og LO.\n\n"
               "Tiltak 2: Kantsoner\nDe kartlegges. Ansvarlige aktører er NAV og Bufdir.\n");
  CAPTURE(text);
  const Programme programme = test::programme_of_text(text);
  CHECK(test::titles_of(programme) == Texts{"Avløp", "Kantsoner"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS", "NHO", "LO"}, {"NAV", "Bufdir"}});
}

TEST_CASE("a dash is no colon where labels have colons", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Tiltak 1: Kurs\nAnsvar: KS\nSamarbeid - en nøkkel\n\n"
      "Tiltak 2: Bok\nAnsvar: NAV\nSamarbeid - enda en nøkkel\n");
  CHECK(test::mentions_of(programme).front().front() == "KS");
  CHECK(test::mentions_of(programme.measures.back()).back() != "enda en nøkkel");
}

TEST_CASE("a partner list goes on behind the foot of a page", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Tiltak 1: Boliger\nAnsvarlig: Husbanken, NHO,\nPlan for eldre 12\n\fPlan for eldre 13\n"
      "KS\nOppstart: 2021\n\nTiltak 2: Møter\nAnsvarlig: LO\nPlan for eldre 14\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"Husbanken", "NHO", "KS"}, {"LO"}});
}

TEST_CASE("a chapter 2.0 is no measure", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "1.1 Realfag\nAnsvar: KS\n\n1.2 Vurdering\nAnsvar: NAV\n\n2.0 Helse\n\n"
      "2.1 Demens\nAnsvar: LO\n");
  CHECK(test::titles_of(programme) == Texts{"1.1 Realfag", "1.2 Vurdering", "2.1 Demens"});
}

TEST_CASE("who leads and with whom, told in a sentence", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Tiltak | Ansvar og samarbeid |\n|---|---|\n"
      "| Matsentral | Kirkens Bymisjon har ansvaret, i samarbeid med NHO, Virke og LO. |\n"
      "| Frikjøp | NAV skal lede arbeidet. Samarbeid med Frelsesarmeen og Caritas. |\n"
      "| Sykkelvei | Vegvesenet + KS |\n");
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Kirkens Bymisjon", "NHO", "Virke", "LO"},
                           {"NAV", "Frelsesarmeen", "Caritas"},
                           {"Vegvesenet", "KS"}});
}

TEST_CASE("the description below a measure's title is no second measure", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Tiltak nr. 1: Jobbklubb\nBeskrivelse av tiltaket: Hjelp til søknader.\n"
      "Ansvarlig: KS\n\nTiltak nr. 2: Norskkurs\nBeskrivelse av tiltaket: På jobb.\n"
      "Ansvarlig: LO/NHO\n");
  CHECK(test::titles_of(programme) == Texts{"Jobbklubb", "Norskkurs"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"LO", "NHO"}});
}

TEST_CASE("labels of partners and of nobody", "[nordic_plans]") {
  const std::string label =
      GENERATE(as<std::string>(), "Ansvarlig/initiativtaker", "Ansvarlig fagavdeling", "Ansv.",
               "Samhandlingspartnere", "Ansvar / samarbeid med", "Berørte departementer",
               "Ansvarlig instans og samarbeidspartnere", "Iverksettes av", "Kven har ansvar");
  CAPTURE(label);
  const Programme programme = test::programme_of_text(
      "Tiltak 1: Kurs\n" + label + ": NHO, LO\nMålgruppe: KS\nFinansiering: NAV\n\n" +
      "Tiltak 2: Bok\n" + label + ": Virke\nKostnad/finansiering: NAV\nTidsramme: 2020\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"NHO", "LO"}, {"Virke"}});
}

TEST_CASE("without partners the refusal says what was found", "[nordic_plans]") {
  CHECK_THROWS_WITH(test::programme_of_text("Tiltak 1: Male skolen\nFrist: 2020\n\n"
                                            "Tiltak 2: Ny sandkasse\nFrist: 2021\n"),
                    Catch::Contains("2 measures are there, the first \"Male skolen\""));
}

TEST_CASE("a numbered goal heads the measures below it", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Klimaplan for Nes\n\nMål 1: Reine biler\n\nBytte bilpark\nElbil ved ny avtale.\n"
      "Ansvar: KS\nNår: 2024\n\nTak over sykler\nDet bygges tak.\nAnsvar: Vy\nNår: 2025\n\n"
      "Mål 2: Mindre avfall\n\nMatsvinn\nSkolene deltar.\nAnsvar: Avklares senere\n");
  CHECK(test::titles_of(programme) == Texts{"Bytte bilpark", "Tak over sykler", "Matsvinn"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"Vy"}, {}});
}

TEST_CASE("a number behind the label is no title", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Tiltak: 1\nTittel: Kystled\nAnsvarlig: KS\n\nTiltak: 2\nTittel: Turkart\n"
      "Ansvarlig: NHO\n");
  CHECK(test::titles_of(programme) == Texts{"Kystled", "Turkart"});
  CHECK(programme.measures.back().number == "2");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KS"}, {"NHO"}});
}

TEST_CASE("places that share the word before or behind them", "[nordic_plans]") {
  const auto names = [](const std::string& text) {
    Texts result;
    for (const FieldMention& mention :
         read_partner_field({{text, {.line = 1}}}, test::lexicon()).mentions) {
      result.push_back(mention.text);
    }
    return result;
  };
  CHECK(names("KS, kommunene Hol, Ål og Nore og Uvdal, NVE") ==
        Texts{"KS", "Hol kommune", "Ål kommune", "Nore og Uvdal kommune", "NVE"});
  CHECK(names("Kommunane Eid og Vik; KS") == Texts{"Eid kommune", "Vik kommune", "KS"});
  CHECK(names("kommunerne Struer og Lemvig, KL") ==
        Texts{"Struer kommune", "Lemvig kommune", "KL"});
  CHECK(names("kommunerna Tibro och Hjo samt SKR") == Texts{"Tibro kommun", "Hjo kommun", "SKR"});
  CHECK(names("kommunene i Salten og KS") == Texts{"kommunene i Salten", "KS"});
  CHECK(names("Tibro och Hjo kommuner") == Texts{"Tibro kommun", "Hjo kommun"});
  CHECK(names("Bø og Ås kommuner") == Texts{"Bø kommune", "Ås kommune"});
  CHECK(names("Länsstyrelserna i Kalmar och Jönköpings län") ==
        Texts{"Länsstyrelsen i Kalmar", "Länsstyrelsen i Jönköpings län"});
  CHECK(names("SLU och Kungl. Tekniska högskolan") == Texts{"SLU", "Kungl. Tekniska högskolan"});
  CHECK(names("kommunala bolaget Värmekraft, Kommunala bolagen") ==
        Texts{"Värmekraft", "Kommunala bolagen"});
}

TEST_CASE("activities of a measure are no measures", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Indsats | Gårdbutik |\n|---|---|\n| Aktiviteter | Kursus |\n| Ansvarlig | KL |\n\n"
      "| Indsats | Cykelsti |\n|---|---|\n| Aktiviteter | Kampagne |\n"
      "| Samarbejder med | DGI, borgerne |\n");
  CHECK(test::titles_of(programme) == Texts{"Gårdbutik", "Cykelsti"});
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"KL"}, {"DGI", "borgerne"}});
  // A label that has partners of its own opens measures, as do two in a row.
  CHECK(test::titles_of(test::programme_of_text("Prosjekt: Sti\nTiltak: Rydde\nAnsvar: KS\n"
                                                "Tiltak: Merke\nAnsvar: NVE\n")) ==
        Texts{"Sti", "Rydde", "Merke"});
}

TEST_CASE("who stands with whom, in columns", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Aktivitet | Huvudman | Samverkar med |\n|---|---|---|\n| Laga broar | SKR | SLU |\n\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"SKR", "SLU"}});
  CHECK(test::mentions_of(test::programme_of_markdown(
            "| Åtgärd | Samarbetspartners externt | Samarbetspartners internt |\n|---|---|---|\n"
            "| Laga broar | SKR | Park |\n")) == std::vector<Texts>{{"SKR", "Park"}});
}

TEST_CASE("small labels behind a dash", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Spor 1\n\nIndsatser:\n- Vinterbad – ansvarlig: DGI; partnere: KL, borgerne\n"
      "- Madfest – ansvarlig: KL; partnere: HORESTA\n");
  CHECK(test::titles_of(programme) == Texts{"Vinterbad", "Madfest"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"DGI", "KL", "borgerne"}, {"KL", "HORESTA"}});
}

TEST_CASE("columns kept apart by blanks, with titles between", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Tiltak                         Ansvar           Hvem samarbeider vi med?    År\n\n"
      "Strategi 1: Ut på tur\n\n"
      "1. Låne ut ski i alle          Kommunene        DNT, Røde Kors,             2026\n"
      "   bygder                                       Skiforeningen\n"
      "2. Merke stier                 DNT              grunneiere                  2027\n\n"
      "Strategi 2: Ut på sjøen\n\n"
      "3. Sikre øyer                  NVE              Kommunene Hvaler            2028\n"
      "                                                og Moss\n");
  CHECK(test::titles_of(programme) ==
        Texts{"1. Låne ut ski i alle bygder", "2. Merke stier", "3. Sikre øyer"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Kommunene", "DNT", "Røde Kors", "Skiforeningen"},
                           {"DNT", "grunneiere"},
                           {"NVE", "Hvaler kommune", "Moss kommune"}});
  CHECK(programme.measures[0].section == Texts{"Strategi 1: Ut på tur"});
  CHECK(programme.measures[2].section == Texts{"Strategi 2: Ut på sjøen"});
}

TEST_CASE("a bracket lists partners though some have no capital", "[nordic_plans]") {
  const auto mentions =
      read_partner_field(
          {{"Å Varme AS (kommunen, Forsvarsbygg), KS (alle avdelinger)", {.line = 1}}},
          test::lexicon())
          .mentions;
  Texts names;
  for (const FieldMention& mention : mentions) names.push_back(mention.text);
  CHECK(names == Texts{"Å Varme AS", "kommunen", "Forsvarsbygg", "KS (alle avdelinger)"});
}

TEST_CASE("column titles of two lines", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Åtgärd | Ansvarig<br>aktör | Samarbets-<br>parter |\n|---|---|---|\n| Gödsla | SLU | LRF "
      "|\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"SLU", "LRF"}});
}

TEST_CASE("a header of two rows below the title of its table", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "| Boligplan | | | | |\n|---|---|---|---|---|\n| Tiltak | | Aktører | | Framdrift |\n"
      "| Nr | Tekst | Ansvar | Samarbeid | Start |\n| 1 | Startlån | Boligkontoret | KS | 2026 |\n"
      "| 2 | Bytteleie | OBOS | NAV, KS | 2027 |\n");
  CHECK(test::titles_of(programme) == Texts{"Startlån", "Bytteleie"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Boligkontoret", "KS"}, {"OBOS", "NAV", "KS"}});
}

TEST_CASE("the word for with before a name is no part of it", "[nordic_plans]") {
  const Programme programme = test::programme_of_text(
      "Liste\n\n1. Kurs – ansvar: NAV, med Lions Bygdø\n2. Messe – ansvar: KS, med NHO\n");
  CHECK(test::mentions_of(programme) == std::vector<Texts>{{"NAV", "Lions Bygdø"}, {"KS", "NHO"}});
}

TEST_CASE("a sentence below each heading says who does it", "[nordic_plans]") {
  const Programme programme = test::programme_of_markdown(
      "# Plan\n\n## Lys\n\nTiltaket gjennomføres av Moss kommune i samarbeid med Visit Moss. Det "
      "starter til våren.\n\n## Speil\n\nTiltaket gjennomføres av NVE.\n\n## Økonomi\n\n"
      "Planen koster penger.\n");
  CHECK(test::titles_of(programme) == Texts{"Lys", "Speil"});
  CHECK(test::mentions_of(programme) ==
        std::vector<Texts>{{"Moss kommune", "Visit Moss"}, {"NVE"}});
}

TEST_CASE("a sentence that names somebody by chance makes no measures", "[nordic_plans]") {
  CHECK_THROWS_AS(
      test::programme_of_markdown(
          "# Plan\n\n## Forord\n\nPlanen er laget i samarbeid med NHO.\n\n## Mål\n\nGode "
          "mål.\n\n## Økonomi\n\nLite penger.\n\n## Prosess\n\nMøter ble holdt i samarbeid "
          "med KS.\n\n## Veien videre\n\nVi følger opp.\n"),
      InputError);
}

}  // namespace
