// What speaks for and against the coalitions, in sentences.
#include <algorithm>
#include <utility>

#include "numbers.hpp"
#include "selection.hpp"
#include "texts.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr double chance = 0.05;

void add_sentence(std::string& text, const std::string& sentence) {
  if (!text.empty()) text += ' ';
  text += sentence;
}

std::size_t real_coalitions(const Findings& findings) {
  const auto cards = coalition_cards(findings.coalitions);
  return static_cast<std::size_t>(
      std::ranges::count_if(cards, [](const CoalitionCard& card) { return card.size() >= 2; }));
}

void add_null_model(std::string& text, const NullModel& null, Language language) {
  if (null.samples == 0) return;
  const std::string mean = decimal(null.mean, 3, language);
  const std::string p = probability(null.p, language);
  const std::string samples = std::to_string(null.samples);
  add_sentence(text, null.z ? fill(texts::null_model.in(language),
                                   {mean, decimal(*null.z, 1, language), p, samples})
                            : fill(texts::null_model_rigid.in(language), {mean, p, samples}));
  if (null.p > chance) add_sentence(text, std::string(texts::no_more_than_chance.in(language)));
}

// Companions that a member meets again, over the coalitions of two and more, and the weakest.
void add_stability(std::string& text, const Findings& findings, Language language) {
  const Stability& stability = findings.coalition_evidence->without_a_measure;
  if (stability.runs == 0) return;
  double sum = 0.0;
  std::size_t members = 0;
  const CoalitionCard* weakest = nullptr;
  const auto cards = coalition_cards(findings.coalitions);
  const auto share = [&](const CoalitionCard& card) {
    return stability.coalitions[card.number - std::size_t{1}];
  };
  for (const CoalitionCard& card : cards) {
    if (card.size() < 2) continue;
    for (const MeasureId id : card.measures) sum += stability.measures[id.index()];
    for (const PartnerId id : card.partners) sum += stability.partners[id.index()];
    members += card.size();
    if (weakest == nullptr || share(card) < share(*weakest)) weakest = &card;
  }
  if (members == 0) return;
  add_sentence(text,
               fill(texts::kept_companions.in(language),
                    {percent(sum / static_cast<double>(members), language),
                     std::to_string(weakest->number), decimal(share(*weakest), 2, language)}));
}

// The model that takes the degrees as given, as modularity does, where it was affordable.
const std::optional<Parsimony>& parsimony_of(const CoalitionEvidence& evidence) {
  return evidence.degree_corrected ? evidence.degree_corrected : evidence.plain;
}

bool is_contradicted(const Findings& findings) {
  if (!findings.coalition_evidence) return false;
  const auto& parsimony = parsimony_of(*findings.coalition_evidence);
  return parsimony && !parsimony->finds_groups() && real_coalitions(findings) >= 2;
}

}  // namespace

std::string verdict_in_words(const Findings& findings, Language language) {
  if (!is_contradicted(findings)) return modularity_in_words(findings, language);
  const Coalitions& found = findings.coalitions;
  return fill(
      (found.optimal ? texts::sketch_optimal : texts::sketch_found).in(language),
      {decimal(found.modularity, 3, language), decimal(found.modularity_bound, 3, language)});
}

std::string evidence_in_words(const Findings& findings, Language language) {
  if (!findings.coalition_evidence || findings.graph.ties == 0) return "";
  const CoalitionEvidence& evidence = *findings.coalition_evidence;
  std::string text;
  add_null_model(text, evidence.null_model, language);
  add_stability(text, findings, language);
  const auto& parsimony = parsimony_of(evidence);
  if (is_contradicted(findings)) {
    add_sentence(text, fill(texts::description_none.in(language),
                            {counted(real_coalitions(findings), texts::coalition, language)}));
  } else if (parsimony && parsimony->finds_groups()) {
    add_sentence(text, fill(texts::description_groups.in(language),
                            {std::to_string(parsimony->shortest.measure_groups),
                             std::to_string(parsimony->shortest.partner_groups)}));
  }
  add_sentence(text, fill(texts::ties_inside.in(language), {percent(evidence.inside, language)}));
  return text;
}

}  // namespace partnergraph
