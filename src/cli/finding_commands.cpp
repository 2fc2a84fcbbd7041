#include "finding_commands.hpp"

#include <string>

#include <partnergraph/output/csv.hpp>
#include <partnergraph/output/programme_json.hpp>
#include <partnergraph/output/results_json.hpp>
#include <partnergraph/output/terminal.hpp>

#include "backbone_command.hpp"
#include "doubts.hpp"
#include "exit_code.hpp"
#include "metric_choice.hpp"
#include "overlap_choice.hpp"
#include "pipeline.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

// A wish for nothing but the named finding.
Settings only(Settings settings, bool Wanted::*finding) {
  settings.wanted = Wanted::nothing();
  settings.wanted.*finding = true;
  return settings;
}

// The proof that coalitions are best takes longer than all else, and is printed with them alone.
Analysed findings_of(Settings settings) {
  if (!settings.weigh_coalitions) settings.proof_steps = 0;
  Analysed result = analysed(programme_of(settings), settings);
  tell_notes(result.findings, settings);
  return result;
}

// The same with how far ranks move, for which the open questions about names matter.
Analysed ranked_findings(Settings settings) {
  settings.rank_stability = true;
  check_metric(settings);
  Names names = names_of(settings);
  Analysed result = analysed(std::move(names.programme), settings, names.open);
  tell_notes(result.findings, settings);
  return result;
}

// Reads, analyses and prints: what differs between the commands is one writer a format.
template <class Text, class Json, class Csv>
int print_finding(const Analysed& result, const Settings& settings, Text text, Json json, Csv csv) {
  const auto& [programme, findings] = result;
  switch (format_of(settings, Format::text)) {
    case Format::text:
      deliver(text(programme, findings, terminal_options(programme, settings)), settings);
      break;
    case Format::json:
      deliver(json(programme, findings, settings.top.value_or(0)), settings);
      break;
    case Format::csv:
      deliver_csv(csv(programme, findings, settings.top.value_or(0)), settings);
      break;
  }
  return exit_code::done;
}

template <class Text, class Json, class Csv>
int print_finding(const Settings& settings, Text text, Json json, Csv csv) {
  return print_finding(findings_of(settings), settings, text, json, csv);
}

// A writer that always writes the whole finding.
template <class Writer>
auto whole(Writer writer) {
  return [writer](const Programme& programme, const Findings& findings, std::size_t) {
    return writer(programme, findings);
  };
}

std::string programme_in(Format format, const Programme& programme, const Settings& settings) {
  switch (format) {
    case Format::text:
      return programme_text(programme, terminal_options(programme, settings));
    case Format::csv:
      return in_dialect(programme_csv(programme), settings.dialect);
    case Format::json:
      break;
  }
  return programme_json(programme);
}

}  // namespace

int extract(const Settings& settings) {
  const Programme programme = programme_of(settings);
  tell_doubts(programme, settings);
  deliver(programme_in(format_of(settings, Format::json), programme, settings), settings);
  return exit_code::done;
}

int partners(const Settings& settings) {
  return print_finding(ranked_findings(only(settings, &Wanted::centrality)), settings,
                       partners_text, partners_json, partners_csv);
}

int overlaps(const Settings& asked) {
  const Settings settings = with_overlap_order(asked);
  check_of(settings, "partners");
  if (settings.backbone) return print_backbone(settings);
  if (settings.avoiding || settings.correction || settings.alpha) {
    throw UsageError("--alpha, --correction and --avoiding go with --backbone");
  }
  if (settings.of == Side::measures) {
    return print_finding(only(settings, &Wanted::measure_overlaps), measure_overlaps_text,
                         measure_overlaps_json, measure_overlaps_csv);
  }
  return print_finding(only(settings, &Wanted::partner_overlaps), partner_overlaps_text,
                       partner_overlaps_json, partner_overlaps_csv);
}

int duplicates(const Settings& settings) {
  check_of(settings, "goals");
  return print_finding(only(settings, &Wanted::duplicates), duplicates_text, duplicates_json,
                       duplicates_csv);
}

int coalitions(const Settings& asked) {
  Settings settings = only(asked, &Wanted::coalitions);
  settings.weigh_coalitions = true;
  return print_finding(settings, coalitions_text, whole(coalitions_json), whole(coalitions_csv));
}

int cover(const Settings& settings) {
  return print_finding(only(settings, &Wanted::cover), cover_text, whole(cover_json),
                       whole(cover_csv));
}

}  // namespace partnergraph::cli
