#include <partnergraph/output/report_html.hpp>

#include <string_view>
#include <utility>

#include "embedded_page.hpp"
#include "markup.hpp"
#include "page_data.hpp"
#include "page_texts.hpp"
#include "report_overview.hpp"
#include "sha256.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

std::uint32_t nibble(char hex) {
  return static_cast<std::uint32_t>(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

// "sha256-" and the digest in base64, as a policy names what may run.
std::string source_hash(std::string_view text) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string hex = sha256(text);  // 64 digits: 32 bytes, 42 groups of 6 bits and a rest of 4
  std::string result = "sha256-";
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : hex) {
    bits = (bits << 4U) | nibble(c);
    count += 4;
    if (count >= 6) {
      count -= 6;
      result += digits[(bits >> count) & 63U];
    }
  }
  result += digits[(bits << 2U) & 63U];
  return result + '=';
}

void write_head(Markup& html, const PageContent& content) {
  html.literal("<!DOCTYPE html>\n");
  html.open("html", {{"lang", content.language == Language::nb ? "nb" : "en"}});
  html.literal("<head><meta charset=\"utf-8\">\n");
  html.open("meta", {{"http-equiv", "Content-Security-Policy"},
                     {"content", "default-src 'none'; script-src '" + source_hash(page_script()) +
                                     "'; style-src '" + source_hash(page_style()) +
                                     "'; img-src blob:; base-uri 'none'; form-action 'none'; "
                                     "require-trusted-types-for 'script'"}});
  html.literal(
      "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n");
  html.leaf("title", title_in_words(content.programme, content.language));
  html.literal("<style>").foreign(page_style()).literal("</style>\n</head>\n<body>\n");
}

void write_body(Markup& html, const PageContent& content) {
  const Language language = content.language;
  html.leaf("a", {{"class", "skip"}, {"href", "#main"}, {"id", "skip"}},
            texts::skip_to_content.in(language));
  html.open("header");
  html.leaf("h1", title_in_words(content.programme, language));
  html.leaf("p", {{"class", "soft"}}, file_in_words(content.programme, language));
  html.close("header");
  html.literal("<div class=\"frame\">\n<div id=\"side\"></div>\n");
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
  html.literal("<noscript>").leaf("p", texts::without_script.in(language)).literal("</noscript>\n");
  write_overview(html, content);
  html.close("main");
  html.literal("</div>\n");
  html.leaf("footer", texts::made_by.in(language));
}

}  // namespace

std::string report_html(const Programme& programme, const Findings& findings,
                        const Decisions& decisions, const std::vector<Suggestion>& open,
                        Language language) {
  const PageContent content{programme, findings, decisions, open, language};
  Markup html;
  write_head(html, content);
  write_body(html, content);
  html.literal("<script type=\"application/json\" id=\"data\">").foreign(page_data(content));
  html.literal("</script>\n<script>").foreign(page_script());
  html.literal("</script>\n</body>\n</html>\n");
  return std::move(html).finish();
}

}  // namespace partnergraph
