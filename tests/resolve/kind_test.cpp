#include <partnergraph/resolve/kind.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("names of organisations", "[kind]") {
  struct Case {
    std::string language;
    std::string name;
  };
  const auto [language, name] = GENERATE(values<Case>({
      {"nb", "Statens vegvesen"},
      {"nb", "NVE"},
      {"nb", "Oslo kommune"},
      {"nb", "Akershus fylkeskommune"},
      {"nb", "Pendlerforeningen"},
      {"nb", "Jernbanedirektoratet"},
      {"nb", "Klima Østfold"},
      {"nb", "Oppdrag Mjøsa"},
      {"nb", "KS – sirkulærnettverk"},
      {"nb", "Universitetet i Oslo"},
      {"nb", "Greater Copenhagen"},
      {"sv", "Lunds kommun"},
      {"sv", "Trafikverket"},
      {"sv", "Region Skåne"},
      {"en", "County Council"},
      {"en", "Environment Agency"},
      {"en", "Harbour University"},
      {"en", "BD RAIL SERVICES"},
      {"en", "ASSOCIATION OF COMMONWEALTH UNIVERSITIES"},
      {"en", "CHARITE - UNIVERSITAETSMEDIZIN BERLIN"},
      {"", "Oslo kommune"},
  }));
  CAPTURE(language, name);
  CHECK(KindClassifier(test::lexicon(), language).of({name}) == PartnerKind::organisation);
}

TEST_CASE("names of groups", "[kind]") {
  struct Case {
    std::string language;
    std::string name;
  };
  const auto [language, name] = GENERATE(values<Case>({
      {"en", "LOCAL AUTHORITIES"},
      {"nb", "FRIVILLIGE ORGANISASJONER"},
      {"nb", "kommuner"},
      {"nb", "Kommunene"},
      {"nb", "Medlemskommuner"},
      {"nb", "fylkeskommuner"},
      {"nb", "Næringslivet"},
      {"nb", "bedrifter"},
      {"nb", "SEADITO-partnere"},
      {"nb", "energiselskap"},
      {"nb", "Energiselskap"},
      {"nb", "FoU-miljø"},
      {"nb", "Partnere i arbeidslivet"},
      {"nb", "strategiske partnere for Oslofjorden"},
      {"nb", "statsforvalterne"},
      {"nb", "andre kollektivselskap"},
      {"sv", "kommuner"},
      {"sv", "Länsstyrelserna"},
      {"sv", "myndigheter"},
      {"en", "housing associations"},
      {"en", "Local authorities"},
      {"en", "shipping companies"},
      {"en", "schools"},
      {"nb", "havnevirksomheter"},
      {"nb", "masseforvaltere"},
  }));
  CAPTURE(language, name);
  CHECK(KindClassifier(test::lexicon(), language).of({name}) == PartnerKind::group);
}

TEST_CASE("one name that tells an organisation settles it", "[kind]") {
  const KindClassifier kinds(test::lexicon(), "nb");
  CHECK(kinds.of({"pendlerforening", "Pendlerforeningen"}) == PartnerKind::organisation);
  CHECK(kinds.of({"pendlerforening"}) == PartnerKind::group);
  CHECK_FALSE(kinds.of_name("Skift"));
  CHECK(kinds.of({"Skift"}) == PartnerKind::organisation);
  CHECK(kinds.of({"2030-nettet"}) == PartnerKind::organisation);
}

}  // namespace
