#include "diagram_command.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include <partnergraph/model/error.hpp>
#include <partnergraph/output/dot.hpp>
#include <partnergraph/output/rasterise.hpp>
#include <partnergraph/output/svg.hpp>

#include "doubts.hpp"
#include "exit_code.hpp"
#include "partner_choice.hpp"
#include "pipeline.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

constexpr std::array<std::string_view, 4> formats{"svg", "png", "pdf", "dot"};

std::string_view format_of(const Settings& settings) {
  if (settings.output.value_or("-") == "-") {
    return settings.kind == Picture::network ? "dot" : "svg";
  }
  const std::string ending = std::filesystem::path(*settings.output).extension().string();
  for (const std::string_view format : formats) {
    if (ending == std::string(".").append(format)) return format;
  }
  throw UsageError("a diagram can be written as .svg, .png, .pdf or .dot, not to '" +
                   *settings.output + "'");
}

std::string svg_of(const Analysed& result, const Settings& settings) {
  const auto& [programme, findings] = result;
  const Language language = language_of(programme, settings);
  switch (settings.kind) {
    case Picture::columns:
      return columns_svg(programme, findings, language);
    case Picture::matrix:
      return matrix_svg(programme, findings, language);
    case Picture::coalitions:
      return coalitions_svg(programme, findings, language);
    case Picture::overlaps:
      return settings.of == Side::partners ? partner_overlaps_svg(programme, findings, language)
                                           : measure_overlaps_svg(programme, findings, language);
    case Picture::ego:
      return ego_svg(programme, findings, partner_named(programme, settings.of_name), language);
    case Picture::network:
      break;
  }
  return network_svg(programme, findings, language);
}

std::string picture(const Analysed& result, std::string_view format, const Settings& settings) {
  if (format == "dot") {
    return network_dot(result.programme, result.findings, language_of(result.programme, settings));
  }
  std::string svg = svg_of(result, settings);
  if (format == "svg") return svg;
  Rendering rendering = rasterise(svg, format);
  if (!rendering.problem.empty()) {
    throw OutputError(settings.output.value_or("-"),
                      rendering.problem + "; an .svg needs no other program");
  }
  return std::move(rendering.bytes);
}

}  // namespace

int diagram(const Settings& settings) {
  const std::string_view format = format_of(settings);
  if (settings.kind == Picture::ego && settings.of_name.empty()) {
    throw UsageError("--kind ego needs the partner in the middle: --of NAME");
  }
  Programme programme = programme_of(settings);
  tell_doubts(programme, settings);
  const Analysed result = analysed(std::move(programme), settings);
  tell_notes(result.findings, settings);
  deliver(picture(result, format, settings), settings);
  return exit_code::done;
}

}  // namespace partnergraph::cli
