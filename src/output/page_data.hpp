// What the interactive page works on, as JSON inside of it: src/output/web/data.ts reads it.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

struct PageContent {
  const Programme& programme;
  const Findings& findings;
  const Decisions& decisions;
  const std::vector<Suggestion>& open;
  Language language;
};

/// Holds no "<", so that it may stand inside <script>. Same content, same bytes.
[[nodiscard]] std::string page_data(const PageContent& content);

}  // namespace partnergraph
