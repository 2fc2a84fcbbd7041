#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "legend.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "ring_order.hpp"
#include "selection.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_pairs = 120;
constexpr std::size_t most_vertices = 60;

constexpr double picture_width = 1280.0;
constexpr double slide_height = 720.0;
constexpr double foot_height = 56.0;
constexpr double least_step = 16.0;  // one line of a label
constexpr double most_step = 46.0;
constexpr double label_font = 12.0;
constexpr double line_height = 14.0;
constexpr double straight = 140.0;  // half the width of the ring: at its ends, and what it gains
constexpr double bulge = 80.0;      // towards its middle

template <StrongId Vertex>
struct Pairs {
  std::vector<Vertex> vertices;  // in the order in which strong pairs name them
  std::vector<Overlap<Vertex>> list;
  std::uint32_t least = 2;  // shared
};

// The strongest pairs that share two or more; if none does, those that share one.
template <StrongId Vertex>
Pairs<Vertex> drawn_pairs(const std::vector<Overlap<Vertex>>& overlaps) {
  Pairs<Vertex> pairs;
  const auto sorted = strongest(overlaps, most_pairs);
  if (sorted.empty()) return pairs;
  pairs.least = std::min(2U, sorted.front().shared);
  for (const Overlap<Vertex>& pair : sorted) {
    if (pair.shared < pairs.least) break;
    std::vector<Vertex> added;
    for (const Vertex v : {pair.first, pair.second}) {
      if (std::ranges::find(pairs.vertices, v) == pairs.vertices.end()) added.push_back(v);
    }
    if (pairs.vertices.size() + added.size() > most_vertices) continue;
    pairs.vertices.insert(pairs.vertices.end(), added.begin(), added.end());
    pairs.list.push_back(pair);
  }
  return pairs;
}

// Vertices stand on a ring as wide as a slide, with equal heights between them, and their labels
// outside of it: lines run inside, so that no label is crossed.
class OverlapRing {
 public:
  /// Below `top`, so that the picture is no higher than a slide.
  OverlapRing(std::size_t vertices, double top)
      : right_((vertices + 1) / 2), count_(vertices), top_(top) {
    step_ = std::clamp((slide_height - foot_height - top) / static_cast<double>(right_), least_step,
                       most_step);
  }

  [[nodiscard]] double bottom() const { return top_ + height(); }
  [[nodiscard]] double step() const { return step_; }
  [[nodiscard]] double height() const { return step_ * static_cast<double>(right_); }
  [[nodiscard]] bool on_right(std::size_t place) const { return place < right_; }

  // Clockwise from the top: down the right side, up the left one.
  [[nodiscard]] Point at(std::size_t place) const {
    const bool right = on_right(place);
    const std::size_t rows = right ? right_ : count_ - right_;
    const std::size_t row = right ? place : count_ - 1 - place;
    const double y = height() * (static_cast<double>(row) + 0.5) / static_cast<double>(rows);
    const double up = 2.0 * y / height() - 1.0;
    const double reach = straight + bulge * std::sqrt(1.0 - up * up);
    return {std::round(picture_width / 2.0 + (right ? reach : -reach)), std::round(top_ + y)};
  }

  // Bent towards the middle of the ring, the farther apart the more: arcs of one side lie in each
  // other.
  [[nodiscard]] std::string curve(Point from, Point to) const {
    const double across = picture_width / 2.0 - (from.x + to.x) / 2.0;
    const double down = std::abs(from.y - to.y);
    const double inwards = std::clamp(across, -14.0 - 0.8 * down, 14.0 + 0.8 * down);
    const auto text = [](double number) { return Attribute("", number).value; };
    return "M" + text(from.x) + ' ' + text(from.y) + 'Q' + text((from.x + to.x) / 2.0 + inwards) +
           ' ' + text((from.y + to.y) / 2.0) + ' ' + text(to.x) + ' ' + text(to.y);
  }

 private:
  std::size_t right_;  // vertices on the right side
  std::size_t count_;
  double top_;
  double step_ = 0.0;  // from vertex to vertex down the right side
};

template <StrongId Vertex>
class OverlapsSvg {
 public:
  OverlapsSvg(const Programme& programme, const Findings& findings, const Picture& picture,
              Pairs<Vertex> pairs, PageHead head, Language language)
      : head_(std::move(head)),
        programme_(programme),
        findings_(findings),
        picture_(picture),
        pairs_(std::move(pairs)),
        ring_(pairs_.vertices.size(), 0.0),
        language_(language) {
    std::map<Vertex, std::size_t> number;
    std::vector<std::uint32_t> coalitions;
    for (const Vertex v : pairs_.vertices) {
      number[v] = coalitions.size();
      coalitions.push_back(coalition_of(v));
    }
    std::vector<RingTie> ties;
    for (const auto& pair : pairs_.list) {
      ties.push_back({number[pair.first], number[pair.second], pair.shared});
      most_shared_ = std::max(most_shared_, pair.shared);
    }
    const auto order = ring_order(coalitions, ties);
    for (std::size_t i = 0; i < order.size(); ++i) place_[pairs_.vertices[order[i]]] = i;
    head_.width = picture_width;
    head_.legend = legend_of(picture, {coalitions.begin(), coalitions.end()}, language);
    head_.legend.push_back(between_entry(language));
    ring_ = OverlapRing(pairs_.vertices.size(), head_height(head_));
  }

  std::string draw(std::size_t all) {
    const double height = ring_.bottom() + foot_height;
    open_page(svg_, head_, height);
    for (const bool inside : {false, true}) {  // coloured ones lie above the grey ones
      for (const auto& pair : pairs_.list) {
        if (inside == together(pair)) draw(pair);
      }
    }
    for (const auto& [vertex, place] : place_) draw(vertex, place);
    draw_label(svg_, {picture_margin, height - 26.0},
               fill(texts::overlaps_shown.in(language_),
                    {whole(pairs_.list.size(), language_), whole(all, language_),
                     whole(pairs_.least, language_), whole(most_shared_, language_)}),
               {.room = picture_width - 2 * picture_margin, .lines = 1, .anchor = "start"});
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  [[nodiscard]] std::uint32_t coalition_of(MeasureId id) const {
    return findings_.coalitions.measures[id.index()];
  }
  [[nodiscard]] std::uint32_t coalition_of(PartnerId id) const {
    return findings_.coalitions.partners[id.index()];
  }
  [[nodiscard]] bool together(const Overlap<Vertex>& pair) const {
    return coalition_of(pair.first) == coalition_of(pair.second);
  }

  void draw(const Overlap<Vertex>& pair) {
    const double share = static_cast<double>(pair.shared) / static_cast<double>(most_shared_);
    svg_.empty(
        "path",
        {{"d", ring_.curve(ring_.at(place_.at(pair.first)), ring_.at(place_.at(pair.second)))},
         {"fill", "none"},
         {"stroke",
          together(pair) ? hue_of(picture_, findings_, pair.first).strong : between_colour},
         {"stroke-opacity", 0.75},
         {"stroke-width", std::max(1.0, std::round(80.0 * share) / 10.0)}});
  }

  void draw(Vertex vertex, std::size_t place) {
    const Point at = ring_.at(place);
    const Hue hue = hue_of(picture_, findings_, vertex);
    const double radius =
        std::min({12.0, ring_.step() / 2.0 - 1.0, radius_of(ties_of(picture_, vertex))});
    std::string text;
    bool italic = false;
    if constexpr (std::is_same_v<Vertex, PartnerId>) {
      draw_partner(svg_, at, radius, hue, programme_[vertex].kind);
      text = programme_[vertex].name;
      italic = programme_[vertex].kind == PartnerKind::group;
    } else {
      draw_measure(svg_, at, radius, hue);
      text = picture_label(programme_[vertex]);
    }
    const bool right = ring_.on_right(place);
    const double gap = 12.0 + 7.0;  // of the largest mark, so that labels of a side align
    const double x = right ? at.x + gap : at.x - gap;
    LabelStyle style{.font = label_font,
                     .room = right ? picture_width - picture_margin - x : x - picture_margin};
    style.lines = ring_.step() >= 2.0 * line_height + 2.0 ? 2 : 1;
    style.anchor = right ? "start" : "end";
    style.italic = italic;
    const auto lines = wrapped(
        visible(text), {.width = style.room / style.font, .lines = style.lines, .advance = ems_of});
    draw_label(svg_, {x, at.y - line_height * static_cast<double>(lines.size()) / 2.0}, text,
               style);
  }

  PageHead head_;
  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  Pairs<Vertex> pairs_;
  OverlapRing ring_;
  Language language_;
  std::uint32_t most_shared_ = 1;
  std::map<Vertex, std::size_t> place_;  // on the ring
  Markup svg_;
};

template <StrongId Vertex>
std::string draw(const Programme& programme, const Findings& findings,
                 const std::vector<Overlap<Vertex>>& overlaps, const PictureTexts& about,
                 Language language) {
  const Picture picture = picture_of(programme, findings, language);
  PageHead head = head_of(programme, picture, about, language);
  Pairs<Vertex> pairs = drawn_pairs(overlaps);
  if (pairs.list.empty()) return empty_picture(std::move(head), language);
  return OverlapsSvg<Vertex>(programme, findings, picture, std::move(pairs), std::move(head),
                             language)
      .draw(overlaps.size());
}

}  // namespace

std::string partner_overlaps_svg(const Programme& programme, const Findings& findings,
                                 Language language) {
  static constexpr PictureTexts about{texts::partner_overlaps, texts::overlaps_description};
  return draw(programme, findings, findings.partner_overlaps, about, language);
}

std::string measure_overlaps_svg(const Programme& programme, const Findings& findings,
                                 Language language) {
  static constexpr PictureTexts about{texts::measure_overlaps, texts::overlaps_description};
  return draw(programme, findings, findings.measure_overlaps, about, language);
}

}  // namespace partnergraph
