#include "report_command.hpp"

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <future>
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
#include "metric_choice.hpp"
#include "pipeline.hpp"
#include "progress.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

namespace fs = std::filesystem;
using Files = std::vector<std::pair<std::string, std::function<std::string()>>>;  // name, bytes

fs::path folder_of(const Settings& settings) {
  const std::string folder = settings.output.value_or("partnergraph-report");
  if (folder == "-") throw UsageError("report writes a folder: -o needs its name, not -");
  return folder;
}

// Each is made when it is its turn to be written, so that few are in memory; those that take
// longest come first.
Files files_of(const Analysed& result, const Names& names, Language language) {
  const Programme& programme = result.programme;
  const Findings& findings = result.findings;
  return {
      {"results.json", [&] { return results_json(programme, findings); }},
      {"report.html",
       [&, language] {
         return report_html(programme, findings, names.decisions, names.open, language);
       }},
      {"results.xlsx", [&, language] { return workbook_xlsx(programme, findings, language); }},
      {"network.dot", [&, language] { return network_dot(programme, findings, language); }},
      {"ties.csv", [&] { return ties_csv(programme, findings); }},
      {"partners.csv", [&] { return partners_csv(programme, findings); }},
      {"measures.csv", [&] { return measures_csv(programme, findings); }},
      {"coalitions.csv", [&] { return coalitions_csv(programme, findings); }},
      {"network.svg", [&, language] { return network_svg(programme, findings, language); }},
      {"columns.svg", [&, language] { return columns_svg(programme, findings, language); }},
      {"matrix.svg", [&, language] { return matrix_svg(programme, findings, language); }},
      {"overlaps.csv", [&] { return overlaps_csv(programme, findings); }},
      {"duplicates.csv", [&] { return duplicates_csv(programme, findings); }},
      {"decisions.json", [&] { return decisions_json(names.decisions, names.open); }},
  };
}

// Two at a time: one is written while the next is made.
void stage(OutputFolder& out, const Files& files, const Settings& settings) {
  std::atomic<std::size_t> next = 0;
  const auto go_on = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      const auto& [name, make] = files[i];
      std::string bytes = make();
      if (name.ends_with(".csv")) bytes = in_dialect(std::move(bytes), settings.dialect);
      out.stage(name, bytes);
    }
  };
  std::future<void> second;
  if (settings.threads != 1) second = std::async(std::launch::async, go_on);
  go_on();
  if (second.valid()) second.get();
}

// The files of a report appear together, or none of them.
void write_files(const fs::path& folder, const Files& files, const Settings& settings) {
  const Progress progress(settings, "writing " + folder.string());
  OutputFolder out(folder);
  refuse_to_overwrite_input(folder / "manifest.json", settings);
  Settings continuing = settings;  // decisions.json may continue the one that was read
  continuing.decisions.reset();
  for (const auto& [name, make] : files) {
    refuse_to_overwrite_input(folder / name, name == "decisions.json" ? continuing : settings);
  }
  stage(out, files, settings);
  out.commit();
}

}  // namespace

int report(const Settings& asked) {
  Settings settings = asked;
  settings.weigh_coalitions = true;
  settings.most_overlaps = most_overlaps_told;
  settings.rank_stability = true;
  const fs::path folder = folder_of(settings);
  check_metric(settings);
  Names names = names_of(settings);
  const Analysed result = analysed(std::move(names.programme), settings, names.open);
  tell_open(names.open.size(), settings);
  tell_notes(result.findings, settings);

  const Language language = language_of(result.programme, settings);
  write_files(folder, files_of(result, names, language), settings);

  Settings screen = settings;  // -o is the folder; the summary goes to standard output
  screen.output.reset();
  print(
      summary_text(result.programme, result.findings, terminal_options(result.programme, screen)) +
      "\n" + visible_text((folder / "report.html").string()) + "\n");
  return exit_code::done;
}

}  // namespace partnergraph::cli
