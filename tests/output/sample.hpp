// A programme and findings made by hand: what writers write can be checked without any analysis.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph::test {

/// Every text that has broken some writer somewhere.
inline const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{
      "\"quoted\" \\ back\\nslash\\",
      "</script><script>alert(1)</script>",
      "<b onmouseover=x>&amp;\"'",
      "line\nbreak\r\nand\ttab",
      "\x1b[31mred\x1b[0m \x07 bell",
      "\xE2\x80\xAE"
      "desrever",                                      // right-to-left override
      "\xF0\x9F\x8F\xA2 HQ \xE4\xB8\xAD\xE6\x96\x87",  // emoji, Chinese
      "=cmd|'/C calc'!A0",
      "a;=1+1, =2",
      "-5",
      "\xEF\xBC\x9D"
      "fullwidth",
      "]]> --> /* {{ }} %s \\N \\G <table>",
      std::string("nul\0inside", 10),
      "\xC2\x85\xE2\x80\xA8 next line",
      "bad \xFF\xC3 bytes",
      std::string(16384, 'x'),
      "e\xCC\x81\xCC\x81 combining",
  };
  return texts;
}

/// M1 - ruter, nsb     M2 - ruter, kommuner     M3 - nothing     M4 - nho
/// Coalitions: {M1, M2, ruter, nsb, kommuner}, {M4, nho}, {M3}.
inline Programme sample_programme() {
  Programme programme;
  programme.file = "plan.txt";
  programme.title = "Plan 2025";
  programme.language = "nb";
  programme.partners = {
      {"kommuner", "kommuner", PartnerKind::group, {}},
      {"nho", "NHO", PartnerKind::organisation, {}},
      {"nsb", "NSB", PartnerKind::organisation, {{"Vy", {"gammelt navn", "old name"}}}},
      {"ruter", "Ruter", PartnerKind::organisation, {}}};
  const auto mention = [](std::uint32_t partner, std::string text, std::uint32_t line) {
    Mention made;
    made.partner = PartnerId{partner};
    made.text = std::move(text);
    made.source.line = line;
    return made;
  };
  Measure m1;
  m1.key = "M1";
  m1.number = "1.1";
  m1.title = "Flere tog";
  m1.details = {"Hvert kvarter"};
  m1.section = {"Transport"};
  m1.goal = "Kortere reiser";
  m1.open_ended = true;
  m1.source.line = 3;
  m1.mentions = {mention(3, "Ruter", 5), mention(2, "Vy", 5)};
  Measure m2;
  m2.key = "M2";
  m2.title = "Felles billett";
  m2.section = {"Transport"};
  m2.source.line = 9;
  m2.mentions = {mention(3, "Ruter", 11), mention(0, "kommuner", 11)};
  Measure m3;
  m3.key = "M3";
  m3.title = "Uten partnere";
  Measure m4;
  m4.key = "M4";
  m4.title = "Lære av NHO";
  m4.section = {"Næring"};
  m4.mentions = {mention(1, "NHO", 20)};
  programme.measures = {m1, m2, m3, m4};
  programme.diagnostics = {
      {Severity::warning,
       "empty-measure",
       {"En rad er uten tekst.", "A row has no text."},
       {7, 0, 0, 0}},
      {Severity::note, "no-goal", {"M2 har ikke noe mål.", "M2 has no goal."}, {}}};
  return programme;
}

inline Findings sample_findings() {
  Findings findings;
  findings.graph.measures = 4;
  findings.graph.partners = 4;
  findings.graph.ties = 5;
  findings.graph.density = 5.0 / 16.0;
  findings.graph.components = 3;
  findings.metrics = {{"degree", {{2, 2, 0, 1}, {1, 1, 1, 2}}},
                      {"betweenness_normalised", {{0.25, 0.25, 0, 0}, {0, 0, 0, 0.5}}},
                      {"closeness_normalised", {{0.5, 0.5, 0, 0.125}, {0.25, 0.125, 0.25, 0.5}}}};
  findings.graph.assortativity = -0.5;
  findings.graph.articulation_points = 3;
  findings.ties = {{6, 7, 8, 9, 10}, {4, 3, 2, 1, 0}, {true, false, true, false, true}};
  Overlap<MeasureId> of_measures;
  of_measures.first = MeasureId{0};
  of_measures.second = MeasureId{1};
  of_measures.shared = 1;
  of_measures.jaccard = 1.0 / 3.0;
  findings.measure_overlaps = {of_measures};
  Overlap<PartnerId> weak;
  weak.first = PartnerId{0};
  weak.second = PartnerId{3};
  weak.shared = 1;
  weak.jaccard = 0.5;
  Overlap<PartnerId> strong;
  strong.first = PartnerId{2};
  strong.second = PartnerId{3};
  strong.shared = 2;
  findings.partner_overlaps = {weak, strong};
  Duplicate duplicate;
  duplicate.first = MeasureId{0};
  duplicate.second = MeasureId{1};
  duplicate.score = 0.75;
  duplicate.shared_words = {"tog"};
  duplicate.shared_partners = {PartnerId{3}};
  findings.duplicates = {duplicate};
  findings.components.count = 3;
  findings.components.measures = {0, 0, 1, 2};
  findings.components.partners = {0, 2, 0, 0};
  findings.coalitions.count = 3;
  findings.coalitions.measures = {0, 0, 2, 1};
  findings.coalitions.partners = {0, 1, 0, 0};
  findings.coalitions.modularity = 0.32;
  findings.coalitions.modularity_bound = 0.32;
  findings.coalitions.optimal = true;
  CoalitionEvidence evidence;
  evidence.restarts = {50, {1.0, 1.0, 1.0, 0.5}, {1.0, 0.5, 1.0, 0.75}, {0.9, 0.5, 1.0}};
  evidence.restarts_best = 0.5;
  evidence.without_a_measure = {4, {1.0, 0.5, 1.0, 1.0}, {1.0, 1.0, 0.5, 1.0}, {0.75, 1.0, 1.0}};
  evidence.null_model = {200, 0.25, 0.02, 3.5, 0.005};
  evidence.plain = {{1, 1, 20.0}, {2, 2, 25.0}, {1, 1, 20.0}};
  evidence.degree_corrected = evidence.plain;
  evidence.measure_roles = {{0.5, 1.0}, {}, {}, {}};
  evidence.partner_roles = {{}, {}, {0.5, -1.0}, {}};
  evidence.inside = 0.8;
  evidence.polarisation = 0.6;
  findings.coalition_evidence = evidence;
  findings.cover.steps = {{PartnerId{3}, {MeasureId{0}, MeasureId{1}}},
                          {PartnerId{1}, {MeasureId{3}}}};
  findings.cover.out_of_reach = {MeasureId{2}};
  findings.cover.asked = 4;
  findings.cover.cost = 2;
  findings.cover.lower_bound = 2;
  findings.cover.optimal = true;
  findings.cover.optima = {true,
                           2,
                           {{PartnerId{1}, PartnerId{2}}, {PartnerId{1}, PartnerId{3}}},
                           {{PartnerId{1}, 1.0}, {PartnerId{2}, 0.5}, {PartnerId{3}, 0.5}}};
  return findings;
}

/// The sample with `text` wherever a document can put its own words; keys stay unique.
inline Programme hostile_programme(const std::string& text) {
  Programme programme = sample_programme();
  programme.file = text;
  programme.title = text;
  for (Measure& measure : programme.measures) {
    measure.key += text;
    measure.title = text;
    measure.details = {text};
    measure.section = {text};
    measure.goal = text;
    for (Mention& mention : measure.mentions) mention.text = text;
  }
  for (Partner& partner : programme.partners) {
    partner.key += text;
    partner.name = text;
    partner.aliases = {{text, Message(text)}};
  }
  programme.diagnostics.front().message = Message(text);
  return programme;
}

inline Findings hostile_findings(const std::string& text) {
  Findings findings = sample_findings();
  findings.duplicates.front().shared_words = {text};
  return findings;
}

/// Nothing at all, which is valid too.
inline Programme empty_programme() {
  return {};
}

}  // namespace partnergraph::test
