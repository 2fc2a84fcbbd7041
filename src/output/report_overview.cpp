#include "report_overview.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "coalition_names.hpp"
#include "gaps.hpp"
#include "numbers.hpp"
#include "page_texts.hpp"
#include "palette.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_ranked = 8;
constexpr std::size_t most_explained = 3;  // with a sentence each
constexpr std::size_t most_coalitions = 6;
constexpr std::size_t most_pairs = 3;

void fact(Markup& html, const Phrase& name, std::size_t value, Language language) {
  html.literal("<div>").leaf("dt", name.in(language));
  html.leaf("dd", whole(value, language)).literal("</div>\n");
}

void write_facts(Markup& html, const PageContent& content) {
  const auto& [programme, findings, decisions, open, language] = content;
  const auto organisations = static_cast<std::size_t>(
      std::ranges::count(programme.partners, PartnerKind::organisation, &Partner::kind));
  std::size_t coalitions = 0;
  for (const CoalitionCard& card : coalition_cards(findings.coalitions)) {
    coalitions += card.size() >= 2 ? 1U : 0U;
  }
  html.literal("<dl class=\"facts\">\n");
  fact(html, texts::measures, findings.graph.measures, language);
  fact(html, texts::organisations, organisations, language);
  fact(html, texts::groups, programme.partners.size() - organisations, language);
  fact(html, texts::ties, findings.graph.ties, language);
  fact(html, texts::coalitions, coalitions, language);
  fact(html, texts::duplicates, findings.duplicates.size(), language);
  html.literal("</dl>\n");
}

// One finding: heading, sentences, what else shows it, and the way to its view. The page makes
// links of the names in it, of "measures" or "partners".
class Finding {
 public:
  Finding(Markup& html, const Phrase& heading, Language language, std::string_view names = {})
      : html_(html), language_(language) {
    if (names.empty()) {
      html_.literal("<article class=\"finding\">");
    } else {
      html_.open("article", {{"class", "finding"}, {"data-names", names}});
    }
    html_.leaf("h3", heading.in(language));
  }
  ~Finding() { html_.literal("</article>\n"); }
  Finding(const Finding&) = delete;
  Finding& operator=(const Finding&) = delete;

  void say(std::string_view sentences) {
    if (!sentences.empty()) html_.leaf("p", sentences);
  }
  void aside(std::string_view sentences) { html_.leaf("p", {{"class", "note"}}, sentences); }
  void link(std::string_view view, const Phrase& name) {
    html_.literal("<p class=\"needs-js\">");
    html_.leaf("a", {{"href", std::string("#").append(view)}, {"data-view", view}},
               fill(texts::see_view.in(language_), {in_sentence(name.in(language_))}));
    html_.literal("</p>\n");
  }

 private:
  Markup& html_;
  Language language_;
};

// The leading organisations with bars of their measures.
void write_ranking(Markup& html, const PageContent& content) {
  const Programme& programme = content.programme;
  const auto degrees = partner_degrees(programme);
  std::vector<PartnerId> leading;
  std::size_t most = 1;
  for (const PartnerId id : key_partners(programme, content.findings)) {
    if (programme[id].kind != PartnerKind::organisation || leading.size() == most_ranked) continue;
    leading.push_back(id);
    most = std::max(most, degrees[id.index()]);
  }
  if (leading.empty()) return;
  html.literal("<dl class=\"ranking\">\n");
  for (const PartnerId id : leading) {
    const std::size_t degree = degrees[id.index()];
    html.leaf("dt", programme[id].name).literal("<dd>");
    html.open(
        "svg",
        {{"viewBox", "0 0 100 12"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}});
    html.empty("rect", {{"y", 1.0},
                        {"width", 100.0 * static_cast<double>(degree) / static_cast<double>(most)},
                        {"height", 10.0}});
    html.close("svg");
    html.leaf("span", counted(degree, texts::measure, content.language)).literal("</dd>\n");
  }
  html.literal("</dl>\n");
}

void write_key_partners(Markup& html, const PageContent& content) {
  const auto& [programme, findings, decisions, open, language] = content;
  Finding finding(html, texts::key_partners, language, "partners");
  finding.say(key_partners_in_words(programme, findings, language));
  write_ranking(html, content);
  finding.aside(texts::ranking_caption.in(language));
  std::size_t said = 0;
  for (const PartnerId id : key_partners(programme, findings)) {
    if (programme[id].kind != PartnerKind::organisation || findings.key_facts.empty()) continue;
    if (++said > most_explained) break;
    finding.say(fill(texts::partner_explained.in(language),
                     {programme[id].name, rank_in_words(findings, id),
                      key_partner_in_words(programme, findings, id, language)}));
  }
  finding.say(groups_in_words(programme, findings, 5, language));
  finding.say(cover_in_words(programme, findings, language));
  finding.link("partners", texts::partners);
}

// The largest by who leads them, with the colour that the pictures give them.
void write_coalition_list(Markup& html, const PageContent& content) {
  const Language language = content.language;
  html.literal("<ol class=\"leading\">\n");
  const auto cards = first_of(coalition_cards(content.findings.coalitions), most_coalitions);
  const auto names = coalition_names(content.programme, cards, language);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const CoalitionCard& card = cards[i];
    if (card.size() < 2) break;
    html.literal("<li>");
    html.open("svg", {{"viewBox", "0 0 12 12"}, {"aria-hidden", "true"}});
    html.empty("rect", {{"width", 12.0},
                        {"height", 12.0},
                        {"rx", 3.0},
                        {"fill", hue_of(card.number - 1, card.size()).strong}});
    html.close("svg");
    html.leaf("b", fill(texts::coalition_number.in(language), {std::to_string(card.number)}));
    html.literal(" ");
    html.leaf("bdi", {{"data-coalition", std::to_string(card.number)}}, names[i]);
    html.leaf("span", counted(card.measures.size(), texts::measure, language) + ", " +
                          counted(card.partners.size(), texts::partner, language));
    html.literal("</li>\n");
  }
  html.literal("</ol>\n");
}

void write_coalitions(Markup& html, const PageContent& content) {
  const auto& [programme, findings, decisions, open, language] = content;
  Finding finding(html, texts::coalitions, language);
  finding.say(coalition_counts_in_words(findings, language));
  write_coalition_list(html, content);
  finding.aside(std::string(texts::explain_coalitions.in(language))
                    .append(" ")
                    .append(verdict_in_words(findings, language)));
  finding.link("coalitions", texts::coalitions);
  finding.link("network", texts::network);
}

void write_duplicates(Markup& html, const PageContent& content) {
  const auto& [programme, findings, decisions, open, language] = content;
  Finding finding(html, texts::duplicates, language, "measures");
  finding.say(duplicates_in_words(programme, findings, language));
  for (std::size_t i = 1; i < std::min(most_pairs, findings.duplicates.size()); ++i) {
    finding.say(duplicate_in_words(programme, findings.duplicates[i], language));
  }
  finding.link("duplicates", texts::duplicates);
}

void write_doubts(Markup& html, const PageContent& content) {
  Finding finding(html, texts::doubts, content.language);
  finding.say(
      doubts_in_words(all_diagnostics(content.programme, content.findings), content.language));
  const std::size_t questions = content.open.size();
  if (questions > 0) {
    finding.say(fill(texts::questions_open.of(questions).in(content.language),
                     {std::to_string(questions)}));
  }
  finding.link("doubts", texts::doubts);
}

}  // namespace

void write_overview(Markup& html, const PageContent& content) {
  const auto& [programme, findings, decisions, open, language] = content;
  html.open("section", {{"id", "main-findings"}, {"aria-labelledby", "overview-title"}});
  html.leaf("h2", {{"id", "overview-title"}}, texts::overview.in(language));
  write_facts(html, content);
  html.leaf("p", {{"class", "lead"}}, counts_in_words(programme, findings, language));
  if (programme.measures.empty()) html.leaf("p", texts::no_measures.in(language));
  html.literal("<div class=\"findings\">\n");
  write_key_partners(html, content);
  write_duplicates(html, content);
  write_coalitions(html, content);
  {
    Finding finding(html, texts::gaps, language, "measures");
    for (const std::string& sentence : gaps_in_words(programme, language)) finding.say(sentence);
    finding.link("measures", texts::measures);
  }
  write_doubts(html, content);
  html.literal("</div>\n").close("section");
}

}  // namespace partnergraph
