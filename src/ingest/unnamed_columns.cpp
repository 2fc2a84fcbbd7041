#include "unnamed_columns.hpp"

#include <algorithm>
#include <optional>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

#include "name_contents.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_header = 5;  // words

using Roles = std::vector<std::optional<Role>>;

class TableColumns {
 public:
  TableColumns(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
               const Lexicon& lexicon)
      : header_(blocks[begin].cells) {
    for (const std::string& cell : header_) {
      const auto label = cell_label(cell, lexicon);
      if (label && label->length < cell.size()) {  // a label and its text: no header
        roles_.clear();
        return;
      }
      roles_.push_back(label ? std::optional(label->role) : std::nullopt);
    }
    contents_.resize(header_.size());
    for (std::size_t i = begin + 1; i < end; ++i) {
      for (std::size_t k = 0; k < std::min(blocks[i].cells.size(), header_.size()); ++k) {
        const std::string& cell = blocks[i].cells[k];
        if (is_open(k) && !cell.empty()) contents_[k].add(cell, blocks[i].source, lexicon);
      }
    }
  }

  [[nodiscard]] std::vector<std::size_t> partners() {
    std::vector<std::size_t> result;
    if (std::ranges::find(roles_, std::optional(Role::measure)) == roles_.end()) return result;
    // A column that is found may tell of the one beside it.
    for (bool again = true; again;) {
      again = false;
      for (std::size_t k = 0; k < roles_.size(); ++k) {
        if (!is_open(k) || !contents_[k].lists_partners(is_partners(k + 1) || is_partners(k - 1)))
          continue;
        roles_[k] = Role::partners;
        result.push_back(k);
        again = true;
      }
    }
    std::ranges::sort(result);
    return result;
  }

 private:
  [[nodiscard]] bool is_open(std::size_t k) const {
    return k < roles_.size() && !roles_[k] && !header_[k].empty() &&
           words(header_[k]).size() <= longest_header;
  }

  [[nodiscard]] bool is_partners(std::size_t k) const {
    return k < roles_.size() && roles_[k] == Role::partners;
  }

  const std::vector<std::string>& header_;
  Roles roles_;
  std::vector<NameContents> contents_;
};

}  // namespace

std::map<std::uint32_t, UnnamedColumns> unnamed_partner_columns(const std::vector<Block>& blocks,
                                                                const Lexicon& lexicon) {
  std::map<std::uint32_t, UnnamedColumns> result;
  for (std::size_t begin = 0; begin < blocks.size();) {
    const std::uint32_t table = blocks[begin].table;
    std::size_t end = begin + 1;
    while (end < blocks.size() && blocks[end].table == table) ++end;
    if (table > 0) {
      auto columns = TableColumns(blocks, begin, end, lexicon).partners();
      if (!columns.empty()) result[table] = {blocks[begin].cells, std::move(columns)};
    }
    begin = end;
  }
  return result;
}

}  // namespace partnergraph
