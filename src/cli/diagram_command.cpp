#include "diagram_command.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include <partnergraph/model/error.hpp>
#include <partnergraph/output/dot.hpp>
#include <partnergraph/output/page.hpp>
#include <partnergraph/output/rasterise.hpp>
#include <partnergraph/output/svg.hpp>

#include "console.hpp"
#include "doubts.hpp"
#include "exit_code.hpp"
#include "overlap_choice.hpp"
#include "partner_choice.hpp"
#include "pipeline.hpp"
#include "planning_commands.hpp"
#include "progress.hpp"
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
  const Progress progress(settings, "drawing");
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
    case Picture::lattice:
      return lattice_svg(programme, findings, language);
    case Picture::compare:  // has two programmes: see comparison_picture
    case Picture::network:
      break;
  }
  return network_svg(programme, findings, language);
}

std::string dot_of(const Analysed& result, const Settings& settings) {
  const Progress progress(settings, "drawing");
  const auto& [programme, findings] = result;
  const Language language = language_of(programme, settings);
  if (settings.kind == Picture::ego) {
    return ego_dot(programme, findings, partner_named(programme, settings.of_name), language);
  }
  if (settings.kind == Picture::overlaps) {
    return settings.of == Side::partners ? partner_overlaps_dot(programme, findings, language)
                                         : measure_overlaps_dot(programme, findings, language);
  }
  if (settings.kind == Picture::matrix) return matrix_dot(programme, findings, language);
  if (settings.kind == Picture::lattice) return lattice_dot(programme, language);
  return network_dot(programme, findings, language);  // columns and coalitions are in it, too
}

// What else would make the labels of this picture large enough to read.
std::string larger_labels(const std::string& svg, const Settings& settings) {
  if (on_page(svg, PageSize::a4).text_points >= least_text_points)
    return "--page A4 is large enough";
  if (on_page(svg, PageSize::a3).text_points >= least_text_points)
    return "--page A3 is large enough";
  if (settings.kind != Picture::coalitions) return "--kind coalitions fits on a page";
  return "without --page the picture is as large as it needs";
}

void tell_small_labels(const std::string& svg, const PictureOnPage& page,
                       const Settings& settings) {
  if (settings.quiet || page.text_points >= least_text_points) return;
  const auto tenths = static_cast<int>(page.text_points * 10.0);
  talk("warning: on this page labels are " + std::to_string(tenths / 10) + '.' +
       std::to_string(tenths % 10) + " points high, hard to read; " + larger_labels(svg, settings));
}

std::string as_format(const std::string& picture, std::string_view format,
                      const Settings& settings) {
  PictureOnPage page = on_page(picture, settings.page);
  tell_small_labels(picture, page, settings);
  if (format == "svg") return std::move(page.svg);
  Rendering rendering = [&] {
    const Progress progress(settings, std::string("making a .").append(format));
    return rasterise(page.svg, format);
  }();
  if (!rendering.problem.empty()) {
    throw OutputError(settings.output.value_or("-"),
                      rendering.problem + "; an .svg needs no other program");
  }
  return std::move(rendering.bytes);
}

// Only what the picture shows.
Wanted wanted_by(const Settings& settings) {
  Wanted wanted = Wanted::nothing();
  wanted.coalitions = true;
  wanted.duplicates = settings.kind == Picture::matrix || settings.kind == Picture::columns ||
                      settings.kind == Picture::network || settings.kind == Picture::coalitions;
  wanted.key_order = wanted.duplicates;  // for what the head says
  const bool overlaps = settings.kind == Picture::overlaps;
  wanted.measure_overlaps = overlaps && settings.of == Side::measures;
  wanted.partner_overlaps = overlaps && settings.of == Side::partners;
  return wanted;
}

std::string picture(Settings settings, std::string_view format) {
  settings.wanted = wanted_by(settings);
  Programme programme = programme_of(settings);
  if (settings.kind == Picture::ego) static_cast<void>(partner_named(programme, settings.of_name));
  const Analysed result = analysed(std::move(programme), settings);
  tell_notes(result.findings, settings);
  if (format == "dot") return dot_of(result, settings);
  return as_format(svg_of(result, settings), format, settings);
}

std::string comparison_picture(const Settings& settings, std::string_view format) {
  const Compared result = compared(settings);
  const Language language = language_of(result.after, settings);
  if (format == "dot") return comparison_dot(result.before, result.after, result.found, language);
  return as_format(comparison_svg(result.before, result.after, result.found, language), format,
                   settings);
}

}  // namespace

int diagram(const Settings& settings) {
  const std::string_view format = format_of(settings);
  if (settings.kind == Picture::ego && settings.of_name.empty()) {
    throw UsageError("--kind ego needs the partner in the middle: --of NAME");
  }
  if (settings.kind == Picture::overlaps) check_of(settings, "partners");
  deliver(settings.kind == Picture::compare ? comparison_picture(settings, format)
                                            : picture(settings, format),
          settings);
  return exit_code::done;
}

}  // namespace partnergraph::cli
