#include "legend.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "coalition_names.hpp"
#include "picture_texts.hpp"

namespace partnergraph {

std::vector<LegendEntry> legend_of(const Picture& picture, const std::set<std::uint32_t>& drawn,
                                   Language language) {
  std::vector<LegendEntry> entries;
  bool smaller = false;
  bool alone = false;
  for (const std::uint32_t coalition : drawn) {
    const Hue hue = hue_of(coalition, picture.sizes[coalition]);
    if (hue.mark == 0 || coalition >= coalition_hues.size()) {
      (picture.titles[coalition].empty() ? alone : smaller) = true;
      continue;
    }
    entries.push_back(
        {LegendEntry::Mark::area, hue, std::string(unnumbered(picture.titles[coalition]))});
  }
  if (smaller || alone) {
    const Phrase& words = smaller ? texts::legend_small : texts::legend_alone;
    entries.push_back({LegendEntry::Mark::area, neutral_hue, std::string(words.in(language))});
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

std::vector<LegendEntry> marks_of(const Programme& programme, bool measures,
                                  const std::vector<PartnerId>& partners, Language language) {
  std::vector<LegendEntry> entries;
  const auto add = [&](LegendEntry::Mark mark, const Phrase& phrase) {
    entries.push_back({mark, neutral_hue, std::string(phrase.in(language))});
  };
  const auto any = [&](PartnerKind kind) {
    return std::ranges::any_of(partners, [&](PartnerId p) { return programme[p].kind == kind; });
  };
  if (measures) add(LegendEntry::Mark::measure, texts::legend_measure);
  if (any(PartnerKind::organisation)) {
    add(LegendEntry::Mark::organisation, texts::legend_organisation);
  }
  if (any(PartnerKind::group)) add(LegendEntry::Mark::group, texts::legend_group);
  return entries;
}

bool ties_between(const Picture& picture, const Coalitions& coalitions) {
  const auto named = [&](std::uint32_t coalition) { return !picture.titles[coalition].empty(); };
  return std::ranges::any_of(picture.graph.partners().ids(), [&](MeasureId m) {
    return std::ranges::any_of(picture.graph.partners()[m], [&](PartnerId p) {
      const std::uint32_t one = coalitions.measures[m.index()];
      const std::uint32_t other = coalitions.partners[p.index()];
      return one != other && (named(one) || named(other));
    });
  });
}

std::vector<LegendEntry> joined_legend(std::vector<LegendEntry> marks, const Picture& picture,
                                       const std::set<std::uint32_t>& drawn, bool between,
                                       Language language) {
  for (LegendEntry& entry : legend_of(picture, drawn, language)) marks.push_back(std::move(entry));
  if (between) marks.push_back(between_entry(language));
  return marks;
}

std::vector<LegendEntry> legend_of(const Drawn& drawn, const Picture& picture,
                                   LegendEntry::Mark between, Language language) {
  std::vector<PartnerId> partners;
  for (const PartnerId p : picture.graph.measures().ids()) {
    if (!picture.graph.measures()[p].empty()) partners.push_back(p);
  }
  auto entries = marks_of(drawn.programme, true, partners, language);
  const Coalitions& coalitions = drawn.findings.coalitions;
  for (LegendEntry& entry : legend_of(picture, coalitions, language)) {
    entries.push_back(std::move(entry));
  }
  if (ties_between(picture, coalitions)) entries.push_back(between_entry(language, between));
  return entries;
}

LegendEntry between_entry(Language language, LegendEntry::Mark mark) {
  return {mark, {between_colour, paper, 0}, std::string(texts::legend_other.in(language))};
}

}  // namespace partnergraph
