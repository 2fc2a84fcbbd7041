#include <partnergraph/output/svg.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/network_layout.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "picture.hpp"
#include "selection.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr double least_width = 640.0;  // room for title and legend
constexpr PictureFrame frame{0.0, 0.0, texts::network, texts::network_caption};

class NetworkSvg {
 public:
  NetworkSvg(const Programme& programme, const Findings& findings, const NetworkLayout& layout,
             const Picture& picture, Language language)
      : programme_(programme),
        findings_(findings),
        layout_(layout),
        picture_(picture),
        cards_(coalition_cards(findings.coalitions)),
        language_(language) {}

  std::string draw() {
    PictureFrame full = frame;
    full.width = std::max(least_width, layout_.width);
    full.height = picture_head_height + layout_.height + picture_margin;
    left_ = (full.width - layout_.width) / 2.0;
    open_picture(svg_, programme_, picture_, full, language_);
    for (const PlacedCoalition& box : layout_.coalitions) draw(box);
    draw_ties();
    for (const auto& vertex : layout_.measures) draw(vertex);
    for (const auto& vertex : layout_.partners) draw(vertex);
    svg_.leaf("text",
              {{"x", picture_margin},
               {"y", full.height - 12.0},
               {"font-size", network_font},
               {"fill", faint_ink}},
              fitted(texts::network_caption.in(language_),
                     (full.width - 2.0 * picture_margin) / network_font, ems_of));
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
        fitted(visible(name_of(box.coalition)), (box.width - 20.0) / 12.0 / bold_width, ems_of));
  }

  // "2 · KS and NAV", as the page names it; its number alone if nobody has a name.
  [[nodiscard]] std::string name_of(std::uint32_t coalition) const {
    const std::string name = coalition_name(programme_, cards_[coalition], language_);
    if (name.empty())
      return fill(texts::coalition_number.in(language_), {std::to_string(coalition + 1)});
    return std::to_string(coalition + 1) + " · " + name;
  }

  // Between coalitions first, so that the coloured ties lie above the grey ones.
  void draw_ties() {
    std::map<PartnerId, Point> partners;
    for (const auto& vertex : layout_.partners) partners[vertex.id] = place(vertex);
    for (const bool inside : {false, true}) {
      svg_.open("g", {{"fill", "none"}, {"stroke-width", inside ? 1.3 : 0.8}}).literal("\n");
      for (const auto& vertex : layout_.measures) {
        const Point from = place(vertex);
        for (const PartnerId partner : picture_.graph.partners()[vertex.id]) {
          const auto to = partners.find(partner);
          if (to == partners.end() || inside != together(vertex.id, partner)) continue;
          svg_.empty("line", {{"x1", from.x},
                              {"y1", from.y},
                              {"x2", to->second.x},
                              {"y2", to->second.y},
                              {"stroke", inside ? hue_of(picture_, findings_, partner).strong
                                                : between_colour}});
        }
      }
      svg_.close("g");
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
  const NetworkLayout& layout_;
  const Picture& picture_;
  std::vector<CoalitionCard> cards_;
  Language language_;
  double left_ = 0.0;
  Markup svg_;
};

// What the layout shows, as the frame of every picture wants to know it.
Picture shown(const Programme& programme, const Findings& findings, const NetworkLayout& layout) {
  Picture picture{{}, {}, graph_of(programme), {}, layout.cut};
  for (const auto& vertex : layout.measures) picture.measures.push_back(vertex.id);
  for (const auto& vertex : layout.partners) picture.partners.push_back(vertex.id);
  for (const CoalitionCard& card : coalition_cards(findings.coalitions)) {
    picture.coalition_sizes.push_back(card.size());
  }
  return picture;
}

}  // namespace

std::string network_svg(const Programme& programme, const Findings& findings, Language language) {
  const NetworkLayout layout = network_layout(programme, graph_of(programme), findings.coalitions);
  const Picture picture = shown(programme, findings, layout);
  if (layout.measures.empty()) return empty_picture(programme, picture, frame, language);
  return NetworkSvg(programme, findings, layout, picture, language).draw();
}

}  // namespace partnergraph
