// Read this first: every stage of the program is one call here, in order. What each of them takes
// and gives stands in its header; docs/architecture.md follows one tie through all of them.
#include "pipeline.hpp"

#include <future>
#include <limits>
#include <utility>

#include <partnergraph/analysis/threads.hpp>
#include <partnergraph/document/bytes.hpp>
#include <partnergraph/document/decode.hpp>
#include <partnergraph/ingest/decisions_reader.hpp>
#include <partnergraph/ingest/input.hpp>
#include <partnergraph/ingest/lexicon_reader.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/resolve/resolution.hpp>
#include <partnergraph/resolve/suggestion.hpp>

#include "cover_choice.hpp"
#include "doubts.hpp"
#include "metric_choice.hpp"
#include "programme_part.hpp"
#include "progress.hpp"

namespace partnergraph::cli {
namespace {

// The words of four languages, and those of the user.
Lexicon lexicon_of(const Settings& settings) {
  Lexicon lexicon = built_in_lexicon();
  const Limits& limits = settings.reading.limits;
  for (const std::string& file : settings.lexicons) {
    extend(lexicon, read_bytes(file, limits), file, limits);
  }
  return lexicon;
}

FindingsOptions options_of(const Programme& programme, const std::vector<Suggestion>& open,
                           const Settings& settings) {
  FindingsOptions options;
  options.wanted = settings.wanted;
  options.metrics.convention = settings.compat;
  options.metrics.query = query_of(programme, settings);
  options.rank_stability = settings.rank_stability;
  options.doubtful_pairs = doubtful_pairs(programme, open);
  options.coalitions.seed = settings.seed;
  options.coalitions.resolution = settings.resolution;
  options.coalitions.restarts = settings.restarts;
  options.coalitions.proof_budget = settings.proof_steps * 1'000'000;
  options.weigh_coalitions = settings.weigh_coalitions;
  if (settings.samples) options.coalition_evidence.samples = *settings.samples;
  if (settings.samples.value_or(0) > 0) {  // however long they take
    options.max_evidence_work = std::numeric_limits<std::uint64_t>::max();
  }
  options.overlaps = settings.overlaps;
  options.max_overlaps = settings.most_overlaps;
  options.duplicates.of = settings.goal_duplicates ? DuplicateOf::goals : DuplicateOf::measures;
  if (settings.threshold) options.duplicates.threshold = *settings.threshold;
  options.cover = cover_options(programme, settings);
  return options;
}

Decisions decisions_of(const Settings& settings) {
  if (!settings.decisions) return {};
  const std::string& file = *settings.decisions;
  const Limits& limits = settings.reading.limits;
  return read_decisions(decode(read_bytes(file, limits), file).utf8, file, limits);
}

// A document's names are put together; a network's are settled; in programme JSON a person has
// settled kinds too. Decisions hold for all of them.
Programme with_partners(Reading reading, const Lexicon& lexicon, const Decisions& decisions) {
  switch (reading.settled) {
    case Settled::nothing:
      return resolve_partners(std::move(reading.programme), lexicon, decisions);
    case Settled::names:
      return classify_partners(std::move(reading.programme), lexicon, decisions);
    case Settled::names_and_kinds:
      break;
  }
  return settle_partners(std::move(reading.programme), lexicon, decisions);
}

enum class Questions : std::uint8_t { none, open };

Names read_names(const Settings& settings, Questions questions) {
  const Progress progress(settings, "reading " + settings.input);
  Names names{lexicon_of(settings), decisions_of(settings), {}, {}};

  // document and ingest: bytes -> blocks (or table, or JSON) -> measures with mentions. Every
  // mention still is a text with a line.
  Reading reading = read_input(settings.input, names.lexicon, settings.reading);
  if (!settings.date.empty()) reading.programme.date = settings.date;

  // resolve: mentions -> partners.
  const bool may_be_open = questions == Questions::open && reading.settled == Settled::nothing;
  names.programme = with_partners(std::move(reading), names.lexicon, names.decisions);
  if (may_be_open) names.open = suggest_same(names.programme, names.lexicon, names.decisions);
  return names;
}

}  // namespace

Names names_of(const Settings& settings) {
  return read_names(settings, Questions::open);
}

Programme programme_of(const Settings& settings) {
  return read_names(settings, Questions::none).programme;
}

TwoProgrammes two_programmes_of(const Settings& settings) {
  const Progress progress(settings, "reading " + settings.input + " and " + settings.second_input);
  const Lexicon lexicon = lexicon_of(settings);
  const Decisions decisions = decisions_of(settings);
  // The second is read beside the first; from standard input only behind it.
  const bool beside = settings.threads != 1 && settings.second_input != "-";
  auto second = std::async(beside ? std::launch::async : std::launch::deferred, [&] {
    return read_input(settings.second_input, lexicon, settings.reading);
  });
  Reading first = read_input(settings.input, lexicon, settings.reading);
  TwoReadings readings = joined(std::move(first), second.get());
  Programme resolved = with_partners(std::move(readings.both), lexicon, decisions);
  return parted(std::move(resolved), std::move(readings));
}

Analysed analysed(Programme programme, const Settings& settings,
                  const std::vector<Suggestion>& open) {
  Analysed result{part_of(std::move(programme), settings), {}};

  // Whatever was typed has been looked up: what was doubtful comes after what was wrong.
  FindingsOptions options = options_of(result.programme, open, settings);
  tell_doubts(result.programme, settings);

  const ThreadLimit threads(settings.threads);
  Progress progress(settings, "network");

  // model: mentions -> ties between MeasureId and PartnerId.
  const BipartiteGraph graph = graph_of(result.programme);

  // analysis: ties -> everything that the commands print and the report holds.
  options.on_stage = [&progress](std::string_view stage) { progress.at(std::string(stage)); };
  result.findings = analyse(result.programme, graph, options);
  rank_by(result.findings, settings);
  return result;
}

}  // namespace partnergraph::cli
