// The findings as a workbook to sort and filter: results.xlsx.
#pragma once

#include <string>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Rows of one sheet; longer lists are cut, and the sheet says so. The CSV files have them all.
inline constexpr std::size_t most_sheet_rows = 10'000;

/// Excel 2007 (.xlsx): a sheet a finding, first row frozen, filters, bars behind numbers, measures
/// and partners linked to their rows. Every name is a text, whatever it begins with. Same values,
/// same bytes. Made by libxlsxwriter, which needs the folder for temporary files for a moment.
/// @throws OutputError if that can't be written
[[nodiscard]] std::string workbook_xlsx(const Programme& programme, const Findings& findings,
                                        Language language);

}  // namespace partnergraph
