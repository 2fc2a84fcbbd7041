#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "code_point.hpp"
#include "drawing.hpp"
#include "gathered_pairs.hpp"
#include "legend.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "overlap_ring.hpp"
#include "picture.hpp"
#include "ring_order.hpp"
#include "selection.hpp"
#include "shared_start.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_links = 12;  // between gathered pairs
constexpr double label_font = 12.0;
constexpr double line_height = 14.0;

template <StrongId Vertex>
class OverlapsSvg {
 public:
  OverlapsSvg(const Programme& programme, const Findings& findings, const Picture& picture,
              DrawnPairs<Vertex> pairs, PageHead head, Language language)
      : head_(std::move(head)),
        programme_(programme),
        findings_(findings),
        picture_(picture),
        pairs_(std::move(pairs)),
        ring_(0, 0.0),
        language_(language) {
    std::set<std::uint32_t> drawn;
    std::vector<std::uint32_t> blocks;  // of what stands on the ring
    std::map<Vertex, std::size_t> number;
    for (const Vertex v : pairs_.vertices) {
      number[v] = blocks.size();
      blocks.push_back(coalition_of(v));
      drawn.insert(coalition_of(v));
      starts_.add(text_of(v));
    }
    std::map<PairBlock, std::size_t> pile;
    for (const PairBlock block : pairs_.blocks()) {
      pile[block] = blocks.size();
      const bool smaller = block == smaller_coalitions;
      blocks.push_back(smaller ? findings.coalitions.count : block);
      if (!smaller) drawn.insert(block);
    }
    std::vector<RingTie> ties;
    for (const auto& pair : pairs_.list) {
      ties.push_back({number[pair.first], number[pair.second], pair.shared});
      most_shared_ = std::max(most_shared_, pair.shared);
    }
    for (const auto& [ends, count] : pairs_.gathered) {
      if (ends.first != ends.second) ties.push_back({pile[ends.first], pile[ends.second], 1});
    }
    std::vector<std::size_t> place(blocks.size());
    const auto order = ring_order(blocks, ties);
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (const auto& [vertex, i] : number) place_[vertex] = place[i];
    for (const auto& [block, i] : pile) pile_place_[block] = place[i];
    head_.width = ring_page_width;
    head_.findings = strongest_in_words();
    head_.legend = legend_of(drawn);
    ring_ = OverlapRing(blocks.size(), head_height(head_));
  }

  std::string draw(std::size_t all) {
    const double height = ring_.bottom() + ring_foot;
    open_page(svg_, head_, height);
    std::string caption = fill(texts::overlaps_shown.in(language_),
                               {whole(pairs_.list.size(), language_), whole(all, language_),
                                whole(pairs_.least, language_), whole(most_shared_, language_)});
    if (!pairs_.gathered.empty()) caption += ' ' + draw_links();
    for (const bool inside : {false, true}) {  // coloured ones lie above the grey ones
      for (const auto& pair : pairs_.list) {
        if (inside == together(pair)) draw(pair);
      }
    }
    for (const auto& [vertex, place] : place_) draw(vertex, place);
    for (const auto& [block, place] : pile_place_) draw_pile(block, place);
    draw_label(svg_, {picture_margin, height - 26.0}, caption,
               {.room = ring_page_width - 2 * picture_margin, .lines = 1, .anchor = "start"});
    svg_.close("svg");
    return std::move(svg_).finish();
  }

 private:
  [[nodiscard]] std::vector<LegendEntry> legend_of(const std::set<std::uint32_t>& drawn) const {
    std::vector<PartnerId> partners;
    constexpr bool measures = std::is_same_v<Vertex, MeasureId>;
    if constexpr (!measures) partners = pairs_.vertices;
    const bool between =
        std::ranges::any_of(pairs_.list, [&](const auto& pair) { return !together(pair); }) ||
        std::ranges::any_of(pairs_.gathered, [](const auto& pairs) {
          return pairs.first.first != pairs.first.second;
        });
    return joined_legend(marks_of(programme_, measures, partners, language_), picture_, drawn,
                         between, language_);
  }

  // "Share most: A and B (6), C and D (5)", measures by their marks.
  [[nodiscard]] std::string strongest_in_words() const {
    constexpr std::size_t most_named = 3;
    constexpr double name_columns = 32.0;
    const auto name = [&](Vertex v) {
      std::string text;
      if constexpr (std::is_same_v<Vertex, PartnerId>) {
        text = text_of(v);
      } else {
        text = visible(mark_of(programme_[v]));
      }
      return wrapped(text, {.width = name_columns,
                            .lines = 1,
                            .advance = columns_of,
                            .shared = starts_.of(text),
                            .whole_words = true})
          .front();
    };
    std::string list;
    for (const auto& pair : first_of(pairs_.list, most_named)) {
      if (!list.empty()) list += ", ";
      list += fill(texts::pair_of.in(language_), {name(pair.first), name(pair.second)}) + " (" +
              whole(pair.shared, language_) + ')';
    }
    return fill(texts::overlaps_most.in(language_), {list});
  }

  // How many pairs that are not drawn one by one lie between two coalitions; behind all else.
  // @return what there is to say of them
  std::string draw_links() {
    std::vector<std::pair<std::size_t, std::pair<PairBlock, PairBlock>>> links;
    for (const auto& [ends, pairs] : pairs_.gathered) {
      if (ends.first != ends.second) links.emplace_back(pairs, ends);
    }
    std::ranges::stable_sort(links, std::ranges::greater{},
                             [](const auto& link) { return link.first; });
    links.resize(shown_of(links.size(), most_links));
    for (const auto& [pairs, ends] : links) {
      const double share = static_cast<double>(pairs) / static_cast<double>(links.front().first);
      svg_.empty("path", {{"d", ring_.curve(ring_.at(pile_place_.at(ends.first)),
                                            ring_.at(pile_place_.at(ends.second)))},
                          {"fill", "none"},
                          {"stroke", between_colour},
                          {"stroke-opacity", 0.3},
                          {"stroke-width", std::max(1.0, std::round(140.0 * share) / 10.0)}});
    }
    if (links.empty()) return {};
    return fill(texts::overlaps_between.in(language_), {whole(links.front().first, language_)});
  }

  // What stands for the pairs of a coalition that are not drawn one by one: marks over each other.
  void draw_pile(PairBlock block, std::size_t place) {
    const bool smaller = block == smaller_coalitions;
    const Point at = ring_.at(place);
    const Hue hue = smaller ? neutral_hue : hue_of(block, picture_.sizes[block]);
    const double radius = std::min(11.0, ring_.step() / 2.0 - 1.0);
    for (const double aside : {-3.0, 0.0, 3.0}) {
      const Point layer{ring_.on_right(place) ? at.x - aside : at.x + aside, at.y};
      if constexpr (std::is_same_v<Vertex, PartnerId>) {
        draw_partner(svg_, layer, radius, aside < 3.0 ? Hue{hue.tint, hue.tint, 0} : hue,
                     PartnerKind::organisation);
      } else {
        draw_measure(svg_, layer, radius, aside < 3.0 ? Hue{hue.strong, hue.tint, 0} : hue);
      }
    }
    const auto inside = pairs_.gathered.find({block, block});
    const std::size_t pairs = inside == pairs_.gathered.end() ? 0 : inside->second;
    const Phrase& words = smaller ? texts::overlaps_more_smaller : texts::overlaps_more;
    draw_name(fill(words.in(language_), {whole(pairs, language_), whole(block + 1, language_)}),
              place, false);
  }

  [[nodiscard]] std::uint32_t coalition_of(Vertex id) const {
    return coalitions_of<Vertex>(findings_.coalitions)[id.index()];
  }
  [[nodiscard]] bool together(const Overlap<Vertex>& pair) const {
    return coalition_of(pair.first) == coalition_of(pair.second);
  }

  void draw(const Overlap<Vertex>& pair) {
    const double share = static_cast<double>(pair.shared) / static_cast<double>(most_shared_);
    svg_.empty(
        "path",
        {{"d", ring_.curve(ring_.at(place_.at(pair.first)), ring_.at(place_.at(pair.second)))},
         {"fill", "none"},
         {"stroke",
          together(pair) ? hue_of(picture_, findings_, pair.first).strong : between_colour},
         {"stroke-opacity", 0.75},
         {"stroke-width", std::max(1.0, std::round(80.0 * share) / 10.0)}});
  }

  void draw(Vertex vertex, std::size_t place) {
    const Point at = ring_.at(place);
    const Hue hue = hue_of(picture_, findings_, vertex);
    const double radius =
        std::min({12.0, ring_.step() / 2.0 - 1.0, radius_of(ties_of(picture_, vertex))});
    bool italic = false;
    if constexpr (std::is_same_v<Vertex, PartnerId>) {
      draw_partner(svg_, at, radius, hue, programme_[vertex].kind);
      italic = programme_[vertex].kind == PartnerKind::group;
    } else {
      draw_measure(svg_, at, radius, hue);
    }
    draw_name(text_of(vertex), place, italic);
  }

  [[nodiscard]] std::string text_of(Vertex vertex) const {
    if constexpr (std::is_same_v<Vertex, PartnerId>) {
      return visible(programme_[vertex].name);
    } else {
      return label_of(programme_[vertex]);
    }
  }

  void draw_name(const std::string& text, std::size_t place, bool italic) {
    const Point at = ring_.at(place);
    const bool right = ring_.on_right(place);
    const double gap = 12.0 + 7.0;  // of the largest mark, so that labels of a side align
    const double x = right ? at.x + gap : at.x - gap;
    LabelStyle style{.font = label_font,
                     .room = right ? ring_page_width - picture_margin - x : x - picture_margin};
    style.lines = ring_.step() >= 2.0 * line_height + 2.0 ? 2 : 1;
    style.anchor = right ? "start" : "end";
    style.italic = italic;
    style.shared = starts_.of(text);
    const auto lines = wrapped(text, {.width = style.room / style.font,
                                      .lines = style.lines,
                                      .advance = ems_of,
                                      .shared = style.shared});
    draw_label(svg_, {x, at.y - line_height * static_cast<double>(lines.size()) / 2.0}, text,
               style);
  }

  PageHead head_;
  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  DrawnPairs<Vertex> pairs_;
  OverlapRing ring_;
  Language language_;
  std::uint32_t most_shared_ = 1;
  std::map<Vertex, std::size_t> place_;          // on the ring
  std::map<PairBlock, std::size_t> pile_place_;  // on the ring
  SharedStarts starts_;
  Markup svg_;
};

template <StrongId Vertex>
std::string draw(const Programme& programme, const Findings& findings,
                 const std::vector<Overlap<Vertex>>& overlaps, const PictureTexts& about,
                 Language language) {
  Picture picture = picture_of(programme, findings, language);
  DrawnPairs<Vertex> pairs = drawn_pairs(overlaps, coalitions_of<Vertex>(findings.coalitions));
  if (!pairs.gathered.empty()) {
    picture.notice = fill(texts::overlaps_gathered.in(language),
                          {whole(pairs.all, language), whole(pairs.least, language)});
  }
  PageHead head = head_of(programme, picture, about, language);
  if (pairs.list.empty()) {
    constexpr bool partners = std::is_same_v<Vertex, PartnerId>;
    const Phrase& none = partners ? texts::no_partner_overlaps : texts::no_measure_overlaps;
    return empty_picture(std::move(head), language,
                         picture.graph.tie_count() == 0 ? texts::nothing_to_draw : none);
  }
  return OverlapsSvg<Vertex>(programme, findings, picture, std::move(pairs), std::move(head),
                             language)
      .draw(overlaps.size());
}

}  // namespace

std::string partner_overlaps_svg(const Programme& programme, const Findings& findings,
                                 Language language) {
  static constexpr PictureTexts about{texts::partner_overlaps, texts::overlaps_description};
  return draw(programme, findings, findings.partner_overlaps, about, language);
}

std::string measure_overlaps_svg(const Programme& programme, const Findings& findings,
                                 Language language) {
  static constexpr PictureTexts about{texts::measure_overlaps, texts::overlaps_description};
  return draw(programme, findings, findings.measure_overlaps, about, language);
}

}  // namespace partnergraph
