#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include <partnergraph/output/svg.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "headline.hpp"
#include "legend.hpp"
#include "matrix_order.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "shared_start.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

// Layout in pixels: labels of rows left, slanted labels of columns above, brackets of duplicates
// right.
constexpr double cell = 17.0;  // its height, and its width where it holds no number
constexpr double number_font = 10.0;
constexpr double row_label = 400.0;
constexpr double font = 12.0;
constexpr double column_font = 11.0;
constexpr double column_label = 210.0;  // longest, along its slant
constexpr double slant = 60.0;          // degrees
constexpr double mark_radius = 4.5;     // between a label and the cells
constexpr double label_gap = 4.0;       // on both sides of a mark
constexpr double bracket_room = 46.0;
constexpr double least_width = 760.0;  // room for the head

constexpr PictureTexts about{texts::matrix_title, texts::matrix_description};

class MatrixSvg {
 public:
  MatrixSvg(const Drawn& drawn, const Picture& picture, PageHead head, Language language)
      : head_(std::move(head)),
        programme_(drawn.programme),
        findings_(drawn.findings),
        picture_(picture),
        order_(matrix_order(picture, drawn.findings)),
        starts_(label_starts(drawn.programme)),
        language_(language),
        most_ties_(most_ties_of_a_cell(picture)) {
    if (picture.aggregated) {
      cell_width_ = std::max(cell, 6.0 + number_font * width_of(number(most_ties_), ems_of));
    }
    constexpr double radians = slant * std::numbers::pi / 180.0;
    double longest = 0.0;
    for (const PartnerId id : order_.partners) {
      longest = std::max(longest, column_font * width_of(column_text(id), ems_of));
    }
    left_ = picture_margin + row_label + 2.0 * label_gap + 2.0 * mark_radius;
    right_ = left_ + cell_width_ * static_cast<double>(order_.partners.size());
    head_.width = std::max({least_width, right_ + bracket_room + picture_margin,
                            right_ + longest * std::cos(radians) + picture_margin});
    top_ = head_height(head_) + longest * std::sin(radians) + 26.0;
    bottom_ = top_ + cell * static_cast<double>(order_.measures.size());
    height_ = bottom_ + 24.0 + foot_height(head_);
  }

  std::string draw() {
    open_page(svg_, head_, height_);
    draw_grid();
    for (std::size_t i = 0; i < order_.partners.size(); ++i) draw_column_label(i);
    for (std::size_t i = 0; i < order_.measures.size(); ++i) draw_row(i);
    draw_brackets();
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  [[nodiscard]] std::string column_text(PartnerId id) const {
    const std::string name = visible(programme_[id].name);
    return fitted(name, column_label / column_font, ems_of, starts_.of(name));
  }
  [[nodiscard]] double row_top(std::size_t row) const {
    return top_ + cell * static_cast<double>(row);
  }
  [[nodiscard]] double column_left(std::size_t column) const {
    return left_ + cell_width_ * static_cast<double>(column);
  }

  // A darker line where the coalition changes.
  void draw_grid() {
    const auto colour = [](bool border) { return border ? std::string_view("#8C959F") : grid; };
    const auto& measures = findings_.coalitions.measures;
    const auto& partners = findings_.coalitions.partners;
    for (std::size_t i = 0; i <= order_.measures.size(); ++i) {
      const bool border =
          i == 0 || i == order_.measures.size() ||
          measures[order_.measures[i].index()] != measures[order_.measures[i - 1].index()];
      svg_.empty("path",
                 {{"d", path(left_, row_top(i), right_, row_top(i))}, {"stroke", colour(border)}});
    }
    for (std::size_t i = 0; i <= order_.partners.size(); ++i) {
      const bool border =
          i == 0 || i == order_.partners.size() ||
          partners[order_.partners[i].index()] != partners[order_.partners[i - 1].index()];
      svg_.empty("path", {{"d", path(column_left(i), top_, column_left(i), bottom_)},
                          {"stroke", colour(border)}});
    }
  }

  static std::string path(double x1, double y1, double x2, double y2) {
    return "M" + coordinate(x1) + ' ' + coordinate(y1) + 'L' + coordinate(x2) + ' ' +
           coordinate(y2);
  }

  void draw_column_label(std::size_t column) {
    const PartnerId id = order_.partners[column];
    const Point mark{column_left(column) + cell_width_ / 2.0, top_ - label_gap - mark_radius};
    draw_partner(svg_, mark, mark_radius, hue_of(picture_, findings_, id), programme_[id].kind);
    const std::string x = coordinate(mark.x + 5.0);
    const std::string y = coordinate(mark.y - mark_radius - 3.0);
    const bool group = programme_[id].kind == PartnerKind::group;
    svg_.leaf("text",
              {{"transform", "translate(" + x + ' ' + y + ") rotate(-60)"},
               {"font-size", column_font},
               {"font-style", group ? "italic" : "normal"},
               {"fill", ink}},
              column_text(id));
  }

  void draw_row(std::size_t row) {
    const MeasureId id = order_.measures[row];
    const double y = row_top(row);
    const std::string label = label_of(programme_[id]);
    const Point mark{left_ - label_gap - mark_radius, y + cell / 2.0};
    draw_measure(svg_, mark, mark_radius, hue_of(picture_, findings_, id));
    svg_.leaf("text",
              {{"x", mark.x - mark_radius - label_gap},
               {"y", y + cell / 2.0 + 4.0},
               {"font-size", font},
               {"text-anchor", "end"},
               {"fill", ink}},
              fitted(label, row_label / font, ems_of, starts_.of(label)));
    const auto tied = picture_.graph.partners()[id];
    const auto weights = picture_.graph.partners().weights(id);
    for (std::size_t column = 0; column < order_.partners.size(); ++column) {
      const PartnerId partner = order_.partners[column];
      const auto tie = std::ranges::lower_bound(tied, partner);
      if (tie == tied.end() || *tie != partner) continue;
      const auto place = static_cast<std::size_t>(tie - tied.begin());
      draw_cell(column, y, id, partner, weights.empty() ? 1.0 : weights[place]);
    }
  }

  // Hollow between coalitions, which no other cell is.
  void draw_cell(std::size_t column, double y, MeasureId id, PartnerId partner, double ties) {
    const bool inside =
        findings_.coalitions.measures[id.index()] == findings_.coalitions.partners[partner.index()];
    const Hue hue = hue_of(picture_, findings_, id);
    const double x = column_left(column);
    if (!inside) {
      svg_.empty("rect", {{"x", x + 2.5},
                          {"y", y + 2.5},
                          {"width", cell_width_ - 5.0},
                          {"height", cell - 5.0},
                          {"rx", 2.0},
                          {"fill", paper},
                          {"stroke", between_colour},
                          {"stroke-width", picture_.aggregated ? 1.0 : 1.8}});
      if (picture_.aggregated) draw_number(x, y, ties);
    } else if (picture_.aggregated) {
      draw_sum(x, y, ties, hue.strong);
    } else {
      svg_.empty("rect", {{"x", x + 1.5},
                          {"y", y + 1.5},
                          {"width", cell - 3.0},
                          {"height", cell - 3.0},
                          {"rx", 2.0},
                          {"fill", hue.strong}});
      draw_mark(svg_, {x + cell / 2.0, y + cell / 2.0}, 9.0, hue, true);
    }
  }

  // Shaded by how many ties it sums up; never so dark that its number could not be read.
  void draw_sum(double x, double y, double ties, std::string_view colour) {
    svg_.empty("rect", {{"x", x + 1.0},
                        {"y", y + 1.0},
                        {"width", cell_width_ - 2.0},
                        {"height", cell - 2.0},
                        {"fill", colour},
                        {"fill-opacity", 0.08 + 0.52 * std::sqrt(ties / most_ties_)}});
    draw_number(x, y, ties);
  }

  void draw_number(double x, double y, double ties) {
    svg_.leaf("text",
              {{"x", x + cell_width_ / 2.0},
               {"y", y + cell / 2.0 + 0.36 * number_font},
               {"font-size", number_font},
               {"text-anchor", "middle"},
               {"fill", ink}},
              number(ties));
  }

  [[nodiscard]] std::string number(double ties) const {
    return whole(static_cast<std::size_t>(ties), language_);
  }

  void draw_brackets() {
    std::size_t lane = 0;
    bool any = false;
    for (const Duplicate& pair : findings_.duplicates) {
      if (!is_one(pair)) continue;
      const auto first = std::ranges::find(order_.measures, pair.first);
      const auto second = std::ranges::find(order_.measures, pair.second);
      if (first == order_.measures.end() || second == order_.measures.end()) continue;
      draw_bracket(static_cast<std::size_t>(first - order_.measures.begin()),
                   static_cast<std::size_t>(second - order_.measures.begin()),
                   right_ + 8.0 + 7.0 * static_cast<double>(lane++ % 4));
      any = true;
    }
    if (!any) return;
    draw_bracket_line(picture_margin + 10.0, bottom_ + 20.0, bottom_ + 32.0);
    svg_.leaf(
        "text",
        {{"x", picture_margin + 22.0}, {"y", bottom_ + 30.0}, {"font-size", 11.0}, {"fill", ink}},
        texts::legend_duplicate.in(language_));
  }

  void draw_bracket(std::size_t first, std::size_t second, double x) {
    draw_bracket_line(x, row_top(std::min(first, second)) + cell / 2.0,
                      row_top(std::max(first, second)) + cell / 2.0);
  }

  // A bracket open to the left.
  void draw_bracket_line(double x, double from, double to) {
    svg_.empty("path",
               {{"d", "M" + coordinate(x - 4.0) + ' ' + coordinate(from) + 'L' + coordinate(x) +
                          ' ' + coordinate(from) + 'L' + coordinate(x) + ' ' + coordinate(to) +
                          'L' + coordinate(x - 4.0) + ' ' + coordinate(to)},
                {"fill", "none"},
                {"stroke", ink},
                {"stroke-width", 2.0}});
  }

  PageHead head_;
  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  ColumnOrder order_;
  SharedStarts starts_;
  Language language_;
  double most_ties_;  // of a cell
  double cell_width_ = cell;
  double left_ = 0.0;  // of the cells
  double top_ = 0.0;
  double right_ = 0.0;
  double bottom_ = 0.0;
  double height_ = 0.0;  // of the picture
  Markup svg_;
};

}  // namespace

std::string matrix_svg(const Programme& programme, const Findings& findings, Language language) {
  const Drawn shown = drawn(programme, findings, {}, language);
  const Picture picture = picture_of(shown);
  PageHead head = head_of(programme, picture, about, language);
  if (picture.graph.tie_count() == 0) return empty_picture(std::move(head), language);
  head.findings = headline(programme, findings, language);
  head.legend = legend_of(shown, picture, LegendEntry::Mark::hollow, language);
  head.foot = measures_left_out(programme, language);
  return MatrixSvg(shown, picture, std::move(head), language).draw();
}

}  // namespace partnergraph
