#include "group_commands.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include <partnergraph/analysis/threads.hpp>
#include <partnergraph/output/bicliques.hpp>
#include <partnergraph/output/roles.hpp>

#include "console.hpp"
#include "doubts.hpp"
#include "exit_code.hpp"
#include "pipeline.hpp"
#include "progress.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

// Pairs of bicliques are compared: more of them would take minutes.
constexpr std::size_t most_percolated = 20'000;

void tell(const Settings& settings, const std::string& note) {
  if (!settings.quiet) talk("note: " + note);
}

NearBicliqueOptions near_asked(const Settings& settings) {
  const BicliqueOptions& sizes = settings.bicliques;
  if (settings.missing >= std::min(sizes.min_measures, sizes.min_partners)) {
    const std::string least = std::to_string(std::uint64_t{settings.missing} + 1);
    throw UsageError("--missing " + std::to_string(settings.missing) +
                     " needs larger groups: add --min-measures " + least + " --min-partners " +
                     least);
  }
  return {.missing = settings.missing,
          .min_measures = sizes.min_measures,
          .min_partners = sizes.min_partners};
}

}  // namespace

int bicliques(const Settings& settings) {
  const NearBicliqueOptions near = near_asked(settings);
  const Programme programme = read_actors(settings);
  tell_doubts(programme, settings);
  const ThreadLimit threads(settings.threads);
  const BipartiteGraph graph = graph_of(programme);
  BicliqueReport report;
  report.asked = settings.bicliques;
  {
    const Progress progress(settings, "bicliques");
    report.found = maximal_bicliques(graph, report.asked);
    report.missing = settings.missing;
    if (settings.missing > 0) report.near = near_bicliques(graph, near);
    report.lattice = concept_lattice(graph);
    if (report.found.complete && report.found.list.size() <= most_percolated) {
      report.overlapping = overlapping_coalitions(report.found.list, report.asked.min_measures,
                                                  report.asked.min_partners);
    } else {
      tell(settings, "overlapping coalitions were left out: there are more than " +
                         std::to_string(most_percolated) +
                         " bicliques; ask for larger ones with --min-measures and --min-partners");
    }
  }
  if (!report.lattice.complete) {
    tell(settings, "stability was left out: there are more concepts than anybody reads");
  }
  switch (format_of(settings, Format::text)) {
    case Format::text:
      deliver(bicliques_text(programme, report, terminal_options(programme, settings)), settings);
      break;
    case Format::json:
      deliver(bicliques_json(programme, report, settings.top.value_or(0)), settings);
      break;
    case Format::csv:
      deliver_csv(bicliques_csv(programme, report, settings.top.value_or(0)), settings);
      break;
  }
  return exit_code::done;
}

int roles(const Settings& settings) {
  const Programme programme = read_actors(settings);
  tell_doubts(programme, settings);
  const ThreadLimit threads(settings.threads);
  const BipartiteGraph graph = graph_of(programme);
  RoleReport report;
  {
    const Progress progress(settings, "roles");
    report.same = structural_equivalence(graph);
    report.blocks = blockmodel(graph, {.measure_classes = settings.measure_classes,
                                       .partner_classes = settings.partner_classes,
                                       .seed = settings.seed});
  }
  switch (format_of(settings, Format::text)) {
    case Format::text:
      deliver(roles_text(programme, report, terminal_options(programme, settings)), settings);
      break;
    case Format::json:
      deliver(roles_json(programme, report), settings);
      break;
    case Format::csv:
      deliver_csv(roles_csv(programme, report), settings);
      break;
  }
  return exit_code::done;
}

}  // namespace partnergraph::cli
