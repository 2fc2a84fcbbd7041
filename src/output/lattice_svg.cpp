#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "lattice_layout.hpp"
#include "lattice_sets.hpp"
#include "legend.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "picture_texts.hpp"
#include "shared_start.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_name_lines = 3;
constexpr double least_width = 760.0;  // room for the head
constexpr double name_font = 11.0;
constexpr double mark_radius = 3.5;  // of a partner before its name
constexpr double mark_room = 12.0;

constexpr PictureTexts about{texts::lattice_title, texts::lattice_description};

// Of all partners of the set; nothing if they are of several.
std::optional<std::uint32_t> coalition_of(const Concept& set, const Findings& findings) {
  const auto of = [&](PartnerId p) { return findings.coalitions.partners[p.index()]; };
  const std::uint32_t first = of(set.partners.front());
  const bool one = std::ranges::all_of(set.partners, [&](PartnerId p) { return of(p) == first; });
  return one ? std::optional(first) : std::nullopt;
}

class LatticeSvg {
 public:
  LatticeSvg(const Programme& programme, const Findings& findings, const Picture& picture,
             const LatticeSets& sets, PageHead head, Language language)
      : head_(std::move(head)),
        programme_(programme),
        findings_(findings),
        picture_(picture),
        sets_(sets),
        language_(language) {
    for (const Concept& set : sets.list) {
      for (const PartnerId p : set.partners) starts_.add(visible(programme[p].name));
    }
  }

  std::string draw() {
    const LatticeLayout layout = lattice_layout(sets_.list.size(), sets_.covers);
    head_.width = std::max(least_width, 2.0 * picture_margin + layout.width);
    const Point origin{std::round((head_.width - layout.width) / 2.0), head_height(head_)};
    const auto moved = [&](Point p) { return Point{origin.x + p.x, origin.y + p.y}; };
    open_page(svg_, head_, origin.y + layout.height + 10.0 + foot_height(head_));
    for (std::vector<Point> line : layout.lines) {
      for (Point& point : line) point = moved(point);
      svg_.empty("path", {{"d", path_of(line)},
                          {"fill", "none"},
                          {"stroke", between_colour},
                          {"stroke-width", 1.2}});
    }
    for (std::size_t i = 0; i < sets_.list.size(); ++i) {
      draw(sets_.list[i], moved(layout.cards[i]));
    }
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  // Upright where it leaves a card or a gap, so that it never runs across their neighbours.
  static std::string path_of(const std::vector<Point>& points) {
    std::string path = "M" + coordinates(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Point& from = points[i - 1];
      const Point& to = points[i];
      if (from.x == to.x) {
        path += 'L' + coordinates(to);
      } else {
        const double middle = (from.y + to.y) / 2.0;
        path += 'C' + coordinates({from.x, middle}) + ' ' + coordinates({to.x, middle}) + ' ' +
                coordinates(to);
      }
    }
    return path;
  }

  void draw(const Concept& set, Point at) {
    const auto coalition = coalition_of(set, findings_);
    const Hue colour =
        coalition ? hue_of(*coalition, picture_.sizes[*coalition]) : Hue{between_colour, paper, 0};
    svg_.empty("rect", {{"x", at.x},
                        {"y", at.y},
                        {"width", lattice_card_width},
                        {"height", lattice_card_height},
                        {"rx", 6.0},
                        {"fill", paper},
                        {"stroke", colour.strong},
                        {"stroke-width", 1.8}});
    draw_mark(svg_, {at.x + lattice_card_width - 10.0, at.y + 11.0}, 10.0, colour, false);
    const double room = lattice_card_width - 16.0;
    const double left = at.x + 8.0;
    double y = at.y + 6.0;
    const std::size_t named =
        set.partners.size() > most_name_lines ? most_name_lines - 1 : set.partners.size();
    std::size_t spare = most_name_lines - std::min(most_name_lines, set.partners.size());
    for (std::size_t i = 0; i < named; ++i) {
      const Partner& partner = programme_[set.partners[i]];
      const bool group = partner.kind == PartnerKind::group;
      draw_partner(svg_, {left + 4.0, y + 6.0}, mark_radius,
                   hue_of(picture_, findings_, set.partners[i]), partner.kind);
      const double top = y;
      y = draw_label(svg_, {left + mark_room, y}, partner.name,
                     {.font = name_font,
                      .room = room - 10.0 - mark_room,
                      .lines = 1 + spare,
                      .anchor = "start",
                      .italic = group,
                      .bold = true,
                      .shared = starts_.of(visible(partner.name))});
      spare -= static_cast<std::size_t>(std::lround((y - top) / (name_font + 2.0))) - 1;
    }
    if (named < set.partners.size()) {
      const std::string more = whole(set.partners.size() - named, language_);
      y = draw_label(
          svg_, {left + mark_room, y}, fill(texts::lines_and_more.in(language_), {more}),
          {.font = name_font, .room = room, .lines = 1, .anchor = "start", .bold = true});
    }
    draw_label(svg_, {left, y + 3.0},
               counted(set.measures.size(), texts::measure, language_) + ": " +
                   listed(programme_, set.measures, 4, language_),
               {.font = 10.0, .room = room, .lines = 2, .anchor = "start"});
  }

  PageHead head_;
  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  const LatticeSets& sets_;
  Language language_;
  SharedStarts starts_;
  Markup svg_;
};

std::vector<LegendEntry> legend_of(const Programme& programme, const Findings& findings,
                                   const Picture& picture, const LatticeSets& sets,
                                   Language language) {
  std::vector<PartnerId> partners;
  std::set<std::uint32_t> coalitions;
  bool mixed = false;
  for (const Concept& set : sets.list) {
    partners.insert(partners.end(), set.partners.begin(), set.partners.end());
    for (const PartnerId p : set.partners) {
      coalitions.insert(findings.coalitions.partners[p.index()]);
    }
    mixed = mixed || !coalition_of(set, findings);
  }
  auto legend = joined_legend(marks_of(programme, false, partners, language), picture, coalitions,
                              false, language);
  if (mixed) {
    legend.push_back({LegendEntry::Mark::hollow,
                      {between_colour, paper, 0},
                      std::string(texts::lattice_mixed.in(language))});
  }
  return legend;
}

}  // namespace

std::string lattice_svg(const Programme& programme, const Findings& findings, Language language) {
  Picture picture = picture_of(programme, findings, language);
  const LatticeSets sets = lattice_sets(picture.graph);
  picture.notice = left_out_in_words(sets, language);
  PageHead head = head_of(programme, picture, about, language);
  if (sets.list.empty()) {
    return empty_picture(
        std::move(head), language,
        picture.graph.tie_count() == 0 ? texts::nothing_to_draw : texts::no_measure_overlaps);
  }
  head.legend = legend_of(programme, findings, picture, sets, language);
  head.foot = {std::string(texts::lattice_foot.in(language))};
  return LatticeSvg(programme, findings, picture, sets, std::move(head), language).draw();
}

}  // namespace partnergraph
