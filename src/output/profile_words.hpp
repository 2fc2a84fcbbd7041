// What a coalition is about, in sentences.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/analysis/coalition_profile.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// A sentence each for its words, themes, core, bridges and what its core lacks, where it has them.
[[nodiscard]] std::vector<std::string> profile_in_words(const Programme& programme,
                                                        const CoalitionProfile& profile,
                                                        Language language);

}  // namespace partnergraph
