#include <partnergraph/resolve/acronym.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("acronyms are short and mostly capitals", "[acronym]") {
  for (const std::string text :
       {"KS", "NHO", "IMDi", "UiO", "DFØ", "SINTEF", "NMBU", "DfT", "KDD"}) {
    CAPTURE(text);
    CHECK(is_acronym(text));
  }
  for (const std::string text : {"", "K", "Ks", "ks", "iMDI", "Skift", "Enova", "OSLOREGIONEN",
                                 "TEN-T", "K S", "Oslo", "A1", "2030", "Udir"}) {
    CAPTURE(text);
    CHECK_FALSE(is_acronym(text));
  }
}

TEST_CASE("letters fit the beginnings of a name's words", "[acronym]") {
  struct Case {
    std::string acronym;
    std::string name;
  };
  const auto [acronym, name] = GENERATE(values<Case>({
      {"JD", "Jernbanedirektoratet"},
      {"NVE", "Norges vassdrags- og energidirektorat"},
      {"OED", "Olje- og energidepartementet"},
      {"DSB", "Direktoratet for samfunnssikkerhet og beredskap"},
      {"UiB", "Universitetet i Bergen"},
      {"OBR", "Oslo Business Region"},
      {"SKR", "Sveriges Kommuner och Regioner"},
      {"GMCA", "Greater Manchester Combined Authority"},
      {"ui", "Universitetet i Innlandet"},
      {"UII", "Universitetet i Innlandet"},
      {"MSB", "Myndigheten för samhällsskydd och beredskap"},
      {"UmU", "Umeå universitet"},  // small letters go on with the word
      {"OUS", "Oslo universitetssykehus HF"},
      {"SVV", "Statens vegvesen"},
  }));
  CAPTURE(acronym, name);
  CHECK(acronym_fits(acronym, name, test::lexicon()));
}

TEST_CASE("letters that are missing or too many do not fit", "[acronym]") {
  struct Case {
    std::string acronym;
    std::string name;
  };
  const auto [acronym, name] = GENERATE(values<Case>({
      {"NHO", "Norges vassdrags- og energidirektorat"},
      {"OB", "Oslo Business Region"},
      {"OBRX", "Oslo Business Region"},
      {"OS", "For Oslo Sentrum"},
      {"BR", "Oslo Business Region"},
      {"RBO", "Oslo Business Region"},
      {"DJ", "Jernbanedirektoratet"},
      {"SVX", "Statens vegvesen"},
      {"KS", "Kommuner"},
      {"O", "Oslo Business Region"},
      {"OK", "OKs"},
      {"UMU", "Umeå universitet"},
      {"FSB", "Direktoratet for samfunnssikkerhet og beredskap"},
  }));
  CAPTURE(acronym, name);
  CHECK_FALSE(acronym_fits(acronym, name, test::lexicon()));
}

}  // namespace
