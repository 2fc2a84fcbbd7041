#include <partnergraph/output/rasterise.hpp>

#include <system_error>
#include <utility>
#include <vector>

#include <partnergraph/model/child_process.hpp>

#include "code_point.hpp"

namespace partnergraph {
namespace {

std::string first_line(const std::string& complaints) {
  return visible(std::string_view(complaints).substr(0, complaints.find('\n')));
}

// Why there is no picture; empty if there is one.
std::string problem_of(const ChildResult& child, const RasterLimits& limits) {
  switch (child.end) {
    case ChildEnd::done:
      return child.output.empty() ? "rsvg-convert wrote nothing" : "";
    case ChildEnd::not_found:
      return "rsvg-convert is not installed (apt install librsvg2-bin)";
    case ChildEnd::not_started:
      return "rsvg-convert could not be started: " + std::generic_category().message(child.code);
    case ChildEnd::late:
      return "rsvg-convert ran over " + std::to_string(limits.seconds) + " s";
    case ChildEnd::long_winded:
      return "rsvg-convert wrote more than " + std::to_string(limits.output_bytes) + " bytes";
    case ChildEnd::complaining:
      return "rsvg-convert complained without end: " + first_line(child.complaints);
    case ChildEnd::signalled:
      return "rsvg-convert was ended by signal " + std::to_string(child.code) +
             " (out of time or memory?)";
    case ChildEnd::failed:
      break;
  }
  const std::string said = first_line(child.complaints);
  return said.empty() ? "rsvg-convert failed with exit code " + std::to_string(child.code)
                      : "rsvg-convert failed: " + said;
}

}  // namespace

Rendering rasterise(std::string_view svg, std::string_view format, const RasterLimits& limits) {
  std::vector<std::string> arguments{"--format", std::string(format)};
  if (format == "png") arguments.insert(arguments.end(), {"--zoom", "2"});
  ChildResult child = run_child("rsvg-convert", std::move(arguments), svg,
                                {.seconds = limits.seconds,
                                 .memory_bytes = limits.memory_bytes,
                                 .output_bytes = limits.output_bytes});
  if (std::string problem = problem_of(child, limits); !problem.empty()) {
    return {{}, std::move(problem)};
  }
  return {std::move(child.output), {}};
}

}  // namespace partnergraph
