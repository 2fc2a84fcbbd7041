#include "table_row.hpp"

#include <algorithm>
#include <iterator>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {

bool has_first_alone(const Cells& cells, const ColumnHeader& header) {
  const auto empty = [](const std::string& cell) { return cell.empty(); };
  return header.roles.size() > 2 && !cells.front().empty() &&
         std::all_of(cells.begin() + 1, cells.end(), empty);
}

bool is_section_row(const Cells& cells, const ColumnHeader& header, const Lexicon& lexicon) {
  if (!has_first_alone(cells, header)) return false;
  const auto role = header.role(0);
  const auto label = label_at_start(cells.front(), lexicon);
  const bool goal = label && label->role == Role::goal && !label->number.empty();
  return !role || role == Role::number || goal || (label && label->role == Role::section);
}

bool is_empty_form(const Cells& cells, const Lexicon& lexicon) {
  std::size_t labels = 0;
  for (const std::string& cell : cells) {
    if (cell.empty()) continue;
    for (const LabelledPiece& piece : cut_at_labels(cell, lexicon)) {
      if (!piece.label || !piece.text.empty()) return false;
      ++labels;
    }
  }
  return labels > 1;
}

bool is_template_row(const Cells& cells) {
  std::size_t filled = 0;
  for (const std::string& cell : cells) {
    if (cell.empty()) continue;
    if (!cell.starts_with('(') || !cell.ends_with(')')) return false;
    ++filled;
  }
  return filled > 1;
}

bool is_form_row(const Cells& cells, const Lexicon& lexicon) {
  const auto filled = [](const std::string& cell) { return !cell.empty(); };
  const auto value = std::find_if(cells.rbegin(), cells.rend(), filled);
  if (value == cells.rend()) return false;
  return std::any_of(std::next(value), cells.rend(), [&](const std::string& cell) {
    return !cell.empty() && is_bare_label(cell, lexicon);
  });
}

namespace {

// "2028 target": a label of goals with its year.
bool names_target(const std::string& cell, const Lexicon& lexicon) {
  const auto found = words(cell);
  if (found.size() != 2 || !starts_digit(found.front())) return false;
  const auto label = lexicon.labels.find(folded(found.back()));
  return label != lexicon.labels.end() && label->second.front().role == Role::goal;
}

// "Intervention | Description | Barrier | Effect", "Measure | Baseline | 2028 target": no form,
// whose first label has a value behind it and then another label.
bool heads_texts(const Cells& cells, const Lexicon& lexicon) {
  std::vector<std::optional<LabelMatch>> labels;
  for (const std::string& cell : cells) {
    if (cell.empty()) continue;
    auto label = label_at_start(cell, lexicon);
    const bool bare = label && label->length == cell.size() && !label->colon;
    labels.push_back(bare ? std::move(label) : std::nullopt);
  }
  if (labels.empty() || !labels[0]) return false;
  if (labels[0]->role != Role::measure || !labels[0]->number.empty()) return false;
  if (labels.size() < 4) return labels.size() == 3 && names_target(cells.back(), lexicon);
  return labels[1] || !labels[2];
}

}  // namespace

bool heads_other_table(const Cells& cells, const Lexicon& lexicon) {
  if (cells.size() < 3) return false;
  if (heads_texts(cells, lexicon)) return true;
  bool found = false;
  std::size_t behind = 1;  // filled cells behind the last label of partners
  for (const std::string& cell : cells) {
    if (cell.empty()) continue;
    const auto label = label_at_start(cell, lexicon);
    const bool bare = label && label->length == cell.size() && !label->colon;
    if (bare && found && behind == 0) return true;
    if (bare && behind > 0) {
      if (found && behind > 1) return true;
      found = label->role == Role::partners;
      behind = 0;
    } else {
      ++behind;
    }
  }
  return found && behind > 1;
}

std::optional<LabelMatch> label_without_value(const Cells& cells, const Lexicon& lexicon) {
  std::size_t last = cells.size();
  while (last > 0 && cells[last - 1].empty()) --last;
  if (last == 0 || last == cells.size()) return std::nullopt;
  const std::string& cell = cells[last - 1];
  const std::string first = cell.substr(0, cell.find('\n'));
  auto label = label_at_start(first, lexicon);
  const bool bare = label && label->length == first.size() && !label->colon;
  return bare ? label : std::nullopt;
}

bool heads_figures(const Cells& cells, const Lexicon& lexicon) {
  const auto filled = [](const std::string& cell) { return !cell.empty(); };
  const auto label = std::ranges::find_if(cells, filled);
  if (label == cells.end() || !is_bare_label(*label, lexicon)) return false;
  const auto count = std::count_if(std::next(label), cells.end(), filled);
  return count > 1 && std::all_of(std::next(label), cells.end(), [](const std::string& cell) {
           return cell.find_first_not_of("0123456789.,-–/% ") == std::string::npos;
         });
}

bool has_label(const Cells& cells, const Lexicon& lexicon) {
  return std::ranges::any_of(cells, [&](const std::string& cell) {
    const std::size_t first_line = cell.find('\n');  // "Lead", and below it who leads
    if (first_line != cell.npos && is_bare_label(cell.substr(0, first_line), lexicon)) return true;
    return std::ranges::any_of(cut_at_labels(cell, lexicon),
                               [](const LabelledPiece& piece) { return piece.label.has_value(); });
  });
}

}  // namespace partnergraph
