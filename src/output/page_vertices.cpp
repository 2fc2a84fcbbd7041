#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "measure_label.hpp"
#include "page_json.hpp"
#include "texts.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

void write_measure(PageJson& page, MeasureId id) {
  const Measure& measure = page.content.programme[id];
  const Language language = page.content.language;
  JsonWriter& json = page.json;
  json.begin_object(Layout::one_line);
  json.member("id", measure.key);
  if (measure.by_number) json.member("mark", measure.number);
  const std::string title = measure.key == measure.title ? measure.title : title_of(measure);
  json.member("title", title);
  if (!measure.apart.empty()) json.member("label", label_of(measure));
  std::vector<std::string> details(measure.details.size());
  std::ranges::transform(measure.details, details.begin(), unemphasised);
  json.member("details", details);
  json.member("section", measure.section);
  json.member("goal", unemphasised(measure.goal));
  json.member("open", measure.open_ended);
  json.member("place", describe(measure.source, language));
  json.member("coalition", page.content.findings.coalitions.measures[id.index()] + 1);
  json.key("mentions");
  json.begin_array(Layout::one_line);
  for (const Mention& mention : measure.mentions) {
    if (!page.chosen.has(mention.partner)) continue;
    json.begin_object(Layout::one_line);
    json.member("partner", page.chosen[mention.partner]);
    json.member("text", mention.text);
    json.member("place", describe(mention.source, language));
    json.end();
  }
  json.end();
  json.end();
}

void write_partner(PageJson& page, PartnerId id) {
  const Partner& partner = page.content.programme[id];
  JsonWriter& json = page.json;
  json.begin_object(Layout::one_line);
  json.member("id", partner.key);
  json.member("name", partner.name);
  json.member("group", partner.kind == PartnerKind::group);
  json.member("coalition", page.content.findings.coalitions.partners[id.index()] + 1);
  json.key("aliases");
  json.begin_array(Layout::one_line);
  for (const Alias& alias : partner.aliases) {
    json.begin_object(Layout::one_line);
    json.member("text", alias.text);
    json.member("reason", alias.reason.in(page.content.language));
    json.end();
  }
  json.end();
  json.member("members", partner.members);
  json.end();
}

// Six digits are more than the page shows.
double rounded(double value) {
  if (!(value > -1e9 && value < 1e9)) return value;
  return static_cast<double>(static_cast<std::int64_t>(value * 1e6 + (value < 0 ? -0.5 : 0.5))) /
         1e6;
}

template <StrongId Vertex>
void write_scores(JsonWriter& json, std::string_view key, const std::vector<Vertex>& vertices,
                  const std::vector<double>& scores) {
  json.key(key);
  json.begin_array(Layout::one_line);
  for (const Vertex vertex : vertices) json.value(rounded(scores[vertex.index()]));
  json.end();
}

void write_metric(PageJson& page, const Metric& metric) {
  const Language language = page.content.language;
  const auto* words =
      std::ranges::find(texts::metric_words, metric.name, &texts::MetricWords::name);
  const bool known = words != std::end(texts::metric_words);
  JsonWriter& json = page.json;
  json.begin_object();
  json.member("name", metric.name);
  json.member("label", metric_in_words(metric.name, language));
  json.member("explanation", known ? words->explanation.in(language) : std::string_view{});
  write_scores(json, "measures", page.chosen.measures.ids, metric.scores.measures);
  write_scores(json, "partners", page.chosen.partners.ids, metric.scores.partners);
  json.end();
}

}  // namespace

void write_page_vertices(PageJson& page) {
  JsonWriter& json = page.json;
  json.key("measures");
  json.begin_array();
  for (const MeasureId id : page.chosen.measures.ids) write_measure(page, id);
  json.end();
  json.key("partners");
  json.begin_array();
  for (const PartnerId id : page.chosen.partners.ids) write_partner(page, id);
  json.end();
  page.numbers("keyOrder", key_partners(page.content.programme, page.content.findings));
  json.key("metrics");
  json.begin_array();
  for (const Metric& metric : page.content.findings.metrics) write_metric(page, metric);
  json.end();
}

}  // namespace partnergraph
