#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "planning_texts.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

// The older programme left, the newer one right, what became of a measure on one line.
constexpr double picture_width = 1280.0;
constexpr double left_mark = 560.0;
constexpr double right_mark = 720.0;
constexpr double mark_size = 14.0;
constexpr double label_room = 500.0;
constexpr double font = 12.0;
constexpr double small_font = 10.5;
constexpr std::size_t most_rows = 40;  // of a block
constexpr std::size_t most_names = 12;

// What became of a measure: a colour, and a sign for those who can't tell colours.
struct Fate {
  std::string_view colour;
  std::string_view sign;
  Phrase meaning;
};

constexpr Fate kept{neutral_hue.strong, "=", texts::compare_kept};
constexpr Fate changed{coalition_hues[2].strong, "~", texts::compare_changed};
constexpr Fate gone{coalition_hues[1].strong, "−", texts::compare_gone};
constexpr Fate added{coalition_hues[0].strong, "+", texts::compare_new};

class ComparisonSvg {
 public:
  ComparisonSvg(const Programme& before, const Programme& after, const Comparison& found,
                Language language)
      : before_(before), after_(after), found_(found), language_(language) {}

  std::string draw() {
    PageHead head;
    head.title = texts::compare_title.in(language_);
    head.source = fill(texts::comparison_of.in(language_),
                       {source_in_words(before_, language_), source_in_words(after_, language_)});
    head.notice =
        fill(texts::comparison_measures.in(language_),
             {whole(found_.measures.size(), language_), whole(changed_count(), language_),
              whole(found_.dropped.size(), language_), whole(found_.added.size(), language_)});
    head.description = texts::compare_description.in(language_);
    head.width = picture_width;
    y_ = head_height(head);
    legend();
    headings();
    matches();
    if (!found_.dropped.empty() || !found_.added.empty()) comings_and_goings();
    partners();
    Markup page;
    open_page(page, head, y_ + picture_margin);
    page.insert(svg_);
    page.close("svg");
    return std::move(page).finish();
  }

 private:
  static bool is_changed(const MeasureMatch& match) {
    return match.reworded || !match.joined.empty() || !match.left.empty();
  }

  [[nodiscard]] std::size_t changed_count() const {
    return static_cast<std::size_t>(std::ranges::count_if(found_.measures, is_changed));
  }

  void legend() {
    double x = picture_margin;
    for (const Fate& fate : {kept, changed, gone, added}) {
      draw_fate({x + 6.0, y_}, fate);
      const std::string_view text = fate.meaning.in(language_);
      draw_label(svg_, {x + 18.0, y_ - 6.0}, text, {.room = 200.0, .lines = 1, .anchor = "start"});
      x += 18.0 + 11.0 * width_of(text, ems_of) + 20.0;
    }
    y_ += 28.0;
  }

  // Whose column is whose.
  void headings() {
    const auto heading = [&](double at, std::string_view anchor, const Programme& programme) {
      draw_label(svg_, {at, y_}, title_in_words(programme, language_),
                 {.font = 14.0, .room = label_room, .lines = 1, .anchor = anchor, .bold = true});
    };
    heading(left_mark + mark_size / 2.0, "end", before_);
    heading(right_mark - mark_size / 2.0, "start", after_);
    y_ += 30.0;
  }

  void draw_fate(Point at, const Fate& fate) {
    svg_.empty("rect", {{"x", at.x - mark_size / 2.0},
                        {"y", at.y - mark_size / 2.0},
                        {"width", mark_size},
                        {"height", mark_size},
                        {"rx", 1.5},
                        {"fill", fate.colour}});
    svg_.leaf("text",
              {{"x", at.x},
               {"y", at.y + 4.0},
               {"font-size", 12.0},
               {"font-weight", "bold"},
               {"text-anchor", "middle"},
               {"fill", paper}},
              fate.sign);
  }

  // A measure and, smaller below it, whom it lost or won. Returns the lower edge.
  double draw_measure_label(bool newer, std::string_view text, std::string_view below,
                            std::string_view colour) {
    const double x = newer ? right_mark + mark_size / 2.0 + 8.0 : left_mark - mark_size / 2.0 - 8.0;
    const std::string_view anchor = newer ? "start" : "end";
    double bottom = draw_label(svg_, {x, y_}, text,
                               {.font = font, .room = label_room, .lines = 2, .anchor = anchor});
    if (below.empty()) return bottom;
    for (const std::string& line : wrapped(
             visible(below), {.width = label_room / small_font, .lines = 2, .advance = ems_of})) {
      svg_.leaf("text",
                {{"x", x},
                 {"y", bottom + small_font},
                 {"font-size", small_font},
                 {"text-anchor", anchor},
                 {"fill", colour}},
                line);
      bottom += small_font + 3.0;
    }
    return bottom;
  }

  void matches() {
    std::vector<MeasureMatch> shown;
    for (const MeasureMatch& match : found_.measures) {
      if (is_changed(match)) shown.push_back(match);
    }
    const std::size_t all_changed = shown.size();
    if (shown.size() > most_rows) shown.resize(most_rows);
    for (const MeasureMatch& match : shown) draw_match(match, changed);
    say_more(all_changed - shown.size());
    const std::size_t same = found_.measures.size() - all_changed;
    if (same == 0) return;
    if (same + all_changed > most_rows) {  // one line for all that did not change
      draw_fate({(left_mark + right_mark) / 2.0, y_ + 7.0}, kept);
      draw_label(svg_, {(left_mark + right_mark) / 2.0, y_ + 18.0},
                 fill(texts::compare_unchanged.in(language_), {whole(same, language_)}),
                 {.room = label_room, .lines = 1});
      y_ += 40.0;
      return;
    }
    for (const MeasureMatch& match : found_.measures) {
      if (!is_changed(match)) draw_match(match, kept);
    }
  }

  void draw_match(const MeasureMatch& match, const Fate& fate) {
    const std::string left = match.left.empty()
                                 ? ""
                                 : fill(texts::comparison_left.in(language_),
                                        {listed(before_, match.left, most_names, language_)});
    const std::string joined = match.joined.empty()
                                   ? ""
                                   : fill(texts::comparison_joined.in(language_),
                                          {listed(after_, match.joined, most_names, language_)});
    const double middle = y_ + 6.0;
    const auto draw_line = [&](double from, double to) {
      svg_.empty("line", {{"x1", from},
                          {"y1", middle},
                          {"x2", to},
                          {"y2", middle},
                          {"stroke", fate.colour},
                          {"stroke-width", 2.0}});
    };
    const std::string_view reworded =
        rewording_in_words(before_[match.before], after_[match.after], match, language_);
    if (reworded.empty()) {
      draw_line(left_mark, right_mark);
    } else {  // the line leaves room for the words
      constexpr double small = 10.0;
      const double centre = (left_mark + right_mark) / 2.0;
      const double half = small * width_of(reworded, ems_of) / 2.0 + 4.0;
      draw_line(left_mark, centre - half);
      draw_line(centre + half, right_mark);
      draw_label(svg_, {centre, middle - 6.0}, reworded, {.font = small, .lines = 1});
    }
    draw_fate({left_mark, middle}, fate);
    draw_fate({right_mark, middle}, fate);
    const double a = draw_measure_label(false, label_of(before_[match.before]), left, gone.colour);
    const double b = draw_measure_label(true, label_of(after_[match.after]), joined, added.colour);
    y_ = std::max({a, b, middle + mark_size / 2.0}) + 8.0;
  }

  // What is gone left, what is new right: nothing joins the two.
  void comings_and_goings() {
    y_ += 8.0;
    svg_.empty("line", {{"x1", picture_margin},
                        {"y1", y_},
                        {"x2", picture_width - picture_margin},
                        {"y2", y_},
                        {"stroke", grid}});
    y_ += 16.0;
    const double top = y_;
    double bottom = top;
    for (const bool newer : {false, true}) {
      y_ = top;
      const auto& measures = newer ? found_.added : found_.dropped;
      const std::size_t shown = std::min(measures.size(), most_rows);
      for (std::size_t i = 0; i < shown; ++i) {
        const Measure& measure = newer ? after_[measures[i]] : before_[measures[i]];
        draw_fate({newer ? right_mark : left_mark, y_ + 6.0}, newer ? added : gone);
        y_ = std::max(draw_measure_label(newer, label_of(measure), {}, ink), y_ + mark_size) + 8.0;
      }
      if (measures.size() > shown) {
        y_ = draw_measure_label(newer,
                                fill(texts::lines_and_more.in(language_),
                                     {whole(measures.size() - shown, language_)}),
                                {}, ink) +
             8.0;
      }
      bottom = std::max(bottom, y_);
    }
    y_ = bottom;
  }

  void say_more(std::size_t more) {
    if (more == 0) return;
    y_ = draw_measure_label(
             false, fill(texts::lines_and_more.in(language_), {whole(more, language_)}), {}, ink) +
         8.0;
  }

  void partners() {
    y_ += 8.0;
    svg_.empty("line", {{"x1", picture_margin},
                        {"y1", y_},
                        {"x2", picture_width - picture_margin},
                        {"y2", y_},
                        {"stroke", grid}});
    y_ += 14.0;
    const std::size_t stayed = before_.partners.size() - found_.partners_left.size();
    const auto line = [&](const std::string& text, bool bold) {
      y_ = draw_label(svg_, {picture_margin, y_}, text,
                      {.font = font,
                       .room = picture_width - 2 * picture_margin,
                       .lines = 4,
                       .anchor = "start",
                       .bold = bold}) +
           4.0;
    };
    line(fill(texts::comparison_partners.in(language_),
              {whole(stayed, language_), whole(found_.partners_left.size(), language_),
               whole(found_.partners_joined.size(), language_)}),
         true);
    constexpr std::size_t most_partners = 40;
    if (!found_.partners_left.empty()) {
      line("− " + listed(before_, found_.partners_left, most_partners, language_), false);
    }
    if (!found_.partners_joined.empty()) {
      line("+ " + listed(after_, found_.partners_joined, most_partners, language_), false);
    }
  }

  const Programme& before_;
  const Programme& after_;
  const Comparison& found_;
  Language language_;
  double y_ = 0.0;  // where the next row begins
  Markup svg_;      // without the page, whose height is known last
};

}  // namespace

std::string comparison_svg(const Programme& before, const Programme& after,
                           const Comparison& comparison, Language language) {
  return ComparisonSvg(before, after, comparison, language).draw();
}

}  // namespace partnergraph
