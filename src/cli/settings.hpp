// What the user asked for, typed: nothing behind the command line ever sees an argument as text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <partnergraph/analysis/backbone.hpp>
#include <partnergraph/analysis/biclique.hpp>
#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/analysis/metrics.hpp>
#include <partnergraph/analysis/overlap.hpp>
#include <partnergraph/ingest/input.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/csv_dialect.hpp>
#include <partnergraph/output/page.hpp>

namespace partnergraph::cli {

enum class Format : std::uint8_t { text, json, csv };
enum class Side : std::uint8_t { measures, partners };
enum class Shell : std::uint8_t { bash, zsh, fish };
enum class Picture : std::uint8_t {
  network,
  columns,
  matrix,
  coalitions,
  overlaps,
  ego,
  lattice,
  compare,
};
enum class Color : std::uint8_t { automatic, always, never };

/// Least numbers of ties that vertices of a part keep in it.
struct DegreePair {
  std::uint32_t partners = 1;  ///< of a measure, >= 1
  std::uint32_t measures = 1;  ///< of a partner, >= 1
};

/// Pairs a side in a report or a workbook: more is for the command `overlaps`, which has them all.
inline constexpr std::uint64_t most_overlaps_told = 10'000;

struct Settings {
  std::string input;                  ///< a file, or "-" for standard input
  std::string second_input;           ///< of commands that take two: the later one
  std::optional<std::string> output;  ///< folder of `report`, else a file; nothing or "-": stdout

  InputOptions reading;
  std::vector<std::string> lexicons;     ///< files with words of the user's own
  std::optional<std::string> decisions;  ///< file with what a person settled about names
  bool strict = false;                   ///< warnings refuse the input

  Actors actors = Actors::all;
  bool unweighted = false;         ///< every tie counts alike
  std::optional<DegreePair> core;  ///< only this (alpha,beta)-core
  std::vector<std::string> query;  ///< partners where birank, cohits and bgrm begin, as typed
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;                ///< 0 = all of the machine
  Wanted wanted;                            ///< set by the commands: what they print
  Convention compat = Convention::own;      ///< whose definitions of metrics hold
  std::optional<std::string> by;            ///< metric that partners are ranked by
  bool rank_stability = false;              ///< set by the commands that show ranks
  std::uint64_t most_overlaps = 1'000'000;  ///< pairs kept a side: the strongest
  double resolution = 1.0;                  ///< of coalitions, > 0
  std::uint32_t restarts = 20;              ///< of the search for coalitions, >= 1
  std::uint64_t proof_steps = 500;          ///< for the proof that they are best, in millions
  bool weigh_coalitions = false;            ///< gather evidence for the coalitions
  std::optional<std::uint32_t> samples;     ///< random networks to compare them with, as asked for
  std::vector<std::string> must_have;       ///< names, ids or aliases of partners, as typed
  std::vector<std::string> must_not;
  std::uint32_t at_least = 1;        ///< partners that each measure needs in a cover, >= 1
  std::vector<std::string> weights;  ///< NAME=COST, as typed
  std::optional<std::string> costs;  ///< file with a partner and a cost a row
  std::optional<std::string> theme;  ///< only the measures under this heading
  std::optional<std::string> goal;   ///< only the measures with this goal

  BicliqueOptions bicliques{2, 2, 100'000};  ///< which are listed
  std::uint32_t missing = 0;                 ///< ties that a group may lack
  std::uint32_t measure_classes = 3;         ///< of `roles`, 1 to 6
  std::uint32_t partner_classes = 3;

  std::uint32_t set_size = 2;  ///< key players of a set, >= 1
  bool positive = false;       ///< key players who reach all; both kinds unless one is asked
  bool negative = false;       ///< key players without whom the network falls apart

  std::vector<std::string> without;   ///< partners that leave, as typed
  std::vector<std::string> with;      ///< PARTNER:MEASURE, as typed
  std::vector<std::string> measures;  ///< keys, numbers or titles, as typed

  std::optional<double> threshold;  ///< least likeness of a match or duplicates, in (0, 1]

  std::optional<Format> format;
  CsvDialect dialect = CsvDialect::rfc4180;  ///< of whatever is written as CSV
  std::optional<Language> language;          ///< of what is printed; nothing: the document's
  std::string date;                          ///< of the document; empty: what its file says
  std::optional<std::size_t> top;            ///< rows of a list, 0 = all
  Side of = Side::measures;
  bool goal_duplicates = false;  ///< duplicates of goals instead of measures
  std::string of_name;           ///< as typed: a side, or the partner of `diagram --kind ego`
  OverlapOptions overlaps;       ///< which are listed, in which order
  std::optional<BackboneMethod> backbone;  ///< instead of all overlaps: those that remain
  std::optional<double> alpha;             ///< of the backbone
  std::optional<Correction> correction;    ///< of the backbone; nothing: what suits its method
  bool avoiding = false;                   ///< the backbone is of pairs that share too few
  Picture kind = Picture::network;
  PageSize page = PageSize::fitting;
  std::string export_as;  ///< name of a format; empty: what the ending of the output says
  Shell shell = Shell::bash;
  Color color = Color::automatic;
  bool quiet = false;  ///< nothing on standard error but what ends the run
};

}  // namespace partnergraph::cli
