#include <partnergraph/output/dot.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "coalition_names.hpp"
#include "code_point.hpp"
#include "dot_label.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "palette.hpp"
#include "selection.hpp"
#include "texts.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr double label_columns = 30;
constexpr std::size_t label_lines = 3;
constexpr std::size_t most_overlaps = 300;  // more are no picture

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
        cards_(coalition_cards(findings.coalitions)),
        titles_(coalition_titles(programme, cards_, language)),
        measure_drawn_(programme.measures.size(), true),
        partner_drawn_(programme.partners.size(), true) {}

  // Only that partner, its measures and everybody in them.
  void keep_around(PartnerId centre) {
    measure_drawn_.assign(measure_drawn_.size(), false);
    partner_drawn_.assign(partner_drawn_.size(), false);
    partner_drawn_[centre.index()] = true;
    for (const MeasureId measure : graph_.measures()[centre]) {
      measure_drawn_[measure.index()] = true;
      for (const PartnerId p : graph_.partners()[measure]) partner_drawn_[p.index()] = true;
    }
  }

  // All that has a tie and all that has none, in clusters.
  std::string write() {
    head();
    for (const CoalitionCard& card : cards_) coalition(card);
    ties();
    dot_ += "}\n";
    return std::move(dot_);
  }

  // Those who have something in common, without clusters: the strongest pairs.
  template <StrongId Vertex>
  std::string write(const std::vector<Overlap<Vertex>>& overlaps) {
    head();
    const auto pairs = strongest(overlaps, most_overlaps);
    std::vector<Vertex> vertices;
    for (const Overlap<Vertex>& pair : pairs) {
      vertices.insert(vertices.end(), {pair.first, pair.second});
    }
    std::ranges::sort(vertices);
    vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
    for (const Vertex v : vertices) node(v);
    for (const Overlap<Vertex>& pair : pairs) {
      dot_ += "  " + id_of(pair.first) + " -- " + id_of(pair.second) +
              " [weight=" + std::to_string(pair.shared) +
              ", penwidth=" + shortest(std::min(9.0, 0.8 * pair.shared)) + "]\n";
    }
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

  // Nodes stand outside of the cluster, which only names them: some readers see no other nodes.
  void coalition(const CoalitionCard& card) {
    std::string members;
    const auto add = [&](auto id) {
      node(id);
      members += ' ' + id_of(id);
    };
    for (const MeasureId id : card.measures) {
      if (measure_drawn_[id.index()]) add(id);
    }
    for (const PartnerId id : card.partners) {
      if (partner_drawn_[id.index()]) add(id);
    }
    if (card.size() < 2 || members.empty()) return;
    const std::string& name = titles_[card.number - 1];
    const Hue hue = hue_of(card.number - 1, card.size());
    dot_ += "  subgraph cluster_" + std::to_string(card.number) +
            " {\n  graph [label=" + DotLabel(name, label_columns, 1).quoted() +
            ", fontsize=14, style=rounded, color=\"" + std::string(hue.strong) + "\"]\n " +
            members + "\n  }\n";
  }

  static std::string id_of(MeasureId id) { return "m" + std::to_string(id.value); }
  static std::string id_of(PartnerId id) { return "p" + std::to_string(id.value); }

  void node(MeasureId id) {
    const Measure& measure = programme_[id];
    open_node(id_of(id), label_of(measure), measure.title, graph_.partners()[id].size(),
              findings_.coalitions.measures[id.index()]);
    dot_ += ", bipartite=0, kind=measure, shape=box]\n";
  }

  void node(PartnerId id) {
    const Partner& partner = programme_[id];
    open_node(id_of(id), partner.name, partner.name, graph_.measures()[id].size(),
              findings_.coalitions.partners[id.index()]);
    dot_ += partner.kind == PartnerKind::group
                ? ", bipartite=1, kind=group, shape=ellipse, style=\"filled,dashed\"]\n"
                : ", bipartite=1, kind=organisation, shape=ellipse]\n";
  }

  void open_node(const std::string& id, const std::string& label, const std::string& name,
                 std::size_t degree, std::uint32_t coalition) {
    const Hue hue = hue_of(coalition, cards_[coalition].size());
    dot_ += "  " + id + " [label=" + DotLabel(label, label_columns, label_lines).quoted() +
            dot_full_name(name) + ", coalition=" + std::to_string(coalition + 1) + ", color=\"" +
            std::string(hue.strong) + "\", fillcolor=\"" + std::string(hue.tint) +
            "\", fontsize=" + scaled(11, 2.5, degree) + ", penwidth=" + scaled(0.5, 0.6, degree);
  }

  void ties() {
    const auto partners = graph_.partners();
    for (const MeasureId measure : partners.ids()) {
      if (!measure_drawn_[measure.index()]) continue;
      for (const PartnerId partner : partners[measure]) {
        dot_ += "  " + id_of(measure) + " -- " + id_of(partner);
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
  std::vector<std::string> titles_;  // of the cards
  std::vector<bool> measure_drawn_;
  std::vector<bool> partner_drawn_;
  std::string dot_;
};

}  // namespace

std::string network_dot(const Programme& programme, const Findings& findings, Language language) {
  return NetworkDot(programme, findings, language).write();
}

std::string ego_dot(const Programme& programme, const Findings& findings, PartnerId centre,
                    Language language) {
  NetworkDot dot(programme, findings, language);
  dot.keep_around(centre);
  return dot.write();
}

std::string partner_overlaps_dot(const Programme& programme, const Findings& findings,
                                 Language language) {
  return NetworkDot(programme, findings, language).write(findings.partner_overlaps);
}

std::string measure_overlaps_dot(const Programme& programme, const Findings& findings,
                                 Language language) {
  return NetworkDot(programme, findings, language).write(findings.measure_overlaps);
}

}  // namespace partnergraph
