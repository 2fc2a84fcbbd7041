#include <partnergraph/output/svg.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/network_layout.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "headline.hpp"
#include "legend.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr double least_width = 760.0;   // room for the head
constexpr std::size_t most_links = 40;  // between coalitions, where ties are summed
constexpr PictureTexts about{texts::network_title, texts::network_caption};

class NetworkSvg {
 public:
  NetworkSvg(const Drawn& drawn, const NetworkLayout& layout, const Picture& picture, PageHead head,
             Language language)
      : programme_(drawn.programme),
        findings_(drawn.findings),
        layout_(layout),
        picture_(picture),
        head_(std::move(head)),
        language_(language) {
    head_.width = std::max(least_width, layout.width);
    top_ = head_height(head_) - 12.0;  // the layout has a margin
    left_ = (head_.width - layout.width) / 2.0;
  }

  std::string draw() {
    const Links links = picture_.aggregated ? strongest_links() : Links{};
    head_.foot.insert(head_.foot.begin(), picture_.aggregated
                                              ? fill(texts::network_sums.in(language_),
                                                     {whole(links.drawn.size(), language_),
                                                      whole(links.all, language_)})
                                              : std::string(texts::network_sizes.in(language_)));
    open_page(svg_, head_, top_ + layout_.height + foot_height(head_));
    draw(links);
    for (const PlacedCoalition& box : layout_.coalitions) draw(box);
    draw_ties();
    for (const auto& vertex : layout_.measures) draw(vertex);
    for (const auto& vertex : layout_.partners) draw(vertex);
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  template <StrongId Vertex>
  [[nodiscard]] Point place(const PlacedVertex<Vertex>& vertex) const {
    return {left_ + vertex.x, top_ + vertex.y};
  }

  // Sums of the ties between two coalitions each, the strongest first.
  struct Links {
    std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, double>> drawn;
    std::size_t all = 0;
  };

  [[nodiscard]] Links strongest_links() const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> sums;
    for (const MeasureId m : picture_.graph.partners().ids()) {
      const auto tied = picture_.graph.partners()[m];
      const auto weights = picture_.graph.partners().weights(m);
      for (std::size_t k = 0; k < tied.size(); ++k) {
        if (together(m, tied[k])) continue;
        sums[std::minmax(findings_.coalitions.measures[m.index()],
                         findings_.coalitions.partners[tied[k].index()])] +=
            weights.empty() ? 1.0 : weights[k];
      }
    }
    Links links{{sums.begin(), sums.end()}, sums.size()};
    std::ranges::stable_sort(links.drawn, std::ranges::greater{},
                             [](const auto& link) { return link.second; });
    links.drawn.resize(shown_of(links.all, most_links));
    return links;
  }

  // Behind the rectangles of the coalitions, so that they cross no label.
  void draw(const Links& links) {
    std::map<std::uint32_t, Point> middles;
    for (const PlacedCoalition& box : layout_.coalitions) {
      middles[box.coalition] = {left_ + box.x + box.width / 2.0, top_ + box.y + box.height / 2.0};
    }
    for (const auto& [ends, sum] : links.drawn) {
      if (!middles.contains(ends.first) || !middles.contains(ends.second)) continue;
      draw_tie(middles[ends.first], middles[ends.second], between_colour,
               std::max(0.8, std::round(100.0 * sum / std::max(1.0, links.drawn.front().second)) /
                                 10.0));
    }
  }

  // White below the tint, which hides what runs behind.
  void draw(const PlacedCoalition& box) {
    const Hue hue = hue_of(box.coalition, picture_.sizes[box.coalition]);
    for (const bool tinted : {false, true}) {
      svg_.empty("rect", {{"x", left_ + box.x},
                          {"y", top_ + box.y},
                          {"width", box.width},
                          {"height", box.height},
                          {"rx", 8.0},
                          {"fill", tinted ? hue.tint : paper},
                          {"fill-opacity", tinted ? 0.3 : 1.0},
                          {"stroke", hue.strong},
                          {"stroke-width", 1.5}});
    }
    double baseline = top_ + box.y + network_title_font + 3.0;
    for (const std::string& line : box.title) {
      svg_.leaf("text",
                {{"x", left_ + box.x + network_title_indent},
                 {"y", baseline},
                 {"font-size", network_title_font},
                 {"font-weight", "bold"},
                 {"fill", ink}},
                line);
      baseline += network_title_line;
    }
  }

  // Between coalitions first, so that the coloured ties lie above the grey ones.
  void draw_ties() {
    std::map<PartnerId, Point> partners;
    for (const auto& vertex : layout_.partners) partners[vertex.id] = place(vertex);
    const TieWidths widths(picture_);
    for (const bool inside : {false, true}) {
      if (!inside && picture_.aggregated) continue;  // see draw_links
      const double usual = inside ? 1.3 : 0.8;
      svg_.open("g", {{"fill", "none"}, {"stroke-width", usual}}).literal("\n");
      for (const auto& vertex : layout_.measures) {
        const auto tied = picture_.graph.partners()[vertex.id];
        for (std::size_t k = 0; k < tied.size(); ++k) {
          if (inside != together(vertex.id, tied[k])) continue;
          draw_tie(place(vertex), partners[tied[k]],
                   inside ? hue_of(picture_, findings_, tied[k]).strong : between_colour,
                   widths.of(vertex.id, k));
        }
      }
      svg_.close("g");
    }
  }

  void draw_tie(Point from, Point to, std::string_view colour, std::optional<double> width) {
    if (width) {
      svg_.empty("line", {{"x1", from.x},
                          {"y1", from.y},
                          {"x2", to.x},
                          {"y2", to.y},
                          {"stroke", colour},
                          {"stroke-width", *width}});
    } else {
      svg_.empty("line",
                 {{"x1", from.x}, {"y1", from.y}, {"x2", to.x}, {"y2", to.y}, {"stroke", colour}});
    }
  }

  [[nodiscard]] bool together(MeasureId measure, PartnerId partner) const {
    return findings_.coalitions.measures[measure.index()] ==
           findings_.coalitions.partners[partner.index()];
  }

  void draw(const PlacedVertex<MeasureId>& vertex) {
    const Point at = place(vertex);
    const Hue hue = hue_of(picture_, findings_, vertex.id);
    draw_measure(svg_, at, vertex.radius, hue);
    label(vertex, at, "normal");
  }

  void draw(const PlacedVertex<PartnerId>& vertex) {
    const Point at = place(vertex);
    const Hue hue = hue_of(picture_, findings_, vertex.id);
    const bool group = programme_[vertex.id].kind == PartnerKind::group;
    draw_partner(svg_, at, vertex.radius, hue, programme_[vertex.id].kind);
    label(vertex, at, group ? "italic" : "normal");
  }

  // A white seam keeps the letters apart from ties that run behind them.
  template <StrongId Vertex>
  void label(const PlacedVertex<Vertex>& vertex, Point at, std::string_view style) {
    const double gap = vertex.radius + network_label_gap;
    const double height = network_line_height * static_cast<double>(vertex.label.size());
    double baseline = (vertex.label_above ? at.y - gap - height : at.y + gap) + network_font - 2.0;
    for (const std::string& line : vertex.label) {
      for (const bool seam : {true, false}) {
        svg_.leaf("text",
                  {{"x", at.x},
                   {"y", baseline},
                   {"font-size", network_font},
                   {"font-style", style},
                   {"text-anchor", "middle"},
                   {"fill", seam ? paper : ink},
                   {"stroke", seam ? paper : "none"},
                   {"stroke-width", seam ? 3.0 : 0.0}},
                  line);
      }
      baseline += network_line_height;
    }
  }

  const Programme& programme_;
  const Findings& findings_;
  const NetworkLayout& layout_;
  const Picture& picture_;
  PageHead head_;
  Language language_;
  double left_ = 0.0;
  double top_ = 0.0;
  Markup svg_;
};

}  // namespace

std::string network_svg(const Programme& programme, const Findings& findings, Language language) {
  NetworkLayoutOptions options;
  // Both sides are aggregated, or none is; as many coalitions as `pack` fits into each other.
  constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
  const Drawn shown = drawn(programme, findings,
                            {.measures = any,
                             .partners = any,
                             .vertices = options.max_vertices,
                             .coalitions = 13,
                             .named = 4},
                            language);
  const Picture picture = picture_of(shown);
  PageHead head = head_of(programme, picture, about, language);
  options.weights_are_ties = shown.aggregated;
  options.titles = shown.titles;
  head.foot = measures_left_out(programme, language);
  const NetworkLayout layout =
      network_layout(shown.programme, picture.graph, shown.findings.coalitions, options);
  if (layout.measures.empty()) return empty_picture(std::move(head), language);
  head.findings = headline(programme, findings, language);
  std::vector<PartnerId> partners;
  for (const auto& vertex : layout.partners) partners.push_back(vertex.id);
  head.legend = marks_of(shown.programme, true, partners, language);
  if (ties_between(picture, shown.findings.coalitions)) {
    head.legend.push_back(between_entry(language));
  }
  return NetworkSvg(shown, layout, picture, std::move(head), language).draw();
}

}  // namespace partnergraph
