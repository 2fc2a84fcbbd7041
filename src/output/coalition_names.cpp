#include "coalition_names.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

#include "code_point.hpp"
#include "shared_start.hpp"
#include "texts.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr std::string_view number_end = " · ";

// For each partner, the measures of its own card that mention it.
std::vector<std::size_t> measures_inside(const Programme& programme,
                                         const std::vector<CoalitionCard>& cards) {
  constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> card_of_measure(programme.measures.size(), nowhere);
  std::vector<std::size_t> card_of_partner(programme.partners.size(), nowhere);
  for (std::size_t c = 0; c < cards.size(); ++c) {
    for (const MeasureId m : cards[c].measures) card_of_measure[m.index()] = c;
    for (const PartnerId p : cards[c].partners) card_of_partner[p.index()] = c;
  }
  std::vector<std::size_t> inside(programme.partners.size(), 0);
  for_each_tie(programme, [&](MeasureId measure, PartnerId partner) {
    const std::size_t card = card_of_partner[partner.index()];
    if (card != nowhere && card == card_of_measure[measure.index()]) ++inside[partner.index()];
  });
  return inside;
}

struct Leaders {
  std::vector<PartnerId> partners;  // at most two
  bool with_group = false;          // the second one is a group, in more measures than the first
};

// Who names the cards: see coalition_names.
class LeaderChoice {
 public:
  LeaderChoice(const Programme& programme, const std::vector<CoalitionCard>& cards)
      : programme_(programme),
        inside_(measures_inside(programme, cards)),
        degrees_(partner_degrees(programme)) {}

  [[nodiscard]] Leaders of(const CoalitionCard& card) const {
    if (card.size() < 2) return {};
    std::vector<PartnerId> organisations = first_two(card, PartnerKind::organisation);
    std::vector<PartnerId> groups = first_two(card, PartnerKind::group);
    if (organisations.empty()) return {std::move(groups)};
    if (groups.empty() || inside_[groups[0].index()] <= inside_[organisations[0].index()]) {
      return {std::move(organisations)};
    }
    return {{organisations[0], groups[0]}, true};
  }

 private:
  [[nodiscard]] std::vector<PartnerId> first_two(const CoalitionCard& card,
                                                 PartnerKind kind) const {
    std::vector<PartnerId> members;
    std::ranges::copy_if(card.partners, std::back_inserter(members),
                         [&](PartnerId p) { return programme_[p].kind == kind; });
    const auto end =
        members.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, members.size()));
    std::ranges::partial_sort(members, end, [&](PartnerId a, PartnerId b) {
      return std::tuple(inside_[b.index()], degrees_[b.index()], a) <
             std::tuple(inside_[a.index()], degrees_[a.index()], b);
    });
    members.erase(end, members.end());
    return members;
  }

  const Programme& programme_;
  std::vector<std::size_t> inside_;
  std::vector<std::size_t> degrees_;
};

}  // namespace

std::vector<std::string> coalition_names(const Programme& programme,
                                         const std::vector<CoalitionCard>& cards,
                                         Language language) {
  constexpr double columns_alone = 60.0;
  constexpr double columns_of_two = 40.0;  // where only the first would be left of long ones
  const LeaderChoice choice(programme, cards);
  std::vector<Leaders> leaders;
  SharedStarts starts;
  for (const CoalitionCard& card : cards) {
    leaders.push_back(choice.of(card));
    for (const PartnerId p : leaders.back().partners) starts.add(visible(programme[p].name));
  }
  std::vector<std::string> names;
  for (const auto& [partners, with_group] : leaders) {
    std::vector<std::string> shown;
    for (const PartnerId p : partners) {
      const std::string name = visible(programme[p].name);
      shown.push_back(wrapped(name, {.width = partners.size() > 1 ? columns_of_two : columns_alone,
                                     .lines = 1,
                                     .advance = columns_of,
                                     .shared = starts.of(name),
                                     .whole_words = true})
                          .front());
    }
    const Phrase& both = with_group ? texts::with_group : texts::pair_of;
    names.push_back(shown.empty()       ? std::string()
                    : shown.size() == 1 ? shown[0]
                                        : fill(both.in(language), {shown[0], shown[1]}));
  }
  return names;
}

std::vector<std::string> coalition_titles(const Programme& programme,
                                          const std::vector<CoalitionCard>& cards,
                                          Language language) {
  std::vector<std::string> titles = coalition_names(programme, cards, language);
  for (std::size_t c = 0; c < cards.size(); ++c) {
    if (cards[c].size() < 2) continue;
    const std::string number = std::to_string(cards[c].number);
    titles[c] = titles[c].empty() ? fill(texts::coalition_number.in(language), {number})
                                  : number + std::string(number_end) + titles[c];
  }
  return titles;
}

std::string_view unnumbered(std::string_view title) {
  const std::size_t digits = title.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return title;
  return title.substr(digits).starts_with(number_end) ? title.substr(digits + number_end.size())
                                                      : title;
}

}  // namespace partnergraph
