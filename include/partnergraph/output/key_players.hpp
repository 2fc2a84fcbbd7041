// Sets of key players, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/analysis/key_players.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/terminal.hpp>

namespace partnergraph {

/// One entry a goal, in the order given. `measures` of the programme, `partners` of its graph.
[[nodiscard]] std::string key_players_text(const Programme& programme,
                                           const std::vector<KeyPlayers>& found,
                                           const TerminalOptions& options);
/// "partnergraph/key-players/1"
[[nodiscard]] std::string key_players_json(const Programme& programme,
                                           const std::vector<KeyPlayers>& found);
/// One row a partner of a set: goal, set (from 1), partner, name, kind, value, exact.
[[nodiscard]] std::string key_players_csv(const Programme& programme,
                                          const std::vector<KeyPlayers>& found);

}  // namespace partnergraph
