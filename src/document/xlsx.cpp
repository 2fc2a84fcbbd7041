#include "xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <partnergraph/model/error.hpp>

#include "block_flow.hpp"
#include "doubt_texts.hpp"
#include "xlsx_values.hpp"
#include "xml.hpp"

namespace partnergraph {
namespace {

// Excel's own limits; what lies beyond them is no cell.
constexpr std::uint32_t most_columns = 16'384;
constexpr std::uint32_t most_rows = 1'048'576;

struct Place {
  std::uint32_t column = 0;  // from 1
  std::uint32_t row = 0;     // from 1
};

// "B12" -> column 2, row 12.
std::optional<Place> place_of(std::string_view reference) {
  Place place;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
    place.column = place.column * 26 + static_cast<std::uint32_t>(reference[at] - 'A' + 1);
    if (place.column > most_columns) return std::nullopt;
  }
  const char* end = reference.data() + reference.size();
  const auto [stop, error] = std::from_chars(reference.data() + at, end, place.row);
  const bool valid = error == std::errc() && stop == end && place.column > 0 && place.row > 0 &&
                     place.row <= most_rows;
  return valid ? std::optional(place) : std::nullopt;
}

// Cells that are one from the second row on.
struct Merge {
  Place first;
  Place last;
};

// In ascending order of the first row.
std::vector<Merge> merges_down(const pugi::xml_node& sheet) {
  std::vector<Merge> result;
  for (const pugi::xml_node& node : child(sheet, "mergeCells")) {
    const std::string_view range = attribute(node, "ref");
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) continue;
    const auto first = place_of(range.substr(0, colon));
    const auto last = place_of(range.substr(colon + 1));
    if (first && last && first->row < last->row) result.push_back({*first, *last});
  }
  std::ranges::stable_sort(result, {}, [](const Merge& merge) { return merge.first.row; });
  return result;
}

struct Columns {
  std::uint32_t first = 0;  // from 1
  std::uint32_t last = 0;
};

bool is_true(std::string_view value) {
  return value == "1" || value == "true";
}

std::vector<Columns> hidden_columns(const pugi::xml_node& sheet) {
  std::vector<Columns> result;
  for (const pugi::xml_node& node : child(sheet, "cols")) {
    const auto first = number(node, "min", 0);
    const auto last = std::min<long long>(number(node, "max", 0), most_columns);
    if (!is_true(attribute(node, "hidden")) || first < 1 || last < first) continue;
    result.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
  }
  return result;
}

// How much of a workbook is left out because it is hidden.
struct Hidden {
  std::uint32_t sheets = 0;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
};

class SheetReader {
 public:
  /// @param number  of the sheet, 0 if it is the only one
  SheetReader(BlockFlow& flow, const XlsxValues& values, const pugi::xml_node& sheet,
              std::uint32_t number)
      : flow_(flow),
        values_(values),
        number_(number),
        merges_(merges_down(sheet)),
        hidden_columns_(hidden_columns(sheet)) {}

  void read(const pugi::xml_node& rows, Hidden& hidden) {
    std::uint32_t number_of_row = 0;
    for (const pugi::xml_node& row : rows) {
      if (!is(row, "row")) continue;
      const long long own = number(row, "r", 0);
      number_of_row =
          own > 0 && own <= most_rows ? static_cast<std::uint32_t>(own) : number_of_row + 1;
      if (is_true(attribute(row, "hidden"))) {
        if (!cells_of(row).empty()) ++hidden.rows;
      } else {
        read_row(row, number_of_row);
      }
    }
    hidden.columns += static_cast<std::uint32_t>(left_out_.size());
  }

 private:
  using Cells = std::map<std::uint32_t, std::string>;  // by column

  void read_row(const pugi::xml_node& row, std::uint32_t number_of_row) {
    const Cells cells = cells_of(row);
    if (cells.empty()) return;
    open_merges(number_of_row);
    std::uint32_t last = cells.rbegin()->first;
    if (!open_.empty()) last = std::max(last, open_.rbegin()->first);
    const Source source{.sheet = number_, .row = number_of_row};
    flow_.begin_row(source);
    for (std::uint32_t column = 1; column <= last; ++column) {
      const auto cell = cells.find(column);
      if (cell == cells.end() && open_.contains(column)) {
        flow_.continued_cell();
        continue;
      }
      flow_.begin_cell();
      if (cell != cells.end()) flow_.text({}, cell->second, source);
      flow_.end_cell();
    }
    flow_.end_row();
  }

  [[nodiscard]] Cells cells_of(const pugi::xml_node& row) {
    Cells cells;
    std::uint32_t column = 0;
    for (const pugi::xml_node& cell : row) {
      if (!is(cell, "c")) continue;
      const auto place = place_of(attribute(cell, "r"));
      column = place ? place->column : column + 1;
      if (column > most_columns) break;
      std::string text = values_.text(cell);
      if (text.empty()) continue;
      if (is_hidden(column)) {
        left_out_.insert(column);
      } else {
        cells[column] = std::move(text);
      }
    }
    return cells;
  }

  [[nodiscard]] bool is_hidden(std::uint32_t column) const {
    return std::ranges::any_of(hidden_columns_, [&](const Columns& columns) {
      return columns.first <= column && column <= columns.last;
    });
  }

  // Rows come in ascending order, so every merge is opened and closed once.
  void open_merges(std::uint32_t row) {
    std::erase_if(open_, [&](const auto& merge) { return merge.second < row; });
    for (; next_ < merges_.size() && merges_[next_].first.row < row; ++next_) {
      const Merge& merge = merges_[next_];
      if (merge.last.row >= row) open_[merge.first.column] = merge.last.row;
    }
  }

  BlockFlow& flow_;
  const XlsxValues& values_;
  std::uint32_t number_;
  std::vector<Merge> merges_;
  std::vector<Columns> hidden_columns_;
  std::set<std::uint32_t> left_out_;             // hidden columns with text
  std::size_t next_ = 0;                         // in merges_
  std::map<std::uint32_t, std::uint32_t> open_;  // first column -> last row
};

pugi::xml_document part_or_nothing(OfficePackage& package,
                                   const std::vector<Relationship>& relationships,
                                   std::string_view type) {
  const auto part = part_of_type(package, relationships, type);
  return part ? package.xml(*part) : pugi::xml_document();
}

void note_left_out(BlockFlow& flow, std::uint32_t count, const Noun& what) {
  if (count == 0) return;
  flow.note(Severity::note, "hidden-text", fill(what.of(count), {count}), {});
}

}  // namespace

Document read_xlsx(OfficePackage& package, const std::string& main, const pugi::xml_node& root,
                   const std::string& file) {
  const auto relationships = package.relationships(main);
  const pugi::xml_document strings = part_or_nothing(package, relationships, "sharedStrings");
  const pugi::xml_document styles = part_or_nothing(package, relationships, "styles");
  const XlsxValues values(strings.document_element(), styles.document_element(),
                          is_true(attribute(child(root, "workbookPr"), "date1904")));
  BlockFlow flow(file, package.limits());
  Hidden hidden;
  std::uint32_t number_of_sheet = 0;
  const pugi::xml_node sheets = child(root, "sheets");
  const bool several = std::distance(sheets.begin(), sheets.end()) > 1;
  for (const pugi::xml_node& sheet : sheets) {
    ++number_of_sheet;
    const std::string_view state = attribute(sheet, "state");
    if (state == "hidden" || state == "veryHidden") {
      ++hidden.sheets;
      continue;
    }
    const Relationship* target = find(relationships, relation(sheet));
    if (target == nullptr || target->external || !package.has(target->target)) {
      const std::string_view name = attribute(sheet, "name");
      flow.note(Severity::warning, "missing-part",
                target == nullptr
                    ? fill(document_texts::missing_sheet, {name})
                    : fill(document_texts::missing_sheet_part, {name, target->target}),
                {});
      continue;
    }
    const pugi::xml_document tree = package.xml(target->target);
    flow.page_break();
    flow.begin_table();
    SheetReader(flow, values, tree.document_element(), several ? number_of_sheet : 0)
        .read(child(tree.document_element(), "sheetData"), hidden);
    flow.end_table();
  }
  note_left_out(flow, hidden.sheets, document_texts::hidden_sheets);
  note_left_out(flow, hidden.rows, document_texts::hidden_rows);
  note_left_out(flow, hidden.columns, document_texts::hidden_columns);
  return std::move(flow).finish();
}

}  // namespace partnergraph
