#include <partnergraph/ingest/input.hpp>

#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"
#include "support/refusal.hpp"
#include "support/scratch.hpp"

using namespace partnergraph;
using namespace std::string_literals;

namespace {

struct Case {
  std::string name;
  std::string content;
  Settled settled;
};

TEST_CASE("an input is what its content says", "[input]") {
  const Case c = GENERATE(values<Case>({
      {"a.txt", "Tiltak: a\nPartnere: KS, NHO\n", Settled::nothing},
      {"a.dat", "# Plan\n\nTiltak: a\n\nPartnere: KS, NHO\n", Settled::nothing},
      {"a.txt", "[Utkast] Plan\n\nTiltak: a\nPartnere: KS, NHO\n", Settled::nothing},
      {"a.csv", "Nr;Tiltak;Partnere\n1;a;\"KS, NHO\"\n", Settled::nothing},
      {"a.csv", "Plan for byen;;\nVedtatt i mars;;\n;;\nNr;Tiltak;Partnere\n1;a;\"KS, NHO\"\n",
       Settled::nothing},
      {"a.tsv", "Tiltak\tPartnere\tMål\na\tKS, NHO\tm\n", Settled::nothing},
      {"a.csv", "measure,partner\na,KS\na,NHO\n", Settled::names},
      {"a.csv", "\nmeasure,partner\na,KS\na,NHO\n", Settled::names},
      {"a.csv",
       "\xff\xfem\0e\0a\0s\0u\0r\0e\0,\0p\0a\0r\0t\0n\0e\0r\0\n\0a\0,\0K\0S\0\n\0a\0,\0N\0"
       "H\0O\0"s,
       Settled::names},
      {"a.txt", "m,KS,NHO\na,1,1\n", Settled::names},
      {"a.txt", "a\tKS\na\tNHO\n", Settled::names},
      {"a.txt", R"( {"measures": [{"title": "a", "partners": ["KS", "NHO"]}]})", Settled::names},
      {"a", R"({"measures": [{"title": "a", "partners": ["KS", "NHO"]}],
               "partners": [{"id": "KS", "kind": "organisation"}, {"id": "NHO"}]})",
       Settled::names_and_kinds},
  }));
  CAPTURE(c.content);
  const test::Scratch scratch;
  const Reading reading = read_input(scratch.file(c.name, c.content), test::lexicon());
  CHECK(reading.settled == c.settled);
  CHECK(reading.programme.measures.size() == 1);
  CHECK(test::partner_keys(reading.programme) == std::vector<std::string>{"KS", "NHO"});
}

TEST_CASE("lists without header are read on request", "[input]") {
  const test::Scratch scratch;
  const std::string path = scratch.file("a.csv", "a,KS\nb,NHO\n");
  CHECK(read_input(path, test::lexicon(), {.edges = true}).programme.measures.size() == 2);
  CHECK(test::contains(test::refusal<InputError>([&] { (void)read_input(path, test::lexicon()); }),
                       "--edges"));
}

TEST_CASE("documents that are not read are refused by name", "[input]") {
  const auto [bytes, name] = GENERATE(table<std::string, std::string>({
      {"PK\x03\x04\x14\0\x06\0"s, "Word"},
      {"%PDF-1.7\n", "PDF"},
      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"},
      {"{\\rtf1\\ansi}", "RTF"},
      {"", "is empty"},
      {"\xef\xbb\xbf", "is empty"},
      {" \n\n", "is empty"},
      {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "binary"},
      {"name,age\nKari,ung\n", "--edges"},
  }));
  CAPTURE(name);
  const test::Scratch scratch;
  const std::string path = scratch.file("a.csv", bytes);
  const std::string refusal =
      test::refusal<InputError>([&] { (void)read_input(path, test::lexicon()); });
  CAPTURE(refusal);
  CHECK(test::contains(refusal, name));
  CHECK(refusal.starts_with(path));
}

TEST_CASE("what was repaired in the text is told first", "[input]") {
  const test::Scratch scratch;
  const auto codes = [&](std::string_view content) {
    return test::codes_of(
        read_input(scratch.file("a", content), test::lexicon()).programme.diagnostics);
  };
  CHECK(codes("measure,partner\na,R\xe5"
              "d\na,R\xe5"
              "d\n") == std::vector<std::string>{"not-utf-8", "repeated-tie"});
  CHECK(codes("Tiltak: a\nPartnere: K\u200bS, NHO\n") ==
        std::vector<std::string>{"invisible-characters"});
}

}  // namespace
