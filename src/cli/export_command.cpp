#include "export_command.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <partnergraph/output/network_files.hpp>
#include <partnergraph/output/output_folder.hpp>
#include <partnergraph/output/workbook.hpp>

#include "doubts.hpp"
#include "exit_code.hpp"
#include "pipeline.hpp"
#include "progress.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

// One file as bytes, or several in a folder: what a format writes.
struct ExportFormat {
  std::string_view name;
  std::string_view ending;  ///< that stands for it; empty: only --as does
  std::string (*file)(const Analysed& result, Language language) = nullptr;
  NamedFiles (*folder)(const Programme& programme, const Findings& findings) = nullptr;
  bool ties_alone = false;  ///< tells no finding, so none is computed
};

const std::array<ExportFormat, 13> formats{{
    {"graphml", ".graphml",
     [](const Analysed& r, Language) { return graphml(r.programme, r.findings); }},
    {"gexf", ".gexf", [](const Analysed& r, Language) { return gexf(r.programme, r.findings); }},
    {"pajek", ".net", [](const Analysed& r, Language) { return pajek(r.programme); }, nullptr,
     true},
    {"dl", ".dl", [](const Analysed& r, Language) { return ucinet_dl(r.programme); }, nullptr,
     true},
    {"hif", ".hif.json",
     [](const Analysed& r, Language) { return hif_json(r.programme, r.findings); }},
    {"json", ".json",
     [](const Analysed& r, Language) { return node_link_json(r.programme, r.findings); }},
    {"json-links", "",
     [](const Analysed& r, Language) {
       return node_link_json(r.programme, r.findings, EdgeKey::links);
     }},
    {"cyjs", ".cyjs",
     [](const Analysed& r, Language) { return cytoscape_json(r.programme, r.findings); }},
    {"csv", ".csv", [](const Analysed& r, Language) { return edge_list_csv(r.programme); }, nullptr,
     true},
    {"incidence", "", [](const Analysed& r, Language) { return incidence_csv(r.programme); },
     nullptr, true},
    {"gephi", "", nullptr, gephi_csv},
    {"neo4j", "", nullptr, neo4j_csv},
    {"xlsx", ".xlsx",
     [](const Analysed& r, Language language) {
       return workbook_xlsx(r.programme, r.findings, language);
     }},
}};

const ExportFormat& format_of(const Settings& settings) {
  const std::string path = settings.output.value_or("-");
  const auto named = std::ranges::find(formats, settings.export_as, &ExportFormat::name);
  if (named != formats.end()) return *named;
  if (path == "-") return formats.front();
  const auto ending = std::ranges::find_if(formats, [&](const ExportFormat& format) {
    return !format.ending.empty() && path.ends_with(format.ending);
  });
  if (ending != formats.end()) return *ending;
  std::string listed;
  for (const ExportFormat& format : formats) {
    if (format.ending.empty()) continue;
    listed.append(listed.empty() ? "" : ", ").append(format.ending);
  }
  throw UsageError("'" + path + "' has no ending that names a format (" + listed +
                   "); name it with --as");
}

void refuse_binary_on_terminal(const ExportFormat& format, const Settings& settings) {
  if (format.name != "xlsx" || settings.output.value_or("-") != "-") return;
  if (::isatty(STDOUT_FILENO) == 1)
    throw UsageError("an .xlsx file is not for the screen: give -o");
}

// What `write` gives; meanwhile the terminal is told.
auto written(const Settings& settings, const auto& write) {
  const Progress progress(settings, "writing");
  return write();
}

void deliver_folder(const NamedFiles& files, const Settings& settings) {
  OutputFolder out(*settings.output);
  for (const auto& [name, bytes] : files) {
    refuse_to_overwrite_input(std::filesystem::path(*settings.output) / name, settings);
    out.stage(name, bytes);
  }
  out.commit();
}

}  // namespace

int export_network(const Settings& asked) {
  Settings settings = asked;
  const ExportFormat& format = format_of(settings);
  refuse_binary_on_terminal(format, settings);
  if (format.folder != nullptr && settings.output.value_or("-") == "-") {
    throw UsageError(std::string("--as ").append(format.name) +
                     " writes several files: -o needs the name of a folder");
  }
  const bool table = format.name == "csv" || format.name == "incidence";
  if (settings.dialect != CsvDialect::rfc4180 && !table) {
    throw UsageError("--dialect is for --as csv and incidence: other formats have one form only");
  }
  if (format.name != "xlsx") {  // the workbook has a sheet a finding, the others the network alone
    settings.wanted = Wanted::nothing();
    settings.wanted.centrality = settings.wanted.coalitions = !format.ties_alone;
  } else {
    settings.most_overlaps = most_overlaps_told;
    settings.wanted.ties = false;  // it has no sheet of them
  }
  const Analysed result = analysed(programme_of(settings), settings);
  tell_notes(result.findings, settings);
  if (format.folder != nullptr) {
    deliver_folder(
        written(settings, [&] { return format.folder(result.programme, result.findings); }),
        settings);
  } else {
    const Language language = language_of(result.programme, settings);
    deliver(in_dialect(written(settings, [&] { return format.file(result, language); }),
                       settings.dialect),
            settings);
  }
  return exit_code::done;
}

}  // namespace partnergraph::cli
