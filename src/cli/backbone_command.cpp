#include "backbone_command.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include <partnergraph/analysis/backbone.hpp>
#include <partnergraph/analysis/threads.hpp>
#include <partnergraph/output/backbone.hpp>

#include "doubts.hpp"
#include "exit_code.hpp"
#include "pipeline.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

// Every pair is looked at, also those that share nothing.
constexpr std::uint32_t most_avoiding = 50'000;

BackboneOptions backbone_options(const Settings& settings) {
  BackboneOptions options;
  options.method = *settings.backbone;
  const bool disparity = options.method == BackboneMethod::disparity;
  options.alpha = settings.alpha.value_or(options.alpha);
  options.correction =
      settings.correction.value_or(disparity ? Correction::none : Correction::benjamini_hochberg);
  options.direction = settings.avoiding ? Direction::less : Direction::more;
  if (disparity && (settings.avoiding || options.correction != Correction::none)) {
    throw UsageError("--backbone disparity takes neither --correction nor --avoiding");
  }
  if (settings.overlaps != OverlapOptions{}) {
    throw UsageError("--backbone takes neither --by nor --min nor --min-shared");
  }
  return options;
}

template <class Edges>
int print_edges(const Programme& programme, const Edges& edges, const BackboneOptions& options,
                const Settings& settings) {
  const std::size_t top = settings.top.value_or(0);
  switch (format_of(settings, Format::text)) {
    case Format::text:
      deliver(backbone_text(programme, edges, options, terminal_options(programme, settings)),
              settings);
      break;
    case Format::json:
      deliver(backbone_json(programme, edges, options, top), settings);
      break;
    case Format::csv:
      deliver_csv(backbone_csv(programme, edges, top), settings);
      break;
  }
  return exit_code::done;
}

}  // namespace

int print_backbone(const Settings& settings) {
  const BackboneOptions options = backbone_options(settings);
  const Programme programme = read_actors(settings);
  const ThreadLimit threads(settings.threads);
  const BipartiteGraph graph = graph_of(programme);
  const bool measures = settings.of == Side::measures;
  const std::uint32_t side = measures ? graph.partners().size() : graph.measures().size();
  if (settings.avoiding && side > most_avoiding) {
    throw UsageError("--avoiding looks at every pair: at most " + std::to_string(most_avoiding) +
                     " on a side, not " + std::to_string(side));
  }
  tell_doubts(programme, settings);
  return measures ? print_edges(programme, measure_backbone(graph, options), options, settings)
                  : print_edges(programme, partner_backbone(graph, options), options, settings);
}

}  // namespace partnergraph::cli
