#include <partnergraph/output/suggestions.hpp>

#include <string_view>
#include <utility>

#include "csv_writer.hpp"
#include "measure_label.hpp"
#include "missing_partner_json.hpp"
#include "names.hpp"
#include "numbers.hpp"
#include "planning_texts.hpp"
#include "selection.hpp"
#include "terminal_writer.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

template <StrongId Vertex>
std::string joined_keys(const Programme& programme, const std::vector<Vertex>& vertices) {
  std::string result;
  for (const Vertex vertex : vertices) {
    result.append(result.empty() ? "" : "; ").append(programme[vertex].key);
  }
  return result;
}

std::string trust_in_words(const HoldOut& score, Language language) {
  if (score.tested == 0) return std::string(texts::trust_untested.in(language));
  return fill(texts::trust.in(language),
              {whole(score.tested, language), decimal(score.auc, 2, language),
               decimal(score.auc_by_degree, 2, language), percent(score.found_in_5, language),
               percent(score.found_in_5_by_degree, language)}) +
         ' ' +
         std::string((score.better() ? texts::trust_better : texts::trust_no_better).in(language));
}

}  // namespace

std::string reasons_in_words(const Programme& programme, const MissingPartner& guess,
                             Language language) {
  std::string text;
  const auto add = [&text](const std::string& reason) {
    text.append(text.empty() ? "" : "; ").append(reason);
  };
  if (!guess.alike.empty()) {
    add(fill(texts::reason_alike.in(language), {listed(programme, guess.alike, 3, language)}));
  }
  if (!guess.through.empty()) {
    add(fill(texts::reason_through.in(language), {listed(programme, guess.through, 3, language)}));
  }
  if (guess.in_theme > 0) {
    add(fill(texts::reason_theme.in(language),
             {counted(guess.in_theme, texts::measure, language)}));
  }
  return text;
}

void write_candidates(JsonWriter& json, const Programme& programme,
                      const std::vector<MissingPartner>& candidates) {
  json.key("candidates");
  json.begin_array();
  for (const MissingPartner& guess : candidates) {
    json.begin_object(Layout::one_line);
    json.member("partner", programme[guess.partner].key);
    json.member("score", guess.score);
    json.key("alike");
    json.begin_array(Layout::one_line);
    for (const MeasureId measure : guess.alike) json.value(programme[measure].key);
    json.end();
    json.key("through");
    json.begin_array(Layout::one_line);
    for (const PartnerId partner : guess.through) json.value(programme[partner].key);
    json.end();
    json.member("in_theme", guess.in_theme);
    json.end();
  }
  json.end();
}

std::string suggestions_text(const Programme& programme, const std::vector<MeasureGuesses>& guesses,
                             const HoldOut& score, const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  out.heading(texts::suggestions.in(language));
  out.paragraph(trust_in_words(score, language));
  for (const MeasureGuesses& entry : first_of(guesses, options.top)) {
    const Measure& measure = programme[entry.measure];
    out.blank();
    out.paragraph(label_of(measure), 0, 1);
    for (const MissingPartner& guess : entry.candidates) {
      out.paragraph(listed(programme, std::vector{guess.partner}, 1, language) + ": " +
                        reasons_in_words(programme, guess, language),
                    2, 2);
    }
    if (entry.candidates.empty()) out.paragraph(texts::no_replacement.in(language), 2);
  }
  if (options.top != 0 && guesses.size() > options.top) {
    out.paragraph(fill(texts::rows_shown.in(language),
                       {std::to_string(options.top), std::to_string(guesses.size())}));
  }
  return std::move(out).finish();
}

std::string suggestions_json(const Programme& programme, const std::vector<MeasureGuesses>& guesses,
                             const HoldOut& score) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/suggestions/1");
  json.key("hold_out");
  json.begin_object();
  json.member("tested", score.tested);
  json.member("auc", score.auc);
  json.member("auc_by_degree", score.auc_by_degree);
  json.member("found_in_5", score.found_in_5);
  json.member("found_in_5_by_degree", score.found_in_5_by_degree);
  json.member("better", score.better());
  json.end();
  json.key("suggestions");
  json.begin_array();
  for (const MeasureGuesses& entry : guesses) {
    json.begin_object();
    json.member("measure", programme[entry.measure].key);
    write_candidates(json, programme, entry.candidates);
    json.end();
  }
  json.end();
  json.end();
  return std::move(json).finish();
}

std::string suggestions_csv(const Programme& programme, const std::vector<MeasureGuesses>& guesses,
                            const HoldOut& /*score*/) {
  CsvWriter csv;
  for (const char* name :
       {"measure", "title", "partner", "name", "kind", "score", "alike", "through", "in_theme"}) {
    csv.cell(name);
  }
  csv.end_row();
  for (const MeasureGuesses& entry : guesses) {
    for (const MissingPartner& guess : entry.candidates) {
      const Measure& measure = programme[entry.measure];
      const Partner& partner = programme[guess.partner];
      csv.cell(measure.key).cell(measure.title).cell(partner.key).cell(partner.name);
      csv.cell(name_of(partner.kind)).number(guess.score);
      csv.cell(joined_keys(programme, guess.alike)).cell(joined_keys(programme, guess.through));
      csv.count(guess.in_theme).end_row();
    }
  }
  return std::move(csv).finish();
}

}  // namespace partnergraph
