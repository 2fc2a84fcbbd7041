#include "unnamed_columns.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/ingest/partner_field.hpp>
#include <partnergraph/model/text.hpp>

#include "organisation_names.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_header = 5;  // words
constexpr std::size_t longest_name = 6;    // words

using Roles = std::vector<std::optional<Role>>;

// What the cells of one column hold.
struct Contents {
  std::size_t cells = 0;  // with text
  std::size_t lists = 0;  // of two names or more
  std::size_t names = 0;
  std::size_t organisations = 0;
  bool capitalised = true;
  bool prose = false;
};

void count(const std::string& cell, const Block& row, const Lexicon& lexicon, Contents& contents) {
  std::vector<FieldLine> lines_of_cell;
  for (const std::string_view line : lines(cell))
    lines_of_cell.push_back({std::string(trimmed(line)), row.source});
  const PartnerField field = read_partner_field(lines_of_cell, lexicon);
  ++contents.cells;
  if (field.mentions.size() > 1) ++contents.lists;
  contents.prose = contents.prose || field.mentions.empty() || !field.diagnostics.empty();
  for (const FieldMention& mention : field.mentions) {
    ++contents.names;
    if (is_organisation(mention.text, lexicon)) ++contents.organisations;
    if (words(mention.text).size() > longest_name || starts_digit(mention.text))
      contents.prose = true;
    if (!starts_upper(mention.text)) contents.capitalised = false;
  }
}

bool lists_partners(const Contents& contents, bool beside_partners) {
  if (contents.prose || contents.cells < 2 || contents.organisations == 0) return false;
  if (2 * contents.organisations > contents.names) return true;
  return beside_partners && contents.capitalised && 2 * contents.lists >= contents.cells;
}

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
        if (is_open(k) && !cell.empty()) count(cell, blocks[i], lexicon, contents_[k]);
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
        if (!is_open(k) || !lists_partners(contents_[k], is_partners(k + 1) || is_partners(k - 1)))
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
  std::vector<Contents> contents_;
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
