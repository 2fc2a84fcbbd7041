#include <partnergraph/document/delimited.hpp>

#include <random>

#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

using Cells = std::vector<std::string>;

struct Table {
  std::vector<Cells> rows{};
  std::vector<std::uint32_t> lines{};
};

Table table_of(std::string_view text, char delimiter = ',') {
  Table table;
  DelimitedReader reader(text, delimiter, "f");
  for (DelimitedReader::Row row; reader.next(row);) {
    table.rows.push_back(row.cells);
    table.lines.push_back(row.line);
  }
  return table;
}

TEST_CASE("cells, quotes and the lines where rows begin", "[delimited]") {
  const Table table = table_of(
      "a, b ,c\n"
      "\n"
      "\"x, y\",\"he said \"\"no\"\"\",\"two\nlines\"\n"
      "  \n"
      "d,,\n"
      "e\"f,\"\",g");
  CHECK(table.rows == std::vector<Cells>{{"a", "b", "c"},
                                         {"x, y", "he said \"no\"", "two\nlines"},
                                         {"d", "", ""},
                                         {"e\"f", "", "g"}});
  CHECK(table.lines == std::vector<std::uint32_t>{1, 3, 6, 7});
}

TEST_CASE("blanks part cells where no other delimiter does", "[delimited]") {
  CHECK(table_of(" 1  2\t3 \n\"a b\" c\n\t4 5", ' ').rows ==
        std::vector<Cells>{{"1", "2", "3"}, {"a b", "c"}, {"4", "5"}});
}

TEST_CASE("regression: rows of delimiters alone have no text", "[delimited]") {
  const Table table = table_of("a,b\n,,\n , \nc,d\n,,");
  CHECK(table.rows == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
  CHECK(table.lines == std::vector<std::uint32_t>{1, 4});
  CHECK(table_of("a;b\n;;\n", ';').rows.size() == 1);
}

TEST_CASE("no text, no row", "[delimited]") {
  CHECK(table_of("").rows.empty());
  CHECK(table_of("\n \n\n").rows.empty());
  CHECK(table_of("\n\na").lines == std::vector<std::uint32_t>{3});
}

TEST_CASE("an open quote is refused where it opens", "[delimited]") {
  CHECK(test::refusal<InputError>([] {
          (void)table_of("a,b\nc,d\ne,\"f\ng,h\n");
        }).starts_with("f, line 3: a quote"));
}

// Writes every cell in quotes, or bare where that is safe; sharing nothing with the reader.
std::string written(const std::vector<Cells>& rows, char delimiter, std::mt19937& engine) {
  std::string text;
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += delimiter;
      const bool bare = !row[i].empty() && row[i].find_first_not_of("abcæ") == std::string::npos &&
                        engine() % 2 == 0;
      if (bare) {
        text += row[i];
        continue;
      }
      text += '"';
      for (const char c : row[i]) text += c == '"' ? std::string("\"\"") : std::string(1, c);
      text += '"';
    }
    text += '\n';
  }
  return text;
}

TEST_CASE("tables come back as they were written", "[delimited]") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    std::mt19937 engine(seed);
    static const Cells letters{"a", "b", "c", "æ", " ", "\"", ",", ";", "\t", "\n"};
    std::vector<Cells> rows(engine() % 6);
    const std::size_t columns = 1 + engine() % 4;
    for (Cells& row : rows) {
      row.resize(columns);
      for (std::string& cell : row) {
        for (unsigned n = static_cast<unsigned>(engine() % 5); n > 0; --n) {
          cell += letters[engine() % letters.size()];
        }
      }
    }
    for (const char delimiter : {',', ';', '\t', ' '}) {
      CAPTURE(seed, delimiter);
      CHECK(table_of(written(rows, delimiter, engine), delimiter).rows == rows);
    }
  }
}

TEST_CASE("the delimiter is the commonest in the first row", "[delimited]") {
  CHECK(delimiter_of("a,b") == ',');
  CHECK(delimiter_of("a;b;c,d") == ';');
  CHECK(delimiter_of("a\tb") == '\t');
  CHECK(delimiter_of("# x,y\n% z,z\n\na;b\nc,d,e,f") == ';');
  CHECK_FALSE(delimiter_of("a b\nc,d"));
  CHECK_FALSE(delimiter_of(""));
}

}  // namespace
