#include <partnergraph/output/comparison.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

#include "csv_writer.hpp"
#include "json_writer.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "planning_texts.hpp"
#include "selection.hpp"
#include "terminal_writer.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

template <StrongId Vertex>
void write_keys(JsonWriter& json, const Programme& programme, std::string_view name,
                const std::vector<Vertex>& vertices) {
  json.key(name);
  json.begin_array(Layout::one_line);
  for (const Vertex vertex : vertices) json.value(programme[vertex].key);
  json.end();
}

template <StrongId Vertex>
std::string joined_keys(const Programme& programme, const std::vector<Vertex>& vertices) {
  std::string result;
  for (const Vertex vertex : vertices) {
    result.append(result.empty() ? "" : "; ").append(programme[vertex].key);
  }
  return result;
}

bool is_changed(const MeasureMatch& match) {
  return match.reworded || !match.joined.empty() || !match.left.empty();
}

class Telling {
 public:
  Telling(const Programme& before, const Programme& after, const Comparison& comparison,
          const TerminalOptions& options)
      : before_(before),
        after_(after),
        found_(comparison),
        options_(options),
        language_(options.language),
        out_(options.width, options.color) {}

  std::string run() && {
    out_.heading(fill(texts::comparison_of.in(language_),
                      {title_in_words(before_, language_), title_in_words(after_, language_)}));
    tell_summary();
    tell_measures();
    tell_partners();
    tell_coalitions();
    return std::move(out_).finish();
  }

 private:
  void tell_summary() {
    const auto changed =
        static_cast<std::size_t>(std::ranges::count_if(found_.measures, is_changed));
    out_.paragraph(
        fill(texts::comparison_measures.in(language_),
             {whole(found_.measures.size(), language_), whole(changed, language_),
              whole(found_.dropped.size(), language_), whole(found_.added.size(), language_)}));
    const std::size_t stayed = before_.partners.size() - found_.partners_left.size();
    out_.paragraph(fill(texts::comparison_partners.in(language_),
                        {whole(stayed, language_), whole(found_.partners_left.size(), language_),
                         whole(found_.partners_joined.size(), language_)}));
    const TieChange& ties = found_.ties;
    out_.paragraph(fill(
        texts::comparison_ties.in(language_),
        {whole(ties.kept, language_), whole(ties.lost, language_), whole(ties.gained, language_),
         decimal(ties.all, 2, language_), decimal(ties.turnover_common, 2, language_),
         decimal(ties.rewiring_common, 2, language_)}));
  }

  void tell_list(const Phrase& heading, const Programme& programme,
                 const std::vector<MeasureId>& measures) {
    if (measures.empty()) return;
    out_.blank();
    out_.heading(heading.in(language_));
    for (const MeasureId m : first_of(measures, options_.top)) {
      out_.paragraph(label_of(programme[m]), 2, 2);
    }
    say_cut(measures.size());
  }

  void say_cut(std::size_t all) {
    if (options_.top == 0 || all <= options_.top) return;
    out_.paragraph(fill(texts::rows_shown.in(language_),
                        {whole(options_.top, language_), whole(all, language_)}));
  }

  void tell_match(const MeasureMatch& match) {
    out_.paragraph(fill(texts::comparison_match.in(language_),
                        {label_of(before_[match.before]), label_of(after_[match.after]),
                         decimal(match.confidence, 2, language_)}),
                   2, 4);
    if (match.reworded && !match.retitled) {
      out_.paragraph(
          rewording_in_words(before_[match.before], after_[match.after], match, language_), 4);
    }
    if (!match.joined.empty()) {
      out_.paragraph(fill(texts::comparison_joined.in(language_),
                          {listed(after_, match.joined, 12, language_)}),
                     4);
    }
    if (!match.left.empty()) {
      out_.paragraph(
          fill(texts::comparison_left.in(language_), {listed(before_, match.left, 12, language_)}),
          4);
    }
  }

  void tell_measures() {
    std::vector<MeasureMatch> changed;
    for (const MeasureMatch& match : found_.measures) {
      if (is_changed(match)) changed.push_back(match);
    }
    if (!changed.empty()) {
      out_.blank();
      out_.heading(texts::comparison_changed.in(language_));
      for (const MeasureMatch& match : first_of(changed, options_.top)) tell_match(match);
      say_cut(changed.size());
    }
    tell_list(texts::comparison_dropped, before_, found_.dropped);
    tell_list(texts::comparison_added, after_, found_.added);
  }

  void tell_partners() {
    const std::size_t most = options_.top == 0 ? 100'000 : 3 * options_.top;
    out_.blank();
    out_.heading(texts::partners.in(language_));
    if (!found_.partners_joined.empty()) {
      out_.paragraph(fill(texts::comparison_joined.in(language_),
                          {listed(after_, found_.partners_joined, most, language_)}),
                     2);
    }
    if (!found_.partners_left.empty()) {
      out_.paragraph(fill(texts::comparison_left.in(language_),
                          {listed(before_, found_.partners_left, most, language_)}),
                     2);
    }
    for (const Renaming& renaming : first_of(found_.renamed, options_.top)) {
      out_.paragraph(fill(texts::comparison_renamed.in(language_), {renaming.was, renaming.is}), 2,
                     2);
    }
    if (found_.partners_joined.empty() && found_.partners_left.empty() && found_.renamed.empty()) {
      out_.paragraph(texts::comparison_same_partners.in(language_), 2);
    }
  }

  void tell_coalitions() {
    if (found_.coalitions.empty()) return;
    out_.blank();
    out_.heading(texts::coalitions.in(language_));
    for (const CoalitionDrift& drift : first_of(found_.coalitions, options_.top)) {
      out_.paragraph(fill(texts::comparison_drift.in(language_),
                          {std::to_string(drift.before + 1), whole(drift.shared, language_),
                           whole(drift.known, language_), std::to_string(drift.after + 1)}),
                     2);
    }
  }

  const Programme& before_;
  const Programme& after_;
  const Comparison& found_;
  const TerminalOptions& options_;
  Language language_;
  TerminalWriter out_;
};

void write_measures(JsonWriter& json, const Programme& before, const Programme& after,
                    const Comparison& found) {
  json.key("measures");
  json.begin_array();
  for (const MeasureMatch& match : found.measures) {
    json.begin_object(Layout::one_line);
    json.member("before", before[match.before].key);
    json.member("after", after[match.after].key);
    json.member("confidence", match.confidence);
    json.member("text", match.text);
    json.member("partners", match.partners);
    json.member("goal", match.goal);
    json.member("reworded", match.reworded);
    write_keys(json, after, "joined", match.joined);
    write_keys(json, before, "left", match.left);
    json.end();
  }
  json.end();
  write_keys(json, before, "dropped", found.dropped);
  write_keys(json, after, "added", found.added);
}

void write_partners(JsonWriter& json, const Programme& before, const Programme& after,
                    const Comparison& found) {
  write_keys(json, before, "partners_left", found.partners_left);
  write_keys(json, after, "partners_joined", found.partners_joined);
  json.key("renamed");
  json.begin_array();
  for (const Renaming& renaming : found.renamed) {
    json.begin_object(Layout::one_line);
    json.member("partner", after[renaming.after].key);
    json.member("was", renaming.was);
    json.member("is", renaming.is);
    json.end();
  }
  json.end();
}

void write_ties(JsonWriter& json, const TieChange& ties) {
  json.key("ties");
  json.begin_object();
  json.member("kept", ties.kept);
  json.member("lost", ties.lost);
  json.member("gained", ties.gained);
  json.member("beta", ties.all);
  json.member("rewiring", ties.rewiring);
  json.member("turnover", ties.turnover);
  json.member("rewiring_common", ties.rewiring_common);
  json.member("turnover_common", ties.turnover_common);
  json.end();
}

}  // namespace

std::string comparison_text(const Programme& before, const Programme& after,
                            const Comparison& comparison, const TerminalOptions& options) {
  return Telling(before, after, comparison, options).run();
}

std::string comparison_json(const Programme& before, const Programme& after,
                            const Comparison& comparison) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/comparison/1");
  write_measures(json, before, after, comparison);
  write_partners(json, before, after, comparison);
  write_ties(json, comparison.ties);
  json.key("coalitions");
  json.begin_array();
  for (const CoalitionDrift& drift : comparison.coalitions) {
    json.begin_object(Layout::one_line);
    json.member("before", drift.before + 1);
    json.member("after", drift.after + 1);
    json.member("shared", drift.shared);
    json.member("known", drift.known);
    json.member("jaccard", drift.jaccard);
    json.end();
  }
  json.end();
  json.end();
  return std::move(json).finish();
}

std::string comparison_csv(const Programme& before, const Programme& after,
                           const Comparison& comparison) {
  CsvWriter csv;
  for (const char* name : {"mode", "change", "before", "before_name", "after", "after_name",
                           "confidence", "text", "partners", "goal", "joined", "left"}) {
    csv.cell(name);
  }
  csv.end_row();
  const auto row = [&csv](std::string_view mode, std::string_view change, std::string_view was,
                          std::string_view was_name, std::string_view is,
                          std::string_view is_name) -> CsvWriter& {
    return csv.cell(mode).cell(change).cell(was).cell(was_name).cell(is).cell(is_name);
  };
  const auto without_match = [&csv] {
    for (int i = 0; i < 6; ++i) csv.cell("");
    csv.end_row();
  };
  for (const MeasureMatch& match : comparison.measures) {
    const Measure& was = before[match.before];
    const Measure& is = after[match.after];
    row("measure", is_changed(match) ? "changed" : "kept", was.key, was.title, is.key, is.title);
    csv.number(match.confidence).number(match.text).number(match.partners).number(match.goal);
    csv.cell(joined_keys(after, match.joined)).cell(joined_keys(before, match.left)).end_row();
  }
  for (const MeasureId m : comparison.dropped) {
    row("measure", "dropped", before[m].key, before[m].title, "", "");
    without_match();
  }
  for (const MeasureId m : comparison.added) {
    row("measure", "added", "", "", after[m].key, after[m].title);
    without_match();
  }
  for (const PartnerId p : comparison.partners_left) {
    row("partner", "left", before[p].key, before[p].name, "", "");
    without_match();
  }
  for (const PartnerId p : comparison.partners_joined) {
    row("partner", "joined", "", "", after[p].key, after[p].name);
    without_match();
  }
  for (const Renaming& renaming : comparison.renamed) {
    row("partner", "renamed", before[renaming.before].key, renaming.was, after[renaming.after].key,
        renaming.is);
    without_match();
  }
  return std::move(csv).finish();
}

}  // namespace partnergraph
