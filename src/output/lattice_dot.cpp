#include <string>

#include <partnergraph/output/dot.hpp>

#include "dot_label.hpp"
#include "lattice_sets.hpp"
#include "picture_texts.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {

std::string lattice_dot(const Programme& programme, Language language) {
  constexpr std::size_t most_names = 4;
  const LatticeSets sets = lattice_sets(graph_of(programme));
  std::string title(texts::lattice_title.in(language));
  if (const std::string notice = left_out_in_words(sets, language); !notice.empty()) {
    title += ". " + notice;
  }
  std::string dot =
      "// Drawn well by: dot -Tsvg\ndigraph partnergraph {\n  graph [charset=\"UTF-8\", label=" +
      DotLabel(title, 100, 3).quoted() +
      ", labelloc=t, fontname=\"Helvetica\", bgcolor=\"#FFFFFF\"]\n"
      "  node [shape=box, style=rounded, fontname=\"Helvetica\"]\n  edge [arrowhead=none]\n";
  for (std::size_t i = 0; i < sets.list.size(); ++i) {
    const Concept& set = sets.list[i];
    const std::string size = counted(set.measures.size(), texts::measure, language);
    dot +=
        "  g" + std::to_string(i) + " [label=" +
        DotLabel(listed(programme, set.partners, most_names, language) + " (" + size + ")", 30, 5)
            .quoted() +
        "]\n";
  }
  for (const auto& [upper, lower] : sets.covers) {
    dot += "  g" + std::to_string(upper) + " -> g" + std::to_string(lower) + "\n";
  }
  return dot + "}\n";
}

}  // namespace partnergraph
