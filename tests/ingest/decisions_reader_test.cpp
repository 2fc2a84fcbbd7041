#include <partnergraph/ingest/decisions_reader.hpp>

#include <partnergraph/model/error.hpp>
#include <partnergraph/output/decisions_json.hpp>

#include "support/catch.hpp"
#include "support/refusal.hpp"

using namespace partnergraph;

namespace {

Decisions read(const std::string& text) {
  return read_decisions(text, "d.json", {});
}

const std::vector<Decision> every_kind{
    {.decide = Decide::same, .names = {"GLP", "Grønn landtransport"}, .name = "GLP", .note = "n"},
    {.decide = Decide::different, .names = {"KS", "Ks \"Nord\""}},
    {.decide = Decide::split, .names = {"NHO", "LO"}, .name = "NHO LO"},
    {.decide = Decide::kind, .names = {"Skift"}, .kind = PartnerKind::group},
    {.decide = Decide::name, .names = {"SVV"}, .name = "Statens vegvesen"},
    {.decide = Decide::members, .names = {"Oslo kommune", "Moss"}, .name = "Kommuner"},
};

TEST_CASE("decisions that were written are read back, questions are left out", "[decisions]") {
  const Decisions decisions{.file = "d.json", .settled = every_kind};
  const std::string json =
      decisions_json(decisions, {{.names = {"a", "b"}, .score = 0.5, .reason = {"g", "r"}}});
  CHECK(read(json).settled == every_kind);
  CHECK(
      test::contains(json, R"({"ask": "same", "names": ["a", "b"], "score": 0.5, "reason": "r"})"));
}

TEST_CASE("a table says the same", "[decisions]") {
  const Decisions table = read(
      "decide,names,name,kind,note\n"
      "same,GLP|Grønn landtransport,GLP,,n\n"
      "different,\"KS | Ks \"\"Nord\"\"\",,,\n"
      "split,NHO | LO,NHO LO\n"
      "kind,Skift,,group,\n"
      "name,SVV,Statens vegvesen,,\n"
      "members,Oslo kommune|Moss,Kommuner,,\n");
  CHECK(table.settled == every_kind);
  CHECK(table.file == "d.json");
  CHECK(read("names;decide\nA|B;same\n").settled ==
        std::vector<Decision>{{.decide = Decide::same, .names = {"A", "B"}}});
  CHECK(read("decide,names\n").settled.empty());
}

TEST_CASE("what would do nothing is refused, not passed over", "[decisions]") {
  struct Case {
    std::string entry;
    std::string message;
  };
  const auto [entry, message] = GENERATE(values<Case>({
      {R"({"decide": "sme", "names": ["A", "B"]})", "decision 1 says \"sme\""},
      {R"({"decide": "same", "names": ["A"]})", "(same) needs 2 names or more"},
      {R"({"decide": "same", "names": ["A", " A "]})", "but has 1"},
      {R"({"decide": "different", "names": ["A", "B", "C"]})", "needs 2 names, each another one"},
      {R"({"decide": "different", "names": ["A", "B"], "name": "A"})", "takes no \"name\""},
      {R"({"decide": "split", "names": ["A", "B"]})", "needs a \"name\""},
      {R"({"decide": "kind", "names": ["A"]})", "needs a \"kind\""},
      {R"({"decide": "kind", "names": ["A"], "kind": "club"})", "organisation or group"},
      {R"({"decide": "same", "names": ["A", "B"], "kind": "group"})", "takes no \"kind\""},
      {R"({"decide": "same", "name": ["A", "B"]})", "that is no text"},
      {R"({"decide": "same", "names": ["A", 1]})", "a name that is no text"},
      {R"({"decide": "same", "names": ["A", "–"]})", "without letters"},
      {R"({"decide": "same", "names": ["A", "B"], "nmae": "A"})", "unknown key \"nmae\""},
      {R"("same")", "is no object"},
  }));
  CAPTURE(entry);
  const std::string refusal = test::refusal<InputError>([&, json = entry] {
    read(R"({"schema": "partnergraph/decisions/1", "decisions": [)" + json + "]}");
  });
  CAPTURE(refusal);
  CHECK(test::contains(refusal, message));
}

TEST_CASE("other files are refused", "[decisions]") {
  const auto refusal = [](const std::string& text) {
    return test::refusal<InputError>([&] { read(text); });
  };
  CHECK(test::contains(refusal("{}"), "no \"schema\""));
  CHECK(test::contains(refusal(R"({"schema": "partnergraph/programme/1"})"), "expected"));
  CHECK(test::contains(refusal("measure,partner\nA,B\n"), "unknown column \"measure\""));
  CHECK(test::contains(refusal("decide,names\nsame,A\n"), "line 2"));
  CHECK(test::contains(refusal("decide,names\nsame,A,B\n"), "more cells than the header"));
  CHECK(test::contains(refusal("names\nA|B\n"), "no column \"decide\""));
}

TEST_CASE("a file cut anywhere is read or refused", "[decisions]") {
  const std::string whole = decisions_json({.file = "d", .settled = every_kind}, {});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    try {
      read(whole.substr(0, size));
    } catch (const InputError&) {
      SUCCEED();
    }
  }
}

}  // namespace
