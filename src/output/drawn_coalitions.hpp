// Which coalitions the picture of cards shows, what stands on each, and what joins them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

#include "coalition_links.hpp"
#include "palette.hpp"
#include "picture.hpp"

namespace partnergraph {

struct DrawnCoalition {
  std::string title;               ///< "2 · KS and NAV"; "7 smaller coalitions"
  std::string subject;             ///< "About reuse, procurement"; may be empty
  std::size_t measures = 0;        ///< how many
  std::size_t partners = 0;        ///< how many
  std::vector<PartnerId> leaders;  ///< in most of its measures, organisations first among equals
  Hue hue;
};

struct DrawnCoalitions {
  std::vector<DrawnCoalition> cards;  ///< at most 8; of more coalitions the last has the smaller
  std::vector<CoalitionLink> links;   ///< the strongest, between cards
  std::size_t all_links = 0;          ///< with those that are left out
};

/// Coalitions of two vertices or more. Time O(E log E) for E ties, plus the profiles' time.
[[nodiscard]] DrawnCoalitions drawn_coalitions(const Programme& programme, const Findings& findings,
                                               const Picture& picture, Language language);

}  // namespace partnergraph
