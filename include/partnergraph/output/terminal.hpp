// The findings as text for a terminal: aligned tables, headings, one-screen summary.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

struct TerminalOptions {
  Language language = Language::en;
  bool color = false;      ///< ANSI colours and bold
  std::size_t width = 80;  ///< columns of the terminal, >= 40
  std::size_t top = 10;    ///< rows of a list; 0 = all
};

/// One line that shows what it holds: blanks collapsed, controls as their symbols (ESC is U+241B),
/// bidi controls as U+FFFD. For names in messages.
[[nodiscard]] std::string visible_text(std::string_view text);

/// No control character of a name ever reaches the terminal; every line fits the width.
[[nodiscard]] std::string programme_text(const Programme& programme,
                                         const TerminalOptions& options);
[[nodiscard]] std::string summary_text(const Programme& programme, const Findings& findings,
                                       const TerminalOptions& options);
[[nodiscard]] std::string partners_text(const Programme& programme, const Findings& findings,
                                        const TerminalOptions& options);
[[nodiscard]] std::string measure_overlaps_text(const Programme& programme,
                                                const Findings& findings,
                                                const TerminalOptions& options);
[[nodiscard]] std::string partner_overlaps_text(const Programme& programme,
                                                const Findings& findings,
                                                const TerminalOptions& options);
[[nodiscard]] std::string duplicates_text(const Programme& programme, const Findings& findings,
                                          const TerminalOptions& options);
[[nodiscard]] std::string coalitions_text(const Programme& programme, const Findings& findings,
                                          const TerminalOptions& options);
[[nodiscard]] std::string cover_text(const Programme& programme, const Findings& findings,
                                     const TerminalOptions& options);

}  // namespace partnergraph
