#include "legend.hpp"

#include <algorithm>
#include <string>

#include "coalition_names.hpp"
#include "texts.hpp"

namespace partnergraph {

std::vector<LegendEntry> legend_of(const Picture& picture, const std::set<std::uint32_t>& drawn,
                                   Language language) {
  std::vector<LegendEntry> entries;
  bool smaller = false;
  for (const std::uint32_t coalition : drawn) {
    const Hue hue = hue_of(coalition, picture.sizes[coalition]);
    if (hue.mark == 0 || coalition >= coalition_hues.size()) {
      smaller = true;
      continue;
    }
    entries.push_back(
        {LegendEntry::Mark::area, hue, std::string(unnumbered(picture.titles[coalition]))});
  }
  if (smaller) {
    entries.push_back(
        {LegendEntry::Mark::area, neutral_hue, std::string(texts::legend_small.in(language))});
  }
  return entries;
}

std::vector<LegendEntry> legend_of(const Picture& picture, const Coalitions& coalitions,
                                   Language language) {
  std::set<std::uint32_t> tied;
  for (const MeasureId m : picture.graph.partners().ids()) {
    if (!picture.graph.partners()[m].empty()) tied.insert(coalitions.measures[m.index()]);
  }
  for (const PartnerId p : picture.graph.measures().ids()) {
    if (!picture.graph.measures()[p].empty()) tied.insert(coalitions.partners[p.index()]);
  }
  return legend_of(picture, tied, language);
}

std::vector<LegendEntry> marks_of(const Programme& programme, Language language) {
  const auto entry = [&](LegendEntry::Mark mark, const Phrase& phrase) {
    return LegendEntry{mark, neutral_hue, std::string(phrase.in(language))};
  };
  std::vector<LegendEntry> entries{
      entry(LegendEntry::Mark::measure, texts::legend_measure),
      entry(LegendEntry::Mark::organisation, texts::legend_organisation)};
  if (std::ranges::any_of(programme.partners, [](const Partner& partner) {
        return partner.kind == PartnerKind::group;
      })) {
    entries.push_back(entry(LegendEntry::Mark::group, texts::legend_group));
  }
  return entries;
}

LegendEntry between_entry(Language language, LegendEntry::Mark mark) {
  return {mark, {between_colour, paper, 0}, std::string(texts::legend_other.in(language))};
}

}  // namespace partnergraph
