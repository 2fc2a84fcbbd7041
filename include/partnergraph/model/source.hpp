// Where something was read.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include <partnergraph/model/language.hpp>

namespace partnergraph {

/// A position in a document. Every number counts from 1; 0 means that this kind of position does
/// not apply to the document's format.
struct Source {
  std::uint32_t line = 0;   ///< text, Markdown, HTML, CSV, JSON; Word: paragraph
  std::uint32_t page = 0;   ///< PDF
  std::uint32_t slide = 0;  ///< presentations
  std::uint32_t sheet = 0;  ///< workbooks of more than one sheet: its place among the tabs
  std::uint32_t row = 0;    ///< row of a table or sheet

  friend constexpr auto operator<=>(const Source&, const Source&) = default;
};

/// "line 33", "slide 4, row 2", or "" where nothing is known. Errors say it in English.
[[nodiscard]] std::string describe(const Source& source, Language language = Language::en);

}  // namespace partnergraph
