#include <partnergraph/output/report_html.hpp>

#include <utility>

#include "report_sections.hpp"
#include "report_style.hpp"
#include "texts.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

struct Destination {
  Literal link;
  Phrase name;
};

constexpr Destination destinations[] = {
    {"#sec-overview", texts::overview},     {"#sec-network", texts::network},
    {"#sec-partners", texts::key_partners}, {"#sec-duplicates", texts::duplicates},
    {"#sec-coalitions", texts::coalitions}, {"#sec-overlaps", texts::overlaps},
    {"#sec-cover", texts::cover},           {"#sec-measures", texts::measures},
    {"#sec-doubts", texts::doubts},
};

void write_head(Markup& html, const ReportContent& report) {
  html.literal("<!DOCTYPE html>\n");
  html.open("html", {{"lang", report.language == Language::nb ? "nb" : "en"}});
  html.literal(
      "<head><meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n");
  html.leaf("title", title_in_words(report.programme, report.language));
  html.literal("<style>").literal(report_style).literal("</style>\n</head>\n<body>\n");
}

void write_header(Markup& html, const ReportContent& report) {
  const Language language = report.language;
  html.leaf("a", {{"class", "skip"}, {"href", "#sec-overview"}},
            texts::skip_to_content.in(language));
  html.open("header");
  html.leaf("h1", title_in_words(report.programme, language));
  html.leaf("p", {{"class", "soft"}},
            fill(texts::source_file.in(language), {report.programme.file}));
  html.open("nav", {{"aria-label", texts::contents.in(language)}}).literal("<ul>\n");
  for (const Destination& destination : destinations) {
    html.literal("<li>")
        .leaf("a", {{"href", destination.link.view()}}, destination.name.in(language))
        .literal("</li>\n");
  }
  html.literal("</ul>").close("nav").close("header");
}

}  // namespace

std::string report_html(const Programme& programme, const Findings& findings,
                        std::string_view network_svg, Language language) {
  const ReportContent report{programme, findings, language};
  Markup html;
  write_head(html, report);
  write_header(html, report);
  html.open("main");
  write_overview(html, report);
  write_pictures(html, report, network_svg);
  write_key_partners(html, report);
  write_duplicates(html, report);
  write_coalitions(html, report);
  write_overlaps(html, report);
  write_cover(html, report);
  write_measures(html, report);
  write_doubts(html, report);
  html.close("main");
  html.leaf("footer", texts::made_by.in(language));
  html.literal("</body>\n</html>\n");
  return std::move(html).finish();
}

}  // namespace partnergraph
