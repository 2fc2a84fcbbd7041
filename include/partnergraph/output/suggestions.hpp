// Partners that measures may be missing, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include <partnergraph/analysis/missing_partner.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/terminal.hpp>

namespace partnergraph {

struct MeasureGuesses {
  MeasureId measure;
  std::vector<MissingPartner> candidates;
};

/// The measures in the order given; `score` says how far the guesses can be trusted.
[[nodiscard]] std::string suggestions_text(const Programme& programme,
                                           const std::vector<MeasureGuesses>& guesses,
                                           const HoldOut& score, const TerminalOptions& options);
/// "partnergraph/suggestions/1"
[[nodiscard]] std::string suggestions_json(const Programme& programme,
                                           const std::vector<MeasureGuesses>& guesses,
                                           const HoldOut& score);
/// One row a guess: measure, title, partner, name, kind, score, alike, through, in_theme.
[[nodiscard]] std::string suggestions_csv(const Programme& programme,
                                          const std::vector<MeasureGuesses>& guesses,
                                          const HoldOut& score);

}  // namespace partnergraph
