#include "planning_commands.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/analysis/comparison.hpp>
#include <partnergraph/analysis/key_players.hpp>
#include <partnergraph/analysis/missing_partner.hpp>
#include <partnergraph/analysis/robustness.hpp>
#include <partnergraph/analysis/threads.hpp>
#include <partnergraph/analysis/what_if.hpp>
#include <partnergraph/output/comparison.hpp>
#include <partnergraph/output/key_players.hpp>
#include <partnergraph/output/suggestions.hpp>
#include <partnergraph/output/what_if.hpp>

#include "console.hpp"
#include "doubts.hpp"
#include "exit_code.hpp"
#include "partner_choice.hpp"
#include "pipeline.hpp"
#include "programme_part.hpp"
#include "progress.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

constexpr std::size_t most_measures = 1000;          // that are given suggestions
constexpr std::uint64_t hold_out_work = 25'000'000;  // partners scored for the hold-out score

Change change_of(const Programme& programme, const Settings& settings) {
  Change change;
  for (const std::string& name : settings.without) {
    change.without.push_back(partner_named(programme, name));
  }
  for (const std::string& typed : settings.with) {
    const std::size_t colon = typed.rfind(':');
    if (colon == std::string::npos) {
      throw UsageError("--with needs NAME:MEASURE, for example --with NHO:M3, not '" + typed + "'");
    }
    const PartnerId partner = partner_named(programme, typed.substr(0, colon));
    change.with.push_back({measure_named(programme, typed.substr(colon + 1)), partner});
    if (std::ranges::find(change.without, partner) != change.without.end()) {
      throw UsageError("'" + programme[partner].name + "' both leaves and joins");
    }
  }
  return change;
}

// Those that were asked for; else all, the ones with fewest partners first.
std::vector<MeasureId> measures_of(const Programme& programme, const BipartiteGraph& graph,
                                   const Settings& settings) {
  std::vector<MeasureId> measures;
  for (const std::string& name : settings.measures) {
    measures.push_back(measure_named(programme, name));
  }
  if (!measures.empty()) return measures;
  for (const MeasureId m : graph.partners().ids()) measures.push_back(m);
  std::ranges::stable_sort(measures, {}, [&](MeasureId m) { return graph.partners()[m].size(); });
  if (measures.size() > most_measures) {
    measures.resize(most_measures);
    if (!settings.quiet) {
      talk("note: only the " + std::to_string(most_measures) +
           " measures with fewest partners are given suggestions; --measure names others");
    }
  }
  return measures;
}

}  // namespace

int key_players(const Settings& settings) {
  const Programme programme = read_actors(settings);
  const ThreadLimit threads(settings.threads);
  const BipartiteGraph graph = graph_of(programme);
  if (settings.set_size > graph.measures().size()) {
    throw UsageError("there are no " + std::to_string(settings.set_size) +
                     " partners: the network has " + std::to_string(graph.measures().size()));
  }
  tell_doubts(programme, settings);
  std::vector<KeyPlayers> found;
  const auto find = [&](KeyPlayerGoal goal) {
    const Progress progress(settings, "key players");
    found.push_back(partnergraph::key_players(graph, {.goal = goal, .size = settings.set_size}));
  };
  if (settings.positive || !settings.negative) find(KeyPlayerGoal::reach);
  if (settings.negative || !settings.positive) {
    find(KeyPlayerGoal::distance_fragmentation);
    find(KeyPlayerGoal::fragmentation);
  }
  switch (format_of(settings, Format::text)) {
    case Format::text:
      deliver(key_players_text(programme, found, terminal_options(programme, settings)), settings);
      break;
    case Format::json:
      deliver(key_players_json(programme, found), settings);
      break;
    case Format::csv:
      deliver_csv(key_players_csv(programme, found), settings);
      break;
  }
  return exit_code::done;
}

int what_if(const Settings& settings) {
  const Programme programme = read_actors(settings);
  const ThreadLimit threads(settings.threads);
  const BipartiteGraph graph = graph_of(programme);
  WhatIfReport report;
  report.change = change_of(programme, settings);
  tell_doubts(programme, settings);
  WhatIfOptions options;
  options.coalitions.seed = settings.seed;
  {
    const Progress progress(settings, "what changes");
    report.consequences = partnergraph::what_if(programme, graph, report.change, options);
    report.weak = weak_places(programme, graph);
    report.losses = losses(programme, graph);
  }
  if (!settings.quiet) {
    for (const Diagnostic& note : report.consequences.notes) talk("note: " + note.message.en);
  }
  switch (format_of(settings, Format::text)) {
    case Format::text:
      deliver(what_if_text(programme, report, terminal_options(programme, settings)), settings);
      break;
    case Format::json:
      deliver(what_if_json(programme, report), settings);
      break;
    case Format::csv:
      deliver_csv(what_if_csv(programme, report), settings);
      break;
  }
  return exit_code::done;
}

int suggest(const Settings& settings) {
  const Programme programme = read_actors(settings);
  const BipartiteGraph graph = graph_of(programme);
  const std::vector<MeasureId> measures = measures_of(programme, graph, settings);
  tell_doubts(programme, settings);
  const MissingPartners missing(programme, graph);
  std::vector<MeasureGuesses> guesses;
  const HoldOut score = [&] {
    const Progress progress(settings, "suggestions");
    for (const MeasureId measure : measures) {
      guesses.push_back({measure, missing.of(measure)});
    }
    return missing.hold_out(
        std::min<std::uint64_t>(1000, hold_out_work / (programme.partners.size() + 1)));
  }();
  switch (format_of(settings, Format::text)) {
    case Format::text:
      deliver(suggestions_text(programme, guesses, score, terminal_options(programme, settings)),
              settings);
      break;
    case Format::json:
      deliver(suggestions_json(programme, guesses, score), settings);
      break;
    case Format::csv:
      deliver_csv(suggestions_csv(programme, guesses, score), settings);
      break;
  }
  return exit_code::done;
}

Compared compared(const Settings& settings) {
  auto [before, after] = two_programmes_of(settings);
  Compared result{part_of(std::move(before), settings), part_of(std::move(after), settings), {}};
  tell_doubts(result.before, settings);
  tell_doubts(result.after, settings);
  const ThreadLimit threads(settings.threads);
  ComparisonOptions options;
  if (settings.threshold) options.threshold = *settings.threshold;
  options.coalitions.seed = settings.seed;
  result.found = [&] {
    const Progress progress(settings, "comparing");
    return partnergraph::compare(result.before, result.after, options);
  }();
  if (!settings.quiet) {
    for (const Diagnostic& note : result.found.notes) talk("note: " + note.message.en);
  }
  return result;
}

int compare(const Settings& settings) {
  const auto [before, after, found] = compared(settings);
  switch (format_of(settings, Format::text)) {
    case Format::text:
      deliver(comparison_text(before, after, found, terminal_options(after, settings)), settings);
      break;
    case Format::json:
      deliver(comparison_json(before, after, found), settings);
      break;
    case Format::csv:
      deliver_csv(comparison_csv(before, after, found), settings);
      break;
  }
  return exit_code::done;
}

}  // namespace partnergraph::cli
