#include "aggregation.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "coalition_names.hpp"
#include "code_point.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "selection.hpp"
#include "texts.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_named = 3;  // members of a vertex
constexpr double name_columns = 32.0;

// Ascending keys in the order in which vertices are made.
std::string key_of(std::size_t index) {
  std::string digits = std::to_string(index);
  return "aggregated-" + std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits;
}

class Aggregation {
 public:
  Aggregation(const Programme& programme, const Findings& findings, BipartiteGraph graph,
              Language language)
      : programme_(programme),
        findings_(findings),
        graph_(std::move(graph)),
        language_(language),
        cards_(coalition_cards(findings.coalitions)) {}

  Drawn run(bool measures, bool partners, const ReadableSize& readable) {
    named_ = readable.named;
    shown_ = std::min<std::size_t>(
        readable.coalitions,
        static_cast<std::size_t>(std::ranges::count_if(
            cards_, [](const CoalitionCard& card) { return card.size() >= 2; })));
    name_coalitions();
    Programme& made = result_.programme;
    made.file = programme_.file;
    made.title = programme_.title;
    made.date = programme_.date;
    made.language = programme_.language;
    made.weighted = true;
    if (measures) {
      aggregate_measures();
    } else {
      keep_measures();
    }
    if (partners) {
      aggregate_partners();
    } else {
      keep_partners();
    }
    sum_ties();
    result_.graph = graph_of(made);
    result_.aggregated = true;
    result_.notice = notice(measures, partners);
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::uint32_t label(std::uint32_t coalition) const {
    return std::min(coalition, static_cast<std::uint32_t>(shown_));
  }

  void name_coalitions() {
    result_.titles = coalition_titles(programme_, cards_, language_);
    result_.titles.resize(shown_);
    for (std::size_t c = 0; c < shown_; ++c) {
      result_.sizes.push_back(cards_[c].size());
    }
    if (shown_ < cards_.size()) {
      std::size_t rest = 0;
      for (std::size_t c = shown_; c < cards_.size(); ++c) rest += is_tied(cards_[c]) ? 1U : 0U;
      result_.titles.push_back(counted(rest, texts::smaller_coalition, language_));
      result_.sizes.push_back(1);
    }
    result_.findings.coalitions.count = static_cast<std::uint32_t>(result_.titles.size());
  }

  [[nodiscard]] bool is_tied(const CoalitionCard& card) const {
    return std::ranges::any_of(card.measures,
                               [&](MeasureId m) { return !graph_.partners()[m].empty(); }) ||
           std::ranges::any_of(card.partners,
                               [&](PartnerId p) { return !graph_.measures()[p].empty(); });
  }

  void keep_measures() {
    for (const MeasureId m : graph_.partners().ids()) {
      Measure measure = programme_[m];
      measure.mentions.clear();
      measure_at_.push_back(m);
      add(std::move(measure), label(findings_.coalitions.measures[m.index()]));
    }
    result_.findings.duplicates = findings_.duplicates;
  }

  void keep_partners() {
    for (const PartnerId p : graph_.measures().ids()) {
      partner_at_.push_back(p);
      add(programme_[p], label(findings_.coalitions.partners[p.index()]));
    }
  }

  void aggregate_measures() {
    std::map<std::uint32_t, std::vector<MeasureId>> members;
    for (const MeasureId m : graph_.partners().ids()) {
      if (!graph_.partners()[m].empty()) {
        members[label(findings_.coalitions.measures[m.index()])].push_back(m);
      }
    }
    measure_at_.resize(programme_.measures.size());
    for (auto& [coalition, ids] : members) {
      const MeasureId made{static_cast<std::uint32_t>(result_.programme.measures.size())};
      for (const MeasureId m : ids) measure_at_[m.index()] = made;
      Measure measure;
      measure.title = name_of(std::move(ids), graph_.partners(), texts::measure);
      measure.key = measure.title;
      add(std::move(measure), coalition);
    }
  }

  void aggregate_partners() {
    std::map<std::pair<std::uint32_t, PartnerKind>, std::vector<PartnerId>> members;
    for (const PartnerId p : graph_.measures().ids()) {
      if (!graph_.measures()[p].empty()) {
        members[{label(findings_.coalitions.partners[p.index()]), programme_[p].kind}].push_back(p);
      }
    }
    partner_at_.resize(programme_.partners.size());
    for (auto& [shared, ids] : members) {
      const auto [coalition, kind] = shared;
      const bool groups = kind == PartnerKind::group;
      const std::size_t named = groups ? 0 : take_leaders(ids, coalition);
      if (ids.empty()) continue;
      const Noun& noun = groups      ? texts::group_noun
                         : named > 0 ? texts::more_organisations
                                     : texts::plain_organisation;
      const PartnerId made = next_partner();
      for (const PartnerId p : ids) partner_at_[p.index()] = made;
      add({key_of(made.index()), name_of(std::move(ids), graph_.measures(), noun), kind},
          coalition);
    }
  }

  // Gives those with most ties a vertex each, and takes them out. @return their number
  std::size_t take_leaders(std::vector<PartnerId>& ids, std::uint32_t coalition) {
    if (named_ == 0) return 0;
    const auto ties = [this](PartnerId p) { return graph_.measures()[p].size(); };
    std::ranges::stable_sort(ids, std::ranges::greater{}, ties);
    // One that is left would be named, too.
    const std::size_t named = ids.size() <= named_ + 1 ? ids.size() : named_;
    for (std::size_t i = 0; i < named; ++i) {
      const PartnerId made = next_partner();
      partner_at_[ids[i].index()] = made;
      add({key_of(made.index()), programme_[ids[i]].name, PartnerKind::organisation}, coalition);
    }
    ids.erase(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(named));
    return named;
  }

  [[nodiscard]] PartnerId next_partner() const {
    return PartnerId{static_cast<std::uint32_t>(result_.programme.partners.size())};
  }

  void add(Measure measure, std::uint32_t coalition) {
    result_.programme.measures.push_back(std::move(measure));
    result_.findings.coalitions.measures.push_back(coalition);
  }
  void add(Partner partner, std::uint32_t coalition) {
    result_.programme.partners.push_back(std::move(partner));
    result_.findings.coalitions.partners.push_back(coalition);
  }

  [[nodiscard]] std::string text_of(MeasureId id) const { return label_of(programme_[id]); }
  [[nodiscard]] std::string text_of(PartnerId id) const { return visible(programme_[id].name); }

  // "12 organisations: KS, NAV, NHO …", those with most ties first; one alone by its name.
  template <StrongId Vertex, StrongId Other>
  [[nodiscard]] std::string name_of(std::vector<Vertex> members, Adjacency<Vertex, Other> adjacent,
                                    const Noun& noun) const {
    if (members.size() == 1) return text_of(members.front());
    if (named_ > 0) return counted(members.size(), noun, language_);
    const std::size_t named = std::min(most_named, members.size());
    std::partial_sort(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(named),
                      members.end(), [&](Vertex a, Vertex b) {
                        return std::tuple(adjacent[b].size(), a) <
                               std::tuple(adjacent[a].size(), b);
                      });
    std::string text = counted(members.size(), noun, language_) + ": ";
    for (std::size_t i = 0; i < named; ++i) {
      if (i > 0) text += ", ";
      text += fitted(text_of(members[i]), name_columns, columns_of);
    }
    return members.size() > named ? text + "\u00a0…" : text;
  }

  void sum_ties() {
    std::map<std::pair<MeasureId, PartnerId>, std::size_t> sums;
    for (const MeasureId m : graph_.partners().ids()) {
      for (const PartnerId p : graph_.partners()[m]) {
        ++sums[{measure_at_[m.index()], partner_at_[p.index()]}];
      }
    }
    for (const auto& [ends, ties] : sums) {
      result_.programme.measures[ends.first.index()].mentions.push_back(
          {ends.second, result_.programme[ends.second].name, {}, static_cast<double>(ties)});
    }
  }

  [[nodiscard]] std::string notice(bool measures, bool partners) const {
    std::string what;
    if (measures) what = counted(tied_count(graph_.partners()), texts::measure, language_);
    if (partners) {
      if (measures) what.append(" ").append(texts::and_word.in(language_)).append(" ");
      what += counted(tied_count(graph_.measures()), texts::partner, language_);
    }
    return fill(texts::picture_aggregated.in(language_), {what});
  }

  const Programme& programme_;
  const Findings& findings_;
  BipartiteGraph graph_;
  Language language_;
  std::vector<CoalitionCard> cards_;
  std::size_t shown_ = 0;              // coalitions with a vertex of their own
  std::size_t named_ = 0;              // organisations of each with one
  std::vector<MeasureId> measure_at_;  // what stands for each measure
  std::vector<PartnerId> partner_at_;
  Drawn result_;
};

}  // namespace

Drawn drawn(const Programme& programme, const Findings& findings, const ReadableSize& readable,
            Language language) {
  BipartiteGraph graph = graph_of(programme);
  const std::size_t tied_measures = tied_count(graph.partners());
  const std::size_t tied_partners = tied_count(graph.measures());
  const bool both = tied_measures + tied_partners > readable.vertices;
  const bool measures = both || tied_measures > readable.measures;
  const bool partners = both || tied_partners > readable.partners;
  if (measures || partners) {
    return Aggregation(programme, findings, std::move(graph), language)
        .run(measures, partners, readable);
  }
  Drawn whole;
  whole.programme = programme;
  whole.graph = std::move(graph);
  whole.findings.coalitions = findings.coalitions;
  whole.findings.duplicates = findings.duplicates;
  const auto cards = coalition_cards(findings.coalitions);
  whole.titles = coalition_titles(programme, cards, language);
  for (const CoalitionCard& card : cards) whole.sizes.push_back(card.size());
  return whole;
}

}  // namespace partnergraph
