#include <cstddef>
#include <string_view>
#include <vector>

#include "names.hpp"
#include "page_json.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::size_t most_pairs = 300;       // of a side that share something
constexpr std::size_t most_duplicates = 300;  // the likest

template <class Pair>
bool on_page(const PageJson& page, const Pair& pair) {
  return page.chosen.has(pair.first) && page.chosen.has(pair.second);
}

void write_duplicate(PageJson& page, const Duplicate& pair) {
  JsonWriter& json = page.json;
  json.begin_object(Layout::one_line);
  json.member("a", page.chosen[pair.first]);
  json.member("b", page.chosen[pair.second]);
  json.member("kind", name_of(pair.kind));
  json.member("kindWords", in_words(pair.kind, page.content.language));
  json.member("score", pair.score);
  json.member("text", pair.text);
  json.member("partners", pair.partners);
  json.member("goal", pair.goal);
  json.member("section", pair.section);
  json.member("words", pair.shared_words);
  page.numbers("shared", pair.shared_partners);
  json.end();
}

void write_duplicates(PageJson& page) {
  page.json.key("duplicates");
  page.json.begin_array();
  std::size_t written = 0;
  for (const Duplicate& pair : page.content.findings.duplicates) {
    if (!on_page(page, pair)) continue;
    if (++written > most_duplicates) break;
    write_duplicate(page, pair);
  }
  page.json.end();
}

template <StrongId Vertex>
void write_overlaps(PageJson& page, std::string_view key,
                    const std::vector<Overlap<Vertex>>& overlaps) {
  JsonWriter& json = page.json;
  json.key(key);
  json.begin_array();
  for (const Overlap<Vertex>& pair : strongest(overlaps, most_pairs)) {
    if (!on_page(page, pair)) continue;
    json.begin_object(Layout::one_line);
    json.member("a", page.chosen[pair.first]);
    json.member("b", page.chosen[pair.second]);
    json.member("shared", pair.shared);
    json.member("jaccard", pair.jaccard);
    json.member("p", pair.p_hypergeometric);
    json.end();
  }
  json.end();
}

void write_cover(PageJson& page) {
  const Cover& cover = page.content.findings.cover;
  JsonWriter& json = page.json;
  json.key("cover");
  json.begin_object();
  json.key("steps");
  json.begin_array();
  for (const CoverStep& step : cover.steps) {
    if (!page.chosen.has(step.partner)) continue;
    json.begin_object(Layout::one_line);
    json.member("partner", page.chosen[step.partner]);
    page.numbers("reached", step.reached);
    json.end();
  }
  json.end();
  page.numbers("outOfReach", cover.out_of_reach);
  json.member("bound", cover.lower_bound);
  json.member("optimal", cover.optimal);
  json.end();
}

}  // namespace

void write_page_findings(PageJson& page) {
  write_duplicates(page);
  page.json.key("overlaps");
  page.json.begin_object();
  write_overlaps(page, "measures", page.content.findings.measure_overlaps);
  write_overlaps(page, "partners", page.content.findings.partner_overlaps);
  page.json.end();
  write_cover(page);
}

}  // namespace partnergraph
