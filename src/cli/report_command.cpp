#include "report_command.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/csv.hpp>
#include <partnergraph/output/decisions_json.hpp>
#include <partnergraph/output/dot.hpp>
#include <partnergraph/output/output_folder.hpp>
#include <partnergraph/output/report_html.hpp>
#include <partnergraph/output/results_json.hpp>
#include <partnergraph/output/svg.hpp>
#include <partnergraph/output/terminal.hpp>
#include <partnergraph/output/workbook.hpp>

#include "console.hpp"
#include "doubts.hpp"
#include "exit_code.hpp"
#include "pipeline.hpp"
#include "progress.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

namespace fs = std::filesystem;
using Files = std::vector<std::pair<std::string, std::string>>;  // name, bytes

fs::path folder_of(const Settings& settings) {
  const std::string folder = settings.output.value_or("partnergraph-report");
  if (folder == "-") throw UsageError("report writes a folder: -o needs its name, not -");
  return folder;
}

void add_pictures(Files& files, const Analysed& result, Language language) {
  const auto& [programme, findings] = result;
  files.emplace_back("network.dot", network_dot(programme, findings, language));
  files.emplace_back("network.svg", network_svg(programme, findings, language));
  files.emplace_back("columns.svg", columns_svg(programme, findings, language));
  files.emplace_back("matrix.svg", matrix_svg(programme, findings, language));
}

Files files_of(const Analysed& result, const Names& names, Language language) {
  const auto& [programme, findings] = result;
  Files files;
  files.emplace_back("report.html",
                     report_html(programme, findings, names.decisions, names.open, language));
  add_pictures(files, result, language);
  files.emplace_back("partners.csv", partners_csv(programme, findings));
  files.emplace_back("measures.csv", measures_csv(programme, findings));
  files.emplace_back("ties.csv", ties_csv(programme, findings));
  files.emplace_back("overlaps.csv", overlaps_csv(programme, findings));
  files.emplace_back("duplicates.csv", duplicates_csv(programme, findings));
  files.emplace_back("coalitions.csv", coalitions_csv(programme, findings));
  files.emplace_back("decisions.json", decisions_json(names.decisions, names.open));
  files.emplace_back("results.json", results_json(programme, findings));
  files.emplace_back("results.xlsx", workbook_xlsx(programme, findings, language));
  return files;
}

}  // namespace

int report(const Settings& asked) {
  Settings settings = asked;
  settings.weigh_coalitions = true;
  settings.most_overlaps = 10'000;  // more is no report: the command has them all
  settings.rank_stability = true;
  const fs::path folder = folder_of(settings);
  Names names = names_of(settings);
  tell_doubts(names.programme, settings);
  tell_open(names.open.size(), settings);
  const Analysed result = analysed(std::move(names.programme), settings, names.open);
  tell_notes(result.findings, settings);

  OutputFolder out(folder);
  refuse_to_overwrite_input(folder / "manifest.json", settings);
  Settings continuing = settings;  // decisions.json may continue the one that was read
  continuing.decisions.reset();
  const auto files = [&] {
    const Progress progress(settings, "writing " + folder.string());
    return files_of(result, names, language_of(result.programme, settings));
  };
  for (auto& [name, bytes] : files()) {
    if (name.ends_with(".csv")) bytes = in_dialect(std::move(bytes), settings.dialect);
    refuse_to_overwrite_input(folder / name, name == "decisions.json" ? continuing : settings);
    out.stage(name, std::move(bytes));
  }
  out.commit();

  Settings screen = settings;  // -o is the folder; the summary goes to standard output
  screen.output.reset();
  print(
      summary_text(result.programme, result.findings, terminal_options(result.programme, screen)) +
      "\n" + visible_text((folder / "report.html").string()) + "\n");
  return exit_code::done;
}

}  // namespace partnergraph::cli
