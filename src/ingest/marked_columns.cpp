#include "marked_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "column_header.hpp"
#include "known_names.hpp"
#include "organisation_names.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_titles = 3;  // rows above the header

bool is_mark(const std::string& cell) {
  return code_points(cell) <= 2 && !starts_digit(cell);
}

bool is_no_mark(const std::string& cell) {
  return cell == "-" || cell == "–" || cell == "—";
}

// "Mattilsynet": a title that may be a name, unlike "2026" and "Q1".
bool may_be_name(const std::string& title, const Lexicon& lexicon) {
  return code_points(title) > 1 && starts_upper(title) &&
         title.find_first_of("0123456789") == std::string::npos && !cell_label(title, lexicon);
}

bool is_actor(const std::string& title, const Lexicon& lexicon) {
  const auto found = words(title);
  return is_organisation(title, lexicon) || is_known(matching_form(title), lexicon) ||
         (!found.empty() && is_group_noun(folded(found.back()), lexicon));
}

class MarkedTable {
 public:
  MarkedTable(std::vector<Block>& blocks, std::size_t begin, std::size_t end,
              const Lexicon& lexicon)
      : blocks_(blocks), end_(end), lexicon_(lexicon) {
    for (header_ = begin; header_ < std::min(end, begin + most_titles + 1); ++header_) {
      if (heads_measures()) return;
    }
    header_ = end;
  }

  // The columns whose marks have been replaced by their titles.
  std::vector<std::size_t> name_columns() {
    if (header_ + 2 >= end_) return {};
    const auto& titles = blocks_[header_].cells;
    std::vector<std::size_t> columns;
    std::size_t actors = 0;
    for (std::size_t k = 0; k < titles.size(); ++k) {
      if (!may_be_name(titles[k], lexicon_) || !holds_marks(k)) continue;
      columns.push_back(k);
      if (is_actor(titles[k], lexicon_)) ++actors;
    }
    if (columns.size() < 2 || 2 * actors < columns.size()) return {};
    for (std::size_t i = header_ + 1; i < end_; ++i) {
      for (const std::size_t k : columns) {
        if (k >= blocks_[i].cells.size()) break;
        std::string& cell = blocks_[i].cells[k];
        if (!cell.empty()) cell = is_no_mark(cell) ? std::string() : column_title(titles[k]);
      }
    }
    return columns;
  }

  [[nodiscard]] const std::vector<std::string>& header() const { return blocks_[header_].cells; }

 private:
  [[nodiscard]] bool heads_measures() const {
    return std::ranges::any_of(blocks_[header_].cells, [&](const std::string& cell) {
      if (!is_bare_label(cell, lexicon_)) return false;
      return cell_label(column_title(cell), lexicon_)->role == Role::measure;
    });
  }

  [[nodiscard]] bool holds_marks(std::size_t k) const {
    bool marked = false;
    for (std::size_t i = header_ + 1; i < end_; ++i) {
      if (k >= blocks_[i].cells.size() || blocks_[i].cells[k].empty()) continue;
      const std::string& cell = blocks_[i].cells[k];
      if (!is_mark(cell)) return false;
      marked = marked || !is_no_mark(cell);
    }
    return marked;
  }

  std::vector<Block>& blocks_;
  std::size_t end_;
  const Lexicon& lexicon_;
  std::size_t header_ = 0;  // end_ if there is none
};

}  // namespace

std::map<std::uint32_t, UnnamedColumns> name_marked_columns(std::vector<Block>& blocks,
                                                            const Lexicon& lexicon) {
  std::map<std::uint32_t, UnnamedColumns> result;
  for (std::size_t begin = 0; begin < blocks.size();) {
    const std::uint32_t table = blocks[begin].table;
    std::size_t end = begin + 1;
    while (table > 0 && end < blocks.size() && blocks[end].table == table) ++end;
    if (table > 0) {
      MarkedTable marked(blocks, begin, end, lexicon);
      auto columns = marked.name_columns();
      if (!columns.empty()) result[table] = {marked.header(), std::move(columns)};
    }
    begin = end;
  }
  return result;
}

}  // namespace partnergraph
