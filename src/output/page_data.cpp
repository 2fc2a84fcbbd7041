#include "page_data.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coalition_names.hpp"
#include "page_json.hpp"
#include "page_texts.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

// What ends a script element, and begins a comment that hides its end, begins with "<".
std::string without_angles(const std::string& json) {
  std::string safe;
  safe.reserve(json.size());
  for (const char c : json) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

void write_texts(PageJson& page) {
  page.json.key("texts");
  page.json.begin_object();
  for (const PageText& text : texts::page_texts) {
    page.json.member(text.key, text.phrase.in(page.content.language));
  }
  page.json.end();
}

std::string overlaps_explained(const Findings& findings, Language language) {
  std::string text(texts::explain_overlaps.in(language));
  const auto add = [&](const Phrase& side, const std::string& chance) {
    if (!chance.empty()) text.append(" ").append(side.in(language)).append(": ").append(chance);
  };
  add(texts::measures, chance_in_words(findings.measure_chances, language));
  add(texts::partners, chance_in_words(findings.partner_chances, language));
  return text;
}

void write_sentences(PageJson& page) {
  const Programme& programme = page.content.programme;
  const Findings& findings = page.content.findings;
  const Language language = page.content.language;
  JsonWriter& json = page.json;
  json.key("sentences");
  json.begin_object();
  json.member("partners", key_partners_in_words(programme, findings, language));
  json.member("explainPartners", texts::explain_key_partners.in(language));
  json.member("duplicates", duplicates_in_words(programme, findings, language));
  json.member("explainDuplicates", texts::explain_duplicates.in(language));
  const std::string evidence = evidence_in_words(findings, language);
  json.member("coalitions",
              coalitions_in_words(findings, language) + (evidence.empty() ? "" : " " + evidence));
  json.member("explainCoalitions", texts::explain_coalitions.in(language));
  json.member("explainOverlaps", overlaps_explained(findings, language));
  json.member("noMeasureOverlaps", findings.measure_overlaps.empty()
                                       ? why_empty(findings, "measure-overlaps-left-out",
                                                   texts::no_measure_overlaps, language)
                                       : std::string_view{});
  json.member("noPartnerOverlaps", findings.partner_overlaps.empty()
                                       ? why_empty(findings, "partner-overlaps-left-out",
                                                   texts::no_partner_overlaps, language)
                                       : std::string_view{});
  json.member("doubts", doubts_in_words(all_diagnostics(programme, findings), language));
  json.end();
}

// Of all members, though the page may have only some of them.
void write_coalition_cards(PageJson& page, std::vector<CoalitionCard> cards) {
  constexpr std::size_t most_named = 400;
  cards = first_of(std::move(cards), most_named);
  JsonWriter& json = page.json;
  json.key("coalitionNames");
  json.begin_array(Layout::one_line);
  for (const std::string& name :
       coalition_names(page.content.programme, cards, page.content.language)) {
    json.value(name);
  }
  json.end();
  json.key("coalitionSizes");
  json.begin_array(Layout::one_line);
  for (const CoalitionCard& card : cards) {
    json.begin_array(Layout::one_line);
    json.value(card.measures.size());
    json.value(card.partners.size());
    json.end();
  }
  json.end();
}

// Of the whole programme, though the page may have only a part.
void write_counts(PageJson& page) {
  const Programme& programme = page.content.programme;
  const Findings& findings = page.content.findings;
  std::vector<CoalitionCard> cards = coalition_cards(findings.coalitions);
  JsonWriter& json = page.json;
  json.key("all");
  json.begin_object(Layout::one_line);
  json.member("measures", programme.measures.size());
  json.member("partners", programme.partners.size());
  json.member("duplicates", findings.duplicates.size());
  json.member("coalitions", static_cast<std::size_t>(std::ranges::count_if(
                                cards, [](const auto& card) { return card.size() >= 2; })));
  json.key("overlaps");
  json.begin_array(Layout::one_line);
  json.value(findings.measure_overlaps.size());
  json.value(findings.partner_overlaps.size());
  json.end();
  json.end();
  json.member("cut", page.chosen.measures.ids.size() < programme.measures.size() ||
                         page.chosen.partners.ids.size() < programme.partners.size());
  write_coalition_cards(page, std::move(cards));
}

}  // namespace

std::string page_data(const PageContent& content) {
  PageJson page(content);
  page.json.begin_object();
  page.json.member("language", content.language == Language::nb ? "nb" : "en");
  page.json.member("title", title_in_words(content.programme, content.language));
  page.json.member("file", file_name(content.programme));
  write_texts(page);
  write_sentences(page);
  write_counts(page);
  write_page_vertices(page);
  write_page_findings(page);
  write_page_doubts(page);
  write_page_pictures(page);
  page.json.end();
  return without_angles(std::move(page.json).finish());
}

}  // namespace partnergraph
