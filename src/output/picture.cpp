#include "picture.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "code_point.hpp"
#include "drawing.hpp"
#include "selection.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr double head_font = 12.0;  // of source and notice

// The vertices with most ties, at most `most`, ascending; those without ties never.
template <StrongId Vertex, StrongId Other>
std::vector<Vertex> most_tied(Adjacency<Vertex, Other> adjacent, std::size_t most) {
  std::vector<Vertex> chosen;
  for (const Vertex v : adjacent.ids()) {
    if (!adjacent[v].empty()) chosen.push_back(v);
  }
  if (chosen.size() <= most) return chosen;
  std::ranges::stable_sort(
      chosen, [&](Vertex a, Vertex b) { return adjacent[a].size() > adjacent[b].size(); });
  chosen.resize(most);
  std::ranges::sort(chosen);
  return chosen;
}

template <StrongId Vertex>
std::vector<std::uint32_t> labels_of(const std::vector<Vertex>& drawn,
                                     const std::vector<std::uint32_t>& coalitions) {
  std::vector<std::uint32_t> labels;
  for (const Vertex v : drawn) labels.push_back(coalitions[v.index()]);
  return labels;
}

// The ties among these vertices, which are numbered anew from 0.
BipartiteGraph drawn_graph(const BipartiteGraph& graph, const std::vector<MeasureId>& measures,
                           const std::vector<PartnerId>& partners) {
  std::vector<std::optional<std::uint32_t>> number(graph.measures().size());
  for (std::uint32_t i = 0; i < partners.size(); ++i) number[partners[i].index()] = i;
  std::vector<Participation> ties;
  for (std::uint32_t i = 0; i < measures.size(); ++i) {
    for (const PartnerId partner : graph.partners()[measures[i]]) {
      if (const auto drawn = number[partner.index()]) {
        ties.push_back({MeasureId{i}, PartnerId{*drawn}});
      }
    }
  }
  return {static_cast<std::uint32_t>(measures.size()), static_cast<std::uint32_t>(partners.size()),
          std::move(ties)};
}

template <StrongId Vertex, StrongId Other>
std::size_t ties_of(const Picture& picture, Adjacency<Vertex, Other> adjacent, Vertex id) {
  if (!picture.aggregated) return adjacent[id].size();
  const auto weights = adjacent.weights(id);  // none if all are 1
  if (weights.empty()) return adjacent[id].size();
  return static_cast<std::size_t>(std::accumulate(weights.begin(), weights.end(), 0.0));
}

template <StrongId Vertex>
std::vector<Vertex> reordered(const std::vector<Vertex>& drawn, const std::vector<Vertex>& order) {
  std::vector<Vertex> result;
  for (const Vertex v : order) result.push_back(drawn[v.index()]);
  return result;
}

void draw_legend(Markup& svg, const Picture& picture, double width, Language language) {
  constexpr double y = 92.0;
  double x = picture_margin;
  const auto entry = [&](std::string_view colour, std::string_view text) {
    const double room = 16.0 + 11.0 * width_of(text, ems_of) + 18.0;
    if (x + room > width) return;
    svg.empty("rect", {{"x", x},
                       {"y", y - 9.0},
                       {"width", 11.0},
                       {"height", 11.0},
                       {"rx", 2.0},
                       {"fill", colour}});
    svg.leaf("text", {{"x", x + 16.0}, {"y", y}, {"font-size", 11.0}, {"fill", ink}}, text);
    x += room;
  };
  for (std::uint32_t c = 0; c < picture.coalition_sizes.size() && c < coalition_hues.size(); ++c) {
    if (picture.coalition_sizes[c] < 2) break;
    entry(coalition_hues[c].strong,
          fill(texts::coalition_number.in(language), {std::to_string(c + 1)}));
  }
  if (picture.coalition_sizes.size() > coalition_hues.size()) {
    entry(neutral_hue.strong, texts::legend_small.in(language));
  }
  entry(between_colour, texts::legend_other.in(language));
}

}  // namespace

Picture picture_of(const Programme& programme, const Findings& findings) {
  Picture picture{graph_of(programme), {}, false, {}};
  for (const CoalitionCard& card : coalition_cards(findings.coalitions)) {
    picture.coalition_sizes.push_back(card.size());
  }
  return picture;
}

Picture picture_of(const Drawn& drawn) {
  return {graph_of(drawn.programme), drawn.sizes, drawn.aggregated, drawn.notice};
}

ColumnOrder drawing_order(const Picture& picture, const Findings& findings) {
  constexpr ReadableSize most;
  const auto measures = most_tied(picture.graph.partners(), most.measures);
  const auto partners = most_tied(picture.graph.measures(), most.partners);
  const ColumnOrder order = column_order(drawn_graph(picture.graph, measures, partners),
                                         labels_of(measures, findings.coalitions.measures),
                                         labels_of(partners, findings.coalitions.partners));
  return {reordered(measures, order.measures), reordered(partners, order.partners)};
}

std::size_t ties_of(const Picture& picture, MeasureId id) {
  return ties_of(picture, picture.graph.partners(), id);
}

std::size_t ties_of(const Picture& picture, PartnerId id) {
  return ties_of(picture, picture.graph.measures(), id);
}

TieWidths::TieWidths(const Picture& picture) : graph_(picture.graph) {
  if (!picture.aggregated) return;
  most_ = 1.0;
  for (const MeasureId m : graph_.partners().ids()) {
    for (const double ties : graph_.partners().weights(m)) most_ = std::max(most_, ties);
  }
}

std::optional<double> TieWidths::of(MeasureId id, std::size_t index) const {
  constexpr double widest = 12.0;
  constexpr double least = 0.5;
  if (most_ == 0.0) return std::nullopt;
  const auto weights = graph_.partners().weights(id);
  const double ties = weights.empty() ? 1.0 : weights[index];
  return std::max(least, std::round(10.0 * widest * ties / most_) / 10.0);
}

double width_of_notice(const Picture& picture) {
  return 2.0 * picture_margin +
         std::ceil(head_font * bold_width * width_of(visible(picture.notice), ems_of));
}

Hue hue_of(const Picture& picture, const Findings& findings, MeasureId id) {
  const std::uint32_t coalition = findings.coalitions.measures[id.index()];
  return hue_of(coalition, picture.coalition_sizes[coalition]);
}

Hue hue_of(const Picture& picture, const Findings& findings, PartnerId id) {
  const std::uint32_t coalition = findings.coalitions.partners[id.index()];
  return hue_of(coalition, picture.coalition_sizes[coalition]);
}

void open_page(Markup& svg, const PageHead& head) {
  const std::string size =
      "0 0 " + Attribute("", head.width).value + ' ' + Attribute("", head.height).value;
  svg.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                   {"version", "1.1"},
                   {"width", head.width},
                   {"height", head.height},
                   {"viewBox", size},
                   {"role", "img"},
                   {"font-family", "Helvetica, Arial, 'Liberation Sans', sans-serif"}});
  svg.literal("\n");
  svg.leaf("title", visible(head.title));
  svg.leaf("desc", head.description);
  svg.empty("rect", {{"width", head.width}, {"height", head.height}, {"fill", paper}});

  const double room = head.width - 2 * picture_margin;
  const auto line = [&](double y, double size_px, std::string_view weight, std::string_view colour,
                        std::string_view text) {
    svg.leaf("text",
             {{"x", picture_margin},
              {"y", y},
              {"font-size", size_px},
              {"font-weight", weight},
              {"fill", colour}},
             fitted(visible(text), room / size_px / (weight == "bold" ? bold_width : 1.0), ems_of));
  };
  line(38.0, 20.0, "bold", ink, head.title);
  line(58.0, head_font, "normal", faint_ink, head.source);
  if (!head.notice.empty()) line(74.0, head_font, "bold", ink, head.notice);
}

std::string source_in_words(const Programme& programme, Language language) {
  const std::string source = file_in_words(programme, language);
  return programme.title.empty() ? source : programme.title + " · " + source;
}

void open_picture(Markup& svg, const Programme& programme, const Picture& picture,
                  const PictureFrame& frame, Language language, std::string_view subject) {
  PageHead head;
  head.title = frame.title.in(language);
  if (!subject.empty()) head.title = std::string(subject) + ": " + head.title;
  head.description = frame.description.in(language);
  head.source = source_in_words(programme, language);
  head.width = frame.width;
  head.height = frame.height;
  if (!picture.notice.empty()) {
    head.notice = picture.notice;
    head.description += ' ' + picture.notice;
  }
  open_page(svg, head);
  draw_legend(svg, picture, frame.width, language);
}

std::string empty_picture(const Programme& programme, const Picture& picture,
                          const PictureFrame& frame, Language language, const Phrase& why) {
  Markup svg;
  open_picture(svg, programme, picture,
               {640.0, picture_head_height + 48.0, frame.title, frame.description}, language);
  svg.leaf("text",
           {{"x", picture_margin},
            {"y", picture_head_height + 16.0},
            {"font-size", 14.0},
            {"fill", ink}},
           why.in(language));
  svg.close("svg");
  return std::move(svg).finish();
}

std::string picture_label(const Measure& measure) {
  // A key that is the title itself, as in edge lists, or its number (M21 "21. Reuse"), is not said
  // twice.
  if (measure.key == measure.title) return visible(measure.title);
  std::string_view title = measure.title;
  if (!measure.number.empty() && measure.key == "M" + measure.number &&
      title.starts_with(measure.number)) {
    const std::size_t end = title.find_first_not_of(".:) ", measure.number.size());
    if (end != std::string_view::npos && end > measure.number.size()) title.remove_prefix(end);
  }
  return visible(measure.key + ' ' + std::string(title));
}

}  // namespace partnergraph
