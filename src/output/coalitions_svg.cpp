#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "card_grid.hpp"
#include "card_wires.hpp"
#include "code_point.hpp"
#include "drawing.hpp"
#include "drawn_coalitions.hpp"
#include "headline.hpp"
#include "legend.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "shared_start.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr double card_room = 218.0;  // of its text
constexpr double title_font = 13.0;
constexpr std::size_t title_lines = 3;
constexpr double below_title = 134.0;
constexpr double number_font = 12.0;  // of a line between two cards
constexpr double bridge_font = 10.0;
constexpr double wide_label = 220.0;
constexpr double corner = 10.0;  // radius of a line's turns
constexpr PictureTexts about{texts::coalitions_title, texts::coalitions_description};

// Along the corners, which are rounded.
std::string path_of(const std::vector<Point>& corners) {
  const auto towards = [](Point from, Point to) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double length = std::abs(x) + std::abs(y);  // one of them is 0
    const double part = length > 0.0 ? std::min(0.5, corner / length) : 0.0;
    return Point{from.x + part * x, from.y + part * y};
  };
  std::string path = "M" + coordinates(corners.front());
  for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
    path += 'L' + coordinates(towards(corners[i], corners[i - 1])) + 'Q' + coordinates(corners[i]) +
            ' ' + coordinates(towards(corners[i], corners[i + 1]));
  }
  return path + 'L' + coordinates(corners.back());
}

class CoalitionsSvg {
 public:
  CoalitionsSvg(const Programme& programme, const DrawnCoalitions& drawn, Language language)
      : programme_(programme), drawn_(drawn), language_(language), grid_(drawn.cards.size()) {
    for (const DrawnCoalition& card : drawn.cards) {
      for (const PartnerId p : card.leaders) starts_.add(visible(programme[p].name));
    }
    for (const CoalitionLink& link : drawn.links) starts_.add(visible(programme[link.bridge].name));
  }

  std::string draw(PageHead head) {
    std::size_t lines = 1;
    for (const DrawnCoalition& card : drawn_.cards) lines = std::max(lines, title(card).size());
    card_height_ = below_title + (title_font + 2.0) * static_cast<double>(lines);
    std::vector<CardLink> links;
    for (const CoalitionLink& link : drawn_.links) {
      links.push_back({link.first, link.second, size_of(link, false), size_of(link, true)});
    }
    WiredCards wired = wired_cards(grid_, card_height_, links);
    head.width = std::max(720.0, grid_.width());
    const double top = head_height(head);
    open_page(svg_, head, top + wired.height + picture_margin);
    for (CardWire& wire : wired.wires) {
      for (Point& point : wire.corners) point.y += top;
      wire.label.y += top;
    }
    draw_links(wired.wires);
    for (std::size_t i = 0; i < drawn_.cards.size(); ++i) {
      draw(drawn_.cards[i], {wired.cards[i].x, top + wired.cards[i].y});
    }
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  [[nodiscard]] static std::vector<std::string> title(const DrawnCoalition& card) {
    return wrapped(
        visible(card.title),
        {.width = card_room / title_font / bold_width, .lines = title_lines, .advance = ems_of});
  }

  [[nodiscard]] double width_of(const CoalitionLink& link) const {
    const auto most = static_cast<double>(drawn_.links.front().ties);
    return std::round(10.0 + 90.0 * link.ties / std::max(8.0, most)) / 10.0;
  }

  // Number above the line, bridge below it.
  [[nodiscard]] LabelStyle bridge_style(const CoalitionLink& link, bool wide) const {
    return {.font = bridge_font,
            .room = wide ? wide_label : narrow_label,
            .lines = 2,
            .shared = starts_.of(visible(programme_[link.bridge].name))};
  }

  [[nodiscard]] LabelSize size_of(const CoalitionLink& link, bool wide) const {
    const LabelStyle style = bridge_style(link, wide);
    const auto lines =
        wrapped(visible(programme_[link.bridge].name), {.width = style.room / style.font,
                                                        .lines = style.lines,
                                                        .advance = ems_of,
                                                        .shared = style.shared});
    double width =
        number_font * bold_width * partnergraph::width_of(whole(link.ties, language_), ems_of);
    for (const std::string& line : lines) {
      width = std::max(width, bridge_font * partnergraph::width_of(line, ems_of));
    }
    const double half = width_of(link) / 2.0;
    return {std::ceil(width), half + number_font,
            half + 3.0 + (bridge_font + 2.0) * static_cast<double>(lines.size())};
  }

  // Lines first, then their labels: a label is never crossed.
  void draw_links(const std::vector<CardWire>& wires) {
    for (std::size_t i = 0; i < wires.size(); ++i) {
      svg_.empty("path", {{"d", path_of(wires[i].corners)},
                          {"fill", "none"},
                          {"stroke", between_colour},
                          {"stroke-width", width_of(drawn_.links[i])}});
    }
    for (std::size_t i = 0; i < wires.size(); ++i) {
      const CoalitionLink& link = drawn_.links[i];
      const CardWire& wire = wires[i];
      const LabelSize size = size_of(link, wire.wide);
      const Point at = wire.label;
      if (wire.upright) {
        // Its own line is interrupted; what else passes stays whole behind the letters.
        const double width = width_of(link) + 2.0;
        svg_.empty("rect", {{"x", at.x - width / 2.0},
                            {"y", at.y - size.above - 2.0},
                            {"width", width},
                            {"height", size.above + size.below + 2.0},
                            {"fill", paper}});
      }
      draw_label(svg_, {at.x, at.y - size.above}, whole(link.ties, language_),
                 {.font = number_font, .bold = true});
      draw_label(svg_, {at.x, at.y + width_of(link) / 2.0 + 2.0},
                 visible(programme_[link.bridge].name), bridge_style(link, wire.wide));
    }
  }

  void draw(const DrawnCoalition& card, Point at) {
    svg_.empty("rect", {{"x", at.x},
                        {"y", at.y},
                        {"width", card_width},
                        {"height", card_height_},
                        {"rx", 8.0},
                        {"fill", paper},
                        {"stroke", card.hue.strong},
                        {"stroke-width", 2.0}});
    svg_.empty("rect", {{"x", at.x},
                        {"y", at.y},
                        {"width", 8.0},
                        {"height", card_height_},
                        {"rx", 4.0},
                        {"fill", card.hue.strong}});
    const double left = at.x + 20.0;
    const auto label = [&](double y, std::string_view text, double font, bool bold,
                           std::size_t lines) {
      return draw_label(
          svg_, {left, y}, text,
          {.font = font, .room = card_room, .lines = lines, .anchor = "start", .bold = bold});
    };
    double y = label(at.y + 10.0, card.title, title_font, true, title_lines);
    y = label(y + 2.0,
              counted(card.measures, texts::measure, language_) + " · " +
                  counted(card.partners, texts::partner, language_),
              10.0, false, 1);
    if (!card.subject.empty()) y = label(y + 1.0, card.subject, 10.0, false, 1);
    y += 6.0;
    for (const PartnerId p : card.leaders) {
      const bool group = programme_[p].kind == PartnerKind::group;
      draw_partner(svg_, {left + 5.0, y + 6.0}, 4.0, card.hue, programme_[p].kind);
      const std::string name = visible(programme_[p].name);
      y = draw_label(svg_, {left + 16.0, y}, name,
                     {.font = 11.0,
                      .room = card_room - 16.0,
                      .lines = 1,
                      .anchor = "start",
                      .italic = group,
                      .shared = starts_.of(name)}) +
          4.0;
    }
  }

  const Programme& programme_;
  const DrawnCoalitions& drawn_;
  Language language_;
  CardGrid grid_;
  double card_height_ = 0.0;
  SharedStarts starts_;
  Markup svg_;
};

// The kinds of partners that stand on the cards, and the lines if there are any.
std::vector<LegendEntry> legend_of(const Programme& programme, const DrawnCoalitions& drawn,
                                   Language language) {
  std::vector<PartnerId> partners;
  for (const DrawnCoalition& card : drawn.cards) {
    partners.insert(partners.end(), card.leaders.begin(), card.leaders.end());
  }
  std::vector<LegendEntry> legend = marks_of(programme, false, partners, language);
  if (!drawn.links.empty()) {
    legend.push_back({LegendEntry::Mark::line,
                      {between_colour, paper, 0},
                      std::string(texts::coalitions_line.in(language))});
  }
  return legend;
}

}  // namespace

std::string coalitions_svg(const Programme& programme, const Findings& findings,
                           Language language) {
  const Picture picture = picture_of(programme, findings, language);
  PageHead head = head_of(programme, picture, about, language);
  const DrawnCoalitions drawn = drawn_coalitions(programme, findings, picture, language);
  if (drawn.cards.empty()) {
    return empty_picture(
        std::move(head), language,
        picture.graph.tie_count() == 0 ? texts::nothing_to_draw : texts::all_alone);
  }
  head.findings = headline(programme, findings, language);
  if (drawn.links.size() < drawn.all_links) {
    head.notice = fill(texts::coalitions_links.in(language),
                       {whole(drawn.links.size(), language), whole(drawn.all_links, language)});
  }
  head.legend = legend_of(programme, drawn, language);
  return CoalitionsSvg(programme, drawn, language).draw(std::move(head));
}

}  // namespace partnergraph
