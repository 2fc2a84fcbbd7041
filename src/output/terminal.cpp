#include <partnergraph/output/terminal.hpp>

#include <algorithm>
#include <utility>

#include <partnergraph/analysis/coalition_profile.hpp>

#include "code_point.hpp"
#include "measure_label.hpp"
#include "names.hpp"
#include "numbers.hpp"
#include "profile_words.hpp"
#include "selection.hpp"
#include "terminal_writer.hpp"
#include "texts.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

std::string text_of(const Phrase& phrase, Language language) {
  return std::string(phrase.in(language));
}

TerminalColumn left(const Phrase& heading, Language language) {
  return {text_of(heading, language), Alignment::left, false};
}
TerminalColumn flexible(const Phrase& heading, Language language) {
  return {text_of(heading, language), Alignment::left, true};
}
TerminalColumn right(const Phrase& heading, Language language) {
  return {text_of(heading, language), Alignment::right, false};
}

// "The first 10 of 133.", if that is so.
void say_cut(TerminalWriter& out, std::size_t shown, std::size_t all, Language language) {
  if (shown == all) return;
  out.paragraph(fill(texts::rows_shown.in(language), {std::to_string(shown), std::to_string(all)}));
}

std::string score(const Scores* scores, PartnerId id, Language language) {
  return scores == nullptr ? "–" : decimal(scores->partners[id.index()], 3, language);
}

// True if no other column tells what the order comes from.
bool needs_column(const Findings& findings) {
  for (const std::string_view shown : {"degree", "betweenness", "closeness_normalised"}) {
    if (findings.ranked_by == shown) return false;
  }
  return findings.ranked_by != "betweenness_normalised" &&
         find_metric(findings, findings.ranked_by) != nullptr;
}

TerminalRows partner_rows(const Programme& programme, const Findings& findings,
                          const std::vector<PartnerId>& partners, Language language) {
  const auto degrees = partner_degrees(programme);
  const Scores* betweenness = find_metric(findings, "betweenness_normalised");
  const Scores* closeness = find_metric(findings, "closeness_normalised");
  TerminalRows rows;
  for (const PartnerId id : partners) {
    rows.push_back({find_ranks(findings, findings.ranked_by) == nullptr
                        ? std::to_string(rows.size() + 1)
                        : rank_in_words(findings, id),
                    programme[id].name, std::to_string(degrees[id.index()]),
                    std::string(in_words(programme[id].kind, language)),
                    score(betweenness, id, language), score(closeness, id, language)});
    if (needs_column(findings)) {
      rows.back().push_back(score(find_metric(findings, findings.ranked_by), id, language));
    }
  }
  return rows;
}

std::vector<TerminalColumn> partner_columns(const Findings& findings, Language language) {
  std::vector<TerminalColumn> columns{
      right(texts::rank, language),          flexible(texts::partner_column, language),
      right(texts::measure_count, language), left(texts::kind, language),
      right(texts::betweenness, language),   right(texts::closeness, language)};
  if (needs_column(findings)) {
    columns.push_back({metric_in_words(findings.ranked_by, language), Alignment::right, false});
  }
  return columns;
}

std::string name_of(const Measure& measure) {
  return label_of(measure);
}
const std::string& name_of(const Partner& partner) {
  return partner.name;
}

template <StrongId Vertex>
std::string overlaps_text(const Programme& programme, const std::vector<Overlap<Vertex>>& overlaps,
                          const SideChances& chances, OverlapIndex by, const Phrase& heading,
                          std::string_view empty, const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  out.heading(heading.in(language));
  if (overlaps.empty()) {
    out.paragraph(empty);
    return std::move(out).finish();
  }
  TerminalRows rows;
  std::vector<TerminalColumn> columns{
      flexible(texts::first_of_pair, language), flexible(texts::second_of_pair, language),
      right(texts::shared, language), right(texts::jaccard, language),
      right(texts::p_value, language)};
  const bool shown = by == OverlapIndex::shared || by == OverlapIndex::jaccard;
  if (!shown) columns.push_back({std::string(name_of(by)), Alignment::right, false});
  for (const Overlap<Vertex>& pair : strongest(overlaps, options.top, by)) {
    rows.push_back({name_of(programme[pair.first]), name_of(programme[pair.second]),
                    std::to_string(pair.shared), decimal(pair.jaccard, 2, language),
                    probability(pair.p_hypergeometric, language)});
    if (!shown) rows.back().push_back(decimal(value_of(pair, by), 3, language));
  }
  out.table(columns, rows);
  say_cut(out, rows.size(), overlaps.size(), language);
  const std::string chance = chance_in_words(chances, language);
  if (!chance.empty()) out.paragraph(chance);
  return std::move(out).finish();
}

}  // namespace

std::string visible_text(std::string_view text) {
  return visible(text);
}

std::string summary_text(const Programme& programme, const Findings& findings,
                         const TerminalOptions& options) {
  constexpr std::size_t most_partners = 5;
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  out.heading(title_in_words(programme, language));
  out.paragraph(counts_in_words(programme, findings, language), 0, 3);
  out.blank();

  std::vector<PartnerId> organisations;
  for (const PartnerId id : key_partners(programme, findings)) {
    if (programme[id].kind == PartnerKind::organisation) organisations.push_back(id);
  }
  out.heading(texts::key_partners.in(language));
  if (organisations.empty()) {
    out.paragraph(lack_of_organisations(programme, language), 2, 1);
  } else {
    out.table(partner_columns(findings, language),
              partner_rows(programme, findings, first_of(organisations, most_partners), language));
  }
  const std::string groups = groups_in_words(programme, findings, most_partners, language);
  if (!groups.empty()) out.paragraph(groups, 0, 2);

  out.blank();
  const auto finding = [&](const Phrase& name, const std::string& words, std::size_t lines) {
    out.paragraph(text_of(name, language) + ": " + words, 0, lines);
  };
  finding(texts::duplicates, duplicates_in_words(programme, findings, language), 2);
  const std::string verdict = verdict_in_words(findings, language);
  finding(texts::coalitions,
          coalition_counts_in_words(findings, language) + (verdict.empty() ? "" : " " + verdict),
          3);
  finding(texts::cover, cover_in_words(programme, findings, language), 2);
  finding(texts::doubts, doubts_in_words(all_diagnostics(programme, findings), language), 1);
  return std::move(out).finish();
}

std::string partners_text(const Programme& programme, const Findings& findings,
                          const TerminalOptions& options) {
  TerminalWriter out(options.width, options.color);
  out.heading(texts::key_partners.in(options.language));
  if (programme.partners.empty()) {
    out.paragraph(lack_of_organisations(programme, options.language));
    return std::move(out).finish();
  }
  const auto partners = first_of(key_partners(programme, findings), options.top);
  out.table(partner_columns(findings, options.language),
            partner_rows(programme, findings, partners, options.language));
  say_cut(out, partners.size(), programme.partners.size(), options.language);
  const std::string ranking = ranking_in_words(findings, options.language);
  if (!ranking.empty()) {
    out.blank();
    out.paragraph(ranking);
  }
  if (findings.convention != Convention::own) {
    out.paragraph(fill(texts::convention.in(options.language),
                       {std::string(partnergraph::name_of(findings.convention))}));
  }
  if (findings.key_facts.empty()) return std::move(out).finish();
  out.blank();
  for (const PartnerId id : partners) {
    out.paragraph(
        programme[id].name + ": " + key_partner_in_words(programme, findings, id, options.language),
        0, 4);
  }
  return std::move(out).finish();
}

std::string measure_overlaps_text(const Programme& programme, const Findings& findings,
                                  const TerminalOptions& options) {
  return overlaps_text(programme, findings.measure_overlaps, findings.measure_chances,
                       findings.overlaps_by, texts::measure_overlaps,
                       why_empty(findings, "measure-overlaps-left-out", texts::no_measure_overlaps,
                                 options.language),
                       options);
}

std::string partner_overlaps_text(const Programme& programme, const Findings& findings,
                                  const TerminalOptions& options) {
  return overlaps_text(programme, findings.partner_overlaps, findings.partner_chances,
                       findings.overlaps_by, texts::partner_overlaps,
                       why_empty(findings, "partner-overlaps-left-out", texts::no_partner_overlaps,
                                 options.language),
                       options);
}

std::string duplicates_text(const Programme& programme, const Findings& findings,
                            const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  const bool goals = findings.duplicates_by.of == DuplicateOf::goals;
  out.heading((goals ? texts::goal_duplicates : texts::duplicates).in(language));
  const std::string threshold = fill(texts::duplicate_threshold.in(language),
                                     {decimal(findings.duplicates_by.threshold, 2, language)});
  if (findings.duplicates.empty()) {
    out.paragraph(why_empty(findings, "duplicates-left-out",
                            goals ? texts::no_goal_duplicates : texts::no_duplicates, language));
    out.paragraph(threshold);
    return std::move(out).finish();
  }
  const auto part = [&](const Phrase& name, double value) {
    return text_of(name, language) + ' ' + decimal(value, 2, language);
  };
  const auto pairs = first_of(findings.duplicates, options.top);
  for (const Duplicate& pair : pairs) {
    out.blank();
    out.heading(part(texts::score, pair.score).append("  ").append(in_words(pair.kind, language)));
    for (const MeasureId id : {pair.first, pair.second}) {
      const Measure& measure = programme[id];
      out.paragraph(
          goals ? visible(mark_of(measure)) + ' ' + visible(measure.goal) : name_of(measure), 2, 3);
    }
    out.paragraph(part(texts::text_score, pair.text) + " · " +
                      part(texts::partners, pair.partners) + " · " +
                      part(texts::goal_score, pair.goal),
                  4);
    if (!pair.shared_words.empty()) {
      std::string words;
      for (const std::string& word : pair.shared_words) words += (words.empty() ? "" : ", ") + word;
      out.paragraph(text_of(texts::shared_words, language) + ": " + words, 4, 3);
    }
    if (!pair.shared_partners.empty()) {
      out.paragraph(text_of(texts::shared_partners, language) + ": " +
                        listed(programme, pair.shared_partners, 12, language),
                    4, 3);
    }
  }
  say_cut(out, pairs.size(), findings.duplicates.size(), language);
  out.blank();
  out.paragraph(threshold);
  return std::move(out).finish();
}

std::string coalitions_text(const Programme& programme, const Findings& findings,
                            const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  out.heading(texts::coalitions.in(language));
  out.paragraph(coalitions_in_words(findings, language));
  const std::string evidence = evidence_in_words(findings, language);
  if (!evidence.empty()) out.paragraph(evidence);
  const auto profiles = coalition_profiles(programme, graph_of(programme), findings.coalitions);
  std::size_t shown = 0;
  std::size_t all = 0;
  for (const CoalitionCard& card : coalition_cards(findings.coalitions)) {
    if (card.size() < 2) break;  // largest first
    ++all;
    if (options.top != 0 && shown == options.top) continue;
    ++shown;
    out.blank();
    out.heading(fill(texts::coalition_number.in(language), {std::to_string(card.number)}) + ": " +
                counted(card.measures.size(), texts::measure, language) + ", " +
                counted(card.partners.size(), texts::partner, language));
    out.paragraph(text_of(texts::partners, language) + ": " +
                      listed(programme, card.partners, 1000, language),
                  2);
    out.paragraph(text_of(texts::measures, language) + ": " +
                      listed(programme, card.measures, 1000, language),
                  2);
    const auto profile = std::ranges::find(profiles, card.number - 1, &CoalitionProfile::coalition);
    if (profile == profiles.end()) continue;
    for (const std::string& sentence : profile_in_words(programme, *profile, language)) {
      out.paragraph(sentence, 2);
    }
  }
  say_cut(out, shown, all, language);
  return std::move(out).finish();
}

namespace {

// Who is in how many of the optimal sets, and the sets, where there are several.
void write_optima(TerminalWriter& out, const Programme& programme, const OptimalCovers& optima,
                  const TerminalOptions& options) {
  const Language language = options.language;
  if (optima.count < 2) return;
  if (!optima.shares.empty()) {
    TerminalRows rows;
    for (const CoverShare& share : first_of(optima.shares, options.top)) {
      rows.push_back({programme[share.partner].name,
                      std::string(in_words(programme[share.partner].kind, language)),
                      percent(share.share, language)});
    }
    out.blank();
    out.heading(texts::cover_shares.in(language));
    out.table({flexible(texts::partner_column, language), left(texts::kind, language),
               right(texts::cover_share, language)},
              rows);
    say_cut(out, rows.size(), optima.shares.size(), language);
  }
  out.blank();
  out.heading(texts::cover_sets.in(language));
  const auto sets = first_of(optima.sets, options.top);
  for (const auto& set : sets) out.paragraph(listed(programme, set, 1000, language), 2);
  say_cut(out, sets.size(), static_cast<std::size_t>(optima.count), language);
}

}  // namespace

std::string cover_text(const Programme& programme, const Findings& findings,
                       const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  out.heading(texts::cover_title.in(language));
  out.paragraph(cover_in_words(programme, findings, language));
  if (findings.cover.steps.empty()) return std::move(out).finish();
  TerminalRows rows;
  for (const CoverStep& step : first_of(findings.cover.steps, options.top)) {
    rows.push_back({std::to_string(rows.size() + 1), programme[step.partner].name,
                    std::to_string(step.reached.size()),
                    listed(programme, step.reached, 40, language)});
  }
  out.table({right(texts::step, language), flexible(texts::partner_column, language),
             right(texts::newly_reached, language), flexible(texts::measures, language)},
            rows);
  say_cut(out, rows.size(), findings.cover.steps.size(), language);
  write_optima(out, programme, findings.cover.optima, options);
  return std::move(out).finish();
}

}  // namespace partnergraph
