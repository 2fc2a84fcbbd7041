#include "pdf_running_heads.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "pdf_table.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t outer_rows = 3;
constexpr double outer_part = 1.0 / 8;

// "Side 3 av 20" and "Side 4 av 20" are one kind.
std::string without_digits(const std::string& text) {
  std::string kind;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) {
      kind += c;
    } else if (!kind.ends_with('#')) {
      kind += '#';
    }
  }
  return kind;
}

bool is_page_number(const std::string& kind) {
  return kind == "#" || kind == "#/#" || kind == "- # -" || kind == "– # –" || kind == "# / #" ||
         kind == "Side #" || kind == "Page #" || kind == "Side # av #" || kind == "Page # of #";
}

struct Sighting {
  std::size_t page = 0;
  std::uint32_t number = 0;
  std::string text;
};

// By row: whether it belongs to a table.
std::vector<bool> rows_in_tables(const std::vector<PdfRow>& rows) {
  std::vector<bool> inside(rows.size(), false);
  for (std::size_t row = 0; row < rows.size();) {
    const auto table = table_at(rows, row);
    const std::size_t end = table ? table->last : row + 1;
    for (; row < end; ++row) inside[row] = table.has_value();
  }
  return inside;
}

bool is_candidate(const std::vector<PdfRow>& rows, std::size_t row, double height, double body) {
  const PdfBox& box = rows[row].box;
  const bool outside = (row < outer_rows && box.top < outer_part * height) ||
                       (row + outer_rows >= rows.size() && box.bottom > (1 - outer_part) * height);
  return outside && box.height() < 1.15 * body && !rows[row].words.back().text.ends_with(':');
}

// On most pages, on most left or most right pages, or a page number.
bool runs(const std::string& kind, const std::vector<Sighting>& sightings, std::size_t pages) {
  if (is_page_number(kind)) return true;
  if (sightings.size() < 2) return false;
  if (2 * sightings.size() > pages) return true;
  const auto odd =
      std::ranges::count_if(sightings, [](const Sighting& s) { return s.page % 2 == 1; });
  const bool one_side = odd == 0 || odd == static_cast<std::ptrdiff_t>(sightings.size());
  return one_side && sightings.size() >= 3 && 5 * sightings.size() >= 2 * pages;
}

}  // namespace

PdfRunningHeads running_heads(const std::vector<std::vector<PdfRow>>& pages,
                              const std::vector<double>& heights, double body) {
  std::map<std::string, std::vector<Sighting>> kinds;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const auto& rows = pages[page];
    const std::vector<bool> in_table = rows_in_tables(rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (row == outer_rows && rows.size() > 2 * outer_rows) row = rows.size() - outer_rows;
      if (in_table[row] || !is_candidate(rows, row, heights[page], body)) continue;
      std::string text = text_of(rows[row].words);
      std::string kind = without_digits(text);
      auto& sightings = kinds[std::move(kind)];
      if (!sightings.empty() && sightings.back().page == page) continue;
      sightings.push_back({page, rows[row].number, std::move(text)});
    }
  }
  PdfRunningHeads heads{.rows = std::vector<std::set<std::uint32_t>>(pages.size()), .texts = {}};
  std::map<std::pair<std::size_t, std::uint32_t>, std::string> firsts;
  for (const auto& [kind, sightings] : kinds) {
    if (!runs(kind, sightings, pages.size())) continue;
    firsts.emplace(std::pair(sightings.front().page, sightings.front().number),
                   sightings.front().text);
    for (const Sighting& sighting : sightings) {
      heads.rows[sighting.page].insert(sighting.number);
    }
  }
  for (const auto& [where, text] : firsts) heads.texts.push_back(text);
  return heads;
}

}  // namespace partnergraph
