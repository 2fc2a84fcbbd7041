#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/output/dot.hpp>

#include "dot_label.hpp"
#include "measure_label.hpp"
#include "palette.hpp"
#include "picture.hpp"
#include "planning_texts.hpp"

namespace partnergraph {
namespace {

// What became of a vertex, with the colours of the picture.
struct Change {
  std::string_view name;
  std::string_view sign;
  Hue hue;
};

constexpr Change kept{"kept", "=", neutral_hue};
constexpr Change changed{"changed", "~", coalition_hues[2]};
constexpr Change gone{"gone", "−", coalition_hues[1]};
constexpr Change added{"new", "+", coalition_hues[0]};

class ComparisonDot {
 public:
  ComparisonDot(const Programme& before, const Programme& after, const Comparison& found,
                Language language)
      : before_(before), after_(after), found_(found), language_(language) {}

  std::string write() {
    const std::string title =
        std::string(texts::compare_title.in(language_)) + " · " +
        fill(texts::comparison_of.in(language_),
             {source_in_words(before_, language_), source_in_words(after_, language_)});
    dot_ = "// Drawn well by: dot -Tsvg\ngraph partnergraph {\n  graph [charset=\"UTF-8\", label=" +
           DotLabel(title, 120, 3).quoted() +
           ", labelloc=t, fontsize=16, fontname=\"Helvetica\", bgcolor=\"#FFFFFF\", rankdir=LR, "
           "ranksep=1.2, nodesep=0.12]\n"
           "  node [fontname=\"Helvetica\", fontsize=12, style=filled, margin=\"0.08,0.04\"]\n"
           "  edge [fontname=\"Helvetica\", fontsize=12]\n";
    measures();
    partners();
    ties();
    dot_ += "}\n";
    return std::move(dot_);
  }

 private:
  static const Change& change_of(const MeasureMatch& match) {
    return match.reworded || !match.joined.empty() || !match.left.empty() ? changed : kept;
  }

  void measures() {
    for (const MeasureMatch& match : found_.measures) {
      node("b", match.before, before_, change_of(match));
      node("a", match.after, after_, change_of(match));
    }
    for (const MeasureId id : found_.dropped) node("b", id, before_, gone);
    for (const MeasureId id : found_.added) node("a", id, after_, added);
  }

  // Those that left a measure or the programme, and those that joined one.
  void partners() {
    std::vector<PartnerId> left = found_.partners_left;
    std::vector<PartnerId> joined = found_.partners_joined;
    for (const MeasureMatch& match : found_.measures) {
      left.insert(left.end(), match.left.begin(), match.left.end());
      joined.insert(joined.end(), match.joined.begin(), match.joined.end());
    }
    partners("l", left, before_, found_.partners_left, gone, "min");
    partners("j", joined, after_, found_.partners_joined, added, "max");
  }

  // `of_programme`: those among them that came to or went from the whole programme.
  void partners(std::string_view prefix, std::vector<PartnerId>& ids, const Programme& programme,
                const std::vector<PartnerId>& of_programme, const Change& change,
                std::string_view rank) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::string row;
    for (const PartnerId id : ids) {
      const bool whole = std::ranges::find(of_programme, id) != of_programme.end();
      node(prefix, id, programme, whole ? change : kept);
      row += ' ' + id_of(prefix, id.value);
    }
    if (!row.empty()) dot_ += "  {rank=" + std::string(rank) + ';' + row + "}\n";
  }

  void ties() {
    for (const MeasureMatch& match : found_.measures) {
      const std::string before = id_of("b", match.before.value);
      const std::string after = id_of("a", match.after.value);
      edge(before, after, "became", change_of(match), "2.5");
      for (const PartnerId p : match.left) {
        edge(id_of("l", p.value), before, "participation", gone, "1.2");
      }
      for (const PartnerId p : match.joined) {
        edge(after, id_of("j", p.value), "participation", added, "1.2");
      }
    }
    for (const MeasureId m : found_.dropped) ties_of("b", m, before_, "l", found_.partners_left);
    for (const MeasureId m : found_.added) ties_of("a", m, after_, "j", found_.partners_joined);
  }

  // Of a measure that one programme alone has, to the partners that it alone has.
  void ties_of(std::string_view side, MeasureId m, const Programme& programme,
               std::string_view partner_side, const std::vector<PartnerId>& shown) {
    std::vector<PartnerId> drawn;
    for (const Mention& mention : programme[m].mentions) {
      const PartnerId p = mention.partner;
      if (std::ranges::find(shown, p) == shown.end()) continue;
      if (std::ranges::find(drawn, p) != drawn.end()) continue;
      drawn.push_back(p);
      const std::string measure = id_of(side, m.value);
      const std::string partner = id_of(partner_side, p.value);
      if (side == "b") {
        edge(partner, measure, "participation", gone, "1.2");
      } else {
        edge(measure, partner, "participation", added, "1.2");
      }
    }
  }

  static std::string id_of(std::string_view prefix, std::uint32_t value) {
    return std::string(prefix) + std::to_string(value);
  }

  void node(std::string_view prefix, MeasureId id, const Programme& programme,
            const Change& change) {
    open_node(id_of(prefix, id.value), label_of(programme[id]), programme[id].title, change);
    dot_ += ", bipartite=0, kind=measure, shape=box]\n";
  }

  void node(std::string_view prefix, PartnerId id, const Programme& programme,
            const Change& change) {
    open_node(id_of(prefix, id.value), programme[id].name, programme[id].name, change);
    dot_ += programme[id].kind == PartnerKind::group
                ? ", bipartite=1, kind=group, shape=ellipse, style=\"filled,dashed\"]\n"
                : ", bipartite=1, kind=organisation, shape=ellipse]\n";
  }

  void open_node(const std::string& id, std::string_view label, std::string_view name,
                 const Change& change) {
    dot_ += "  " + id + " [label=" + DotLabel(label, 40, 3).quoted() + dot_full_name(name) +
            ", change=" + std::string(change.name) + ", color=\"" + std::string(change.hue.strong) +
            "\", fillcolor=\"" + std::string(change.hue.tint) + '"';
  }

  void edge(const std::string& from, const std::string& to, std::string_view kind,
            const Change& change, std::string_view width) {
    dot_ += "  " + from + " -- " + to + " [kind=" + std::string(kind) + ", label=\"" +
            std::string(change.sign) + "\", color=\"" + std::string(change.hue.strong) +
            "\", penwidth=" + std::string(width) + "]\n";
  }

  const Programme& before_;
  const Programme& after_;
  const Comparison& found_;
  Language language_;
  std::string dot_;
};

}  // namespace

std::string comparison_dot(const Programme& before, const Programme& after,
                           const Comparison& comparison, Language language) {
  return ComparisonDot(before, after, comparison, language).write();
}

}  // namespace partnergraph
