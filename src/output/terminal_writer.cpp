#include "terminal_writer.hpp"

#include <algorithm>

#include "code_point.hpp"
#include "shared_start.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t gap = 2;  // blanks between columns
constexpr std::size_t least_flexible = 12;
constexpr std::size_t least_width = 40;

std::size_t columns_in(std::string_view text) {
  return static_cast<std::size_t>(width_of(text, columns_of));
}

std::vector<std::size_t> natural_widths(const std::vector<TerminalColumn>& columns,
                                        const TerminalRows& rows, std::size_t most) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::size_t width = columns_in(columns[i].heading);
    for (const auto& row : rows) width = std::max(width, columns_in(row[i]));
    widths.push_back(columns[i].flexible ? std::min(width, most) : width);
  }
  return widths;
}

std::size_t total(const std::vector<std::size_t>& widths) {
  std::size_t sum = gap * (widths.size() - 1);
  for (const std::size_t width : widths) sum += width;
  return sum;
}

// Narrows the flexible columns to one common width, those below it not at all, until all fit; false
// if they can't.
bool shrink(const std::vector<TerminalColumn>& columns, std::vector<std::size_t>& widths,
            std::size_t room) {
  while (total(widths) > room) {
    std::size_t widest = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].flexible || widths[i] <= least_flexible) continue;
      if (widest == columns.size() || widths[i] >= widths[widest]) widest = i;
    }
    if (widest == columns.size()) return false;
    --widths[widest];
  }
  return true;
}

// Cells that begin alike stay apart.
void cut_column(TerminalRows& rows, std::size_t column, std::size_t width) {
  SharedStarts starts;
  for (const auto& row : rows) starts.add(row[column]);
  for (auto& row : rows) {
    std::string& cell = row[column];
    cell = fitted(cell, static_cast<double>(width), columns_of, starts.of(cell));
  }
}

}  // namespace

TerminalWriter::TerminalWriter(std::size_t width, bool color)
    : width_(std::max(width, least_width)), color_(color) {}

void TerminalWriter::strong(std::string_view text) {
  if (color_) bytes_ += "\x1b[1m";
  bytes_ += text;
  if (color_) bytes_ += "\x1b[0m";
}

void TerminalWriter::heading(std::string_view text) {
  strong(fitted(visible(text), static_cast<double>(width_), columns_of));
  bytes_ += '\n';
}

void TerminalWriter::paragraph(std::string_view text, std::size_t indent, std::size_t lines) {
  const LineLimits limits{static_cast<double>(width_ - indent), lines, columns_of};
  for (const std::string& line : wrapped(visible(text), limits)) {
    bytes_.append(indent, ' ').append(line).append("\n");
  }
}

void TerminalWriter::blank() {
  bytes_ += '\n';
}

void TerminalWriter::table(std::vector<TerminalColumn> columns, const TerminalRows& rows) {
  TerminalRows shown = rows;
  for (auto& row : shown) {
    for (std::string& cell : row) cell = visible(cell);
  }
  std::vector<std::size_t> widths = natural_widths(columns, shown, width_);
  while (!shrink(columns, widths, width_) && columns.size() > 1) {
    columns.pop_back();
    widths = natural_widths(columns, shown, width_);
  }
  std::vector<std::string> headings;
  for (const TerminalColumn& column : columns) headings.push_back(column.heading);
  line_of(columns, widths, headings, true);
  for (std::size_t i = 0; i < columns.size(); ++i) cut_column(shown, i, widths[i]);
  for (const auto& row : shown) line_of(columns, widths, row, false);
}

void TerminalWriter::line_of(const std::vector<TerminalColumn>& columns,
                             const std::vector<std::size_t>& widths,
                             const std::vector<std::string>& cells, bool heading) {
  std::string line;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string cell = fitted(cells[i], static_cast<double>(widths[i]), columns_of);
    const std::size_t used = columns_in(cell);
    const std::string padding(widths[i] - std::min(used, widths[i]), ' ');
    if (i > 0) line.append(gap, ' ');
    line += columns[i].alignment == Alignment::right ? padding + cell : cell + padding;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  if (heading) {
    strong(line);
  } else {
    bytes_ += line;
  }
  bytes_ += '\n';
}

}  // namespace partnergraph
