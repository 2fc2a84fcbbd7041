#include <partnergraph/output/workbook.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/scratch_folder.hpp>

#include "measure_label.hpp"
#include "selection.hpp"
#include "sheet.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using enum ColumnKind;

class Workbook {
 public:
  Workbook(WorkbookFile& file, const Programme& programme, const Findings& findings,
           Language language)
      : programme_(programme),
        findings_(findings),
        language_(language),
        graph_(graph_of(programme)),
        order_(key_partners(programme, findings)),
        partners_(file, in(texts::partners), partner_columns()),
        measures_(file, in(texts::measures), measure_columns()),
        duplicates_(file, in(texts::duplicates), duplicate_columns()),
        measure_overlaps_(file, in(texts::measure_overlaps), overlap_columns()),
        partner_overlaps_(file, in(texts::partner_overlaps), overlap_columns()),
        coalitions_(file, in(texts::coalitions), coalition_columns()),
        cover_(file, in(texts::cover), cover_columns()),
        doubts_(file, in(texts::doubts), doubt_columns()) {
    partner_rows_.resize(programme.partners.size());
    for (std::uint32_t row = 0; row < order_.size(); ++row) {
      partner_rows_[order_[row].index()] = row + 1;
    }
  }

  void write() {
    partners();
    measures();
    duplicates();
    overlaps(measure_overlaps_, findings_.measure_overlaps);
    overlaps(partner_overlaps_, findings_.partner_overlaps);
    coalitions();
    cover();
    doubts();
  }

 private:
  [[nodiscard]] std::string in(const Phrase& phrase) const {
    return std::string(phrase.in(language_));
  }

  // Metrics go by their names in all outputs; docs/reference/metrics.md has them.
  void add_metrics(std::vector<SheetColumn>& columns) const {
    for (const Metric& metric : findings_.metrics) {
      columns.push_back({std::string(metric.name), number, 15});
    }
  }
  [[nodiscard]] std::vector<SheetColumn> partner_columns() const {
    std::vector<SheetColumn> columns{{in(texts::partner_column), text, 36},
                                     {in(texts::kind), text, 14},
                                     {in(texts::coalition_word), plain, 11},
                                     {in(texts::written_as), text, 30},
                                     {in(texts::measures), text, 30}};
    add_metrics(columns);
    return columns;
  }
  [[nodiscard]] std::vector<SheetColumn> measure_columns() const {
    std::vector<SheetColumn> columns{
        {in(texts::measure_column), text, 10}, {in(texts::what), text, 50},
        {in(texts::goal_score), text, 40},     {in(texts::coalition_word), plain, 11},
        {in(texts::partners), text, 50},       {in(texts::position), text, 14}};
    add_metrics(columns);
    return columns;
  }
  [[nodiscard]] std::vector<SheetColumn> duplicate_columns() const {
    return {{in(texts::first_of_pair), text, 40},  {in(texts::second_of_pair), text, 40},
            {in(texts::what), text, 18},           {in(texts::score), number, 10},
            {in(texts::text_score), number, 10},   {in(texts::partners), number, 10},
            {in(texts::goal_score), number, 10},   {in(texts::shared_words), text, 40},
            {in(texts::shared_partners), text, 40}};
  }
  [[nodiscard]] std::vector<SheetColumn> overlap_columns() const {
    return {{in(texts::first_of_pair), text, 40},
            {in(texts::second_of_pair), text, 40},
            {in(texts::shared), number, 10},
            {in(texts::jaccard), number, 10},
            {"overlap", number, 10},
            {"cosine", number, 10},
            {"p_hypergeometric", plain, 10}};
  }
  [[nodiscard]] std::vector<SheetColumn> coalition_columns() const {
    return {{in(texts::coalition_word), plain, 11},
            {in(texts::kind), text, 14},
            {in(texts::what), text, 60}};
  }
  [[nodiscard]] std::vector<SheetColumn> cover_columns() const {
    return {{in(texts::step), plain, 8},
            {in(texts::partner_column), text, 36},
            {in(texts::newly_reached), number, 12},
            {in(texts::measures), text, 60}};
  }
  [[nodiscard]] std::vector<SheetColumn> doubt_columns() const {
    return {
        {in(texts::kind), text, 12}, {in(texts::what), text, 90}, {in(texts::position), text, 16}};
  }

  void link(Sheet& sheet, PartnerId id) const {
    sheet.link(programme_[id].name, partners_, partner_rows_[id.index()]);
  }
  void link(Sheet& sheet, MeasureId id) const {
    sheet.link(label_of(programme_[id]), measures_, id.value + 1);
  }

  template <class Vertex>
  void add_scores(Sheet& sheet, Vertex id) const {
    for (const Metric& metric : findings_.metrics) {
      if constexpr (std::is_same_v<Vertex, PartnerId>) {
        sheet.number(metric.scores.partners[id.index()]);
      } else {
        sheet.number(metric.scores.measures[id.index()]);
      }
    }
  }

  // Writes the first rows of a list, and says if there are more.
  template <class List, class Row>
  void rows(Sheet& sheet, const List& list, Row row) const {
    const std::size_t shown = std::min(list.size(), most_sheet_rows);
    for (std::size_t i = 0; i < shown; ++i) {
      row(list[i]);
      sheet.end_row();
    }
    sheet.finish();
    if (shown == list.size()) return;
    sheet.remark(fill(texts::rows_shown.in(language_),
                      {std::to_string(shown), std::to_string(list.size())}));
  }

  void partners() {
    rows(partners_, order_, [&](PartnerId id) {
      const Partner& partner = programme_[id];
      std::string aliases;
      for (const Alias& alias : partner.aliases) {
        aliases.append(aliases.empty() ? "" : "; ").append(alias.text);
      }
      const auto of = graph_.measures()[id];
      partners_.text(partner.name).text(in_words(partner.kind, language_));
      partners_.count(findings_.coalitions.partners[id.index()] + 1).text(aliases);
      partners_.text(
          listed(programme_, std::vector<MeasureId>(of.begin(), of.end()), 200, language_));
      add_scores(partners_, id);
    });
  }

  void measures() {
    const IdRange<MeasureId> range(static_cast<std::uint32_t>(programme_.measures.size()));
    const std::vector<MeasureId> all(range.begin(), range.end());
    rows(measures_, all, [&](MeasureId id) {
      const Measure& measure = programme_[id];
      const auto of = graph_.partners()[id];
      measures_.text(measure.key).text(measure.title).text(measure.goal);
      measures_.count(findings_.coalitions.measures[id.index()] + 1);
      measures_.text(
          listed(programme_, std::vector<PartnerId>(of.begin(), of.end()), 200, language_));
      measures_.text(describe(measure.source, language_));
      add_scores(measures_, id);
    });
  }

  void duplicates() {
    rows(duplicates_, findings_.duplicates, [&](const Duplicate& pair) {
      link(duplicates_, pair.first);
      link(duplicates_, pair.second);
      duplicates_.text(in_words(pair.kind, language_));
      duplicates_.number(pair.score).number(pair.text).number(pair.partners).number(pair.goal);
      std::string words;
      for (const std::string& word : pair.shared_words) {
        words.append(words.empty() ? "" : ", ").append(word);
      }
      duplicates_.text(words).text(listed(programme_, pair.shared_partners, 200, language_));
    });
  }

  template <StrongId Vertex>
  void overlaps(Sheet& sheet, const std::vector<Overlap<Vertex>>& list) {
    rows(sheet, strongest(list, 0), [&](const Overlap<Vertex>& pair) {
      link(sheet, pair.first);
      link(sheet, pair.second);
      sheet.count(pair.shared).number(pair.jaccard).number(pair.overlap).number(pair.cosine);
      sheet.number(pair.p_hypergeometric);
    });
  }

  void coalitions() {
    std::uint32_t members = 0;
    for (const CoalitionCard& card : coalition_cards(findings_.coalitions)) {
      const auto member = [&](auto id, std::string_view kind) {
        if (++members > most_sheet_rows) return;
        coalitions_.count(card.number).text(kind);
        link(coalitions_, id);
        coalitions_.end_row();
      };
      for (const PartnerId id : card.partners) {
        member(id, in_words(programme_[id].kind, language_));
      }
      for (const MeasureId id : card.measures) member(id, texts::measure.one.in(language_));
    }
    coalitions_.finish();
    if (members <= most_sheet_rows) return;
    coalitions_.remark(fill(texts::rows_shown.in(language_),
                            {std::to_string(most_sheet_rows), std::to_string(members)}));
  }

  void cover() {
    std::uint32_t step = 0;
    rows(cover_, findings_.cover.steps, [&](const CoverStep& chosen) {
      cover_.count(++step);
      link(cover_, chosen.partner);
      cover_.count(chosen.reached.size());
      cover_.text(listed(programme_, chosen.reached, 200, language_));
    });
  }

  void doubts() {
    rows(doubts_, all_diagnostics(programme_, findings_), [&](const Diagnostic& doubt) {
      doubts_.text(in_words(doubt.severity, language_)).text(doubt.message.in(language_));
      doubts_.text(describe(doubt.source, language_));
    });
  }

  const Programme& programme_;
  const Findings& findings_;
  Language language_;
  BipartiteGraph graph_;
  std::vector<PartnerId> order_;             // rows of the partners' sheet
  std::vector<std::uint32_t> partner_rows_;  // by PartnerId, from 1
  Sheet partners_;
  Sheet measures_;
  Sheet duplicates_;
  Sheet measure_overlaps_;
  Sheet partner_overlaps_;
  Sheet coalitions_;
  Sheet cover_;
  Sheet doubts_;
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) throw OutputError(path, "could not be read back");
  return bytes;
}

}  // namespace

std::string workbook_xlsx(const Programme& programme, const Findings& findings, Language language) {
  const ScratchFolder scratch;
  const std::string path = (scratch.path() / "results.xlsx").string();
  WorkbookFile file(path, scratch.path().string());
  Workbook(file, programme, findings, language).write();
  file.close();
  return bytes_of(path);
}

}  // namespace partnergraph
