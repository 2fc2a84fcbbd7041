// The findings in sentences that a person understands without the manual: for terminal and report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/analysis/missing_partner.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

#include "selection.hpp"
#include "texts.hpp"

namespace partnergraph {

/// A name as it stands in a sentence, at most 60 columns: a longer one would push the sentence
/// itself off the screen.
[[nodiscard]] std::string short_name(const std::string& name);
/// A heading as it stands in the middle of a sentence: "betweenness".
[[nodiscard]] std::string in_sentence(std::string_view heading);
/// Of the document, without the folders that it lay in.
[[nodiscard]] std::string file_name(const Programme& programme);
/// "Source: plan.docx, 2 March 2026"; without the date if the document has none.
[[nodiscard]] std::string file_in_words(const Programme& programme, Language language);
[[nodiscard]] std::string title_in_words(const Programme& programme, Language language);
[[nodiscard]] std::string counts_in_words(const Programme& programme, const Findings& findings,
                                          Language language);
/// The organisations that lead the list, with their numbers of measures.
[[nodiscard]] std::string key_partners_in_words(const Programme& programme,
                                                const Findings& findings, Language language);
/// Why there is no organisation in the list of key partners; empty if there is one.
[[nodiscard]] std::string lack_of_organisations(const Programme& programme, Language language);
/// "kommuner (14), bedrifter (4)": the groups that lead the list, at most `most`; empty if there
/// are none.
[[nodiscard]] std::string leading_groups(const Programme& programme, const Findings& findings,
                                         std::size_t most, Language language);
/// The same as a sentence.
[[nodiscard]] std::string groups_in_words(const Programme& programme, const Findings& findings,
                                          std::size_t most, Language language);
/// Why a finding is empty: `none`, or that it was not computed where the notes have `left_out`.
[[nodiscard]] std::string_view why_empty(const Findings& findings, std::string_view left_out,
                                         const Phrase& none, Language language);
/// Why this partner matters: "In 5 measures across 3 themes; the only partner of M4."
[[nodiscard]] std::string key_partner_in_words(const Programme& programme, const Findings& findings,
                                               PartnerId partner, Language language);
/// "1", "2 (1–4)": the rank by which key partners are ordered, and how far it moves; "–" without.
[[nodiscard]] std::string rank_in_words(const Findings& findings, PartnerId partner);
/// "Closeness": what a metric is called; its name where it has no other.
[[nodiscard]] std::string metric_in_words(std::string_view name, Language language);
/// What the ranks mean; empty where nothing was ranked.
[[nodiscard]] std::string ranking_in_words(const Findings& findings, Language language);
[[nodiscard]] std::string duplicates_in_words(const Programme& programme, const Findings& findings,
                                              Language language);
[[nodiscard]] std::string duplicate_in_words(const Programme& programme, const Duplicate& pair,
                                             Language language);
/// Whether any overlap of a side is more than chance; empty if that was not computed, or of fewer
/// than two vertices.
[[nodiscard]] std::string chance_in_words(const SideChances& chances, Language language);
/// How many coalitions there are, and how much the largest gathers.
[[nodiscard]] std::string coalition_counts_in_words(const Findings& findings, Language language);
/// How good the division into coalitions is; empty without ties.
[[nodiscard]] std::string modularity_in_words(const Findings& findings, Language language);
/// Both of these.
[[nodiscard]] std::string coalitions_in_words(const Findings& findings, Language language);
/// What speaks for and against the coalitions; empty if nothing was computed.
[[nodiscard]] std::string evidence_in_words(const Findings& findings, Language language);
/// The same in one sentence: how good the division is, and whether there are groups at all.
[[nodiscard]] std::string verdict_in_words(const Findings& findings, Language language);
[[nodiscard]] std::string cover_in_words(const Programme& programme, const Findings& findings,
                                         Language language);
/// What differs in the texts of two measures that are one; empty if nothing does.
[[nodiscard]] std::string_view rewording_in_words(const Measure& before, const Measure& after,
                                                  const MeasureMatch& match, Language language);
/// Why a partner may be missing from a measure: "is in M3, M7; meets Ruter, NHO there".
[[nodiscard]] std::string reasons_in_words(const Programme& programme, const MissingPartner& guess,
                                           Language language);
[[nodiscard]] std::string doubts_in_words(const Diagnostics& diagnostics, Language language);

[[nodiscard]] std::string_view in_words(PartnerKind kind, Language language);
[[nodiscard]] std::string_view in_words(Severity severity, Language language);
[[nodiscard]] std::string_view in_words(DuplicateClass kind, Language language);

/// Marks of measures, joined by commas; at most `most`, then how many more.
[[nodiscard]] std::string listed(const Programme& programme, const std::vector<MeasureId>& measures,
                                 std::size_t most, Language language);
[[nodiscard]] std::string listed(const Programme& programme, const std::vector<PartnerId>& partners,
                                 std::size_t most, Language language);

}  // namespace partnergraph
