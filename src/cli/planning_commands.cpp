#include "planning_commands.hpp"

#include <utility>
#include <vector>

#include <partnergraph/analysis/key_players.hpp>
#include <partnergraph/analysis/threads.hpp>
#include <partnergraph/output/key_players.hpp>

#include "doubts.hpp"
#include "exit_code.hpp"
#include "pipeline.hpp"
#include "result.hpp"

namespace partnergraph::cli {
namespace {

// The programme with the actors that are asked for, its doubts told.
Programme read_actors(const Settings& settings) {
  Programme programme = programme_of(settings);
  tell_doubts(programme, settings);
  return with_actors(std::move(programme), settings.actors);
}

}  // namespace

int key_players(const Settings& settings) {
  const Programme programme = read_actors(settings);
  const ThreadLimit threads(settings.threads);
  const BipartiteGraph graph = graph_of(programme);
  std::vector<KeyPlayers> found;
  const auto find = [&](KeyPlayerGoal goal) {
    found.push_back(partnergraph::key_players(graph, {.goal = goal, .size = settings.set_size}));
  };
  if (settings.positive || !settings.negative) find(KeyPlayerGoal::reach);
  if (settings.negative || !settings.positive) {
    find(KeyPlayerGoal::distance_fragmentation);
    find(KeyPlayerGoal::fragmentation);
  }
  switch (settings.format.value_or(Format::text)) {
    case Format::text:
      deliver(key_players_text(programme, found, terminal_options(programme, settings)), settings);
      break;
    case Format::json:
      deliver(key_players_json(programme, found), settings);
      break;
    case Format::csv:
      deliver(key_players_csv(programme, found), settings);
      break;
  }
  return exit_code::done;
}

}  // namespace partnergraph::cli
