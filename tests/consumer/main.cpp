// Uses the installed library the way a stranger would: build a graph, ask a question, print it.
#include <iostream>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/text.hpp>

int main() {
  using partnergraph::MeasureId;
  using partnergraph::PartnerId;

  const partnergraph::BipartiteGraph graph(
      2, 2,
      {{MeasureId{0}, PartnerId{0}}, {MeasureId{0}, PartnerId{1}}, {MeasureId{1}, PartnerId{1}}});
  std::cout << partnergraph::slug("Statens vegvesen") << " takes part in "
            << graph.measures()[PartnerId{1}].size() << " measures\n";
  return graph.tie_count() == 3 && partnergraph::folded("Å") == "å" ? 0 : 1;
}
