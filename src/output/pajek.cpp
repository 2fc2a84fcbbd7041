#include <partnergraph/output/network_files.hpp>

#include <algorithm>

#include "code_point.hpp"
#include "network_rows.hpp"
#include "numbers.hpp"

namespace partnergraph {
namespace {

// The only way by which text enters Pajek and DL files: one line in double quotes, which neither
// format can escape.
std::string quoted(std::string_view text) {
  std::string line = visible(text);
  std::ranges::replace(line, '"', '\'');
  return '"' + line + '"';
}

}  // namespace

std::string pajek(const Programme& programme) {
  const NetworkRows rows(programme);
  std::string net = "*Vertices " + std::to_string(rows.vertices().size()) + ' ' +
                    std::to_string(rows.measures()) + '\n';
  std::size_t number = 0;
  for (const NetworkVertex& vertex : rows.vertices()) {
    net += std::to_string(++number) + ' ' + quoted(vertex.label) + '\n';
  }
  net += "*Edges\n";
  for (const NetworkTie& tie : rows.ties()) {
    net += std::to_string(tie.measure + 1) + ' ' + std::to_string(tie.partner + 1) + ' ' +
           shortest(tie.weight) + '\n';
  }
  return net;
}

std::string ucinet_dl(const Programme& programme) {
  const NetworkRows rows(programme);
  std::string dl = "DL NR=" + std::to_string(rows.measures()) +
                   ", NC=" + std::to_string(rows.partners()) + ", FORMAT=EDGELIST2\n";
  const auto labels = [&](std::string_view heading, std::size_t first, std::size_t last) {
    dl.append(heading).append("\n");
    for (std::size_t v = first; v < last; ++v) dl += quoted(rows.vertices()[v].label) + '\n';
  };
  labels("ROW LABELS:", 0, rows.measures());
  labels("COLUMN LABELS:", rows.measures(), rows.vertices().size());
  dl += "DATA:\n";
  for (const NetworkTie& tie : rows.ties()) {
    dl += std::to_string(tie.measure + 1) + ' ' +
          std::to_string(tie.partner - rows.measures() + 1) + ' ' + shortest(tie.weight) + '\n';
  }
  return dl;
}

}  // namespace partnergraph
