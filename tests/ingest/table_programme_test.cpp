#include <partnergraph/ingest/table_programme.hpp>

#include <algorithm>
#include <random>

#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/programme.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

using Texts = std::vector<std::string>;

Programme read(std::string_view text, TableKind kind = TableKind::none) {
  if (kind == TableKind::none) kind = table_kind(text, test::lexicon());
  REQUIRE(kind != TableKind::none);
  return read_table(text, kind, "f.csv", test::lexicon(), {});
}

std::string refused(std::string_view text, TableKind kind) {
  return test::refusal<InputError>(
      [&] { (void)read_table(text, kind, "f.csv", test::lexicon(), {}); });
}

// "measure: partner partner=weight", one a measure.
Texts ties(const Programme& programme) {
  Texts result;
  for (const Measure& measure : programme.measures) {
    std::string line = measure.key + ":";
    for (const Mention& mention : measure.mentions) {
      line += ' ' + programme[mention.partner].key;
      if (programme.weighted) line += '=' + std::to_string(static_cast<int>(mention.weight));
    }
    result.push_back(line);
  }
  return result;
}

TEST_CASE("edge lists in every language, columns in any order", "[table_programme]") {
  const std::string header =
      GENERATE(as<std::string>(), "measure,partner", "left,right", "Tiltak,Partner", "åtgärd,aktör",
               "EVENT,Person", "\"Hendelse\",\"Organisasjon\"", "insats,organisation");
  CAPTURE(header);
  CHECK(table_kind(header, test::lexicon()) == TableKind::edge_list);
  CHECK(ties(read(header + "\nb,y\na,x\na,y\n")) == Texts{"a: x y", "b: y"});
}

TEST_CASE("columns of edge lists stand in any order", "[table_programme]") {
  CHECK(ties(read("weight;partner;note;measure\n2;x;?;a\n1,0;y;;a\n")) == Texts{"a: x=2 y=1"});
  CHECK(read("tiltak;partner\na;x\n").language == "nb");
}

TEST_CASE("what kind of network a text is", "[table_programme]") {
  struct Case {
    std::string text;
    TableKind kind;
  };
  const auto [text, kind] = GENERATE(values<Case>({
      {"measure,partner\na,x\n", TableKind::edge_list},
      {"\n\nmeasure,partner\na,x\n", TableKind::edge_list},
      {"a\tx\nb\ty\n", TableKind::bare_edges},
      {"# c\na\tx\t2\n", TableKind::bare_edges},
      {"a\tx\nb\n", TableKind::none},
      {"a\tx\ty\tz\n", TableKind::none},
      {"a,x\nb,y\n", TableKind::none},
      {"Tiltak:\tBygge\nPartnere:\tKS\n", TableKind::none},
      {",p,q\na,1,0\nb,,1\n", TableKind::incidence},
      {"m;p;q\na;x;\nb;X;x\n", TableKind::incidence},
      {"m,x,y\na,1,0\nb,ja,nei\n", TableKind::none},
      {"m,1,2\na,1,0\n", TableKind::none},
      {"", TableKind::none},
      {"Det var en gang, sa hun,\nat vi", TableKind::none},
      {"Nr;Tiltak;Partnere\n1;a;KS, NHO\n", TableKind::none},
  }));
  CAPTURE(text);
  CHECK(table_kind(text, test::lexicon()) == kind);
}

TEST_CASE("a person named Nan is no number", "[table_programme]") {
  CHECK(table_kind("event,Nan,Inf\nfest,1,0\n", test::lexicon()) == TableKind::incidence);
}

TEST_CASE("incidence tables take crosses, ones and weights", "[table_programme]") {
  CHECK(ties(read("m,p,q\na,1,0\nb,x,X\nc,,\n")) == Texts{"a: p", "b: p q", "c:"});
  CHECK(ties(read("m;p;q\na;2;0\nb;1,0;1\n")) == Texts{"a: p=2", "b: p=1 q=1"});
  CHECK_FALSE(read("m,p\na,1\n").weighted);
}

TEST_CASE("lists without header take any delimiter", "[table_programme]") {
  for (const std::string text :
       {"a\tx\nb\ty\n", "a,x\nb,y\n", "a;x\nb;y\n", "a x\nb   y\n", "% c\na x\nb\ty\n"}) {
    CAPTURE(text);
    const Programme programme = read(text, TableKind::bare_edges);
    CHECK(ties(programme) == Texts{"a: x", "b: y"});
    CHECK(test::codes_of(programme.diagnostics) == Texts{"no-header"});
  }
  CHECK(ties(read("a x 2\nb y 3\n", TableKind::bare_edges)) == Texts{"a: x=2", "b: y=3"});
}

TEST_CASE("a name in both columns of a bare list is a warning", "[table_programme]") {
  const Programme programme = read("a\tb\nb\tc\n");
  CHECK(test::codes_of(programme.diagnostics) == Texts{"no-header", "both-modes"});
  CHECK(programme.diagnostics.at(1).source.line == 2);
  CHECK(test::codes_of(read("1\t2\n2\t1\n").diagnostics) == Texts{"no-header"});
}

TEST_CASE("ties given twice are one, with their weights added", "[table_programme]") {
  const Programme weighted = read("measure,partner,weight\na,x,2\na,x,3\n");
  CHECK(ties(weighted) == Texts{"a: x=5"});
  CHECK(test::codes_of(weighted.diagnostics) == Texts{"repeated-tie"});
  const Programme plain = read("measure,partner\na,x\na,x\n");
  CHECK(ties(plain) == Texts{"a: x"});
  CHECK_FALSE(plain.weighted);
}

TEST_CASE("ids beyond 32 and 64 bits stay apart", "[table_programme]") {
  const Programme programme = read(
      "measure,partner\n0,4294967296\n4294967296,0\n18446744073709551616,1\n18446744073709551617,"
      "1\n");
  CHECK(programme.measures.size() == 4);
  CHECK(programme.partners.size() == 3);
}

TEST_CASE("the order of lines means nothing", "[table_programme]") {
  Texts lines{"a,x,1", "b,y,2", "c,x,3", "a,z,4", "b,x,5", "a,x,7"};
  const auto programme_of = [](const Texts& rows) {
    std::string text = "measure,partner,weight\n";
    for (const std::string& row : rows) text += row + '\n';
    return ties(read(text));
  };
  const Texts expected = programme_of(lines);
  CHECK(expected == Texts{"a: x=8 z=4", "b: x=5 y=2", "c: x=3"});
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::mt19937 engine(seed);
    std::ranges::shuffle(lines, engine);
    CHECK(programme_of(lines) == expected);
  }
}

TEST_CASE("empty rows of spreadsheets are no ties", "[table_programme]") {
  CHECK(ties(read("measure;partner\na;x\n;\n;\n")) == Texts{"a: x"});
}

TEST_CASE("tables with a fault are refused at its line", "[table_programme]") {
  struct Case {
    std::string text;
    TableKind kind;
    std::string message;
  };
  const auto [text, kind, message] = GENERATE(values<Case>({
      {"measure,partner\na,x\nb\n", TableKind::edge_list, "line 3: has 1 cell where 2"},
      {"measure,partner\na,x,y\n", TableKind::edge_list, "line 2: has 3 cells where 2"},
      {"measure,partner\na,\n", TableKind::edge_list, "line 2: the tie has no partner"},
      {"measure,partner\n,x\n", TableKind::edge_list, "line 2: the tie has no measure"},
      {"measure,partner,partner\na,x,y\n", TableKind::edge_list, "line 1: the column \"partner\""},
      {"measure,partner\n", TableKind::edge_list, "no tie"},
      {"", TableKind::edge_list, "no tie"},
      {"measure,partner,weight\na,x,0\n", TableKind::edge_list, "line 2: the weight \"0\""},
      {"measure,partner,weight\na,x,-1\n", TableKind::edge_list, "line 2: the weight \"-1\""},
      {"measure,partner,weight\na,x,nan\n", TableKind::edge_list, "line 2: the weight \"nan\""},
      {"measure,partner,weight\na,x,inf\n", TableKind::edge_list, "line 2: the weight \"inf\""},
      {"measure,partner,weight\na,x,1e101\n", TableKind::edge_list, "line 2: the weight"},
      {"measure,partner,weight\na,x,1e-101\n", TableKind::edge_list, "line 2: the weight"},
      {"measure,partner,weight\na,x,two\n", TableKind::edge_list, "line 2: the weight \"two\""},
      {"measure,partner,weight\na,x,\n", TableKind::edge_list, "line 2: the weight \"\""},
      {"measure,partner\na,\"x\n", TableKind::edge_list, "line 2: a quote"},
      {"m,x,y\na,1\n", TableKind::incidence, "line 2: has 2 cells where 3"},
      {"m,x,y\n,1,1\n", TableKind::incidence, "line 2: the measure has no name"},
      {"m,x,\na,1,1\n", TableKind::incidence, "line 1: a column with ties has no partner"},
      {"m,x,x\na,1,1\n", TableKind::incidence, "line 1: the column \"x\""},
      {"m,x\na,0\n", TableKind::incidence, "no tie"},
      {"a b\nc d e\n", TableKind::bare_edges, "line 2: has 3 cells where 2"},
  }));
  CAPTURE(text);
  const std::string refusal = refused(text, kind);
  CAPTURE(refusal);
  CHECK(test::contains(refusal, message));
}

TEST_CASE("more ties than the limit are refused", "[table_programme]") {
  CHECK_THROWS_AS(read_table("measure,partner\na,x\na,y\n", TableKind::edge_list, "f",
                             test::lexicon(), {.ties = 1}),
                  LimitError);
}

TEST_CASE("a table of figures is no incidence table", "[table_programme]") {
  for (const std::string text :
       {"name,value\na,1\nb,2\n", "year,amount,count\n2024,5,6\n", "a,b\n1,2\n"}) {
    CAPTURE(text);
    CHECK(table_kind(text, test::lexicon()) == TableKind::none);
  }
  CHECK(table_kind("measure,KS,NHO\na,2,3\n", test::lexicon()) == TableKind::incidence);
  CHECK(table_kind("x,KS,NHO\na,2,0\nb,1,3\n", test::lexicon()) == TableKind::incidence);
}

}  // namespace
