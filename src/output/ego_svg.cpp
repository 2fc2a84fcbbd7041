#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "code_point.hpp"
#include "column_order.hpp"
#include "drawing.hpp"
#include "ego.hpp"
#include "legend.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "picture_texts.hpp"
#include "shared_start.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

// Layout in pixels. From left to right: the partner, its measures with labels before their marks,
// and the other partners with labels behind theirs.
constexpr double picture_width = 1280.0;
constexpr double centre_radius = 22.0;
constexpr double centre_at = 186.0;
constexpr double centre_room = centre_at - centre_radius - 8.0 - picture_margin;
constexpr double measure_at = 664.0;
constexpr double measure_room = 350.0;
constexpr double partner_at = 930.0;
constexpr double partner_room = 306.0;
constexpr double label_gap = 16.0;  // from the middle of a mark
constexpr double labels_begin = measure_at - label_gap - measure_room - 6.0;
constexpr double font = 12.0;
constexpr double line_height = font + 2.0;
constexpr double measure_row = 36.0;
constexpr double partner_row = 22.0;
constexpr double least_height = 180.0;
constexpr double widest_line = 10.0;

constexpr PictureTexts about{texts::ego_title, texts::ego_description};

class EgoSvg {
 public:
  EgoSvg(const Programme& programme, PartnerId centre, const Ego& ego, const Picture& picture,
         PageHead head, Language language)
      : ego_(ego), picture_(picture), head_(std::move(head)), language_(language) {
    std::set<std::uint32_t> coalitions;
    const auto blocks = [&](const std::vector<EgoRow>& rows) {
      std::vector<std::uint32_t> result;
      for (const EgoRow& row : rows) {
        result.push_back(row.coalition.value_or(static_cast<std::uint32_t>(picture.sizes.size())));
        if (row.coalition) coalitions.insert(*row.coalition);
      }
      return result;
    };
    const auto measures = blocks(ego.measures);
    const auto partners = blocks(ego.partners);
    ColumnOrder order = column_order(ego.ties, measures, partners);
    rest_last(order.measures, ego.measures);
    rest_last(order.partners, ego.partners);
    head_.width = picture_width;
    head_.legend = legend_of(programme, centre, coalitions);
    top_ = head_height(head_) + 8.0;
    height_ = std::max({least_height, measure_row * static_cast<double>(measures.size()),
                        partner_row * static_cast<double>(partners.size())});
    measure_y_ = places(order.measures);
    partner_y_ = places(order.partners);
    for (const auto& rows : {ego.measures, ego.partners}) {
      for (const EgoRow& row : rows) starts_.add(row.text);
    }
    for (const EgoRow& row : ego.measures) {
      most_ = std::max(most_, static_cast<double>(row.size));
    }
  }

  std::string draw(const Partner& centre, Hue hue) {
    open_page(svg_, head_, top_ + height_ + picture_margin);
    const Point middle{centre_at, std::round(top_ + height_ / 2.0)};
    for (const bool inside : {false, true}) draw_ties(inside);
    for (std::size_t i = 0; i < ego_.measures.size(); ++i) {
      const EgoRow& row = ego_.measures[i];
      const double left = measure_at - label_gap - width_of_label(row.text) - 6.0;
      curve(middle, {labels_begin, measure_y_[i]}, left, this->hue(row).strong,
            width_of_tie(static_cast<double>(row.size), 2.0));
    }
    for (std::size_t i = 0; i < ego_.measures.size(); ++i) draw_measure_row(i);
    for (std::size_t i = 0; i < ego_.partners.size(); ++i) draw_partner_row(i);
    draw_partner(svg_, middle, centre_radius, hue, centre.kind);
    draw_centre_label(centre.name, middle);
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  // What stands for all others is no part of any coalition: below those.
  template <StrongId Vertex>
  static void rest_last(std::vector<Vertex>& order, const std::vector<EgoRow>& rows) {
    std::stable_partition(order.begin(), order.end(),
                          [&](Vertex v) { return rows[v.index()].coalition.has_value(); });
  }

  [[nodiscard]] std::vector<LegendEntry> legend_of(
      const Programme& programme, PartnerId centre,
      const std::set<std::uint32_t>& coalitions) const {
    std::vector<PartnerId> partners{centre};
    for (const EgoRow& row : ego_.partners) {
      if (row.partner) partners.push_back(*row.partner);
    }
    const bool between = std::ranges::any_of(ego_.ties.partners().ids(), [&](MeasureId m) {
      return std::ranges::any_of(ego_.ties.partners()[m],
                                 [&](PartnerId p) { return !together(m, p); });
    });
    return joined_legend(marks_of(programme, true, partners, language_), picture_, coalitions,
                         between, language_);
  }

  [[nodiscard]] bool together(MeasureId m, PartnerId p) const {
    const auto& coalition = ego_.measures[m.index()].coalition;
    return coalition && coalition == ego_.partners[p.index()].coalition;
  }

  // Left of the mark: the curves leave it to the right.
  void draw_centre_label(const std::string& name, Point middle) {
    LabelStyle style{.font = 14.0, .room = centre_room, .lines = 6, .anchor = "end", .bold = true};
    const auto lines = wrapped(
        visible(name),
        {.width = style.room / style.font / bold_width, .lines = style.lines, .advance = ems_of});
    const double x = middle.x - centre_radius - 8.0;
    const double height = (style.font + 2.0) * static_cast<double>(lines.size()) + 2.0 + 2.0 * 13.0;
    const double below = draw_label(svg_, {x, std::round(middle.y - height / 2.0)}, name, style);
    std::size_t measures = 0;
    for (const EgoRow& row : ego_.measures) measures += row.size;
    const LabelStyle small{.font = 11.0, .room = centre_room, .lines = 1, .anchor = "end"};
    draw_label(svg_, {x, below + 2.0}, counted(measures, texts::measure, language_), small);
    draw_label(svg_, {x, below + 15.0},
               fill(texts::ego_more.of(ego_.others).in(language_), {whole(ego_.others, language_)}),
               small);
  }

  // The middle of each row, by its index.
  template <StrongId Vertex>
  [[nodiscard]] std::vector<double> places(const std::vector<Vertex>& order) const {
    std::vector<double> y(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      const double part = (static_cast<double>(i) + 0.5) / static_cast<double>(order.size());
      y[order[i].index()] = std::round(top_ + height_ * part);
    }
    return y;
  }

  // Hollow where a row is of several coalitions.
  [[nodiscard]] Hue hue(const EgoRow& row) const {
    return row.coalition ? hue_of(*row.coalition, picture_.sizes[*row.coalition])
                         : Hue{between_colour, paper, 0};
  }

  // Where rows stand for many ties, lines tell how many.
  [[nodiscard]] double width_of_tie(double ties, double usual) const {
    if (most_ <= 1.0) return usual;
    return std::max(0.8, std::round(10.0 * widest_line * ties / most_) / 10.0);
  }

  [[nodiscard]] double width_of_label(const std::string& text) const {
    double widest = 0.0;
    for (const std::string& line : wrapped(text, {.width = measure_room / font,
                                                 .lines = 2,
                                                 .advance = ems_of,
                                                 .shared = starts_.of(text)})) {
      widest = std::max(widest, font * width_of(line, ems_of));
    }
    return widest;
  }

  // Bent between two points, then straight to `end`: beside labels, not across them.
  void curve(Point from, Point to, double end, std::string_view colour, double width) {
    const std::string middle = coordinate((from.x + to.x) / 2.0);
    svg_.empty("path", {{"d", "M" + coordinate(from.x) + ' ' + coordinate(from.y) + 'C' + middle +
                                  ' ' + coordinate(from.y) + ' ' + middle + ' ' + coordinate(to.y) +
                                  ' ' + coordinate(to.x) + ' ' + coordinate(to.y) + 'L' +
                                  coordinate(end) + ' ' + coordinate(to.y)},
                        {"fill", "none"},
                        {"stroke", colour},
                        {"stroke-width", width}});
  }

  void draw_ties(bool inside) {
    for (const MeasureId m : ego_.ties.partners().ids()) {
      const auto tied = ego_.ties.partners()[m];
      const auto weights = ego_.ties.partners().weights(m);
      for (std::size_t k = 0; k < tied.size(); ++k) {
        const EgoRow& measure = ego_.measures[m.index()];
        const EgoRow& partner = ego_.partners[tied[k].index()];
        if (inside != together(m, tied[k])) continue;
        // The row that gathers all others is tied to everybody: its lines tell little.
        const double ties = weights.empty() || !partner.coalition ? 1.0 : weights[k];
        curve({measure_at, measure_y_[m.index()]}, {partner_at, partner_y_[tied[k].index()]},
              partner_at, inside ? hue(measure).strong : between_colour, width_of_tie(ties, 1.0));
      }
    }
  }

  void row_label(const EgoRow& row, Point at, std::string_view anchor, double room,
                 std::size_t most_lines) {
    const auto lines = wrapped(row.text, {.width = room / font,
                                          .lines = most_lines,
                                          .advance = ems_of,
                                          .shared = starts_.of(row.text)});
    const double up = line_height * static_cast<double>(lines.size()) / 2.0;
    draw_label(svg_, {at.x, at.y - up}, row.text,
               {.font = font,
                .room = room,
                .lines = most_lines,
                .anchor = anchor,
                .italic = row.group,
                .shared = starts_.of(row.text)});
  }

  void draw_measure_row(std::size_t i) {
    const EgoRow& row = ego_.measures[i];
    const Point at{measure_at, measure_y_[i]};
    draw_measure(svg_, at, 8.0, hue(row));
    row_label(row, {at.x - label_gap, at.y}, "end", measure_room, 2);
  }

  void draw_partner_row(std::size_t i) {
    const EgoRow& row = ego_.partners[i];
    const Point at{partner_at, partner_y_[i]};
    if (row.coalition) {
      draw_partner(svg_, at, std::min(9.0, radius_of(row.size)), hue(row),
                   row.group ? PartnerKind::group : PartnerKind::organisation);
    } else {
      svg_.empty("circle", {{"cx", at.x},
                            {"cy", at.y},
                            {"r", 9.0},
                            {"fill", paper},
                            {"stroke", between_colour},
                            {"stroke-width", 1.8}});
    }
    row_label(row, {at.x + label_gap, at.y}, "start", partner_room, 1);
  }

  const Ego& ego_;
  const Picture& picture_;
  PageHead head_;
  Language language_;
  double top_ = 0.0;
  double height_ = 0.0;
  double most_ = 1.0;  // ties that a line stands for
  SharedStarts starts_;
  std::vector<double> measure_y_;
  std::vector<double> partner_y_;
  Markup svg_;
};

}  // namespace

std::string ego_svg(const Programme& programme, const Findings& findings, PartnerId centre,
                    Language language) {
  Picture picture = picture_of(programme, findings, language);
  const Ego ego = ego_of(programme, findings, picture, centre, language);
  picture.notice = ego.notice;
  PageHead head = head_of(programme, picture, about, language, programme[centre].name);
  if (ego.measures.empty()) return empty_picture(std::move(head), language);
  return EgoSvg(programme, centre, ego, picture, std::move(head), language)
      .draw(programme[centre], hue_of(picture, findings, centre));
}

}  // namespace partnergraph
