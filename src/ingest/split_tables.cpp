#include "split_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "column_header.hpp"
#include "table_row.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_foot = 60;  // code points
constexpr std::size_t most_feet = 12;     // blocks between two parts of a table
constexpr std::size_t long_text = 40;     // code points; no header of a column has as many

bool has_letter(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

class TableJoiner {
 public:
  TableJoiner(std::vector<Block> blocks, const Lexicon& lexicon)
      : blocks_(std::move(blocks)), lexicon_(lexicon) {
    for (const Block& block : blocks_) {
      if (block.kind != BlockKind::table_row) ++times_[block.cells.front()];
    }
  }

  std::vector<Block> join() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (block.kind != BlockKind::table_row) {
        result_.push_back(std::move(block));
      } else if (block.table == number_) {
        if (joined_to_ != 0) block.table = joined_to_;
        if (auto header = column_header(block.cells, lexicon_)) {
          header_ = std::move(header);
          columns_ = block.cells.size();
        }
        result_.push_back(std::move(block));
        last_row_ = result_.size() - 1;
      } else {
        begin_table(block);
      }
    }
    return std::move(result_);
  }

 private:
  void begin_table(Block& block) {
    number_ = block.table;
    const bool goes_on =
        header_ && block.cells.size() == columns_ && is_part(block.cells) && only_feet_above();
    if (!goes_on) {
      joined_to_ = 0;
      header_ = column_header(block.cells, lexicon_);
      columns_ = block.cells.size();
    } else {
      joined_to_ = result_[last_row_].table;
      block.table = joined_to_;
      drop_feet();
      if (goes_on_in_row(block.cells)) return go_on(block.cells);
    }
    result_.push_back(std::move(block));
    last_row_ = result_.size() - 1;
  }

  // Whether a first row may be one below the header of another table.
  [[nodiscard]] bool is_part(const Cells& cells) const {
    const auto label = [&](const std::string& cell) {
      return !cell.empty() && is_bare_label(cell, lexicon_);
    };
    if (std::ranges::any_of(cells, label)) return false;
    std::size_t filled = 0;
    bool long_cell = false;
    bool measure_or_partners = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].empty()) continue;
      ++filled;
      long_cell = long_cell || code_points(cells[i]) > long_text;
      measure_or_partners = measure_or_partners || header_->role(i) == Role::measure ||
                            header_->role(i) == Role::partners;
    }
    return long_cell || (filled > 0 && filled < cells.size() && measure_or_partners);
  }

  // "Page 4", a running head or what else returns; a single mark. At least one is known by that.
  [[nodiscard]] bool is_foot(const Block& block) const {
    const std::string& text = block.cells.front();
    return !has_letter(text) || code_points(text) < 3 || times_.at(text) > 1;
  }

  [[nodiscard]] bool only_feet_above() const {
    const std::size_t count = result_.size() - 1 - last_row_;
    if (count > most_feet) return false;
    bool foot = count == 0;
    for (std::size_t i = last_row_ + 1; i < result_.size(); ++i) {
      const Block& block = result_[i];
      const std::string& text = block.cells.front();
      if (code_points(text) > longest_foot || label_at_start(text, lexicon_)) return false;
      foot = foot || is_foot(block);
    }
    return foot;
  }

  // Headings that do not return stay: they may be sections of the table.
  void drop_feet() {
    const auto begin = result_.begin() + static_cast<std::ptrdiff_t>(last_row_ + 1);
    const auto end = std::remove_if(begin, result_.end(), [&](const Block& block) {
      return block.kind != BlockKind::heading || is_foot(block);
    });
    result_.erase(end, result_.end());
  }

  // Whether the row goes on with the measure of the one above.
  [[nodiscard]] bool goes_on_in_row(const Cells& cells) const {
    if (last_row_ + 1 != result_.size() || result_[last_row_].cells.size() != cells.size())
      return false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (header_->role(i) != Role::measure) {
        if (!cells[i].empty()) return false;
        continue;
      }
      return cells[i].empty() || (!starts_upper(cells[i]) && !starts_digit(cells[i]));
    }
    return false;
  }

  void go_on(const Cells& cells) {
    const auto column = std::ranges::find(header_->roles, std::optional(Role::measure));
    const bool in_sentence =
        !cells[static_cast<std::size_t>(column - header_->roles.begin())].empty();
    Cells& above = result_[last_row_].cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].empty()) continue;
      if (!above[i].empty()) above[i] += in_sentence ? ' ' : '\n';
      above[i] += cells[i];
    }
  }

  std::vector<Block> blocks_;
  const Lexicon& lexicon_;
  std::unordered_map<std::string, std::size_t> times_;  // that a text stands outside of tables
  std::vector<Block> result_;
  std::uint32_t number_ = 0;            // of the table that is being read
  std::uint32_t joined_to_ = 0;         // the table that it goes on with; 0 if none
  std::optional<ColumnHeader> header_;  // of that table
  std::size_t columns_ = 0;
  std::size_t last_row_ = 0;  // in result_
};

}  // namespace

std::vector<Block> with_split_tables_joined(std::vector<Block> blocks, const Lexicon& lexicon) {
  return TableJoiner(std::move(blocks), lexicon).join();
}

}  // namespace partnergraph
