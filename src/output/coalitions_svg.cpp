#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <partnergraph/analysis/coalition_profile.hpp>
#include <partnergraph/output/svg.hpp>

#include "card_grid.hpp"
#include "coalition_links.hpp"
#include "code_point.hpp"
#include "drawing.hpp"
#include "headline.hpp"
#include "legend.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "selection.hpp"
#include "shared_start.hpp"
#include "wire.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_cards = 8;  // of more coalitions, the last card gathers the smaller ones
constexpr std::size_t most_members = 5;
constexpr double card_room = 218.0;  // of its text
constexpr double title_font = 13.0;
constexpr std::size_t title_lines = 3;
constexpr double below_title = 134.0;
constexpr double label_width = 110.0;   // of a line between two cards
constexpr std::size_t most_links = 14;  // the strongest
constexpr PictureTexts about{texts::coalitions_title, texts::coalitions_description};

struct Label {
  Point top;  // of its middle
  double height = 0.0;
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
    links_ = coalition_links(picture_.graph, cards_.size(), cards_of(findings.coalitions.measures),
                             cards_of(findings.coalitions.partners));
    all_links_ = links_.size();
    links_ = first_of(std::move(links_), most_links);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      for (const PartnerId p : leading(i)) starts_.add(visible(programme_[p].name));
    }
    for (const CoalitionLink& link : links_) starts_.add(visible(programme_[link.bridge].name));
    std::size_t lines = 1;
    for (std::size_t i = 0; i < cards_.size(); ++i) lines = std::max(lines, title(i).size());
    card_height_ = below_title + (title_font + 2.0) * static_cast<double>(lines);
  }

  [[nodiscard]] bool empty() const { return cards_.empty(); }

  std::string draw(PageHead head) {
    grid_ = CardGrid(cards_.size(), card_height_);
    head.width = std::max(720.0, grid_.width());
    if (links_.size() < all_links_) {
      head.notice = fill(texts::coalitions_links.in(language_),
                         {whole(links_.size(), language_), whole(all_links_, language_)});
    }
    const double top = head_height(head) + room_beside(0);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
      const Point place = grid_.place(i);
      places_.push_back({place.x, top + place.y});
    }
    const double below = grid_.rows() > 1 ? room_beside(grid_.rows() - 1) : 0.0;
    open_page(svg_, head, top + grid_.height() + below + picture_margin);
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

  [[nodiscard]] std::vector<std::size_t> cards_of(
      const std::vector<std::uint32_t>& coalitions) const {
    std::vector<std::size_t> cards;
    for (const std::uint32_t coalition : coalitions) cards.push_back(card_of(coalition));
    return cards;
  }

  // What the lines that are bent around the cards of a row need beside it.
  [[nodiscard]] double room_beside(std::size_t row) const {
    double most = 0.0;
    for (const CoalitionLink& link : links_) {
      if (grid_.row_of(link.first) == row) {
        most = std::max(most, std::abs(grid_.bend(link.first, link.second)));
      }
    }
    return most == 0.0 ? 0.0 : 0.75 * most + 24.0;
  }

  [[nodiscard]] Wire wire(const CoalitionLink& link) const {
    const auto middle = [&](std::size_t c) {
      return Point{places_[c].x + card_width / 2.0, places_[c].y + card_height_ / 2.0};
    };
    Wire wire{middle(link.first), middle(link.second), grid_.bend(link.first, link.second)};
    if (wire.bend == 0.0) return wire;
    constexpr double aside = 40.0;  // from where the straight lines leave the cards
    const double half = wire.bend > 0.0 ? -card_height_ / 2.0 : card_height_ / 2.0;
    wire.from = {wire.from.x + aside, wire.from.y + half};
    wire.to = {wire.to.x - aside, wire.to.y + half};
    return wire;
  }

  // Lines first, then their numbers and bridges: a number is never crossed.
  void draw_links() {
    const double most = links_.empty() ? 0.0 : links_.front().ties;
    for (const CoalitionLink& link : links_) {
      svg_.empty("path", {{"d", wire(link).path()},
                          {"fill", "none"},
                          {"stroke", between_colour},
                          {"stroke-width",
                           std::round(10.0 + 90.0 * link.ties / std::max(8.0, most)) / 10.0}});
    }
    for (const CoalitionLink& link : links_) {
      const std::string name = visible(programme_[link.bridge].name);
      LabelStyle style{.font = 10.0, .room = label_width, .lines = 2, .shared = starts_.of(name)};
      const auto lines = wrapped(name, {.width = style.room / style.font,
                                        .lines = style.lines,
                                        .advance = ems_of,
                                        .shared = style.shared});
      const double height = 16.0 + 12.0 * static_cast<double>(lines.size());
      const auto place = label_place(wire(link), height);
      if (!place) continue;  // the line tells that there is something, its width how much
      draw_label(svg_, *place, whole(link.ties, language_), {.font = 12.0, .bold = true});
      draw_label(svg_, {place->x, place->y + 14.0}, name, style);
      labels_.push_back({*place, height});
    }
  }

  // Where along a line its label meets no card and no other label, nearest to the middle.
  [[nodiscard]] std::optional<Point> label_place(const Wire& wire, double height) const {
    for (const double part : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8}) {
      const Point on = wire.at(part);
      const Point at{std::round(on.x), std::round(on.y) - 12.0};
      const bool on_card = std::ranges::any_of(places_, [&](Point card) {
        return at.x > card.x - label_width / 2.0 && at.y > card.y - height &&
               at.x < card.x + card_width + label_width / 2.0 && at.y < card.y + card_height_;
      });
      const bool on_label = std::ranges::any_of(labels_, [&](const Label& label) {
        return std::abs(at.x - label.top.x) < label_width && at.y < label.top.y + label.height &&
               label.top.y < at.y + height;
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
      const std::string name = visible(programme_[p].name);
      y = draw_label(svg_, {left + 16.0, y}, name,
                     {.font = 11.0,
                      .room = card_room - 16.0,
                      .lines = 1,
                      .anchor = "start",
                      .italic = group,
                      .shared = starts_.of(name)}) +
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
  CardGrid grid_{0, 0.0};
  std::vector<Point> places_;         // left top corners
  std::vector<CoalitionLink> links_;  // those that are drawn
  std::size_t all_links_ = 0;
  std::vector<Label> labels_;  // of lines, so far
  SharedStarts starts_;
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
