// The sections of the report, in the order in which it shows them.
#pragma once

#include <string_view>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/language.hpp>

#include "markup.hpp"

namespace partnergraph {

struct ReportContent {
  const Programme& programme;
  const Findings& findings;
  Language language;
};

/// Heading and body; each <section> has an id that begins with "sec-" and so collides with none
/// that Graphviz makes.
void write_overview(Markup& html, const ReportContent& report);
void write_pictures(Markup& html, const ReportContent& report, std::string_view network_svg);
void write_key_partners(Markup& html, const ReportContent& report);
void write_duplicates(Markup& html, const ReportContent& report);
void write_coalitions(Markup& html, const ReportContent& report);
void write_overlaps(Markup& html, const ReportContent& report);
void write_cover(Markup& html, const ReportContent& report);
void write_measures(Markup& html, const ReportContent& report);
void write_doubts(Markup& html, const ReportContent& report);

}  // namespace partnergraph
