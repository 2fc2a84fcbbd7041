// Stems, parts of compounds and runs of letters: what makes two texts alike though reworded.
#include "../../src/analysis/text_corpus.hpp"

#include "../../src/analysis/compound.hpp"
#include "../../src/analysis/stemmer.hpp"
#include "support/catch.hpp"
#include "support/near.hpp"

using namespace partnergraph;

namespace {

using Strings = std::vector<std::string>;

TEST_CASE("forms of a word have one stem", "[text_corpus]") {
  const Stemmer bokmaal("nb");
  CHECK(bokmaal("ladestasjonene") == bokmaal("ladestasjoner"));
  CHECK(bokmaal("kommunens") == bokmaal("kommune"));
  CHECK(Stemmer("nn")("kommunar") == Stemmer("nn")("kommunane"));
  CHECK(Stemmer("en")("connected") == Stemmer("en")("connecting"));
  CHECK(Stemmer("sv")("åtgärder") == Stemmer("sv")("åtgärderna"));
}

TEST_CASE("words without a stemmer and words with a digit stay as they are", "[text_corpus]") {
  CHECK(Stemmer("")("kommunene") == "kommunene");
  CHECK(Stemmer("xx")("kommunene") == "kommunene");
  CHECK(Stemmer("nb")("2030ene") == "2030ene");
  CHECK(Stemmer("nb")("") == "");
}

TEST_CASE("a compound has the parts that the texts know", "[text_corpus]") {
  const Stemmer stem("nb");
  const Strings words{"klima",   "budsjett", "kunnskap", "nettverk",        "barn",     "hage",
                      "stasjon", "ladende",  "havn",     "klimatilpasning", "tiltakene"};
  const Compounds compounds(words, stem);
  CHECK(compounds.parts("klimabudsjettet") == Strings{stem("klima"), stem("budsjett")});
  CHECK(compounds.parts("kunnskapsnettverk") == Strings{stem("kunnskap"), stem("nettverk")});
  CHECK(compounds.parts("barnehagene") == Strings{stem("barn"), stem("hage")});
  CHECK(compounds.parts("klimatilpasningstiltak") ==
        Strings{stem("klimatilpasning"), stem("tiltak")});
  CHECK(compounds.parts("ladestasjon") == Strings{stem("ladestasjon")});  // "lade" is not known
  CHECK(compounds.parts("havnene") == Strings{stem("havnene")});          // too short for two parts
  CHECK(compounds.parts("") == Strings{""});
}

// 24 texts. "veg" stands in all and counts as a word: ln 2. "sol" and "sal" stand in one each and
// count as their runs _sol and sol_, _sal and sal_: ln 25 / 3 each. "skog", the stem of
// four, is _sko, skog and kog_: ln 7 / 3 each.
TEST_CASE("likeness on paper", "[text_corpus]") {
  Strings lines(24, "veg");
  lines[0] = "veg sol skogen";
  lines[1] = "veg sal skogar";
  lines[2] = "veg skogene";
  lines[3] = "veg skogen";
  const TextCorpus texts(lines, "nn");
  const double veg = std::log(2.0) * std::log(2.0);
  const double sol = 2 * std::pow(std::log(25.0) / 3, 2);
  const double skog = 3 * std::pow(std::log(7.0) / 3, 2);
  CHECK(test::near(texts.likeness(0, 1), (veg + skog) / (veg + sol + skog), 1e-12));
  CHECK(texts.likeness(2, 3) == 1.0);
  CHECK(texts.shared_words(0, 1, 9) == Strings{"skogen", "skogar", "veg"});
  CHECK(texts.shared_words(0, 1, 1) == Strings{"skogen", "skogar"});
}

TEST_CASE("the same in other forms, compounds and misspelt is alike", "[text_corpus]") {
  const TextCorpus texts({"Opprette ladestasjoner for lastebilene",
                          "Opprette ladestasjon for lastebil", "Budsjett for klima i kommunene",
                          "Kommunenes klimabudsjett", "Samarbeidsarena for sirkulærøkonomi",
                          "Samarbiedsarena for sirkulærøkonomi", "Plante trær langs bekken"},
                         "nb");
  CHECK(texts.likeness(0, 1) == 1.0);
  CHECK(texts.likeness(2, 3) > 0.9);
  CHECK(texts.likeness(4, 5) > 0.6);  // one of two telling words is misspelt
  CHECK(cosine(texts.words()[4], texts.words()[5]) < 0.6);
  CHECK(texts.likeness(0, 6) < 0.1);
  CHECK_FALSE(texts.are_same(0, 1));
  CHECK(texts.shared_words(2, 3, 9) ==
        Strings{"budsjett", "klimabudsjett", "klima", "kommunene", "kommunenes"});
}

TEST_CASE("a text is like itself, and none is like an empty one", "[text_corpus]") {
  const TextCorpus texts({"Bygge bro", "", "bygge BRO!", "...", "1.2"}, "nb");
  CHECK(texts.are_same(0, 2));
  CHECK(texts.likeness(0, 2) == 1.0);
  CHECK(texts.likeness(0, 0) == 1.0);
  CHECK(texts.likeness(0, 1) == 0.0);
  CHECK(texts.likeness(1, 3) == 0.0);
  CHECK_FALSE(texts.has_words(3));
  CHECK(texts.has_words(4));
}

TEST_CASE("numbers tell texts apart as a whole", "[text_corpus]") {
  const TextCorpus texts({"m123456", "m123457", "m223456"}, "en");
  CHECK(texts.likeness(0, 1) == 0.0);
  CHECK(texts.likeness(0, 2) == 0.0);
}

}  // namespace
