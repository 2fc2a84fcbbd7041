#include "ego.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "coalition_names.hpp"
#include "code_point.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "picture_texts.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_measures = 40;
constexpr std::size_t most_coalitions = 16;  // rows of gathered measures, the last for the rest
constexpr std::size_t most_partners = 40;
constexpr std::size_t most_named = 32;

using Row = std::uint32_t;

class EgoRows {
 public:
  EgoRows(const Programme& programme, const Findings& findings, const Picture& picture,
          PartnerId centre, Language language)
      : programme_(programme),
        findings_(findings),
        picture_(picture),
        centre_(centre),
        language_(language) {}

  Ego run() {
    const auto own = picture_.graph.measures()[centre_];
    const std::vector<MeasureId> measures(own.begin(), own.end());
    for (const MeasureId m : measures) {
      for (const PartnerId p : picture_.graph.partners()[m]) {
        if (p != centre_) ++shared_[p];
      }
    }
    ego_.others = shared_.size();
    if (measures.size() > most_measures) {
      gather_measures(measures);
    } else {
      for (const MeasureId m : measures) {
        measure_row_[m] = add(ego_.measures, {label_of(programme_[m]),
                                              findings_.coalitions.measures[m.index()], 1, false});
      }
    }
    add_partners();
    std::map<std::pair<Row, Row>, double> sums;
    for (const MeasureId m : measures) {
      for (const PartnerId p : picture_.graph.partners()[m]) {
        if (p != centre_) sums[{measure_row_[m], partner_row_[p]}] += 1.0;
      }
    }
    std::vector<Participation> ties;
    for (const auto& [rows, count] : sums) {
      ties.push_back({MeasureId{rows.first}, PartnerId{rows.second}, count});
    }
    ego_.ties = {static_cast<Row>(ego_.measures.size()), static_cast<Row>(ego_.partners.size()),
                 std::move(ties)};
    ego_.notice = notice(measures.size());
    return std::move(ego_);
  }

 private:
  static Row add(std::vector<EgoRow>& rows, EgoRow row) {
    rows.push_back(std::move(row));
    return static_cast<Row>(rows.size() - 1);
  }

  // Those of most measures first, the rest together.
  void gather_measures(const std::vector<MeasureId>& measures) {
    std::map<std::uint32_t, std::vector<MeasureId>> members;
    for (const MeasureId m : measures) {
      members[findings_.coalitions.measures[m.index()]].push_back(m);
    }
    std::vector<std::pair<std::uint32_t, std::vector<MeasureId>>> order(members.begin(),
                                                                        members.end());
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [](const auto& gathered) { return gathered.second.size(); });
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto& [coalition, ids] = order[i];
      const bool rest = i + 1 >= most_coalitions && order.size() > most_coalitions;
      if (!rest || i + 1 == most_coalitions) add(ego_.measures, {{}, coalition, 0, false});
      EgoRow& row = ego_.measures.back();
      row.size += ids.size();
      row.text = counted(row.size, texts::measure, language_);
      if (rest) {
        row.coalition.reset();
      } else if (const std::string_view title = unnumbered(picture_.titles[coalition]);
                 !title.empty()) {
        row.text += ": " + visible(title);
      }
      for (const MeasureId m : ids) measure_row_[m] = static_cast<Row>(ego_.measures.size() - 1);
    }
  }

  void add_partners() {
    std::vector<PartnerId> order;
    for (const auto& [partner, count] : shared_) order.push_back(partner);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [this](PartnerId p) { return shared_[p]; });
    const std::size_t named = order.size() > most_partners ? most_named : order.size();
    for (std::size_t i = 0; i < order.size(); ++i) {
      const PartnerId p = order[i];
      const std::uint32_t coalition = findings_.coalitions.partners[p.index()];
      if (i < named) {
        add(ego_.partners, {visible(programme_[p].name), coalition, shared_[p],
                            programme_[p].kind == PartnerKind::group, p});
      } else if (i == named) {
        const std::string count = whole(order.size() - named, language_);
        add(ego_.partners, {fill(texts::ego_more.of(order.size() - named).in(language_), {count}),
                            std::nullopt, 1, false});
      }
      partner_row_[p] = static_cast<Row>(ego_.partners.size() - 1);
    }
  }

  // Each side that was gathered, in a sentence of its own.
  [[nodiscard]] std::string notice(std::size_t measures) const {
    std::string text;
    if (measures > most_measures) {
      text = fill(texts::ego_gathered_measures.in(language_),
                  {counted(measures, texts::measure, language_)});
    }
    if (shared_.size() > most_partners) {
      if (!text.empty()) text += ' ';
      text +=
          fill(texts::ego_gathered_partners.in(language_),
               {counted(shared_.size(), texts::partner, language_), whole(most_named, language_)});
    }
    return text;
  }

  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  PartnerId centre_;
  Language language_;
  std::map<PartnerId, std::size_t> shared_;  // measures with the centre
  std::map<MeasureId, Row> measure_row_;
  std::map<PartnerId, Row> partner_row_;
  Ego ego_;
};

}  // namespace

Ego ego_of(const Programme& programme, const Findings& findings, const Picture& picture,
           PartnerId centre, Language language) {
  return EgoRows(programme, findings, picture, centre, language).run();
}

}  // namespace partnergraph
