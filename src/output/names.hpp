// The words that the machine-readable outputs use for the enumerations of model and analysis.
#pragma once

#include <string_view>

#include <partnergraph/analysis/duplicate.hpp>
#include <partnergraph/analysis/key_players.hpp>
#include <partnergraph/analysis/overlap.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

[[nodiscard]] constexpr std::string_view name_of(PartnerKind kind) {
  return kind == PartnerKind::organisation ? "organisation" : "group";
}

[[nodiscard]] constexpr std::string_view name_of(Severity severity) {
  return severity == Severity::note ? "note" : "warning";
}

[[nodiscard]] constexpr std::string_view name_of(DuplicateClass kind) {
  switch (kind) {
    case DuplicateClass::identical:
      return "identical";
    case DuplicateClass::near_duplicate:
      return "near_duplicate";
    case DuplicateClass::same_series:
      return "same_series";
    case DuplicateClass::subset:
      return "subset";
  }
  return "";
}

[[nodiscard]] constexpr std::string_view name_of(KeyPlayerGoal goal) {
  switch (goal) {
    case KeyPlayerGoal::reach:
      return "reach";
    case KeyPlayerGoal::fragmentation:
      return "fragmentation";
    case KeyPlayerGoal::distance_fragmentation:
      return "distance_fragmentation";
  }
  return "";
}

[[nodiscard]] constexpr std::string_view name_of(OverlapIndex index) {
  switch (index) {
    case OverlapIndex::shared:
      return "shared";
    case OverlapIndex::jaccard:
      return "jaccard";
    case OverlapIndex::overlap:
      return "overlap";
    case OverlapIndex::dice:
      return "dice";
    case OverlapIndex::cosine:
      return "cosine";
    case OverlapIndex::association:
      return "association";
    case OverlapIndex::phi:
      return "phi";
    case OverlapIndex::bonacich:
      return "bonacich";
    case OverlapIndex::newman:
      return "newman";
    case OverlapIndex::resource_allocation:
      return "resource_allocation";
    case OverlapIndex::adamic_adar:
      return "adamic_adar";
  }
  return "";
}

}  // namespace partnergraph
