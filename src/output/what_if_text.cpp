#include <utility>

#include <partnergraph/output/what_if.hpp>

#include "measure_label.hpp"
#include "numbers.hpp"
#include "planning_texts.hpp"
#include "selection.hpp"
#include "terminal_writer.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_measures = 12;

class Telling {
 public:
  Telling(const Programme& programme, const WhatIfReport& report, const TerminalOptions& options)
      : programme_(programme),
        report_(report),
        options_(options),
        language_(options.language),
        out_(options.width, options.color) {}

  std::string run() && {
    if (report_.change.without.empty() && report_.change.with.empty()) {
      tell_gaps();
      tell_losses();
      tell_robustness();
    } else {
      tell_change();
      tell_network();
      tell_measures();
      tell_coalitions();
      tell_ranks();
    }
    return std::move(out_).finish();
  }

 private:
  std::string in(const Phrase& phrase) const { return std::string(phrase.in(language_)); }

  std::string name(PartnerId partner) const {
    return listed(programme_, std::vector{partner}, 1, language_);
  }

  void tell_list(const Noun& sentence, const std::vector<MeasureId>& measures) {
    if (measures.empty()) return;
    out_.paragraph(fill(sentence.of(measures.size()).in(language_),
                        {counted(measures.size(), texts::measure, language_),
                         listed(programme_, measures, most_measures, language_)}));
  }

  void tell_gaps() {
    const WeakPlaces& gaps = report_.weak;
    out_.heading(in(texts::hanging));
    tell_list(texts::gap_no_partner, gaps.no_partner);
    tell_list(texts::gap_no_organisation, gaps.no_organisation);
    tell_list(texts::gap_one_partner, gaps.one_partner);
    for (const auto& theme : first_of(gaps.themes, options_.top)) {
      std::string path;
      for (const std::string& heading : theme) path += (path.empty() ? "" : " / ") + heading;
      out_.paragraph(fill(texts::gap_theme.in(language_), {path}));
    }
    if (gaps.no_partner.empty() && gaps.no_organisation.empty() && gaps.one_partner.empty() &&
        gaps.themes.empty()) {
      out_.paragraph(in(texts::nothing_hanging));
    }
  }

  void tell_losses() {
    out_.blank();
    out_.heading(in(texts::losses));
    if (report_.losses.empty()) {
      out_.paragraph(in(texts::no_losses));
      return;
    }
    TerminalRows rows;
    for (const Loss& loss : first_of(report_.losses, options_.top)) {
      rows.push_back({name(loss.partner), std::to_string(loss.no_partner),
                      std::to_string(loss.no_organisation), std::to_string(loss.parts)});
    }
    out_.table({{in(texts::partner_column), Alignment::left, true},
                {in(texts::loss_no_partner), Alignment::right, false},
                {in(texts::loss_no_organisation), Alignment::right, false},
                {in(texts::loss_parts), Alignment::right, false}},
               rows);
    if (rows.size() < report_.losses.size()) {
      out_.paragraph(fill(texts::rows_shown.in(language_),
                          {std::to_string(rows.size()), std::to_string(report_.losses.size())}));
    }
  }

  void tell_robustness() {
    const Robustness& now = report_.consequences.before.robustness;
    out_.blank();
    out_.paragraph(fill(texts::robustness.in(language_),
                        {decimal(now.random, 3, language_), decimal(now.by_degree, 3, language_)}));
  }

  void tell_change() {
    const auto& [without, with] = report_.change;
    if (!without.empty()) {
      out_.heading(
          fill(texts::without_them.in(language_), {listed(programme_, without, 1000, language_)}));
    }
    for (const Participation& tie : with) {
      out_.heading(fill(texts::with_them.in(language_),
                        {name(tie.partner), mark_of(programme_[tie.measure])}));
    }
  }

  void tell_network() {
    const NetworkState& before = report_.consequences.before;
    const NetworkState& after = report_.consequences.after;
    TerminalRows rows;
    const auto row = [&](const Phrase& what, const std::string& was, const std::string& is) {
      rows.push_back({in(what), was, is});
    };
    const auto count = [](std::uint64_t n) { return std::to_string(n); };
    row(texts::ties, count(before.ties), count(after.ties));
    row(texts::partners, count(before.partners), count(after.partners));
    row(texts::measures_with_partner, count(before.measures), count(after.measures));
    row(texts::network_parts, count(before.parts), count(after.parts));
    row(texts::cover_size, cover_size(before.cover), cover_size(after.cover));
    row(texts::robustness_random, decimal(before.robustness.random, 3, language_),
        decimal(after.robustness.random, 3, language_));
    row(texts::robustness_degree, decimal(before.robustness.by_degree, 3, language_),
        decimal(after.robustness.by_degree, 3, language_));
    out_.table({{"", Alignment::left, true},
                {in(texts::before), Alignment::right, false},
                {in(texts::after), Alignment::right, false}},
               rows);
  }

  static std::string cover_size(const Cover& cover) {
    return (cover.optimal ? "" : "≤ ") + std::to_string(cover.steps.size());
  }

  void tell_measures() {
    const WhatIf& found = report_.consequences;
    out_.blank();
    tell_list(texts::lost_partner, found.no_partner);
    tell_list(texts::lost_organisation, found.no_organisation);
    tell_list(texts::left_with_one, found.one_partner);
    tell_list(texts::mended, found.mended);
    if (found.no_partner.empty() && found.no_organisation.empty() && found.one_partner.empty()) {
      out_.paragraph(in(texts::nothing_lost));
    }
    if (found.replacements.empty()) return;
    out_.blank();
    out_.heading(in(texts::replacements));
    for (const Replacements& replacements : first_of(found.replacements, options_.top)) {
      const Measure& measure = programme_[replacements.measure];
      out_.paragraph(label_of(measure), 0, 1);
      for (const MissingPartner& guess : replacements.candidates) {
        out_.paragraph(name(guess.partner) + ": " + reasons_in_words(programme_, guess, language_),
                       2, 2);
      }
      if (replacements.candidates.empty()) out_.paragraph(in(texts::no_replacement), 2);
    }
  }

  void tell_coalitions() {
    for (const CoalitionSplit& split : first_of(report_.consequences.coalitions, options_.top)) {
      out_.paragraph(fill(texts::coalition_split.in(language_),
                          {std::to_string(split.coalition + 1), std::to_string(split.before),
                           std::to_string(split.after)}));
    }
  }

  void tell_ranks() {
    TerminalRows rows;
    for (const RankChange& change : report_.consequences.key_partners) {
      if (change.before == change.after) continue;
      const auto rank = [](std::uint32_t r) {
        return r == 0 ? std::string("–") : std::to_string(r);
      };
      rows.push_back({name(change.partner), rank(change.before), rank(change.after)});
    }
    if (rows.empty()) return;
    out_.blank();
    out_.heading(in(texts::rank_changes));
    out_.table({{in(texts::partner_column), Alignment::left, true},
                {in(texts::before), Alignment::right, false},
                {in(texts::after), Alignment::right, false}},
               first_of(rows, options_.top));
  }

  const Programme& programme_;
  const WhatIfReport& report_;
  const TerminalOptions& options_;
  Language language_;
  TerminalWriter out_;
};

}  // namespace

std::string what_if_text(const Programme& programme, const WhatIfReport& report,
                         const TerminalOptions& options) {
  return Telling(programme, report, options).run();
}

}  // namespace partnergraph
