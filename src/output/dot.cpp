#include <partnergraph/output/dot.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "code_point.hpp"
#include "numbers.hpp"
#include "palette.hpp"
#include "selection.hpp"
#include "texts.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

// The only way by which text enters DOT: a quoted escString whose every line is cut. Inside quotes
// only the quote and the backslash mean anything; a backslash of the text must be doubled, as
// Graphviz reads \N, \l and the like. "&" is left to stand for itself, not for an HTML entity.
class DotLabel {
 public:
  DotLabel(std::string_view text, double columns, std::size_t lines) {
    for (const std::string& line :
         wrapped(visible(text), {.width = columns, .lines = lines, .advance = columns_of})) {
      if (!bytes_.empty()) bytes_ += "\\n";
      for (const char c : line) {
        if (c == '&') {
          bytes_ += "&amp;";
          continue;
        }
        if (c == '"' || c == '\\') bytes_ += '\\';
        bytes_ += c;
      }
    }
  }
  [[nodiscard]] std::string quoted() const { return '"' + bytes_ + '"'; }

 private:
  std::string bytes_;
};

constexpr double label_columns = 30;
constexpr std::size_t label_lines = 3;

// Area, and with it importance, grows with the degree.
std::string scaled(double base, double step, std::size_t degree) {
  const double value = base + step * std::sqrt(static_cast<double>(degree));
  return shortest(std::round(value * 100.0) / 100.0);
}

class NetworkDot {
 public:
  NetworkDot(const Programme& programme, const Findings& findings, Language language)
      : programme_(programme),
        findings_(findings),
        language_(language),
        graph_(graph_of(programme)),
        cards_(coalition_cards(findings.coalitions)) {}

  std::string write() {
    head();
    for (const CoalitionCard& card : cards_) coalition(card);
    ties();
    dot_ += "}\n";
    return std::move(dot_);
  }

 private:
  void head() {
    const std::string title =
        programme_.title.empty() ? std::string(texts::network.in(language_)) : programme_.title;
    // Curves around 110 vertices take 3 s, around 800 a minute; straight lines a third of a second.
    constexpr std::size_t most_for_curves = 150;
    const std::size_t vertices = programme_.measures.size() + programme_.partners.size();
    const std::string splines = vertices <= most_for_curves ? "true" : "line";
    dot_ +=
        "// Drawn well by: sfdp -Tsvg (free), dot -Tsvg (coalitions in boxes)\ngraph partnergraph "
        "{\n";
    dot_ += "  graph [charset=\"UTF-8\", label=" + DotLabel(title, 100, 2).quoted() +
            ", labelloc=t, fontsize=30, fontname=\"Helvetica\", bgcolor=\"#FFFFFF\", "
            "overlap=prism, outputorder=edgesfirst, splines=" +
            splines +
            ", rankdir=LR, ranksep=2.4, "
            "nodesep=0.12, sep=\"+3\", pad=0.3]\n";
    dot_ += "  node [fontname=\"Helvetica\", style=filled, margin=\"0.08,0.04\"]\n";
    dot_ += "  edge [color=\"#9AA0A6\", penwidth=0.8]\n";
  }

  void coalition(const CoalitionCard& card) {
    const bool clustered = card.size() >= 2;
    if (clustered) {
      const std::string name =
          fill(texts::coalition_number.in(language_), {std::to_string(card.number)});
      const Hue hue = hue_of(card.number - 1, card.size());
      dot_ += "  subgraph cluster_" + std::to_string(card.number) +
              " {\n  graph [label=" + DotLabel(name, label_columns, 1).quoted() +
              ", fontsize=14, style=rounded, color=\"" + std::string(hue.strong) + "\"]\n";
    }
    const Hue hue = hue_of(card.number - 1, card.size());
    for (const MeasureId id : card.measures) measure(id, hue);
    for (const PartnerId id : card.partners) partner(id, hue);
    if (clustered) dot_ += "  }\n";
  }

  void measure(MeasureId id, Hue hue) {
    const Measure& measure = programme_[id];
    node('m', id.value, measure.key + ' ' + measure.title, graph_.partners()[id].size(), hue);
    dot_ += ", shape=box]\n";
  }

  void partner(PartnerId id, Hue hue) {
    const Partner& partner = programme_[id];
    node('p', id.value, partner.name, graph_.measures()[id].size(), hue);
    dot_ += partner.kind == PartnerKind::group ? ", shape=ellipse, style=\"filled,dashed\"]\n"
                                               : ", shape=ellipse]\n";
  }

  void node(char side, std::uint32_t number, const std::string& label, std::size_t degree,
            Hue hue) {
    dot_ += "  ";
    dot_ += side;
    dot_ += std::to_string(number) +
            " [label=" + DotLabel(label, label_columns, label_lines).quoted() + ", color=\"" +
            std::string(hue.strong) + "\", fillcolor=\"" + std::string(hue.tint) +
            "\", fontsize=" + scaled(11, 2.5, degree) + ", penwidth=" + scaled(0.5, 0.6, degree);
  }

  void ties() {
    const auto partners = graph_.partners();
    for (const MeasureId measure : partners.ids()) {
      for (const PartnerId partner : partners[measure]) {
        dot_ += "  m" + std::to_string(measure.value) + " -- p" + std::to_string(partner.value);
        const std::uint32_t own = findings_.coalitions.measures[measure.index()];
        if (own == findings_.coalitions.partners[partner.index()]) {
          dot_ += " [color=\"" + std::string(hue_of(own, cards_[own].size()).strong) + "\"]";
        }
        dot_ += '\n';
      }
    }
  }

  const Programme& programme_;
  const Findings& findings_;
  Language language_;
  BipartiteGraph graph_;
  std::vector<CoalitionCard> cards_;
  std::string dot_;
};

}  // namespace

std::string network_dot(const Programme& programme, const Findings& findings, Language language) {
  return NetworkDot(programme, findings, language).write();
}

}  // namespace partnergraph
