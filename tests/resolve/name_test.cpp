#include <partnergraph/resolve/name.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"

using namespace partnergraph;

namespace {

struct Case {
  std::string text;
  std::string base;
  std::string bracket;
  std::string unit;
};

TEST_CASE("a name comes apart into what identifies and what qualifies", "[name]") {
  const Case c = GENERATE(values<Case>({
      {"KS", "KS", "", ""},
      {"Leverandørutviklingsprogrammet (LUP)", "Leverandørutviklingsprogrammet", "LUP", ""},
      {"KS – sirkulærnettverk", "KS", "", "sirkulærnettverk"},
      {"KS - sirkulærnettverk", "KS", "", "sirkulærnettverk"},
      {"Masseforvaltning – Porfyr (Bærum)", "Masseforvaltning", "Bærum", "Porfyr"},
      {"andre kollektivselskap", "kollektivselskap", "", ""},
      {"andre relevante", "relevante", "", ""},
      {"andre", "andre", "", ""},
      {"Ring4-samarbeidet", "Ring4-samarbeidet", "", ""},
      {"(LUP)", "(LUP)", "", ""},
      {" – ", "–", "", ""},
      {"– KS", "– KS", "", ""},
      {"A (b) (c)", "A (b)", "c", ""},
      {"DSB Direktoratet for samfunnssikkerhet og beredskap",
       "Direktoratet for samfunnssikkerhet og beredskap", "DSB", ""},
      {"Direktoratet for samfunnssikkerhet og beredskap DSB",
       "Direktoratet for samfunnssikkerhet og beredskap", "DSB", ""},
      {"NHO Transport", "NHO Transport", "", ""},  // no letters of each other
      {"Norsk Industri NHO", "Norsk Industri NHO", "", ""},
  }));
  CAPTURE(c.text);
  const NameParts parts = name_parts(c.text, test::lexicon());
  CHECK(parts.base == c.base);
  CHECK(parts.bracket == c.bracket);
  CHECK(parts.unit == c.unit);
}

TEST_CASE("forms of one word are equal without their endings", "[name]") {
  struct Family {
    std::string language;
    std::vector<std::string> forms;
  };
  const auto [language, forms] = GENERATE(values<Family>({
      {"nb", {"kommune", "kommuner", "kommunen", "kommunene", "kommunenes"}},
      {"nb", {"fylkeskommune", "fylkeskommuner", "fylkeskommunene"}},
      {"nb", {"medlem", "medlemmer", "medlemmet", "medlemmene"}},
      {"nb", {"statsforvalter", "statsforvaltere", "statsforvalteren", "statsforvalterne"}},
      {"nb", {"bedrift", "bedrifter", "bedriften", "bedriftene", "bedrifta"}},
      {"nb", {"selskap", "selskapet", "selskaper", "selskapene", "selskapa"}},
      {"nb", {"departement", "departementet", "departementer", "departementene"}},
      {"nb", {"universitet", "universitetet", "universiteter", "universitetene"}},
      {"nb", {"partner", "partnere", "partneren", "partnerne"}},
      {"nb", {"forening", "foreninger", "foreningen", "foreningene"}},
      {"nb", {"miljø", "miljøer", "miljøet", "miljøene"}},
      {"sv", {"kommun", "kommuner", "kommunen", "kommunerna", "kommunernas", "kommuns"}},
      {"sv", {"region", "regioner", "regionen", "regionerna"}},
      {"sv", {"myndighet", "myndigheter", "myndigheten", "myndigheterna"}},
      {"sv", {"högskola", "högskolor", "högskolan", "högskolorna"}},
      {"sv", {"länsstyrelse", "länsstyrelser", "länsstyrelsen", "länsstyrelserna"}},
      {"sv", {"företag", "företaget", "företagen"}},
      {"en", {"authority", "authorities"}},
      {"en", {"council", "councils"}},
      {"en", {"business", "businesses"}},
      {"en", {"college", "colleges"}},
      {"en", {"institute", "institutes"}},
      {"en", {"university", "universities"}},
  }));
  const auto& endings = test::lexicon().inflections.at(language);
  for (const std::string& form : forms) {
    CAPTURE(form);
    CHECK(uninflected(form, endings) == uninflected(forms.front(), endings));
  }
}

TEST_CASE("other words stay different", "[name]") {
  struct Pair {
    std::string language;
    std::string a;
    std::string b;
  };
  const auto [language, a, b] = GENERATE(values<Pair>({
      {"nb", "kommuner", "fylkeskommuner"},
      {"nb", "kommuner", "medlemskommuner"},
      {"nb", "kommune", "kommunal"},
      {"nb", "partner", "part"},
      {"nb", "region", "regionråd"},
      {"sv", "malå", "malmö"},
      {"sv", "kommun", "kommunal"},
      {"sv", "region", "regiment"},
      {"en", "council", "counsel"},
      {"en", "office", "officer"},
      {"en", "community", "commune"},
  }));
  CAPTURE(a, b);
  const auto& endings = test::lexicon().inflections.at(language);
  CHECK(uninflected(a, endings) != uninflected(b, endings));
}

TEST_CASE("taking endings off twice takes no more", "[name]") {
  for (const std::string word : {"kommune", "medlem", "aktør", "lag", "by", ""}) {
    CHECK(uninflected(word, {}) == word);
  }
  CHECK(uninflected_form("Frivillige Organisasjoner", test::lexicon().inflections.at("nb")) ==
        uninflected_form("frivillig organisasjon", test::lexicon().inflections.at("nb")));
}

TEST_CASE("legal forms identify nobody", "[name]") {
  CHECK(name_form("Porfyr AS", test::lexicon()) == "porfyr");
  CHECK(name_form("AB Volvo", test::lexicon()) == "volvo");
  CHECK(name_form("Harbour Heat Ltd.", test::lexicon()) == "harbour heat");
  CHECK(name_form("AS", test::lexicon()) == "as");
  CHECK(name_form("Oslo-Regionen", test::lexicon()) == "oslo regionen");
}

}  // namespace
