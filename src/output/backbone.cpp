#include <partnergraph/output/backbone.hpp>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "csv_writer.hpp"
#include "json_writer.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "selection.hpp"
#include "terminal_writer.hpp"
#include "texts.hpp"

namespace partnergraph {
namespace {

const std::string& shown(const Measure& measure) {
  return measure.title;
}
const std::string& shown(const Partner& partner) {
  return partner.name;
}
std::string in_list(const Measure& measure) {
  return label_of(measure);
}
const std::string& in_list(const Partner& partner) {
  return partner.name;
}

template <StrongId Vertex>
std::vector<BackboneEdge<Vertex>> least_likely(std::vector<BackboneEdge<Vertex>> edges,
                                               std::size_t top) {
  std::ranges::sort(edges, {}, [](const BackboneEdge<Vertex>& e) {
    return std::tuple(e.p, ~e.shared, e.first, e.second);
  });
  return first_of(std::move(edges), top);
}

std::string_view method_name(BackboneMethod method) {
  switch (method) {
    case BackboneMethod::bicm:
      return "bicm";
    case BackboneMethod::disparity:
      return "disparity";
    case BackboneMethod::svn:
      break;
  }
  return "svn";
}

std::string_view correction_name(Correction correction) {
  switch (correction) {
    case Correction::bonferroni:
      return "bonferroni";
    case Correction::holm:
      return "holm";
    case Correction::benjamini_hochberg:
      return "bh";
    case Correction::none:
      break;
  }
  return "none";
}

TerminalColumn right(const Phrase& heading, Language language) {
  return {std::string(heading.in(language)), Alignment::right, false};
}

}  // namespace

template <StrongId Vertex>
std::string backbone_text(const Programme& programme,
                          const std::vector<BackboneEdge<Vertex>>& edges,
                          const BackboneOptions& how, const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  std::string heading(texts::backbone_title.in(language));
  heading.append(" (").append(method_name(how.method)).append(", ");
  out.heading(heading.append(correction_name(how.correction)).append(")"));
  if (edges.empty()) {
    const Phrase& none =
        how.direction == Direction::more ? texts::nothing_remains : texts::none_avoid;
    out.paragraph(fill(none.in(language), {decimal(how.alpha, 4, language)}));
    return std::move(out).finish();
  }
  TerminalRows rows;
  for (const auto& edge : least_likely(edges, options.top)) {
    rows.push_back({in_list(programme[edge.first]), in_list(programme[edge.second]),
                    std::to_string(edge.shared), probability(edge.p, language),
                    probability(edge.corrected, language)});
  }
  out.table({{std::string(texts::first_of_pair.in(language)), Alignment::left, true},
             {std::string(texts::second_of_pair.in(language)), Alignment::left, true},
             right(texts::shared, language),
             right(texts::p_value, language),
             right(texts::corrected_p, language)},
            rows);
  if (rows.size() < edges.size()) {
    out.paragraph(fill(texts::rows_shown.in(language),
                       {std::to_string(rows.size()), std::to_string(edges.size())}));
  }
  return std::move(out).finish();
}

template <StrongId Vertex>
std::string backbone_csv(const Programme& programme, const std::vector<BackboneEdge<Vertex>>& edges,
                         std::size_t top) {
  CsvWriter csv;
  for (const std::string_view name : {"a", "a_name", "b", "b_name", "shared", "p", "p_corrected"}) {
    csv.cell(name);
  }
  csv.end_row();
  for (const auto& edge : least_likely(edges, top)) {
    for (const Vertex end : {edge.first, edge.second}) {
      csv.cell(programme[end].key).cell(shown(programme[end]));
    }
    csv.count(edge.shared);
    csv.number(edge.p);
    csv.number(edge.corrected);
    csv.end_row();
  }
  return std::move(csv).finish();
}

template <StrongId Vertex>
std::string backbone_json(const Programme& programme,
                          const std::vector<BackboneEdge<Vertex>>& edges,
                          const BackboneOptions& how, std::size_t top) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/backbone/1");
  json.member("method", method_name(how.method));
  json.member("alpha", how.alpha);
  json.member("correction", correction_name(how.correction));
  json.member("direction", how.direction == Direction::more ? "more" : "less");
  json.key("edges");
  json.begin_array();
  for (const auto& edge : least_likely(edges, top)) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.member("a", programme[edge.first].key);
    json.member("b", programme[edge.second].key);
    json.member("shared", edge.shared);
    json.member("p", edge.p);
    json.member("p_corrected", edge.corrected);
    json.end();
  }
  json.end();
  json.end();
  return std::move(json).finish();
}

using MeasureEdges = std::vector<BackboneEdge<MeasureId>>;
using PartnerEdges = std::vector<BackboneEdge<PartnerId>>;

template std::string backbone_text(const Programme&, const MeasureEdges&, const BackboneOptions&,
                                   const TerminalOptions&);
template std::string backbone_text(const Programme&, const PartnerEdges&, const BackboneOptions&,
                                   const TerminalOptions&);
template std::string backbone_csv(const Programme&, const MeasureEdges&, std::size_t);
template std::string backbone_csv(const Programme&, const PartnerEdges&, std::size_t);
template std::string backbone_json(const Programme&, const MeasureEdges&, const BackboneOptions&,
                                   std::size_t);
template std::string backbone_json(const Programme&, const PartnerEdges&, const BackboneOptions&,
                                   std::size_t);

}  // namespace partnergraph
