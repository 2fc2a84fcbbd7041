#include "doubts.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/source.hpp>

#include "console.hpp"
#include "pipeline.hpp"
#include "programme_part.hpp"

namespace partnergraph::cli {
namespace {

constexpr std::size_t most_warnings = 20;  // one screen

std::string counted(std::size_t count, const char* noun) {
  return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

// "programme.txt:33: warning: MESSAGE [code]", as compilers write it: editors jump to it.
std::string described(const Diagnostic& doubt, const std::string& file) {
  std::string place = file;
  if (doubt.source.line > 0) {
    place += ":" + std::to_string(doubt.source.line);
  } else if (const std::string other = describe(doubt.source); !other.empty()) {
    place += ", " + other;
  }
  const char* severity = doubt.severity == Severity::warning ? ": warning: " : ": note: ";
  return place + severity + doubt.message.en + " [" + doubt.code + "]";
}

}  // namespace

void tell_doubts(const Programme& programme, const Settings& settings) {
  std::size_t warnings = 0;
  for (const Diagnostic& doubt : programme.diagnostics) {
    if (doubt.severity != Severity::warning) continue;
    if (++warnings <= most_warnings && !settings.quiet) talk(described(doubt, programme.file));
  }
  if (!settings.quiet && warnings > most_warnings) {
    talk("and " + counted(warnings - most_warnings, "more warning"));
  }
  if (settings.strict && warnings > 0) {
    throw InputError(programme.file, {},
                     counted(warnings, "warning") +
                         ", which --strict refuses; settle them in the "
                         "input, or run without --strict");
  }
  if (settings.quiet || programme.diagnostics.empty()) return;
  const std::string file = programme.file == "-" ? "-" : "'" + programme.file + "'";
  talk(counted(warnings, "warning") + ", " +
       counted(programme.diagnostics.size() - warnings, "note") + "; partnergraph extract " + file +
       " --format text lists them");
}

Programme read_actors(const Settings& settings) {
  return part_of(programme_of(settings), settings);
}

void tell_open(std::size_t questions, const Settings& settings) {
  if (settings.quiet || questions == 0) return;
  talk(counted(questions, "question") + " about names open; partnergraph review '" +
       settings.input + "' -o decisions.json asks, --decisions decisions.json applies the answers");
}

void tell_notes(const Findings& findings, const Settings& settings) {
  if (settings.quiet) return;
  for (const Diagnostic& note : findings.notes) talk("note: " + note.message.en);
}

}  // namespace partnergraph::cli
