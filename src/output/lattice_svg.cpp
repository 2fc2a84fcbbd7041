#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/analysis/concept_lattice.hpp>
#include <partnergraph/output/dot.hpp>
#include <partnergraph/output/svg.hpp>

#include "dot_label.hpp"
#include "drawing.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_cards = 40;
constexpr std::size_t cards_a_row = 7;
constexpr std::size_t most_names = 4;
constexpr double card_width = 164.0;
constexpr double card_height = 78.0;
constexpr double card_gap = 16.0;
constexpr double row_gap = 22.0;    // between two rows of one level
constexpr double level_gap = 58.0;  // ties are seen here
constexpr double heading_room = 20.0;

constexpr PictureFrame frame{0.0, 0.0, texts::lattice_title, texts::lattice_description};

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
             const Groups& groups, Language language)
      : programme_(programme),
        findings_(findings),
        picture_(picture),
        groups_(groups),
        language_(language) {}

  std::string draw() {
    const auto count = [](std::size_t n) { return static_cast<double>(n); };
    constexpr double all_cards = static_cast<double>(cards_a_row);
    PictureFrame full = frame;
    full.width = 2 * picture_margin + all_cards * card_width + (all_cards - 1.0) * card_gap;
    places_.resize(groups_.cards.size());
    double y = picture_head_height + heading_room;
    for (const auto& level : levels_of(groups_)) {
      // Rows of a level are as full as each other.
      const std::size_t rows = (level.size() + cards_a_row - 1) / cards_a_row;
      for (std::size_t row = 0; row < rows; ++row) {
        std::vector<std::size_t> cards;
        for (std::size_t k = row; k < level.size(); k += rows) cards.push_back(level[k]);
        const double wide = count(cards.size()) * card_width + count(cards.size() - 1) * card_gap;
        double x = (full.width - wide) / 2.0;
        for (const std::size_t card : cards) {
          places_[card] = {x, y};
          x += card_width + card_gap;
        }
        y += card_height + (row + 1 == rows ? level_gap : row_gap);
      }
    }
    full.height = y - level_gap + picture_margin + 24.0;
    open_picture(svg_, programme_, picture_, full, language_);
    for (const auto& [upper, lower] : groups_.covers) {
      svg_.empty("line", {{"x1", places_[upper].x + card_width / 2.0},
                          {"y1", places_[upper].y + card_height},
                          {"x2", places_[lower].x + card_width / 2.0},
                          {"y2", places_[lower].y},
                          {"stroke", between_colour},
                          {"stroke-width", 1.2}});
    }
    for (std::size_t i = 0; i < groups_.cards.size(); ++i) draw(*groups_.cards[i], places_[i]);
    if (groups_.all > groups_.cards.size()) {
      draw_label(svg_, {picture_margin, picture_head_height - 4.0},
                 fill(texts::lattice_cut.in(language_),
                      {whole(groups_.cards.size(), language_), whole(groups_.all, language_)}),
                 {.font = 12.0,
                  .room = full.width - 2 * picture_margin,
                  .lines = 1,
                  .anchor = "start",
                  .bold = true});
    }
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  // The hue of a coalition if all partners are in it.
  [[nodiscard]] Hue hue(const Concept& group) const {
    const Hue first = hue_of(picture_, findings_, group.partners.front());
    const bool one = std::ranges::all_of(group.partners, [&](PartnerId p) {
      const Hue own = hue_of(picture_, findings_, p);
      return own.strong == first.strong && own.mark == first.mark;
    });
    return one ? first : neutral_hue;
  }

  void draw(const Concept& group, Point at) {
    const Hue colour = hue(group);
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
    y = draw_label(
        svg_, {left, y}, listed(programme_, group.partners, most_names, language_),
        {.font = 11.0, .room = room - 10.0, .lines = 3, .anchor = "start", .bold = true});
    draw_label(svg_, {left, y + 3.0},
               counted(group.measures.size(), texts::measure, language_) + ": " +
                   listed(programme_, group.measures, 4, language_),
               {.font = 10.0, .room = room, .lines = 2, .anchor = "start"});
  }

  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  const Groups& groups_;
  Language language_;
  std::vector<Point> places_;  // left top corners of cards
  Markup svg_;
};

}  // namespace

std::string lattice_svg(const Programme& programme, const Findings& findings, Language language) {
  const Picture picture = picture_of(programme, findings);
  const ConceptLattice lattice = concept_lattice(picture.graph);
  const Groups groups = groups_of(lattice);
  if (!lattice.complete) {
    return empty_picture(programme, picture, frame, language, texts::lattice_too_large);
  }
  if (groups.cards.empty()) return empty_picture(programme, picture, frame, language);
  return LatticeSvg(programme, findings, picture, groups, language).draw();
}

std::string lattice_dot(const Programme& programme, const Findings& findings, Language language) {
  const Picture picture = picture_of(programme, findings);
  const ConceptLattice lattice = concept_lattice(picture.graph);
  const Groups groups = groups_of(lattice);
  std::string dot =
      "// Drawn well by: dot -Tsvg\ndigraph partnergraph {\n  graph [charset=\"UTF-8\", label=" +
      DotLabel(texts::lattice_title.in(language), 100, 2).quoted() +
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
