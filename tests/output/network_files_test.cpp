#include <partnergraph/output/network_files.hpp>

#include <algorithm>
#include <limits>
#include <string>

#include <nlohmann/json.hpp>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/ingest/table_programme.hpp>

#include "output/sample.hpp"
#include "output/xml_check.hpp"
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/lexicon.hpp"

using namespace partnergraph;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

// M1 - nsb, ruter     M2 - kommuner, ruter     M3 - nothing     M4 - nho
// p0 kommuner, p1 nho, p2 nsb, p3 ruter
Programme programme() {
  return test::sample_programme();
}

Findings findings() {
  Findings made = test::sample_findings();
  made.metrics.push_back({"redundancy", {{0.5, 1, 0, 0}, {0, 0, 0, 1}}});
  made.metrics.back().scores.partners[1] = std::numeric_limits<double>::quiet_NaN();
  return made;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

Programme weighted() {
  return read_table("measure,partner,weight\na,xa,2.5\na,ya,1\nb,ya,3\n", TableKind::edge_list,
                    "w.csv", test::lexicon(), {});
}

Programme davis() {
  std::string csv = "measure,partner\n";
  for (std::size_t row = 0; row < test::davis_rows.size(); ++row) {
    for (std::size_t event = 0; event < 14; ++event) {
      if (test::davis_rows.at(row).events[event] != '1') continue;
      csv += "E" + std::to_string(event + 1) + ",W" + std::to_string(row + 1) + '\n';
    }
  }
  return read_table(csv, TableKind::edge_list, "davis.csv", test::lexicon(), {});
}

}  // namespace

TEST_CASE("GraphML tells modes, kinds and what is known of each vertex", "[export]") {
  const std::string xml = graphml(programme(), findings());
  CHECK(test::xml_fault(xml).empty());
  CHECK(count(xml, "<node ") == 8);
  CHECK(count(xml, "<edge ") == 5);
  CHECK_THAT(xml, Contains("<edge source=\"m0\" target=\"p2\">"));
  CHECK_THAT(xml, Contains("<key id=\"type\" for=\"node\" attr.name=\"type\" "
                           "attr.type=\"boolean\"/>"));
  const std::string nho = xml.substr(xml.find("<node id=\"p1\""), 700);
  CHECK_THAT(nho, Contains("<data key=\"type\">true</data>") &&
                      Contains("<data key=\"bipartite\">1</data>") &&
                      Contains("<data key=\"kind\">organisation</data>") &&
                      Contains("<data key=\"coalition\">2</data>") &&
                      Contains("<data key=\"degree\">1</data>"));
  CHECK_THAT(nho.substr(0, nho.find("</node>")), !Contains("redundancy"));  // not defined for it
  CHECK_THAT(xml, !Contains("\"weight\""));
  CHECK_THAT(graphml(weighted(), {}), Contains("<data key=\"weight\">2.5</data>"));
}

TEST_CASE("GEXF carries colours, sizes and the positions of the pictures", "[export]") {
  const std::string xml = gexf(programme(), findings());
  CHECK(test::xml_fault(xml).empty());
  CHECK(count(xml, "<node ") == 8);
  CHECK(count(xml, "<viz:color ") == 8);
  CHECK(count(xml, "<viz:position ") == 7);  // M3 has no ties: the pictures leave it out
  CHECK_THAT(xml, Contains("<viz:color r=\"0\" g=\"114\" b=\"178\"/>"));  // #0072B2
  CHECK_THAT(xml, Contains("<attribute id=\"5\" title=\"degree\" type=\"double\"/>"));
  // Of p1 the fourth metric is not defined: attribute 8.
  const std::string nho = xml.substr(xml.find("<node id=\"p1\""));
  CHECK_THAT(nho.substr(0, nho.find("</node>")),
             Contains("for=\"7\" value=\"0.125\"") && !Contains("for=\"8\""));
}

TEST_CASE("Pajek and DL number measures first", "[export]") {
  const std::string net = pajek(weighted());
  CHECK(net ==
        "*Vertices 4 2\n1 \"a\"\n2 \"b\"\n3 \"xa\"\n4 \"ya\"\n*Edges\n1 3 2.5\n1 4 1\n2 4 3\n");
  CHECK(ucinet_dl(weighted()) ==
        "DL NR=2, NC=2, FORMAT=EDGELIST2\nROW LABELS:\n\"a\"\n\"b\"\nCOLUMN LABELS:\n\"xa\"\n"
        "\"ya\"\nDATA:\n1 1 2.5\n1 2 1\n2 2 3\n");
}

TEST_CASE("JSON formats hold the same vertices and ties under their own names", "[export]") {
  const Json link = Json::parse(node_link_json(programme(), findings()));
  CHECK(link["nodes"].size() == 8);
  REQUIRE(link["edges"].size() == 5);
  CHECK(link["edges"][0] == Json({{"source", "m0"}, {"target", "p2"}}));
  CHECK(link["nodes"][5]["name"] == "nho");
  CHECK(link["nodes"][5]["type"] == true);
  CHECK_FALSE(link["nodes"][5].contains("redundancy"));
  CHECK(Json::parse(node_link_json(programme(), findings(), EdgeKey::links))["links"] ==
        link["edges"]);

  const Json cytoscape = Json::parse(cytoscape_json(programme(), findings()));
  CHECK(cytoscape["elements"]["nodes"].size() == 8);
  CHECK(cytoscape["elements"]["edges"][0]["data"] ==
        Json({{"id", "e0"}, {"source", "m0"}, {"target", "p2"}}));

  const Json hif = Json::parse(hif_json(programme(), findings()));
  CHECK(hif["nodes"].size() == 4);
  CHECK(hif["edges"].size() == 4);
  CHECK(hif["incidences"][0] == Json({{"edge", "m0"}, {"node", "p2"}}));
  CHECK(hif["edges"][0]["attrs"]["label"] == "Flere tog");
}

TEST_CASE("edge list and incidence table read back to the same network", "[export]") {
  for (const Programme& before : {weighted(), davis()}) {
    const auto ties = [](const Programme& p) {
      std::string all;
      for (const Measure& measure : p.measures) {
        for (const Mention& mention : measure.mentions) {
          all += measure.key + '|' + p[mention.partner].key + '|' + std::to_string(mention.weight) +
                 '\n';
        }
      }
      return all;
    };
    const std::string edges = edge_list_csv(before);
    CHECK(ties(read_table(edges, TableKind::edge_list, "e.csv", test::lexicon(), {})) ==
          ties(before));
    const std::string table = incidence_csv(before);
    CHECK(table_kind(table, test::lexicon()) == TableKind::incidence);
    CHECK(ties(read_table(table, TableKind::incidence, "i.csv", test::lexicon(), {})) ==
          ties(before));
  }
}

TEST_CASE("Gephi and Neo4j get a table of vertices and one of ties", "[export]") {
  const NamedFiles gephi = gephi_csv(programme(), findings());
  REQUIRE(gephi.size() == 2);
  CHECK_THAT(gephi[0].second, Contains("\np1,NHO,nho,organisation,true,1,2,1,0,0.125,\n"));
  CHECK_THAT(gephi[1].second, Contains("Source,Target,Type,Weight\nm0,p2,Undirected,1\n"));
  const NamedFiles neo4j = neo4j_csv(programme(), findings());
  REQUIRE(neo4j.size() == 3);
  CHECK_THAT(neo4j[0].second, Contains("id:ID,label,name,kind,type:boolean") &&
                                  Contains("degree:double") && Contains(",Measure\n"));
  CHECK(count(neo4j[1].second, "\n") == 5);
  CHECK_THAT(neo4j[2].second, Contains("p2,m0,1,PARTICIPATES_IN\n"));
}

TEST_CASE("no text of a document breaks an export", "[export]") {
  for (const std::string& text : test::hostile_texts()) {
    const Programme programme = test::hostile_programme(text);
    CAPTURE(text.substr(0, 40));
    CHECK(test::xml_fault(graphml(programme, findings())).empty());
    CHECK(test::xml_fault(gexf(programme, findings())).empty());
    CHECK(Json::accept(node_link_json(programme, findings())));
    CHECK(Json::accept(cytoscape_json(programme, findings())));
    CHECK(Json::accept(hif_json(programme, findings())));
    // A label is one line in two quotes.
    CHECK(count(pajek(programme), "\n") == 1 + 8 + 1 + 5);
    CHECK(count(pajek(programme), "\"") == 16);
    CHECK(count(ucinet_dl(programme), "\"") == 16);
    CHECK(count(edge_list_csv(programme), "\n") == 6);
  }
}

TEST_CASE("a programme without anything is exported as nothing", "[export]") {
  const Programme empty;
  CHECK(test::xml_fault(graphml(empty, {})).empty());
  CHECK(test::xml_fault(gexf(empty, {})).empty());
  CHECK(Json::accept(node_link_json(empty, {})));
  CHECK(pajek(empty) == "*Vertices 0 0\n*Edges\n");
  CHECK(edge_list_csv(empty) == "measure,partner\n");
}
