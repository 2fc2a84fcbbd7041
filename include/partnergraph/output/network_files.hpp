// The network with all that was found about its vertices, in the formats that other tools open.
//
// Vertices are measures (document order) and then partners (ascending by key), with generated ids
// "m0", "p0". Each has, in formats that carry attributes: `name` (its key), `label` (the text for
// people), `type` (false = measure, true = partner: igraph), `bipartite` (0 = measure, 1 = partner:
// NetworkX), `kind` (measure, organisation, group), `coalition` (from 1) and one number a metric,
// left out where it is not defined. A tie carries `weight` where weights mean something. Same
// programme and findings, same bytes. All O(vertices * metrics + ties) time and result.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// GraphML: igraph, NetworkX, Gephi, yEd.
[[nodiscard]] std::string graphml(const Programme& programme, const Findings& findings);

/// GEXF 1.2draft with colours by coalition, sizes by degree and the positions of our own pictures:
/// Gephi, NetworkX.
[[nodiscard]] std::string gexf(const Programme& programme, const Findings& findings);

/// Pajek two-mode .net: measures first. Labels are one line; a double quote becomes a single one,
/// since the format has no escape.
[[nodiscard]] std::string pajek(const Programme& programme);

/// UCINET DL, `edgelist2`: rows are measures, columns partners. Labels as in Pajek.
[[nodiscard]] std::string ucinet_dl(const Programme& programme);

enum class EdgeKey : std::uint8_t { edges, links };

/// Node-link JSON of NetworkX and d3. `links` is the name that NetworkX before 3.4 expects.
[[nodiscard]] std::string node_link_json(const Programme& programme, const Findings& findings,
                                         EdgeKey key = EdgeKey::edges);

/// Cytoscape and Cytoscape.js (.cyjs).
[[nodiscard]] std::string cytoscape_json(const Programme& programme, const Findings& findings);

/// Hypergraph Interchange Format: partners are nodes, measures are hyperedges.
[[nodiscard]] std::string hif_json(const Programme& programme, const Findings& findings);

/// Edge list: measure,partner[,weight] by key; `partnergraph` reads it back.
[[nodiscard]] std::string edge_list_csv(const Programme& programme);

/// A row a measure, a column a partner, by key; a weight or 1 where there is a tie, else 0.
/// `partnergraph` reads it back. O(measures * partners).
[[nodiscard]] std::string incidence_csv(const Programme& programme);

using NamedFiles = std::vector<std::pair<std::string, std::string>>;  ///< name, bytes

/// nodes.csv and edges.csv as Gephi imports them.
[[nodiscard]] NamedFiles gephi_csv(const Programme& programme, const Findings& findings);

/// measures.csv, partners.csv and participations.csv with the headers of `neo4j-admin import`.
[[nodiscard]] NamedFiles neo4j_csv(const Programme& programme, const Findings& findings);

}  // namespace partnergraph
