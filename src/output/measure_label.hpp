// What a measure is called where people read; files for programs have its key and title.
#pragma once

#include <string>
#include <string_view>

#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// What stands for it in a list: "3.1", as the document numbers it, or its key "M12".
[[nodiscard]] const std::string& mark_of(const Measure& measure);

/// What it is about: its title without the number in front and without marks of emphasis.
[[nodiscard]] std::string title_of(const Measure& measure);

/// Mark and title: "3.1 Reuse bricks", or "M12 Climate contract (Mobility)" beside another of that
/// title; on one line. What is the title itself, as in edge lists, or its number, is not said
/// twice.
[[nodiscard]] std::string label_of(const Measure& measure);

/// "Fund *phase II*" is "Fund phase II": without the marks that emphasise words in plain text. A
/// star alone, as of a footnote or a product, stays.
[[nodiscard]] std::string unemphasised(std::string_view text);

}  // namespace partnergraph
