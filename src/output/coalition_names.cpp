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

using Leaders = std::vector<PartnerId>;

// The two organisations, or else groups, in most measures of the card; none of a vertex alone.
std::vector<Leaders> leaders_of(const Programme& programme,
                                const std::vector<CoalitionCard>& cards) {
  const auto inside = measures_inside(programme, cards);
  const auto degrees = partner_degrees(programme);
  const auto leaders = [&](const CoalitionCard& card, PartnerKind kind) {
    Leaders members;
    std::ranges::copy_if(card.partners, std::back_inserter(members),
                         [&](PartnerId p) { return programme[p].kind == kind; });
    const auto end =
        members.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, members.size()));
    std::ranges::partial_sort(members, end, [&](PartnerId a, PartnerId b) {
      return std::tuple(inside[b.index()], degrees[b.index()], a) <
             std::tuple(inside[a.index()], degrees[a.index()], b);
    });
    members.erase(end, members.end());
    return members;
  };
  std::vector<Leaders> found(cards.size());
  std::ranges::transform(cards, found.begin(), [&](const CoalitionCard& card) {
    if (card.size() < 2) return Leaders();
    Leaders organisations = leaders(card, PartnerKind::organisation);
    return organisations.empty() ? leaders(card, PartnerKind::group) : organisations;
  });
  return found;
}

}  // namespace

std::vector<std::string> coalition_names(const Programme& programme,
                                         const std::vector<CoalitionCard>& cards,
                                         Language language) {
  constexpr double columns_alone = 60.0;
  constexpr double columns_of_two = 40.0;  // where only the first would be left of long ones
  const std::vector<Leaders> leaders = leaders_of(programme, cards);
  SharedStarts starts;
  for (const Leaders& of_card : leaders) {
    for (const PartnerId p : of_card) starts.add(visible(programme[p].name));
  }
  std::vector<std::string> names;
  for (const Leaders& of_card : leaders) {
    std::string text;
    for (const PartnerId p : of_card) {
      if (!text.empty()) text.append(" ").append(texts::and_word.in(language)).append(" ");
      const std::string name = visible(programme[p].name);
      text += wrapped(name, {.width = of_card.size() > 1 ? columns_of_two : columns_alone,
                             .lines = 1,
                             .advance = columns_of,
                             .shared = starts.of(name),
                             .whole_words = true})
                  .front();
    }
    names.push_back(std::move(text));
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
