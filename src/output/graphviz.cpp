#include <partnergraph/output/graphviz.hpp>

#include <system_error>
#include <utility>

#include <partnergraph/model/child_process.hpp>

#include "code_point.hpp"

namespace partnergraph {
namespace {

std::string first_line(const std::string& complaints) {
  return visible(std::string_view(complaints).substr(0, complaints.find('\n')));
}

// Why there is no picture; empty if there is one.
std::string problem_of(const ChildResult& child, const GraphvizLimits& limits) {
  switch (child.end) {
    case ChildEnd::done:
      return child.output.empty() ? "dot wrote nothing" : "";
    case ChildEnd::not_found:
      return "dot is not installed";
    case ChildEnd::not_started:
      return "dot could not be started: " + std::generic_category().message(child.code);
    case ChildEnd::late:
      return "dot ran over " + std::to_string(limits.seconds) + " s";
    case ChildEnd::long_winded:
      return "dot wrote more than " + std::to_string(limits.output_bytes) + " bytes";
    case ChildEnd::complaining:
      return "dot complained without end: " + first_line(child.complaints);
    case ChildEnd::signalled:
      return "dot was ended by signal " + std::to_string(child.code) + " (out of time or memory?)";
    case ChildEnd::failed:
      break;
  }
  const std::string said = first_line(child.complaints);
  return said.empty() ? "dot failed with exit code " + std::to_string(child.code)
                      : "dot failed: " + said;
}

}  // namespace

Rendering render_with_graphviz(std::string_view dot, std::string_view engine,
                               std::string_view format, const GraphvizLimits& limits) {
  ChildResult child =
      run_child("dot", {"-K" + std::string(engine), "-T" + std::string(format)}, dot,
                {.seconds = limits.seconds,
                 .memory_bytes = limits.memory_bytes,
                 .output_bytes = limits.output_bytes});
  if (std::string problem = problem_of(child, limits); !problem.empty()) {
    return {{}, std::move(problem)};
  }
  return {std::move(child.output), {}};
}

}  // namespace partnergraph
