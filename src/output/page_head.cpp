#include "page_head.hpp"

#include <utility>

#include "code_point.hpp"
#include "drawing.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr double source_line = 58.0;  // baseline
constexpr double notice_font = 12.0;
constexpr double findings_font = 13.0;
constexpr double legend_font = 11.0;
constexpr double legend_row = 19.0;
constexpr double legend_text = 18.0;  // from the left of a mark to its text
constexpr double legend_gap = 20.0;
constexpr double longest_entry = 44.0;  // ems
constexpr double foot_font = 11.0;
constexpr double foot_line = 15.0;

struct Line {
  double y = 0.0;  // baseline
  double font = 0.0;
  bool bold = false;
  std::string text;
};

struct Entry {
  Point at;  // left end of the baseline
  const LegendEntry& entry;
  std::string text;
};

// Where everything below the source stands.
class HeadLayout {
 public:
  explicit HeadLayout(const PageHead& head) : room_(head.width - 2.0 * picture_margin) {
    set(head.findings, findings_font, false, 2.0);
    set(head.notice, notice_font, true, 0.0);
    double x = 0.0;
    for (const LegendEntry& entry : head.legend) {
      std::string text = fitted(visible(entry.text), longest_entry, ems_of);
      const double width = legend_text + legend_font * width_of(text, ems_of);
      if (x == 0.0 || x + width > room_) {
        y_ += x == 0.0 ? legend_row + 6.0 : legend_row;
        x = 0.0;
      }
      entries_.push_back({{picture_margin + x, y_}, entry, std::move(text)});
      x += width + legend_gap;
    }
  }

  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] double height() const { return y_ + 22.0; }

 private:
  void set(const std::string& text, double font, bool bold, double gap) {
    if (text.empty()) return;
    y_ += gap;
    for (std::string& line : wrapped(
             visible(text),
             {.width = room_ / font / (bold ? bold_width : 1.0), .lines = 2, .advance = ems_of})) {
      y_ += font + 5.0;
      lines_.push_back({y_, font, bold, std::move(line)});
    }
  }

  double room_;
  double y_ = source_line;  // the last baseline
  std::vector<Line> lines_;
  std::vector<Entry> entries_;
};

std::vector<std::string> foot_lines(const PageHead& head) {
  std::vector<std::string> lines;
  for (const std::string& sentence : head.foot) {
    for (std::string& line :
         wrapped(visible(sentence), {.width = (head.width - 2.0 * picture_margin) / foot_font,
                                    .lines = 2,
                                    .advance = ems_of,
                                    .whole_words = true})) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

void draw(Markup& svg, const Entry& placed) {
  const auto& [at, entry, text] = placed;
  const Point centre{at.x + 6.5, at.y - 4.0};
  switch (entry.mark) {
    case LegendEntry::Mark::area:
      svg.empty("rect", {{"x", at.x},
                         {"y", at.y - 10.5},
                         {"width", 13.0},
                         {"height", 13.0},
                         {"rx", 2.0},
                         {"fill", entry.hue.strong}});
      draw_mark(svg, centre, 9.0, entry.hue, true);
      break;
    case LegendEntry::Mark::hollow:
      svg.empty("rect", {{"x", at.x + 1.0},
                         {"y", at.y - 9.5},
                         {"width", 11.0},
                         {"height", 11.0},
                         {"rx", 2.0},
                         {"fill", paper},
                         {"stroke", entry.hue.strong},
                         {"stroke-width", 1.8}});
      break;
    case LegendEntry::Mark::measure:
      draw_measure(svg, centre, 5.5, entry.hue);
      break;
    case LegendEntry::Mark::organisation:
      draw_partner(svg, centre, 5.5, entry.hue, PartnerKind::organisation);
      break;
    case LegendEntry::Mark::group:
      draw_partner(svg, centre, 5.5, entry.hue, PartnerKind::group);
      break;
    case LegendEntry::Mark::line:
      svg.empty("line", {{"x1", at.x},
                         {"y1", centre.y},
                         {"x2", at.x + 13.0},
                         {"y2", centre.y},
                         {"stroke", entry.hue.strong},
                         {"stroke-width", 2.0}});
      break;
  }
  // Names of groups are slanted everywhere, not only their marks dashed.
  svg.leaf("text",
           {{"x", at.x + legend_text},
            {"y", at.y},
            {"font-size", legend_font},
            {"font-style", entry.mark == LegendEntry::Mark::group ? "italic" : "normal"},
            {"fill", ink}},
           text);
}

}  // namespace

double head_height(const PageHead& head) {
  return HeadLayout(head).height();
}

double foot_height(const PageHead& head) {
  const std::size_t lines = foot_lines(head).size();
  return lines == 0 ? picture_margin
                    : picture_margin + 14.0 + foot_line * static_cast<double>(lines - 1);
}

void open_page(Markup& svg, const PageHead& head, double height) {
  const std::string size = "0 0 " + coordinate(head.width) + ' ' + coordinate(height);
  svg.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                   {"version", "1.1"},
                   {"width", head.width},
                   {"height", height},
                   {"viewBox", size},
                   {"role", "img"},
                   {"font-family", "Helvetica, Arial, 'Liberation Sans', sans-serif"}});
  svg.literal("\n");
  svg.leaf("title", visible(head.title));
  svg.leaf("desc", head.description);
  svg.empty("rect", {{"width", head.width}, {"height", height}, {"fill", paper}});

  const auto line = [&](double y, double font, bool bold, std::string_view colour,
                        std::string_view text) {
    svg.leaf("text",
             {{"x", picture_margin},
              {"y", y},
              {"font-size", font},
              {"font-weight", bold ? "bold" : "normal"},
              {"fill", colour}},
             text);
  };
  const auto one_line = [&](const std::string& text, double ems) {
    return fitted(visible(text), (head.width - 2.0 * picture_margin) / ems, ems_of);
  };
  line(38.0, 20.0, true, ink, one_line(head.title, 20.0 * bold_width));
  line(source_line, notice_font, false, faint_ink, one_line(head.source, notice_font));
  const HeadLayout layout(head);
  for (const Line& placed : layout.lines()) {
    line(placed.y, placed.font, placed.bold, ink, placed.text);
  }
  for (const Entry& placed : layout.entries()) draw(svg, placed);
  const auto lines = foot_lines(head);
  double baseline = height - 12.0 - foot_line * (static_cast<double>(lines.size()) - 1.0);
  for (const std::string& text : lines) {
    line(baseline, foot_font, false, faint_ink, text);
    baseline += foot_line;
  }
}

}  // namespace partnergraph
