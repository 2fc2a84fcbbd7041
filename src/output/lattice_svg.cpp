#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/analysis/concept_lattice.hpp>
#include <partnergraph/output/dot.hpp>
#include <partnergraph/output/svg.hpp>

#include "code_point.hpp"
#include "dot_label.hpp"
#include "drawing.hpp"
#include "legend.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "shared_start.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_cards = 40;
constexpr std::size_t cards_a_row = 7;
constexpr std::size_t most_names = 4;  // in DOT
constexpr std::size_t most_name_lines = 3;
constexpr double least_width = 760.0;  // room for the head
constexpr double name_font = 11.0;
constexpr double card_width = 164.0;
constexpr double card_height = 78.0;
constexpr double card_gap = 16.0;
constexpr double row_gap = 22.0;    // between two rows of one level
constexpr double level_gap = 58.0;  // ties are seen here

constexpr PictureTexts about{texts::lattice_title, texts::lattice_description};

// The whole lattice, or where that is larger than anybody can read, the one of the partners in most
// measures.
struct ReadableLattice {
  ConceptLattice lattice;
  std::size_t partners = 0;  // how many it is of; 0: of all
};

// The ties of the partners in most measures alone; ids stay.
BipartiteGraph of_leaders(const BipartiteGraph& graph, std::size_t leaders) {
  std::vector<PartnerId> order;
  for (const PartnerId p : graph.measures().ids()) order.push_back(p);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](PartnerId p) { return graph.measures()[p].size(); });
  if (order.size() > leaders) order.resize(leaders);
  std::vector<Participation> ties;
  for (const PartnerId p : order) {
    for (const MeasureId m : graph.measures()[p]) ties.push_back({m, p});
  }
  return {graph.partners().size(), graph.measures().size(), std::move(ties)};
}

// The groups that are drawn: of two measures or more with a partner in common, and upwards closed:
// whatever holds a group that is drawn is drawn too.
struct Groups {
  std::vector<const Concept*> cards;                        // most measures first
  std::vector<std::pair<std::size_t, std::size_t>> covers;  // upper, lower
  std::size_t all = 0;
};

Groups groups_of(const ConceptLattice& lattice) {
  Groups groups;
  std::vector<std::size_t> place(lattice.concepts.size(), most_cards);
  for (std::size_t i = 0; i < lattice.concepts.size(); ++i) {
    const Concept& found = lattice.concepts[i];
    if (found.measures.size() < 2 || found.partners.empty()) continue;
    ++groups.all;
    if (groups.cards.size() == most_cards) continue;
    place[i] = groups.cards.size();
    groups.cards.push_back(&found);
  }
  for (const auto& [upper, lower] : lattice.covers) {
    if (place[upper] < most_cards && place[lower] < most_cards) {
      groups.covers.emplace_back(place[upper], place[lower]);
    }
  }
  return groups;
}

// Of so few partners that their groups, and not only they themselves, are seen.
ReadableLattice readable_lattice(const BipartiteGraph& graph) {
  ReadableLattice found{concept_lattice(graph), 0};
  if (found.lattice.complete) return found;
  // Six partners have at most 64 sets.
  for (std::size_t leaders = 48; leaders >= 6; leaders /= 2) {
    found = {concept_lattice(of_leaders(graph, leaders)), leaders};
    if (found.lattice.complete && groups_of(found.lattice).all <= 2 * most_cards) break;
  }
  return found;
}

// Of all partners of the group; nothing if they are of several.
std::optional<std::uint32_t> coalition_of(const Concept& group, const Findings& findings) {
  const auto of = [&](PartnerId p) { return findings.coalitions.partners[p.index()]; };
  const std::uint32_t first = of(group.partners.front());
  const bool one = std::ranges::all_of(group.partners, [&](PartnerId p) { return of(p) == first; });
  return one ? std::optional(first) : std::nullopt;
}

// What the picture leaves out; empty if nothing.
std::string notice_of(const ReadableLattice& found, const Groups& groups, Language language) {
  std::string notice;
  if (found.partners > 0) {
    notice = fill(texts::lattice_leaders.in(language), {whole(found.partners, language)});
  }
  if (groups.all > groups.cards.size()) {
    if (!notice.empty()) notice += ' ';
    notice += fill(texts::lattice_cut.in(language),
                   {whole(groups.cards.size(), language), whole(groups.all, language)});
  }
  return notice;
}

// Cards by the number of groups that hold them, one within the other; in a level, near those. Those
// that neither hold a group nor are held come last.
std::vector<std::vector<std::size_t>> levels_of(const Groups& groups) {
  std::vector<std::size_t> level(groups.cards.size());
  std::vector<bool> tied(groups.cards.size());
  std::size_t deepest = 0;
  // Covers ascend by their upper end, and an upper end has more measures and so a smaller index.
  for (const auto& [upper, lower] : groups.covers) {
    tied[upper] = tied[lower] = true;
    level[lower] = std::max(level[lower], level[upper] + 1);
    deepest = std::max(deepest, level[lower]);
  }
  std::vector<std::vector<std::size_t>> levels(deepest + 2);
  for (std::size_t i = 0; i < level.size(); ++i) {
    levels[tied[i] ? level[i] : deepest + 1].push_back(i);
  }
  std::erase_if(levels, [](const auto& cards) { return cards.empty(); });
  std::vector<double> x(groups.cards.size());
  for (auto& cards : levels) {
    std::vector<std::pair<double, std::size_t>> order;
    for (const std::size_t card : cards) {
      double sum = 0.0;
      double count = 0.0;
      for (const auto& [upper, lower] : groups.covers) {
        if (lower != card) continue;
        sum += x[upper];
        count += 1.0;
      }
      order.emplace_back(count > 0.0 ? sum / count : 0.0, card);
    }
    std::ranges::sort(order);
    for (std::size_t k = 0; k < order.size(); ++k) {
      cards[k] = order[k].second;
      x[cards[k]] = (static_cast<double>(k) + 0.5) / static_cast<double>(order.size());
    }
  }
  return levels;
}

class LatticeSvg {
 public:
  LatticeSvg(const Programme& programme, const Findings& findings, const Picture& picture,
             const Groups& groups, PageHead head, Language language)
      : head_(std::move(head)),
        programme_(programme),
        findings_(findings),
        picture_(picture),
        groups_(groups),
        language_(language) {
    for (const Concept* group : groups.cards) {
      for (const PartnerId p : group->partners) starts_.add(visible(programme[p].name));
    }
  }

  std::string draw() {
    const auto count = [](std::size_t n) { return static_cast<double>(n); };
    const auto levels = levels_of(groups_);
    std::size_t widest = 1;  // cards
    for (const auto& level : levels) widest = std::max(widest, std::min(level.size(), cards_a_row));
    head_.width = std::max(least_width, 2 * picture_margin + count(widest) * card_width +
                                            count(widest - 1) * card_gap);
    places_.resize(groups_.cards.size());
    double y = head_height(head_);
    for (const auto& level : levels) {
      // Rows of a level are as full as each other.
      const std::size_t rows = (level.size() + cards_a_row - 1) / cards_a_row;
      for (std::size_t row = 0; row < rows; ++row) {
        std::vector<std::size_t> cards;
        for (std::size_t k = row; k < level.size(); k += rows) cards.push_back(level[k]);
        const double wide = count(cards.size()) * card_width + count(cards.size() - 1) * card_gap;
        double x = (head_.width - wide) / 2.0;
        for (const std::size_t card : cards) {
          places_[card] = {x, y};
          x += card_width + card_gap;
        }
        y += card_height + (row + 1 == rows ? level_gap : row_gap);
      }
    }
    open_page(svg_, head_, y - level_gap + picture_margin);
    for (const auto& [upper, lower] : groups_.covers) {
      svg_.empty("line", {{"x1", places_[upper].x + card_width / 2.0},
                          {"y1", places_[upper].y + card_height},
                          {"x2", places_[lower].x + card_width / 2.0},
                          {"y2", places_[lower].y},
                          {"stroke", between_colour},
                          {"stroke-width", 1.2}});
    }
    for (std::size_t i = 0; i < groups_.cards.size(); ++i) draw(*groups_.cards[i], places_[i]);
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  void draw(const Concept& group, Point at) {
    const auto coalition = coalition_of(group, findings_);
    const Hue colour =
        coalition ? hue_of(*coalition, picture_.sizes[*coalition]) : Hue{between_colour, paper, 0};
    svg_.empty("rect", {{"x", at.x},
                        {"y", at.y},
                        {"width", card_width},
                        {"height", card_height},
                        {"rx", 6.0},
                        {"fill", paper},
                        {"stroke", colour.strong},
                        {"stroke-width", 1.8}});
    draw_mark(svg_, {at.x + card_width - 10.0, at.y + 11.0}, 10.0, colour, false);
    const double room = card_width - 16.0;
    const double left = at.x + 8.0;
    double y = at.y + 6.0;
    const auto names = name_lines(group.partners);
    std::size_t spare = most_name_lines - names.size();
    for (const std::string& name : names) {
      const double top = y;
      y = draw_label(svg_, {left, y}, name,
                     {.font = name_font,
                      .room = room - 10.0,
                      .lines = 1 + spare,
                      .anchor = "start",
                      .bold = true,
                      .shared = starts_.of(visible(name))});
      spare -= static_cast<std::size_t>(std::lround((y - top) / (name_font + 2.0))) - 1;
    }
    draw_label(svg_, {left, y + 3.0},
               counted(group.measures.size(), texts::measure, language_) + ": " +
                   listed(programme_, group.measures, 4, language_),
               {.font = 10.0, .room = room, .lines = 2, .anchor = "start"});
  }

  // A line each, the last for those that have no room.
  [[nodiscard]] std::vector<std::string> name_lines(const std::vector<PartnerId>& partners) const {
    const std::size_t named =
        partners.size() > most_name_lines ? most_name_lines - 1 : partners.size();
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < named; ++i) lines.push_back(programme_[partners[i]].name);
    if (named < partners.size()) {
      lines.push_back(
          fill(texts::lines_and_more.in(language_), {whole(partners.size() - named, language_)}));
    }
    return lines;
  }

  PageHead head_;
  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  const Groups& groups_;
  Language language_;
  SharedStarts starts_;
  std::vector<Point> places_;  // left top corners of cards
  Markup svg_;
};

}  // namespace

std::string lattice_svg(const Programme& programme, const Findings& findings, Language language) {
  Picture picture = picture_of(programme, findings, language);
  const ReadableLattice found = readable_lattice(picture.graph);
  const Groups groups = groups_of(found.lattice);
  picture.notice = notice_of(found, groups, language);
  PageHead head = head_of(programme, picture, about, language);
  if (groups.cards.empty()) return empty_picture(std::move(head), language);
  std::set<std::uint32_t> coalitions;
  bool mixed = false;
  for (const Concept* group : groups.cards) {
    if (const auto one = coalition_of(*group, findings)) {
      coalitions.insert(*one);
    } else {
      mixed = true;
    }
  }
  head.legend = legend_of(picture, coalitions, language);
  if (mixed) {
    head.legend.push_back({LegendEntry::Mark::area,
                           {between_colour, paper, 0},
                           std::string(texts::lattice_mixed.in(language))});
  }
  return LatticeSvg(programme, findings, picture, groups, std::move(head), language).draw();
}

std::string lattice_dot(const Programme& programme, Language language) {
  const ReadableLattice found = readable_lattice(graph_of(programme));
  const Groups groups = groups_of(found.lattice);
  std::string title(texts::lattice_title.in(language));
  if (const std::string notice = notice_of(found, groups, language); !notice.empty()) {
    title += ". " + notice;
  }
  std::string dot =
      "// Drawn well by: dot -Tsvg\ndigraph partnergraph {\n  graph [charset=\"UTF-8\", label=" +
      DotLabel(title, 100, 3).quoted() +
      ", labelloc=t, fontname=\"Helvetica\", bgcolor=\"#FFFFFF\"]\n"
      "  node [shape=box, style=rounded, fontname=\"Helvetica\"]\n  edge [arrowhead=none]\n";
  for (std::size_t i = 0; i < groups.cards.size(); ++i) {
    const Concept& group = *groups.cards[i];
    const std::string size = counted(group.measures.size(), texts::measure, language);
    dot +=
        "  g" + std::to_string(i) + " [label=" +
        DotLabel(listed(programme, group.partners, most_names, language) + " (" + size + ")", 30, 5)
            .quoted() +
        "]\n";
  }
  for (const auto& [upper, lower] : groups.covers) {
    dot += "  g" + std::to_string(upper) + " -> g" + std::to_string(lower) + "\n";
  }
  return dot + "}\n";
}

}  // namespace partnergraph
