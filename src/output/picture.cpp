#include "picture.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "coalition_names.hpp"
#include "code_point.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "picture_texts.hpp"
#include "selection.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

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

}  // namespace

Picture picture_of(const Programme& programme, const Findings& findings, Language language) {
  const auto cards = coalition_cards(findings.coalitions);
  Picture picture{graph_of(programme), {}, coalition_titles(programme, cards, language), false, {}};
  for (const CoalitionCard& card : cards) picture.sizes.push_back(card.size());
  return picture;
}

Picture picture_of(const Drawn& drawn) {
  return {drawn.graph, drawn.sizes, drawn.titles, drawn.aggregated, drawn.notice};
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

Hue hue_of(const Picture& picture, const Findings& findings, MeasureId id) {
  const std::uint32_t coalition = findings.coalitions.measures[id.index()];
  return hue_of(coalition, picture.sizes[coalition]);
}

Hue hue_of(const Picture& picture, const Findings& findings, PartnerId id) {
  const std::uint32_t coalition = findings.coalitions.partners[id.index()];
  return hue_of(coalition, picture.sizes[coalition]);
}

std::string source_in_words(const Programme& programme, Language language) {
  const std::string source = file_in_words(programme, language);
  return programme.title.empty() ? source : programme.title + " · " + source;
}

PageHead head_of(const Programme& programme, const Picture& picture, const PictureTexts& about,
                 Language language, std::string_view subject) {
  PageHead head;
  head.title = about.title.in(language);
  if (!subject.empty()) head.title = std::string(subject) + ": " + head.title;
  head.description = about.description.in(language);
  head.source = source_in_words(programme, language);
  head.notice = picture.notice;
  if (!picture.notice.empty()) head.description += ' ' + picture.notice;
  return head;
}

std::vector<std::string> measures_left_out(const Programme& programme, Language language) {
  constexpr std::size_t most_named = 12;
  std::vector<MeasureId> left_out;
  for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
    if (programme.measures[m].mentions.empty()) left_out.push_back(MeasureId{m});
  }
  if (left_out.empty()) return {};
  const std::size_t named = shown_of(left_out.size(), most_named);
  return {fill(texts::not_drawn.of(left_out.size()).in(language),
               {listed(programme, left_out, named, language), whole(left_out.size(), language)})};
}

std::string empty_picture(PageHead head, Language language, const Phrase& why) {
  head.width = 640.0;
  const double top = head_height(head);
  Markup svg;
  open_page(svg, head, top + 48.0);
  svg.leaf("text", {{"x", picture_margin}, {"y", top + 16.0}, {"font-size", 14.0}, {"fill", ink}},
           why.in(language));
  svg.close("svg");
  return std::move(svg).finish();
}

SharedStarts label_starts(const Programme& programme) {
  SharedStarts starts;
  for (const Measure& measure : programme.measures) starts.add(label_of(measure));
  for (const Partner& partner : programme.partners) starts.add(visible(partner.name));
  return starts;
}

}  // namespace partnergraph
