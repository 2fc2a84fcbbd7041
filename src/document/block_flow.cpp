#include "block_flow.hpp"

#include <algorithm>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"
#include "text_line.hpp"

namespace partnergraph {

void BlockFlow::text(const Form& form, std::string_view raw, const Source& source) {
  const std::string clean = cleaned(raw, source);
  if (clean.size() > limits_.package_bytes - std::min(bytes_, limits_.package_bytes)) {
    throw LimitError(document_.file, "package-bytes", limits_.package_bytes);
  }
  bytes_ += clean.size();
  if (in_cell()) {
    add_to_cell(clean);
    return;
  }
  std::string_view rest = clean;
  bool first = true;
  while (true) {
    const std::size_t end = rest.find_first_of("\n\f");
    const std::string_view part = trimmed(rest.substr(0, end));
    if (!part.empty()) {
      line(first ? form : Form{.gap = 0}, part, source);
      first = false;
    } else if (end == std::string_view::npos && first) {
      ++gap_;
    }
    if (end == std::string_view::npos) return;
    if (rest[end] == '\f') page_break();
    rest.remove_prefix(end + 1);
  }
}

void BlockFlow::page_break() {
  if (!in_cell()) gap_ = std::max(gap_, page_gap);
}

void BlockFlow::line(const Form& form, std::string_view text, const Source& source) {
  Block block{.kind = form.kind, .level = form.level, .source = source};
  std::optional<std::string_view> item;
  if (form.kind == BlockKind::paragraph) item = behind_bullet(text);
  if (item) {
    block.kind = BlockKind::list_item;
    block.cells = {blanks_collapsed(*item)};
  } else if (form.kind == BlockKind::paragraph && text.find('\t') != std::string_view::npos) {
    block.kind = BlockKind::table_row;
    block.cells = tab_cells(text);
    const auto& blocks = document_.blocks;
    const bool goes_on =
        gap_ == 0 && !blocks.empty() && tab_table_ > 0 && blocks.back().table == tab_table_;
    if (!goes_on) tab_table_ = ++tables_;
    block.table = tab_table_;
  } else {
    block.cells = {blanks_collapsed(text)};
  }
  const bool apart = block.kind == BlockKind::paragraph || block.kind == BlockKind::heading;
  block.gap = std::max(gap_, apart ? form.gap : 0);
  gap_ = 0;
  document_.blocks.push_back(std::move(block));
}

void BlockFlow::begin_table() {
  if (table_open_) {
    ++nested_;
    return;
  }
  table_open_ = true;
  ++tables_;
  above_.clear();
}

void BlockFlow::begin_row(const Source& source) {
  if (nested_ > 0) return;
  row_ = {.kind = BlockKind::table_row, .gap = gap_, .table = tables_, .source = source};
}

void BlockFlow::begin_cell() {
  if (nested_ > 0) return;
  cell_.emplace();
}

void BlockFlow::end_cell(std::uint64_t columns, std::uint64_t rows) {
  if (nested_ > 0 || !cell_) return;
  place_pending();
  const std::size_t first = row_.cells.size();
  std::string text = *std::exchange(cell_, std::nullopt);
  place(text, {}, columns);
  above_.resize(std::max(above_.size(), row_.cells.size()));
  for (std::size_t i = first; i < row_.cells.size(); ++i) {
    above_[i] = {i == first ? std::move(text) : std::string(),
                 rows - std::min<std::uint64_t>(rows, 1)};
  }
}

void BlockFlow::continued_cell(std::uint64_t columns) {
  if (nested_ > 0) return;
  const std::size_t column = row_.cells.size();
  place({}, column < above_.size() ? above_[column].text : std::string(), columns);
}

void BlockFlow::end_row() {
  if (nested_ > 0) return;
  place_pending();
  const auto has_text = [](const std::string& cell) { return !cell.empty(); };
  if (!std::ranges::any_of(row_.carried, has_text)) row_.carried.clear();
  if (!std::ranges::any_of(row_.cells, has_text)) return;
  gap_ = 0;
  document_.blocks.push_back(std::move(row_));
}

void BlockFlow::end_table() {
  if (nested_ > 0) {
    --nested_;
  } else {
    table_open_ = false;
  }
}

void BlockFlow::note(Severity severity, std::string code, Message message, const Source& source) {
  document_.diagnostics.push_back({severity, std::move(code), std::move(message), source});
}

Document BlockFlow::finish() && {
  if (cleaned_ > 0) {
    note(Severity::warning, "invisible-characters",
         fill(document_texts::invisible_in_places.of(cleaned_), {cleaned_}), first_cleaned_);
  }
  return std::move(document_);
}

void BlockFlow::add_to_cell(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
    const std::string part = blanks_collapsed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty()) continue;
    if (!cell_->empty()) *cell_ += '\n';
    *cell_ += part;
  }
}

void BlockFlow::place(std::string text, std::string carried, std::uint64_t columns) {
  columns = std::max<std::uint64_t>(columns, 1);
  if (columns > limits_.cells - std::min(cells_, limits_.cells)) {
    throw LimitError(document_.file, "cells", limits_.cells);
  }
  cells_ += columns;
  const std::size_t count = row_.cells.size() + std::size_t{columns};
  row_.cells.push_back(std::move(text));
  row_.carried.push_back(std::move(carried));
  row_.cells.resize(count);
  row_.carried.resize(count);
}

// Cells above that take this row too, up to the first free column.
void BlockFlow::place_pending() {
  while (row_.cells.size() < above_.size()) {
    Above& above = above_[row_.cells.size()];
    if (above.rows == 0) return;
    --above.rows;
    place({}, above.text, 1);
  }
}

std::string BlockFlow::cleaned(std::string_view raw, const Source& source) {
  Diagnostics found;
  std::string result = nfc(without_invisible(raw, found));
  if (!found.empty() && cleaned_++ == 0) first_cleaned_ = source;
  return result;
}

}  // namespace partnergraph
