#include <partnergraph/output/svg.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/network_layout.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "picture.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr double least_width = 640.0;  // room for title and legend
constexpr PictureFrame frame{0.0, 0.0, texts::network, texts::network_caption};

class NetworkSvg {
 public:
  NetworkSvg(const Drawn& drawn, const NetworkLayout& layout, const Picture& picture,
             Language language)
      : programme_(drawn.programme),
        findings_(drawn.findings),
        titles_(drawn.titles),
        layout_(layout),
        picture_(picture),
        language_(language) {}

  std::string draw() {
    PictureFrame full = frame;
    full.width = std::max({least_width, layout_.width, width_of_notice(picture_)});
    full.height = picture_head_height + layout_.height + picture_margin;
    left_ = (full.width - layout_.width) / 2.0;
    open_picture(svg_, programme_, picture_, full, language_);
    for (const PlacedCoalition& box : layout_.coalitions) draw(box);
    draw_ties();
    for (const auto& vertex : layout_.measures) draw(vertex);
    for (const auto& vertex : layout_.partners) draw(vertex);
    std::string caption(texts::network_caption.in(language_));
    if (picture_.aggregated) caption += texts::network_sums.in(language_);
    svg_.leaf("text",
              {{"x", picture_margin},
               {"y", full.height - 12.0},
               {"font-size", network_font},
               {"fill", faint_ink}},
              fitted(caption, (full.width - 2.0 * picture_margin) / network_font, ems_of));
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  template <StrongId Vertex>
  [[nodiscard]] Point place(const PlacedVertex<Vertex>& vertex) const {
    return {left_ + vertex.x, picture_head_height + vertex.y};
  }

  void draw(const PlacedCoalition& box) {
    const Hue hue = hue_of(box.coalition, picture_.coalition_sizes[box.coalition]);
    svg_.empty("rect", {{"x", left_ + box.x},
                        {"y", picture_head_height + box.y},
                        {"width", box.width},
                        {"height", box.height},
                        {"rx", 8.0},
                        {"fill", "none"},
                        {"stroke", hue.strong},
                        {"stroke-width", 1.5}});
    svg_.leaf(
        "text",
        {{"x", left_ + box.x + 10.0},
         {"y", picture_head_height + box.y + 15.0},
         {"font-size", 12.0},
         {"font-weight", "bold"},
         {"fill", ink}},
        fitted(visible(titles_[box.coalition]), (box.width - 20.0) / 12.0 / bold_width, ems_of));
  }

  // Between coalitions first, so that the coloured ties lie above the grey ones.
  void draw_ties() {
    std::map<PartnerId, Point> partners;
    for (const auto& vertex : layout_.partners) partners[vertex.id] = place(vertex);
    const TieWidths widths(picture_);
    for (const bool inside : {false, true}) {
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
    label(at, vertex.radius, vertex.label, "normal");
  }

  void draw(const PlacedVertex<PartnerId>& vertex) {
    const Point at = place(vertex);
    const Hue hue = hue_of(picture_, findings_, vertex.id);
    const bool group = programme_[vertex.id].kind == PartnerKind::group;
    draw_partner(svg_, at, vertex.radius, hue, programme_[vertex.id].kind);
    label(at, vertex.radius, vertex.label, group ? "italic" : "normal");
  }

  // A white seam keeps the letters apart from ties that run behind them.
  void label(Point at, double radius, const std::vector<std::string>& lines,
             std::string_view style) {
    double baseline = at.y + radius + network_label_gap + network_font - 2.0;
    for (const std::string& line : lines) {
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
  const std::vector<std::string>& titles_;
  const NetworkLayout& layout_;
  const Picture& picture_;
  Language language_;
  double left_ = 0.0;
  Markup svg_;
};

// Both sides are aggregated, or none is; as many coalitions as `pack` fits into each other.
ReadableSize readable(const BipartiteGraph& graph, std::size_t most_vertices) {
  const std::size_t all = tied_count(graph.partners()) + tied_count(graph.measures());
  if (all > most_vertices) return {.measures = 0, .partners = 0, .coalitions = 13};
  return {.measures = all, .partners = all};
}

}  // namespace

std::string network_svg(const Programme& programme, const Findings& findings, Language language) {
  NetworkLayoutOptions options;
  const Drawn shown =
      drawn(programme, findings, readable(graph_of(programme), options.max_vertices), language);
  const Picture picture = picture_of(shown);
  options.weights_are_ties = shown.aggregated;
  if (shown.aggregated) options.least_frame_width = 240.0;
  const NetworkLayout layout =
      network_layout(shown.programme, picture.graph, shown.findings.coalitions, options);
  if (layout.measures.empty()) return empty_picture(programme, picture, frame, language);
  return NetworkSvg(shown, layout, picture, language).draw();
}

}  // namespace partnergraph
