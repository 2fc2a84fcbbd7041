#include "diagram_command.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/error.hpp>
#include <partnergraph/output/dot.hpp>
#include <partnergraph/output/svg.hpp>

#include "doubts.hpp"
#include "exit_code.hpp"
#include "network_picture.hpp"
#include "pipeline.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

struct Drawing {
  std::string_view name;
  std::vector<std::string_view> formats;  ///< the first one is printed where no -o names one
};

const Drawing& drawing_of(Picture kind) {
  static const Drawing network{"network", {"dot", "svg", "png", "pdf"}};
  static const Drawing columns{"columns", {"svg"}};
  static const Drawing matrix{"matrix", {"svg"}};
  switch (kind) {
    case Picture::columns:
      return columns;
    case Picture::matrix:
      return matrix;
    case Picture::network:
      break;
  }
  return network;
}

std::string_view format_of(const Settings& settings) {
  const Drawing& drawing = drawing_of(settings.kind);
  if (settings.output.value_or("-") == "-") return drawing.formats.front();
  const std::string ending = std::filesystem::path(*settings.output).extension().string();
  const auto found = std::ranges::find_if(drawing.formats, [&ending](std::string_view format) {
    return ending == std::string(".").append(format);
  });
  if (found != drawing.formats.end()) return *found;
  std::string listed;
  for (const std::string_view format : drawing.formats) {
    listed.append(listed.empty() ? "." : ", .").append(format);
  }
  throw UsageError("a " + std::string(drawing.name) + " diagram can be written as " + listed +
                   ", not to '" + *settings.output + "'");
}

std::string network(const Analysed& result, std::string_view format, const Settings& settings) {
  const auto& [programme, findings] = result;
  std::string dot = network_dot(programme, findings, language_of(programme, settings));
  if (format == "dot") return dot;
  Rendering rendering = drawn_network(programme, dot, format);
  if (!rendering.problem.empty()) {
    throw OutputError(settings.output.value_or("-"),
                      rendering.problem +
                          "; -o with the ending .dot, and --kind columns or "
                          "matrix, need no Graphviz");
  }
  return std::move(rendering.bytes);
}

std::string picture(const Analysed& result, std::string_view format, const Settings& settings) {
  const auto& [programme, findings] = result;
  switch (settings.kind) {
    case Picture::columns:
      return columns_svg(programme, findings, language_of(programme, settings));
    case Picture::matrix:
      return matrix_svg(programme, findings, language_of(programme, settings));
    case Picture::network:
      break;
  }
  return network(result, format, settings);
}

}  // namespace

int diagram(const Settings& settings) {
  const std::string_view format = format_of(settings);
  Programme programme = programme_of(settings);
  tell_doubts(programme, settings);
  const Analysed result = analysed(std::move(programme), settings);
  tell_notes(result.findings, settings);
  deliver(picture(result, format, settings), settings);
  return exit_code::done;
}

}  // namespace partnergraph::cli
