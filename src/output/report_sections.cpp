#include "report_sections.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "html_table.hpp"
#include "numbers.hpp"
#include "palette.hpp"
#include "selection.hpp"
#include "texts.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

// A page with more than this is searched, not read: the CSV files hold the rest.
constexpr std::size_t most_rows = 100;
constexpr std::size_t most_overlaps = 25;
constexpr std::size_t most_pairs = 25;
constexpr std::size_t most_cards = 24;
constexpr std::size_t most_measures = 500;

using Column = HtmlTable::Column;

class Section {
 public:
  Section(Markup& html, Literal id, const Phrase& heading, Language language) : html_(html) {
    html_.open("section", {{"id", id.view()}});
    html_.leaf("h2", heading.in(language));
  }
  ~Section() { html_.close("section"); }
  Section(const Section&) = delete;
  Section& operator=(const Section&) = delete;

 private:
  Markup& html_;
};

void paragraph(Markup& html, std::string_view text) {
  html.leaf("p", text);
}
void explanation(Markup& html, const Phrase& phrase, Language language) {
  html.leaf("p", {{"class", "soft"}}, phrase.in(language));
}

void say_cut(Markup& html, std::size_t shown, std::size_t all, Language language) {
  if (shown >= all) return;
  html.leaf("p", {{"class", "soft"}},
            fill(texts::rows_shown.in(language), {std::to_string(shown), std::to_string(all)}));
}

std::string shown_name(const Measure& measure) {
  return measure.key == measure.title ? measure.title : measure.key + ' ' + measure.title;
}
const std::string& shown_name(const Partner& partner) {
  return partner.name;
}

void fact(Markup& html, std::string_view name, const std::string& value) {
  html.literal("<div>").leaf("dt", name).leaf("dd", value).literal("</div>\n");
}

void picture(Markup& html, std::string_view svg, std::string_view caption) {
  html.literal("<figure class=\"picture\">\n").foreign(svg);
  if (!caption.empty()) html.leaf("figcaption", caption);
  html.close("figure");
}

// What stands before <svg> in a file of its own, an XML declaration and a DOCTYPE, has no place
// inside HTML.
std::string_view without_prolog(std::string_view svg) {
  const std::size_t begin = svg.find("<svg");
  return begin == std::string_view::npos ? std::string_view{} : svg.substr(begin);
}

std::string score(const Scores* scores, PartnerId id, Language language) {
  return scores == nullptr ? "–" : decimal(scores->partners[id.index()], 3, language);
}

void partner_table(Markup& html, const ReportContent& report, PartnerKind kind,
                   const Phrase& caption) {
  const auto& [programme, findings, language] = report;
  std::vector<PartnerId> partners;
  for (const PartnerId id : key_partners(programme, findings)) {
    if (programme[id].kind == kind) partners.push_back(id);
  }
  if (partners.empty()) return;
  const auto degrees = partner_degrees(programme);
  const Scores* betweenness = find_metric(findings, "betweenness_normalised");
  const Scores* closeness = find_metric(findings, "closeness_normalised");
  {
    HtmlTable table(html, caption.in(language),
                    {{texts::rank.in(language), Column::number},
                     {texts::partner_column.in(language), Column::name},
                     {texts::measure_count.in(language), Column::number},
                     {texts::betweenness.in(language), Column::number},
                     {texts::closeness.in(language), Column::number}});
    std::size_t rank = 0;
    for (const PartnerId id : first_of(partners, most_rows)) {
      table.row({std::to_string(++rank), programme[id].name, std::to_string(degrees[id.index()]),
                 score(betweenness, id, language), score(closeness, id, language)});
    }
  }
  say_cut(html, most_rows, partners.size(), language);
}

void side_of_pair(Markup& html, const ReportContent& report, MeasureId id, const Duplicate& pair) {
  const auto& [programme, findings, language] = report;
  const Measure& measure = programme[id];
  html.literal("<div>").leaf("h4", shown_name(measure));
  html.leaf("p", {{"class", "soft"}}, in_words(measure.source, language));
  if (!measure.details.empty()) {
    html.literal("<ul>");
    for (const std::string& detail : measure.details) html.leaf("li", detail);
    html.literal("</ul>\n");
  }
  html.literal("<p>");
  std::vector<PartnerId> said;
  for (const Mention& mention : measure.mentions) {
    if (std::ranges::find(said, mention.partner) != said.end()) continue;
    if (!said.empty()) html.literal(", ");
    said.push_back(mention.partner);
    const std::string& name = programme[mention.partner].name;
    if (std::ranges::binary_search(pair.shared_partners, mention.partner)) {
      html.literal("<mark>").text(name).literal("</mark>");
    } else {
      html.text(name);
    }
  }
  html.literal("</p>\n");
  if (!measure.goal.empty()) {
    paragraph(html, fill(texts::goal.in(language), {measure.goal}));
  }
  html.literal("</div>\n");
}

template <StrongId Vertex>
void overlap_table(Markup& html, const ReportContent& report,
                   const std::vector<Overlap<Vertex>>& overlaps, const Phrase& caption,
                   std::string_view empty) {
  const auto& [programme, findings, language] = report;
  if (overlaps.empty()) {
    paragraph(html, empty);
    return;
  }
  {
    HtmlTable table(html, caption.in(language),
                    {{texts::first_of_pair.in(language), Column::name},
                     {texts::second_of_pair.in(language), Column::name},
                     {texts::shared.in(language), Column::number},
                     {texts::jaccard.in(language), Column::number},
                     {texts::p_value.in(language), Column::number}});
    for (const Overlap<Vertex>& pair : strongest(overlaps, most_overlaps)) {
      table.row({shown_name(programme[pair.first]), shown_name(programme[pair.second]),
                 std::to_string(pair.shared), decimal(pair.jaccard, 2, language),
                 probability(pair.p_hypergeometric, language)});
    }
  }
  say_cut(html, most_overlaps, overlaps.size(), language);
}

template <StrongId Vertex>
void name_list(Markup& html, const Programme& programme, const std::vector<Vertex>& vertices,
               const Phrase& heading, Language language) {
  if (vertices.empty()) return;
  html.leaf("strong", heading.in(language)).literal("<ul>");
  for (const Vertex vertex : first_of(vertices, most_rows)) {
    html.leaf("li", shown_name(programme[vertex]));
  }
  html.literal("</ul>\n");
  say_cut(html, most_rows, vertices.size(), language);
}

}  // namespace

void write_overview(Markup& html, const ReportContent& report) {
  const Programme& programme = report.programme;
  const Findings& findings = report.findings;
  const Language language = report.language;
  const Section section(html, "sec-overview", texts::overview, language);
  const auto organisations = static_cast<std::size_t>(
      std::ranges::count(programme.partners, PartnerKind::organisation, &Partner::kind));
  html.literal("<dl class=\"facts\">\n");
  fact(html, texts::measures.in(language), std::to_string(findings.graph.measures));
  fact(html, texts::organisations.in(language), std::to_string(organisations));
  fact(html, texts::groups.in(language), std::to_string(programme.partners.size() - organisations));
  fact(html, texts::ties.in(language), std::to_string(findings.graph.ties));
  fact(html, texts::duplicates.in(language), std::to_string(findings.duplicates.size()));
  fact(html, texts::cover_size.in(language), std::to_string(findings.cover.steps.size()));
  html.literal("</dl>\n<ul class=\"findings\">\n");
  const auto finding = [&](const Phrase& name, const std::string& words) {
    if (words.empty()) return;
    html.literal("<li><strong>").text(name.in(language)).literal(":</strong> ");
    html.text(words).literal("</li>\n");
  };
  finding(texts::network, counts_in_words(programme, findings, language));
  finding(texts::key_partners, key_partners_in_words(programme, findings, language));
  finding(texts::groups, leading_groups(programme, findings, 5, language));
  finding(texts::duplicates, duplicates_in_words(programme, findings, language));
  finding(texts::coalitions, coalitions_in_words(findings, language));
  finding(texts::cover, cover_in_words(programme, findings, language));
  finding(texts::doubts, doubts_in_words(all_diagnostics(programme, findings), language));
  html.literal("</ul>\n");
}

void write_pictures(Markup& html, const ReportContent& report, std::string_view network_svg) {
  const auto& [programme, findings, language] = report;
  const Section section(html, "sec-network", texts::network, language);
  const std::string_view network = without_prolog(network_svg);
  if (network.empty()) {
    paragraph(html, texts::network_missing.in(language));
  } else {
    picture(html, network, texts::network_caption.in(language));
  }
  picture(html, columns_svg(programme, findings, language), {});
  picture(html, matrix_svg(programme, findings, language), {});
}

void write_key_partners(Markup& html, const ReportContent& report) {
  const Section section(html, "sec-partners", texts::key_partners, report.language);
  explanation(html, texts::explain_key_partners, report.language);
  const std::string lack = lack_of_organisations(report.programme, report.language);
  if (!lack.empty()) paragraph(html, lack);
  partner_table(html, report, PartnerKind::organisation, texts::organisations);
  partner_table(html, report, PartnerKind::group, texts::groups);
}

void write_duplicates(Markup& html, const ReportContent& report) {
  const Programme& programme = report.programme;
  const Findings& findings = report.findings;
  const Language language = report.language;
  const Section section(html, "sec-duplicates", texts::duplicates, language);
  explanation(html, texts::explain_duplicates, language);
  if (findings.duplicates.empty()) {
    paragraph(html, why_empty(findings, "duplicates-left-out", texts::no_duplicates, language));
    return;
  }
  const auto part = [&](const Phrase& name, double value) {
    return std::string(name.in(language)).append(" ").append(decimal(value, 2, language));
  };
  for (const Duplicate& pair : first_of(findings.duplicates, most_pairs)) {
    html.leaf("h3", fill(texts::duplicate_heading.in(language),
                         {programme[pair.first].key, programme[pair.second].key,
                          std::string(in_words(pair.kind, language))}));
    html.leaf("p", {{"class", "soft"}},
              part(texts::score, pair.score) + ": " + part(texts::text_score, pair.text) + ", " +
                  part(texts::partners, pair.partners) + ", " + part(texts::goal_score, pair.goal));
    if (!pair.shared_words.empty()) {
      std::string words;
      for (const std::string& word : pair.shared_words) words += (words.empty() ? "" : ", ") + word;
      paragraph(html, std::string(texts::shared_words.in(language)) + ": " + words);
    }
    html.literal("<div class=\"pair\">\n");
    side_of_pair(html, report, pair.first, pair);
    side_of_pair(html, report, pair.second, pair);
    html.literal("</div>\n");
  }
  say_cut(html, most_pairs, findings.duplicates.size(), language);
}

void write_coalitions(Markup& html, const ReportContent& report) {
  const auto& [programme, findings, language] = report;
  const Section section(html, "sec-coalitions", texts::coalitions, language);
  explanation(html, texts::explain_coalitions, language);
  paragraph(html, coalitions_in_words(findings, language));
  html.literal("<div class=\"cards\">\n");
  std::size_t all = 0;
  for (const CoalitionCard& card : coalition_cards(findings.coalitions)) {
    if (card.size() < 2 || ++all > most_cards) continue;
    const std::string hue = card.number <= coalition_hues.size()
                                ? "card hue" + std::to_string(card.number - 1)
                                : "card";
    html.open("article", {{"class", hue}});
    html.leaf("h3", fill(texts::coalition_number.in(language), {std::to_string(card.number)}));
    name_list(html, programme, card.partners, texts::partners, language);
    name_list(html, programme, card.measures, texts::measures, language);
    html.close("article");
  }
  html.literal("</div>\n");
  say_cut(html, most_cards, all, language);
}

void write_overlaps(Markup& html, const ReportContent& report) {
  const Section section(html, "sec-overlaps", texts::overlaps, report.language);
  explanation(html, texts::explain_overlaps, report.language);
  overlap_table(html, report, report.findings.measure_overlaps, texts::measure_overlaps,
                why_empty(report.findings, "measure-overlaps-left-out", texts::no_measure_overlaps,
                          report.language));
  overlap_table(html, report, report.findings.partner_overlaps, texts::partner_overlaps,
                why_empty(report.findings, "partner-overlaps-left-out", texts::no_partner_overlaps,
                          report.language));
}

void write_cover(Markup& html, const ReportContent& report) {
  const auto& [programme, findings, language] = report;
  const Section section(html, "sec-cover", texts::cover_title, language);
  explanation(html, texts::explain_cover, language);
  paragraph(html, cover_in_words(programme, findings, language));
  if (findings.cover.steps.empty()) return;
  HtmlTable table(html, {},
                  {{texts::step.in(language), Column::number},
                   {texts::partner_column.in(language), Column::name},
                   {texts::newly_reached.in(language), Column::number},
                   {texts::measures.in(language), Column::text}});
  std::size_t number = 0;
  for (const CoverStep& step : first_of(findings.cover.steps, most_rows)) {
    table.row({std::to_string(++number), programme[step.partner].name,
               std::to_string(step.reached.size()),
               listed(programme, step.reached, most_rows, language)});
  }
}

void write_measures(Markup& html, const ReportContent& report) {
  const auto& [programme, findings, language] = report;
  const Section section(html, "sec-measures", texts::measures, language);
  explanation(html, texts::explain_measures, language);
  if (programme.measures.empty()) paragraph(html, texts::no_measures.in(language));
  for (const Measure& measure : first_of(programme.measures, most_measures)) {
    html.literal("<div class=\"measure\">").leaf("h3", shown_name(measure));
    std::string place = in_words(measure.source, language);
    for (const std::string& heading : measure.section) {
      place += (place.empty() ? "" : " · ") + heading;
    }
    html.leaf("div", {{"class", "soft"}}, place);
    html.literal("<ul>");
    for (const Mention& mention : measure.mentions) {
      const Partner& partner = programme[mention.partner];
      html.open("li", {{"class", partner.kind == PartnerKind::group ? "group" : "organisation"}});
      html.text(partner.name);
      std::string aside = mention.text == partner.name ? "" : " ← " + mention.text;
      const std::string line = in_words(mention.source, language);
      if (!line.empty()) aside += " · " + line;
      html.leaf("span", {{"class", "soft"}}, aside).literal("</li>");
    }
    if (measure.mentions.empty()) html.leaf("li", texts::without_partners.in(language));
    if (measure.open_ended) html.leaf("li", texts::open_ended.in(language));
    html.literal("</ul>\n");
    if (!measure.goal.empty()) {
      html.leaf("div", fill(texts::goal.in(language), {measure.goal}));
    }
    html.literal("</div>\n");
  }
  say_cut(html, most_measures, programme.measures.size(), language);
}

void write_doubts(Markup& html, const ReportContent& report) {
  const auto& [programme, findings, language] = report;
  const Section section(html, "sec-doubts", texts::doubts, language);
  const Diagnostics diagnostics = all_diagnostics(programme, findings);
  paragraph(html, doubts_in_words(diagnostics, language));
  if (diagnostics.empty()) return;
  {
    HtmlTable table(html, {},
                    {{texts::kind.in(language), Column::text},
                     {texts::position.in(language), Column::text},
                     {texts::what.in(language), Column::text}});
    for (const Diagnostic& diagnostic : first_of(diagnostics, most_measures)) {
      table.row({std::string(in_words(diagnostic.severity, language)),
                 in_words(diagnostic.source, language), diagnostic.message});
    }
  }
  say_cut(html, most_measures, diagnostics.size(), language);
}

}  // namespace partnergraph
