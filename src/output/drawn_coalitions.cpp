#include "drawn_coalitions.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include <partnergraph/analysis/coalition_profile.hpp>

#include "selection.hpp"
#include "texts.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_cards = 8;
constexpr std::size_t most_leaders = 5;
constexpr std::size_t most_words = 3;
constexpr std::size_t most_links = 14;

class Cards {
 public:
  Cards(const Programme& programme, const Findings& findings, const Picture& picture,
        Language language)
      : programme_(programme),
        findings_(findings),
        picture_(picture),
        language_(language),
        cards_(coalition_cards(findings.coalitions)),
        titles_(picture.titles) {
    std::erase_if(cards_, [](const CoalitionCard& card) { return card.size() < 2; });
    coalitions_ = cards_.size();
    if (coalitions_ > most_cards) gather_smaller();
  }

  DrawnCoalitions run() {
    DrawnCoalitions drawn;
    const auto profiles = coalition_profiles(programme_, picture_.graph, findings_.coalitions);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      const CoalitionCard& card = cards_[i];
      drawn.cards.push_back({titles_[i], subject(card, profiles), card.measures.size(),
                             card.partners.size(), leaders(i), hue(card)});
    }
    drawn.links =
        coalition_links(picture_.graph, cards_.size(), cards_of(findings_.coalitions.measures),
                        cards_of(findings_.coalitions.partners));
    drawn.all_links = drawn.links.size();
    drawn.links.resize(shown_of(drawn.all_links, most_links));
    return drawn;
  }

 private:
  // The last card gets all that the others do not hold.
  void gather_smaller() {
    CoalitionCard rest;
    for (std::size_t c = most_cards - 1; c < cards_.size(); ++c) {
      rest.measures.insert(rest.measures.end(), cards_[c].measures.begin(),
                           cards_[c].measures.end());
      rest.partners.insert(rest.partners.end(), cards_[c].partners.begin(),
                           cards_[c].partners.end());
    }
    titles_.resize(most_cards);
    titles_.back() = counted(coalitions_ - (most_cards - 1), texts::smaller_coalition, language_);
    cards_.resize(most_cards - 1);
    cards_.push_back(std::move(rest));
  }

  // Number of its card; as many as there are cards for a vertex that stands alone.
  [[nodiscard]] std::size_t card_of(std::uint32_t coalition) const {
    return coalition < coalitions_ ? std::min<std::size_t>(coalition, cards_.size() - 1)
                                   : cards_.size();
  }

  [[nodiscard]] std::vector<std::size_t> cards_of(
      const std::vector<std::uint32_t>& coalitions) const {
    std::vector<std::size_t> cards;
    for (const std::uint32_t coalition : coalitions) cards.push_back(card_of(coalition));
    return cards;
  }

  static Hue hue(const CoalitionCard& card) {
    return card.number == 0 ? neutral_hue : hue_of(card.number - 1, card.size());
  }

  // "About: word, word, word", what its measures say more often than the others.
  [[nodiscard]] std::string subject(const CoalitionCard& card,
                                    const std::vector<CoalitionProfile>& profiles) const {
    if (card.number == 0) return {};
    const auto profile = std::ranges::find(profiles, card.number - 1, &CoalitionProfile::coalition);
    if (profile == profiles.end() || profile->words.empty()) return {};
    std::string words;
    for (const std::string& word : first_of(profile->words, most_words)) {
      words.append(words.empty() ? "" : ", ").append(word);
    }
    return fill(texts::card_subject.in(language_), {words});
  }

  [[nodiscard]] std::vector<PartnerId> leaders(std::size_t number) const {
    std::vector<std::tuple<int, bool, int, PartnerId>> order;
    for (const PartnerId p : cards_[number].partners) {
      int inside = 0;
      const auto measures = picture_.graph.measures()[p];
      for (const MeasureId m : measures) {
        inside += card_of(findings_.coalitions.measures[m.index()]) == number ? 1 : 0;
      }
      order.emplace_back(-inside, programme_[p].kind == PartnerKind::group,
                         -static_cast<int>(measures.size()), p);
    }
    std::ranges::sort(order);
    std::vector<PartnerId> result;
    for (std::size_t i = 0; i < std::min(order.size(), most_leaders); ++i) {
      result.push_back(std::get<3>(order[i]));
    }
    return result;
  }

  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  Language language_;
  std::vector<CoalitionCard> cards_;
  std::vector<std::string> titles_;  // of the cards
  std::size_t coalitions_ = 0;       // of two vertices or more
};

}  // namespace

DrawnCoalitions drawn_coalitions(const Programme& programme, const Findings& findings,
                                 const Picture& picture, Language language) {
  return Cards(programme, findings, picture, language).run();
}

}  // namespace partnergraph
