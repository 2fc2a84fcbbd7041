#include "title_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "column_header.hpp"
#include "measure_code.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_title = 160;  // code points
constexpr std::uint32_t section_level = 8;  // that of headings in tables

bool has_columns(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
                 const Lexicon& lexicon) {
  for (std::size_t i = begin; i < end; ++i) {
    if (column_header(blocks[i].cells, lexicon)) return true;
  }
  return false;
}

// One text at the left of a row, across the table.
bool is_alone(const Block& block, std::size_t columns, const Lexicon& lexicon) {
  const auto& cells = block.cells;
  const auto empty = [](const std::string& cell) { return cell.empty(); };
  if (columns < 2 || cells.front().empty() || !std::all_of(cells.begin() + 1, cells.end(), empty))
    return false;
  return cells.front().find('\n') == std::string::npos &&
         code_points(cells.front()) <= longest_title && !label_at_start(cells.front(), lexicon) &&
         !cut_at_labels(cells.front(), lexicon).back().label;
}

// Below a title, or a label of a measure, a sentence in a row of its own tells of it.
bool tells_of_title(const std::vector<Block>& blocks, std::size_t begin, std::size_t i,
                    std::size_t columns, const Lexicon& lexicon) {
  if (i == begin || !blocks[i].cells.front().ends_with('.')) return false;
  const std::string& above = blocks[i - 1].cells.front();
  const auto label = label_at_start(above, lexicon);
  return (label && label->role == Role::measure && label->length < above.size()) ||
         (is_alone(blocks[i - 1], columns, lexicon) && !above.ends_with('.'));
}

// The roles of the labels in a row: at the beginning of cells, and inside of them with a colon.
// "What we will do" below a title tells of it.
std::set<Role> roles_in(const Block& block, const Lexicon& lexicon) {
  std::set<Role> roles;
  const auto see = [&](const LabelMatch& label) {
    if (!asks_what(label, lexicon)) roles.insert(label.role);
  };
  for (const std::string& cell : block.cells) {
    if (is_bare_label(cell, lexicon)) see(*cell_label(column_title(cell), lexicon));
    for (const LabelledPiece& piece : cut_at_labels(cell, lexicon)) {
      if (piece.label && piece.label->colon) see(*piece.label);
    }
  }
  return roles;
}

// The title rows of the table from block `begin` to `end`, and those that head others.
struct TitleRows {
  std::vector<std::size_t> titles{};
  std::vector<std::size_t> sections{};
};

TitleRows rows_of(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
                  const Lexicon& lexicon) {
  TitleRows rows;
  if (has_columns(blocks, begin, end, lexicon)) return rows;
  std::size_t columns = 0;
  for (std::size_t i = begin; i < end; ++i) columns = std::max(columns, blocks[i].cells.size());
  const auto heads = [&](std::size_t i) {
    return is_alone(blocks[i], columns, lexicon) &&
           !tells_of_title(blocks, begin, i, columns, lexicon);
  };
  for (std::size_t i = begin; i < end; ++i) {
    if (!heads(i)) continue;
    std::set<Role> roles;
    std::size_t next = i + 1;
    for (; next < end && !heads(next); ++next) roles.merge(roles_in(blocks[next], lexicon));
    const bool above_title = next == i + 1 && next < end;
    if (above_title) rows.sections.push_back(i);
    if (roles.contains(Role::partners) && !roles.contains(Role::measure)) rows.titles.push_back(i);
  }
  return rows;
}

// Calls visit(begin, end) with the blocks of each table.
template <class Visit>
void for_each_table(const std::vector<Block>& blocks, Visit visit) {
  for (std::size_t begin = 0; begin < blocks.size();) {
    const std::uint32_t table = blocks[begin].table;
    std::size_t end = begin + 1;
    while (end < blocks.size() && blocks[end].table == table) ++end;
    if (table > 0) visit(begin, end);
    begin = end;
  }
}

// "TR1 | Zero-emission zone | |": the number of a measure and its title.
bool is_coded_title(const Block& row, const Lexicon& lexicon) {
  const auto filled = std::ranges::count_if(row.cells, [](const auto& c) { return !c.empty(); });
  if (filled != 2 || row.cells.front().empty()) return false;
  const std::string& code = row.cells.front();
  const bool numbered = starts_digit(code) && code.find_first_not_of("0123456789.") == code.npos;
  if (!numbered && code_length(code) != code.size()) return false;
  return std::ranges::all_of(row.cells, [&](const std::string& cell) {
    return !label_at_start(cell, lexicon) && cell.find('\n') == cell.npos;
  });
}

// Makes one text of number and title where tables begin so and have labels of partners below.
void join_coded_titles(std::vector<Block>& blocks, const Lexicon& lexicon) {
  std::vector<std::size_t> found;
  for_each_table(blocks, [&](std::size_t begin, std::size_t end) {
    if (!is_coded_title(blocks[begin], lexicon) || has_columns(blocks, begin, end, lexicon)) return;
    std::set<Role> roles;
    for (std::size_t i = begin + 1; i < end; ++i) roles.merge(roles_in(blocks[i], lexicon));
    if (roles.contains(Role::partners) && !roles.contains(Role::measure)) found.push_back(begin);
  });
  if (found.size() < 2) return;
  for (const std::size_t i : found) {
    auto& cells = blocks[i].cells;
    const auto title =
        std::find_if(cells.begin() + 1, cells.end(), [](const auto& c) { return !c.empty(); });
    cells.front() += ' ' + std::exchange(*title, {});
  }
}

}  // namespace

void mark_title_rows(std::vector<Block>& blocks, std::vector<bool>& titles,
                     const Lexicon& lexicon) {
  join_coded_titles(blocks, lexicon);
  TitleRows all;
  for_each_table(blocks, [&](std::size_t begin, std::size_t end) {
    TitleRows rows = rows_of(blocks, begin, end, lexicon);
    if (rows.titles.empty()) return;
    std::ranges::move(rows.titles, std::back_inserter(all.titles));
    std::ranges::move(rows.sections, std::back_inserter(all.sections));
  });
  std::map<std::string, std::size_t> times;
  for (const std::size_t i : all.titles) ++times[blocks[i].cells.front()];
  std::erase_if(all.titles, [&](std::size_t i) { return times[blocks[i].cells.front()] > 1; });
  if (all.titles.size() < 2) return;
  const auto take_out = [&](std::size_t i, BlockKind kind) {
    blocks[i].kind = kind;
    blocks[i].table = 0;
    blocks[i].gap = 1;
    blocks[i].cells.resize(1);
    blocks[i].carried.clear();
  };
  for (const std::size_t i : all.titles) {
    take_out(i, BlockKind::paragraph);
    titles[i] = true;
  }
  for (const std::size_t i : all.sections) {
    take_out(i, BlockKind::heading);
    blocks[i].level = section_level;
  }
}

}  // namespace partnergraph
