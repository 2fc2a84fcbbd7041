// Measures that have a number for a label: "4. Ressursbank", "T1: Heltidskultur", "5.2.1 Kurs".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// The number that a text begins with: "T" and 4 of "T4: Jenter", "" and 5, 2, 1 of "5.2.1 Kurs".
struct TitleNumber {
  std::string letters{};
  std::vector<unsigned> parts{};  ///< empty if there is no number
  char mark = ' ';                ///< behind the number: '.', ':', ')' or a blank
  std::size_t length = 0;         ///< bytes up to the title
};

[[nodiscard]] TitleNumber title_number(std::string_view text);

/// For each block whether it is the title of a measure because of its number: texts numbered in one
/// series are, if most of them have a partner field of their own before the next title. So are
/// those of the series that have none. Headings of different levels make different series if
/// `levels` were marked by the author. O(bytes).
[[nodiscard]] std::vector<bool> numbered_titles(const std::vector<Block>& blocks,
                                                const Lexicon& lexicon, bool levels);

}  // namespace partnergraph
