#include <partnergraph/output/key_players.hpp>

#include <utility>

#include "csv_writer.hpp"
#include "json_writer.hpp"
#include "names.hpp"
#include "numbers.hpp"
#include "selection.hpp"
#include "terminal_writer.hpp"
#include "texts.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

const Phrase& heading_of(KeyPlayerGoal goal) {
  switch (goal) {
    case KeyPlayerGoal::reach:
      return texts::key_reach;
    case KeyPlayerGoal::fragmentation:
      return texts::key_fragmentation;
    case KeyPlayerGoal::distance_fragmentation:
      break;
  }
  return texts::key_distance_fragmentation;
}

std::string how_sure(const KeyPlayers& found, const Programme& programme, Language language) {
  if (found.exact) {
    return found.ties == 1 ? std::string(texts::key_unique.in(language))
                           : fill(texts::key_ties.in(language), {std::to_string(found.ties)});
  }
  return fill(texts::key_found.in(language),
              {std::to_string(found.tried), std::to_string(programme.partners.size())});
}

std::string value_in_words(const KeyPlayers& found, const Programme& programme, Language language) {
  if (found.goal == KeyPlayerGoal::reach) {
    return fill(texts::key_reach_value.in(language),
                {decimal(found.value, 3, language), std::to_string(found.direct),
                 std::to_string(programme.measures.size())});
  }
  return fill(texts::key_fragmentation_value.in(language),
              {decimal(found.value, 3, language), decimal(found.base, 3, language)});
}

}  // namespace

std::string key_players_text(const Programme& programme, const std::vector<KeyPlayers>& found,
                             const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  for (const KeyPlayers& players : found) {
    if (&players != &found.front()) out.blank();
    out.heading(heading_of(players.goal).in(language));
    if (players.sets.empty()) {
      out.paragraph(texts::key_none.in(language));
      continue;
    }
    for (const auto& set : first_of(players.sets, options.top)) {
      out.paragraph(listed(programme, set, 1000, language), 2);
    }
    out.paragraph(value_in_words(players, programme, language) + ' ' +
                  how_sure(players, programme, language));
  }
  return std::move(out).finish();
}

std::string key_players_json(const Programme& programme, const std::vector<KeyPlayers>& found) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/key-players/1");
  json.key("key_players");
  json.begin_array();
  for (const KeyPlayers& players : found) {
    json.begin_object();
    json.member("goal", name_of(players.goal));
    json.member("value", players.value);
    json.member("base", players.base);
    json.member("exact", players.exact);
    json.member("tried", players.tried);
    json.member("ties", players.ties);
    json.member("direct", players.direct);
    json.key("sets");
    json.begin_array();
    for (const auto& set : players.sets) {
      json.begin_array(JsonWriter::Layout::one_line);
      for (const PartnerId partner : set) json.value(programme[partner].key);
      json.end();
    }
    json.end();
    json.end();
  }
  json.end();
  json.end();
  return std::move(json).finish();
}

std::string key_players_csv(const Programme& programme, const std::vector<KeyPlayers>& found) {
  CsvWriter csv;
  for (const char* name : {"goal", "set", "partner", "name", "kind", "value", "exact"}) {
    csv.cell(name);
  }
  csv.end_row();
  for (const KeyPlayers& players : found) {
    std::uint64_t number = 0;
    for (const auto& set : players.sets) {
      ++number;
      for (const PartnerId id : set) {
        const Partner& partner = programme[id];
        csv.cell(name_of(players.goal)).count(number).cell(partner.key).cell(partner.name);
        csv.cell(name_of(partner.kind)).number(players.value);
        csv.cell(players.exact ? "true" : "false").end_row();
      }
    }
  }
  return std::move(csv).finish();
}

}  // namespace partnergraph
