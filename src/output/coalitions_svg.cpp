#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <partnergraph/analysis/coalition_profile.hpp>
#include <partnergraph/output/svg.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "headline.hpp"
#include "legend.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "selection.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_cards = 8;  // of more coalitions, the last card gathers the smaller ones
constexpr std::size_t most_members = 5;
constexpr double card_width = 250.0;
constexpr double card_room = 218.0;  // of its text
constexpr double title_font = 13.0;
constexpr std::size_t title_lines = 3;
constexpr double below_title = 134.0;
constexpr double column_gap = 134.0;
constexpr double label_width = 110.0;  // of a line between two cards
constexpr double label_height = 28.0;
constexpr double row_gap = 96.0;
constexpr PictureTexts about{texts::coalitions_title, texts::coalitions_description};

// What two coalitions have in common.
struct Link {
  std::uint32_t ties = 0;
  std::map<PartnerId, std::uint32_t> partners;  // ties of each across the border
};

class CoalitionsSvg {
 public:
  CoalitionsSvg(const Programme& programme, const Findings& findings, const Picture& picture,
                Language language)
      : programme_(programme),
        findings_(findings),
        picture_(picture),
        language_(language),
        cards_(coalition_cards(findings.coalitions)),
        titles_(picture.titles),
        profiles_(coalition_profiles(programme, picture.graph, findings.coalitions)) {
    std::erase_if(cards_, [](const CoalitionCard& card) { return card.size() < 2; });
    coalitions_ = cards_.size();
    if (coalitions_ > most_cards) gather_smaller();
    find_links();
    std::size_t lines = 1;
    for (std::size_t i = 0; i < cards_.size(); ++i) lines = std::max(lines, title(i).size());
    card_height_ = below_title + (title_font + 2.0) * static_cast<double>(lines);
  }

  [[nodiscard]] bool empty() const { return cards_.empty(); }

  std::string draw(PageHead head) {
    // Columns so that the page is about as wide as a slide.
    const std::size_t columns = cards_.size() <= 3   ? cards_.size()
                                : cards_.size() == 4 ? 2
                                : cards_.size() <= 6 ? 3
                                                     : 4;
    const std::size_t rows = (cards_.size() + columns - 1) / columns;
    const auto count = [](std::size_t n) { return static_cast<double>(n); };
    head.width = std::max(
        720.0, 2 * picture_margin + count(columns) * card_width + count(columns - 1) * column_gap);
    head.width += columns > 2 && rows > 1 ? 24.0 : 0.0;
    const double top = head_height(head);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      // Every second row is set in by half a card: fewer lines run along a row of cards.
      const double shift = i / columns % 2 == 1 && columns > 2 ? 24.0 : 0.0;
      places_.push_back({picture_margin + shift + count(i % columns) * (card_width + column_gap),
                         top + count(i / columns) * (card_height_ + row_gap)});
    }
    open_page(svg_, head,
              top + count(rows) * card_height_ + count(rows - 1) * row_gap + picture_margin);
    draw_links();
    for (std::size_t i = 0; i < cards_.size(); ++i) draw(i);
    svg_.close("svg");
    return std::move(svg_).finish();
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

  [[nodiscard]] Hue hue(std::size_t card) const {
    return cards_[card].number == 0 ? neutral_hue
                                    : hue_of(cards_[card].number - 1, cards_[card].size());
  }

  [[nodiscard]] std::vector<std::string> title(std::size_t card) const {
    return wrapped(
        visible(titles_[card]),
        {.width = card_room / title_font / bold_width, .lines = title_lines, .advance = ems_of});
  }

  void find_links() {
    for (const MeasureId m : picture_.graph.partners().ids()) {
      const std::size_t a = card_of(findings_.coalitions.measures[m.index()]);
      for (const PartnerId p : picture_.graph.partners()[m]) {
        const std::size_t b = card_of(findings_.coalitions.partners[p.index()]);
        if (a == b || a >= cards_.size() || b >= cards_.size()) continue;
        Link& link = links_[std::minmax(a, b)];
        ++link.ties;
        ++link.partners[p];
      }
    }
  }

  // Lines first, then their numbers and bridges: a number is never crossed.
  void draw_links() {
    const auto middle = [&](std::size_t c) {
      return Point{places_[c].x + card_width / 2.0, places_[c].y + card_height_ / 2.0};
    };
    for (const auto& [ends, link] : links_) {
      const Point from = middle(ends.first);
      const Point to = middle(ends.second);
      svg_.empty("line", {{"x1", from.x},
                          {"y1", from.y},
                          {"x2", to.x},
                          {"y2", to.y},
                          {"stroke", between_colour},
                          {"stroke-width", 1.0 + 9.0 * link.ties / std::max(8.0, most_ties())}});
    }
    for (const auto& [ends, link] : links_) {
      const Point from = middle(ends.first);
      const Point to = middle(ends.second);
      const auto bridge = std::ranges::max_element(link.partners, {},
                                                   [](const auto& entry) { return entry.second; });
      const auto place = label_place(from, to);
      if (!place) continue;  // the line tells that there is something, its width how much
      const Point at = *place;
      draw_label(svg_, at, whole(link.ties, language_), {.font = 12.0, .bold = true});
      draw_label(svg_, {at.x, at.y + 14.0}, programme_[bridge->first].name,
                 {.font = 10.0, .room = label_width, .lines = 1});
      labels_.push_back(at);
    }
  }

  [[nodiscard]] double most_ties() const {
    double most = 0.0;
    for (const auto& [ends, link] : links_) most = std::max(most, static_cast<double>(link.ties));
    return most;
  }

  // Where along a line its label meets no card and no other label, nearest to the middle.
  [[nodiscard]] std::optional<Point> label_place(Point from, Point to) const {
    for (const double part : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8}) {
      const Point at{std::round(from.x + part * (to.x - from.x)),
                     std::round(from.y + part * (to.y - from.y)) - 12.0};
      const bool on_card = std::ranges::any_of(places_, [&](Point card) {
        return at.x > card.x - label_width / 2.0 && at.y > card.y - label_height &&
               at.x < card.x + card_width + label_width / 2.0 && at.y < card.y + card_height_;
      });
      const bool on_label = std::ranges::any_of(labels_, [&](Point label) {
        return std::abs(at.x - label.x) < label_width && std::abs(at.y - label.y) < label_height;
      });
      if (!on_card && !on_label) return at;
    }
    return std::nullopt;
  }

  void draw(std::size_t number) {
    const CoalitionCard& card = cards_[number];
    const Point at = places_[number];
    const Hue colour = hue(number);
    svg_.empty("rect", {{"x", at.x},
                        {"y", at.y},
                        {"width", card_width},
                        {"height", card_height_},
                        {"rx", 8.0},
                        {"fill", paper},
                        {"stroke", colour.strong},
                        {"stroke-width", 2.0}});
    svg_.empty("rect", {{"x", at.x},
                        {"y", at.y},
                        {"width", 8.0},
                        {"height", card_height_},
                        {"rx", 4.0},
                        {"fill", colour.strong}});
    const double left = at.x + 20.0;
    const auto label = [&](double y, std::string_view text, double font, bool bold,
                           std::size_t lines) {
      return draw_label(
          svg_, {left, y}, text,
          {.font = font, .room = card_room, .lines = lines, .anchor = "start", .bold = bold});
    };
    double y = label(at.y + 10.0, titles_[number], title_font, true, title_lines);
    y = label(y + 2.0,
              counted(card.measures.size(), texts::measure, language_) + " · " +
                  counted(card.partners.size(), texts::partner, language_),
              10.0, false, 1);
    if (const std::string words = subject_words(card); !words.empty()) {
      y = label(y + 1.0, words, 10.0, false, 1);
    }
    y += 6.0;
    for (const PartnerId p : leading(number)) {
      const bool group = programme_[p].kind == PartnerKind::group;
      draw_partner(svg_, {left + 5.0, y + 6.0}, 4.0, colour, programme_[p].kind);
      y = draw_label(svg_, {left + 16.0, y}, programme_[p].name,
                     {.font = 11.0,
                      .room = card_room - 16.0,
                      .lines = 1,
                      .anchor = "start",
                      .italic = group}) +
          4.0;
    }
  }

  // "About: word, word, word", what its measures say more often than the others.
  [[nodiscard]] std::string subject_words(const CoalitionCard& card) const {
    if (card.number == 0) return {};
    const auto profile =
        std::ranges::find(profiles_, card.number - 1, &CoalitionProfile::coalition);
    if (profile == profiles_.end() || profile->words.empty()) return {};
    std::string words;
    for (const std::string& word : first_of(profile->words, 3)) {
      words.append(words.empty() ? "" : ", ").append(word);
    }
    return fill(texts::card_subject.in(language_), {words});
  }

  // Members in most of its measures, organisations before groups among equals.
  [[nodiscard]] std::vector<PartnerId> leading(std::size_t number) const {
    std::vector<std::tuple<int, bool, PartnerId>> order;
    for (const PartnerId p : cards_[number].partners) {
      int inside = 0;
      for (const MeasureId m : picture_.graph.measures()[p]) {
        inside += card_of(findings_.coalitions.measures[m.index()]) == number ? 1 : 0;
      }
      order.emplace_back(-inside, programme_[p].kind == PartnerKind::group, p);
    }
    std::ranges::sort(order);
    std::vector<PartnerId> result;
    for (std::size_t i = 0; i < std::min(order.size(), most_members); ++i) {
      result.push_back(std::get<2>(order[i]));
    }
    return result;
  }

  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  Language language_;
  std::vector<CoalitionCard> cards_;
  std::vector<std::string> titles_;  // of the cards
  std::vector<CoalitionProfile> profiles_;
  std::size_t coalitions_ = 0;  // of two vertices or more
  double card_height_ = 0.0;
  std::vector<Point> places_;                                  // left top corners
  std::vector<Point> labels_;                                  // tops of the labels of lines
  std::map<std::pair<std::size_t, std::size_t>, Link> links_;  // by cards
  Markup svg_;
};

}  // namespace

std::string coalitions_svg(const Programme& programme, const Findings& findings,
                           Language language) {
  const Picture picture = picture_of(programme, findings, language);
  PageHead head = head_of(programme, picture, about, language);
  CoalitionsSvg drawing(programme, findings, picture, language);
  if (drawing.empty()) return empty_picture(std::move(head), language);
  head.findings = headline(programme, findings, language);
  head.legend = marks_of(programme, language);
  head.legend.erase(head.legend.begin());  // measures are counted, not drawn
  head.legend.push_back({LegendEntry::Mark::line,
                         {between_colour, paper, 0},
                         std::string(texts::coalitions_line.in(language))});
  return drawing.draw(std::move(head));
}

}  // namespace partnergraph
