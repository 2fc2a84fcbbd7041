#include <utility>

#include <partnergraph/output/terminal.hpp>

#include "terminal_writer.hpp"
#include "texts.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

// "Statens vegvesen ← SVV (line 290)"; the text only where it differs from the name.
std::string mention_in_words(const Programme& programme, const Mention& mention,
                             Language language) {
  std::string text = programme[mention.partner].name;
  if (mention.text != text) text += " ← " + mention.text;
  const std::string place = describe(mention.source, language);
  if (!place.empty()) text += " (" + place + ')';
  return text;
}

void write_measure(TerminalWriter& out, const Programme& programme, const Measure& measure,
                   Language language) {
  out.blank();
  out.heading(measure.key == measure.title ? measure.title : measure.key + "  " + measure.title);
  std::string place = describe(measure.source, language);
  for (const std::string& heading : measure.section) {
    place += (place.empty() ? "" : " · ") + heading;
  }
  if (!place.empty()) out.paragraph(place, 4, 2);
  for (const Mention& mention : measure.mentions) {
    out.paragraph("– " + mention_in_words(programme, mention, language), 4);
  }
  if (measure.mentions.empty()) {
    out.paragraph(std::string("– ").append(texts::without_partners.in(language)), 4);
  }
  if (measure.open_ended) out.paragraph(texts::open_ended.in(language), 6);
  if (!measure.goal.empty()) out.paragraph(fill(texts::goal.in(language), {measure.goal}), 4, 3);
}

}  // namespace

std::string programme_text(const Programme& programme, const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  out.heading(title_in_words(programme, language));
  out.paragraph(fill(texts::source_file.in(language), {programme.file}), 0, 2);
  if (programme.measures.empty()) out.paragraph(texts::no_measures.in(language));
  for (const Measure& measure : programme.measures) {
    write_measure(out, programme, measure, language);
  }
  out.blank();
  out.heading(texts::doubts.in(language));
  out.paragraph(doubts_in_words(programme.diagnostics, language));
  for (const Diagnostic& diagnostic : programme.diagnostics) {
    const std::string place = describe(diagnostic.source, language);
    out.paragraph(std::string(in_words(diagnostic.severity, language)) +
                      (place.empty() ? "" : ", " + place) + ": " + diagnostic.message.in(language) +
                      " [" + diagnostic.code + ']',
                  2);
  }
  return std::move(out).finish();
}

}  // namespace partnergraph
