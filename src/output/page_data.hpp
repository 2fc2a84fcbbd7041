// What the interactive page works on, as JSON inside of it: src/output/web/data.ts reads it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/language.hpp>

namespace partnergraph {

struct PageContent {
  const Programme& programme;
  const Findings& findings;
  const Decisions& decisions;
  const std::vector<Suggestion>& open;
  Language language;
};

/// A page with more vertices than this is slow to open. Those with most ties stay, about as many
/// measures as partners; and fewer, where their mentions are more than `most_page_mentions`.
inline constexpr std::size_t most_page_vertices = 5'000;
inline constexpr std::size_t most_page_mentions = 60'000;

/// Holds no "<", so that it may stand inside <script>. Same content, same bytes.
[[nodiscard]] std::string page_data(const PageContent& content);

}  // namespace partnergraph
