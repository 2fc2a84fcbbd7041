// What a measure says, as one text.
#pragma once

#include <string>

#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Title and details, a line each. The goal is a text of its own.
[[nodiscard]] inline std::string measure_text(const Measure& measure) {
  std::string text = measure.title;
  for (const std::string& detail : measure.details) text.append("\n").append(detail);
  return text;
}

}  // namespace partnergraph
