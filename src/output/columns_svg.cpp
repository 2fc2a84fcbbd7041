#include <partnergraph/output/svg.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "code_point.hpp"
#include "drawing.hpp"
#include "headline.hpp"
#include "legend.hpp"
#include "matrix_order.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "selection.hpp"
#include "shared_start.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

// Layout in pixels. From left to right: label, number and bar of a measure, the ties, and the same
// mirrored for a partner.
constexpr double picture_width = 1280.0;
constexpr double measure_edge = 540.0;  // where bars of measures begin, growing leftwards
constexpr double partner_edge = 850.0;
constexpr double longest_bar = 44.0;  // beyond the mark
constexpr double mark_radius = 6.5;
constexpr double mark_width = 2.0 * mark_radius + 1.0;
constexpr double number_font = 10.0;
constexpr double font = 12.0;
constexpr double line_height = 14.0;
constexpr double measure_row = 36.0;
constexpr double partner_row = 20.0;
constexpr double coalition_gap = 14.0;
constexpr std::size_t most_links = 40;  // between coalitions, where ties are summed

constexpr PictureTexts about{texts::columns_title, texts::columns_description};

// One column's vertices with the middle of their rows.
struct Row {
  double y = 0.0;
  double height = 0.0;
};

// Rows of least height `row`, stretched to fill `height`; a gap where the coalition changes.
std::vector<Row> rows(const std::vector<std::uint32_t>& coalitions, double row, double height,
                      double top) {
  const auto changes = [&](std::size_t i) { return i > 0 && coalitions[i] != coalitions[i - 1]; };
  double gaps = 0.0;
  for (std::size_t i = 0; i < coalitions.size(); ++i) gaps += changes(i) ? coalition_gap : 0.0;
  const auto count = static_cast<double>(coalitions.size());
  const double stretched = std::max(row, (height - gaps) / count);
  std::vector<Row> result;
  for (std::size_t i = 0; i < coalitions.size(); ++i) {
    if (changes(i)) top += coalition_gap;
    result.push_back({top + stretched / 2.0, stretched});
    top += stretched;
  }
  return result;
}

double bottom_of(const std::vector<Row>& column) {
  return column.back().y + column.back().height / 2.0;
}

class ColumnsSvg {
 public:
  ColumnsSvg(const Drawn& drawn, const Picture& picture, PageHead head, Language language)
      : head_(std::move(head)),
        programme_(drawn.programme),
        findings_(drawn.findings),
        picture_(picture),
        order_(picture.aggregated ? matrix_order(picture, drawn.findings)
                                  : drawing_order(picture, drawn.findings)),
        starts_(label_starts(drawn.programme)),
        language_(language) {
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> right;
    for (const MeasureId id : order_.measures) {
      left.push_back(findings_.coalitions.measures[id.index()]);
      most_ties_ = std::max(most_ties_, ties_of(picture, id));
    }
    for (const PartnerId id : order_.partners) {
      right.push_back(findings_.coalitions.partners[id.index()]);
      most_ties_ = std::max(most_ties_, ties_of(picture, id));
    }
    number_room_ =
        std::max(22.0, 8.0 + number_font * width_of(whole(most_ties_, language), ems_of));
    head_.width = picture_width;
    std::string caption(texts::legend_bar.in(language));
    if (picture.aggregated) caption += ' ' + count_links();
    head_.foot.insert(head_.foot.begin(), std::move(caption));
    const double top = head_height(head_);
    const double height = std::max(bottom_of(rows(left, measure_row, 0.0, 0.0)),
                                   bottom_of(rows(right, partner_row, 0.0, 0.0)));
    measure_rows_ = rows(left, measure_row, height, top);
    partner_rows_ = rows(right, partner_row, height, top);
    height_ = top + height + line_height + foot_height(head_);
  }

  std::string draw() {
    open_page(svg_, head_, height_);
    draw_ties();
    for (std::size_t i = 0; i < order_.measures.size(); ++i) {
      draw(order_.measures[i], measure_rows_[i].y);
    }
    for (std::size_t i = 0; i < order_.partners.size(); ++i) {
      draw(order_.partners[i], partner_rows_[i].y);
    }
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  // Of the sums of ties between coalitions, the largest are drawn: all of them would be a thicket.
  // @return what there is to say of them
  std::string count_links() {
    std::vector<double> sums;
    for (const MeasureId m : picture_.graph.partners().ids()) {
      const auto tied = picture_.graph.partners()[m];
      const auto weights = picture_.graph.partners().weights(m);
      for (std::size_t k = 0; k < tied.size(); ++k) {
        if (!same_coalition(m, tied[k])) sums.push_back(weights.empty() ? 1.0 : weights[k]);
      }
    }
    std::ranges::sort(sums, std::ranges::greater{});
    const std::size_t shown = shown_of(sums.size(), most_links);
    if (shown < sums.size()) least_link_ = sums[shown - 1];
    const auto drawn = std::ranges::count_if(sums, [&](double sum) { return sum >= least_link_; });
    return fill(texts::columns_links.in(language_),
                {whole(static_cast<std::size_t>(drawn), language_), whole(sums.size(), language_)});
  }

  // Between coalitions first, so that the coloured ties lie above the grey ones.
  void draw_ties() {
    std::map<PartnerId, double> place;
    for (std::size_t i = 0; i < order_.partners.size(); ++i) {
      place[order_.partners[i]] = partner_rows_[i].y;
    }
    const TieWidths widths(picture_);
    for (const bool inside : {false, true}) {
      svg_.open("g", {{"fill", "none"}, {"stroke-width", inside ? 1.3 : 0.8}});
      svg_.literal("\n");
      for (std::size_t i = 0; i < order_.measures.size(); ++i) {
        const MeasureId measure = order_.measures[i];
        const auto partners = picture_.graph.partners()[measure];
        for (std::size_t k = 0; k < partners.size(); ++k) {
          if (inside != same_coalition(measure, partners[k])) continue;
          const auto weights = picture_.graph.partners().weights(measure);
          if (!inside && (weights.empty() ? 1.0 : weights[k]) < least_link_) continue;
          draw_tie(measure_rows_[i].y, place[partners[k]],
                   inside ? hue_of(picture_, findings_, measure).strong : between_colour,
                   widths.of(measure, k));
        }
      }
      svg_.close("g");
    }
  }

  [[nodiscard]] bool same_coalition(MeasureId measure, PartnerId partner) const {
    return findings_.coalitions.measures[measure.index()] ==
           findings_.coalitions.partners[partner.index()];
  }

  void draw_tie(double from, double to, std::string_view colour, std::optional<double> width) {
    const std::string middle = coordinate((measure_edge + partner_edge) / 2.0);
    const std::string curve = "M" + coordinate(measure_edge) + ' ' + coordinate(from) + "C" +
                              middle + ' ' + coordinate(from) + ' ' + middle + ' ' +
                              coordinate(to) + ' ' + coordinate(partner_edge) + ' ' +
                              coordinate(to);
    if (width) {
      svg_.empty("path", {{"d", curve}, {"stroke", colour}, {"stroke-width", *width}});
    } else {
      svg_.empty("path", {{"d", curve}, {"stroke", colour}});
    }
  }

  [[nodiscard]] double bar(std::size_t ties) const {
    return mark_width + longest_bar * static_cast<double>(ties) / static_cast<double>(most_ties_);
  }

  // Grows from the mark.
  void draw_bar(double left, double width, double y, Hue hue) {
    svg_.empty("rect", {{"x", left},
                        {"y", y - 3.5},
                        {"width", width},
                        {"height", 7.0},
                        {"fill", hue.tint},
                        {"stroke", hue.strong},
                        {"stroke-width", 1.0}});
  }

  void draw(MeasureId id, double y) {
    const std::size_t ties = ties_of(picture_, id);
    const double length = bar(ties);
    const Hue hue = hue_of(picture_, findings_, id);
    draw_bar(measure_edge - length, length - mark_width, y, hue);
    draw_measure(svg_, {measure_edge - mark_radius, y}, mark_radius, hue);
    draw_number(measure_edge - length - 4.0, y, "end", ties);
    const double right = measure_edge - mark_width - longest_bar - number_room_;
    draw_label(label_of(programme_[id]), right, y, "end", right - picture_margin, 2, "normal");
  }

  void draw(PartnerId id, double y) {
    const std::size_t ties = ties_of(picture_, id);
    const double length = bar(ties);
    const Hue hue = hue_of(picture_, findings_, id);
    draw_bar(partner_edge + mark_width, length - mark_width, y, hue);
    draw_partner(svg_, {partner_edge + mark_radius, y}, mark_radius, hue, programme_[id].kind);
    draw_number(partner_edge + length + 4.0, y, "start", ties);
    const double left = partner_edge + mark_width + longest_bar + number_room_;
    const bool group = programme_[id].kind == PartnerKind::group;
    draw_label(visible(programme_[id].name), left, y, "start",
               picture_width - picture_margin - left, 1, group ? "italic" : "normal");
  }

  void draw_number(double x, double y, std::string_view anchor, std::size_t ties) {
    svg_.leaf("text",
              {{"x", x},
               {"y", y + 3.5},
               {"font-size", number_font},
               {"text-anchor", anchor},
               {"fill", faint_ink}},
              whole(ties, language_));
  }

  void draw_label(const std::string& text, double x, double y, std::string_view anchor, double room,
                  std::size_t most_lines, std::string_view style) {
    const auto lines = wrapped(
        text,
        {.width = room / font, .lines = most_lines, .advance = ems_of, .shared = starts_.of(text)});
    double baseline = y + 4.0 - line_height * static_cast<double>(lines.size() - 1) / 2.0;
    for (const std::string& line : lines) {
      svg_.leaf("text",
                {{"x", x},
                 {"y", baseline},
                 {"font-size", font},
                 {"text-anchor", anchor},
                 {"font-style", style},
                 {"fill", ink}},
                line);
      baseline += line_height;
    }
  }

  PageHead head_;
  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  ColumnOrder order_;
  SharedStarts starts_;
  Language language_;
  std::size_t most_ties_ = 1;
  double number_room_ = 0.0;  // beside a bar
  double least_link_ = 0.0;   // ties between coalitions that a line stands for
  std::vector<Row> measure_rows_;
  std::vector<Row> partner_rows_;
  double height_ = 0.0;
  Markup svg_;
};

}  // namespace

std::string columns_svg(const Programme& programme, const Findings& findings, Language language) {
  const Drawn shown = drawn(programme, findings, {}, language);
  const Picture picture = picture_of(shown);
  PageHead head = head_of(programme, picture, about, language);
  if (picture.graph.tie_count() == 0) return empty_picture(std::move(head), language);
  head.findings = headline(programme, findings, language);
  head.legend = legend_of(shown, picture, LegendEntry::Mark::line, language);
  head.foot = measures_left_out(programme, language);
  return ColumnsSvg(shown, picture, std::move(head), language).draw();
}

}  // namespace partnergraph
