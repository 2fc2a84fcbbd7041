#include "gaps.hpp"

#include <algorithm>

#include "page_texts.hpp"
#include "words.hpp"

namespace partnergraph {

Gaps gaps_of(const Programme& programme) {
  Gaps gaps;
  for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
    const Measure& measure = programme.measures[m];
    const auto is_group = [&](const Mention& mention) {
      return programme[mention.partner].kind == PartnerKind::group;
    };
    if (measure.mentions.empty()) {
      gaps.without_partners.push_back(MeasureId{m});
    } else if (std::ranges::all_of(measure.mentions, is_group)) {
      gaps.without_organisation.push_back(MeasureId{m});
    }
    if (measure.goal.empty()) gaps.without_goal.push_back(MeasureId{m});
    if (measure.open_ended) gaps.open_ended.push_back(MeasureId{m});
  }
  return gaps;
}

std::vector<std::string> gaps_in_words(const Programme& programme, Language language) {
  constexpr std::size_t most_listed = 8;
  const Gaps gaps = gaps_of(programme);
  std::vector<std::string> sentences;
  const auto say = [&](const Noun& noun, const std::vector<MeasureId>& measures) {
    if (measures.empty()) return;
    sentences.push_back(fill(
        noun.of(measures.size()).in(language),
        {std::to_string(measures.size()), listed(programme, measures, most_listed, language)}));
  };
  say(texts::gap_partners, gaps.without_partners);
  say(texts::gap_organisations, gaps.without_organisation);
  if (gaps.without_goal.size() < programme.measures.size()) {
    say(texts::gap_goals, gaps.without_goal);
  }
  if (sentences.empty() && !programme.measures.empty()) {
    sentences.emplace_back(texts::no_gaps.in(language));
  }
  say(texts::gap_open, gaps.open_ended);
  return sentences;
}

}  // namespace partnergraph
