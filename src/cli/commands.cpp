#include "commands.hpp"

#include <algorithm>
#include <array>

#include "completions_command.hpp"
#include "diagram_command.hpp"
#include "export_command.hpp"
#include "finding_commands.hpp"
#include "group_commands.hpp"
#include "manual_command.hpp"
#include "planning_commands.hpp"
#include "report_command.hpp"
#include "review_command.hpp"
#include "selftest_command.hpp"

namespace partnergraph::cli {
namespace {

using enum OptionGroup;

const auto table = std::to_array<Command>({
    {"report",
     "write all findings into a folder, and a summary on the screen",
     "partnergraph report datasets/osloregionen-2025.txt -o partnergraph-report",
     Input::one,
     {reading, analysing, writing, talking},
     {"by", "compat", "resolution", "restarts", "samples", "proof-steps", "dialect", "date"},
     report},
    {"extract",
     "print the programme as read, with every doubt",
     "partnergraph extract datasets/osloregionen-2025.txt --format text",
     Input::one,
     {reading, listing, writing, talking},
     {},
     extract},
    {"review",
     "ask what is open about names, and write the answers down",
     "partnergraph review datasets/osloregionen-2025.txt -o decisions.json",
     Input::one,
     {reading, writing, talking},
     {},
     review},
    {"partners",
     "list the key partners: organisations first, then groups",
     "partnergraph partners datasets/osloregionen-2025.txt --top 5",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"by", "compat", "query", "top"},
     partners},
    {"overlaps",
     "list what two measures, or two partners, have in common",
     "partnergraph overlaps datasets/osloregionen-2025.txt --of partners",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"of", "by", "min", "min-shared", "backbone", "alpha", "correction", "avoiding", "top"},
     overlaps},
    {"duplicates",
     "list measures that may be one, with the reason",
     "partnergraph duplicates datasets/osloregionen-2025.txt",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"of", "threshold", "top"},
     duplicates},
    {"coalitions",
     "find clusters of measures and partners",
     "partnergraph coalitions datasets/osloregionen-2025.txt --actors organisations",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"resolution", "restarts", "samples", "proof-steps", "top"},
     coalitions},
    {"bicliques",
     "list who stands together in the very same measures",
     "partnergraph bicliques datasets/osloregionen-2025.txt --min-partners 3",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"min-measures", "min-partners", "missing", "top"},
     bicliques},
    {"roles",
     "divide measures and partners by the part that they play",
     "partnergraph roles datasets/osloregionen-2025.txt --partner-classes 2",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"measure-classes", "partner-classes", "top"},
     roles},
    {"cover",
     "find the fewest partners that reach every measure",
     "partnergraph cover datasets/osloregionen-2025.txt --must-have NHO",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"must-have", "must-not", "at-least", "theme", "goal", "weight", "costs", "top"},
     cover},
    {"key-players",
     "find few who reach all, and few without whom it falls apart",
     "partnergraph key-players datasets/osloregionen-2025.txt --size 3",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"positive", "negative", "size", "top"},
     key_players},
    {"what-if",
     "tell what changes if partners leave or join measures",
     "partnergraph what-if datasets/osloregionen-2025.txt --without KS",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"without", "with", "top"},
     what_if},
    {"suggest",
     "suggest partners that measures may be missing, with reasons",
     "partnergraph suggest datasets/osloregionen-2025.txt --measure M3",
     Input::one,
     {reading, analysing, listing, writing, talking},
     {"measure", "top"},
     suggest},
    {"compare",
     "compare two programmes: measures, partners, ties, coalitions",
     "partnergraph compare plan-2024.docx plan-2025.docx",
     Input::two,
     {reading, analysing, listing, writing, talking},
     {"threshold", "top"},
     compare},
    {"diagram",
     "draw one picture, in the format that the ending of -o names",
     "partnergraph diagram datasets/osloregionen-2025.txt --kind matrix -o m.svg",
     Input::by_kind,
     {reading, analysing, writing, talking},
     {"kind", "of", "page", "resolution", "threshold", "date"},
     diagram},
    {"export",
     "write the network for another tool: GraphML, GEXF, .net, .xlsx",
     "partnergraph export datasets/osloregionen-2025.txt -o network.graphml",
     Input::one,
     {reading, analysing, writing, talking},
     {"as", "dialect"},
     export_network},
    {"selftest",
     "compute published values and print both",
     "partnergraph selftest",
     Input::none,
     {talking},
     {},
     selftest},
    {"completions",
     "print what completes commands and options in a shell",
     "partnergraph completions --shell zsh -o ~/.zfunc/_partnergraph",
     Input::none,
     {talking},
     {"shell", "output"},
     completions},
    {"manual",
     "print the manual page, in the form that man reads",
     "partnergraph manual -o partnergraph.1 && man ./partnergraph.1",
     Input::none,
     {talking},
     {"output"},
     manual},
});

}  // namespace

std::span<const Command> commands() {
  return table;
}

bool takes(const Command& command, const Option& option) {
  return std::ranges::find(command.own, option.name) != command.own.end() ||
         (option.group != OptionGroup::own &&
          std::ranges::find(command.groups, option.group) != command.groups.end());
}

}  // namespace partnergraph::cli
