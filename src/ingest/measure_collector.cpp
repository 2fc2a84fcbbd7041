#include "measure_collector.hpp"

#include <algorithm>
#include <utility>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

// Whether a line was broken because it was full, or in the middle of a sentence.
bool is_wrapped(std::string_view line, std::string_view next) {
  constexpr std::size_t full_line = 50;  // code points
  return code_points(line) >= full_line || !starts_upper(next);
}

}  // namespace

void MeasureCollector::heading(std::uint32_t level, std::string text, const Source& source) {
  if (open_ && open_level_ > 0 && level > open_level_) {  // a part of the measure's own text
    close_field();
    return;
  }
  close_measure();
  std::erase_if(headings_, [&](const Heading& h) { return h.level >= level; });
  headings_.push_back({level, std::move(text), source});
}

void MeasureCollector::label(const LabelMatch& label, const Source& source, std::uint32_t level) {
  if (label.role == Role::measure) {
    close_measure();
    if (level > 0) std::erase_if(headings_, [&](const Heading& h) { return h.level >= level; });
    open_measure(label.number, source);
    open_level_ = level;
  } else if (!open_ && label.role == Role::partners) {
    open_measure({}, source);
    open_->is_orphan = true;
  }
  role_ = label.role;
  fresh_field_ = true;
  unlabelled_ = false;
}

bool MeasureCollector::open_heading() {
  if (open_ || headings_.empty() || headings_.back().used) return false;
  const Heading heading = std::move(headings_.back());
  headings_.pop_back();
  open_measure({}, heading.source);
  open_level_ = heading.level;
  add(Role::measure, heading.text, heading.source);
  headings_.push_back(heading);
  headings_.back().used = true;
  return true;
}

void MeasureCollector::open_titled(std::string_view title, const Source& source,
                                   std::uint32_t level) {
  close_measure();
  if (level > 0) std::erase_if(headings_, [&](const Heading& h) { return h.level >= level; });
  open_measure({}, source);
  open_level_ = level;
  add(Role::measure, title, source);
  role_ = Role::background;
}

void MeasureCollector::open_measure(std::string number, const Source& source) {
  close_measure();
  open_.emplace();
  open_->number = std::move(number);
  open_->source = source;
  for (const Heading& heading : headings_) {
    if (!heading.used) open_->section.push_back(heading.text);
  }
}

void MeasureCollector::open_row(const Source& source) {
  open_measure({}, source);
  open_->is_row = true;
}

void MeasureCollector::close_measure() {
  if (open_) drafts_.push_back(*std::exchange(open_, std::nullopt));
  open_level_ = 0;
  close_field();
}

void MeasureCollector::close_as_section() {
  const bool section = open_ && open_level_ > 0 && !open_->title.empty() &&
                       open_->partners.empty() && open_->goal.empty() &&
                       (headings_.empty() || !headings_.back().used);
  if (!section) return close_measure();
  std::string title;
  for (const FieldLine& line : open_->title) title.append(title.empty() ? "" : " ") += line.text;
  headings_.push_back({open_level_, std::move(title), open_->source});
  open_.reset();
  close_measure();
}

bool MeasureCollector::awaits_title() const {
  return open_ && role_ == Role::measure && open_->title.size() == 1 && open_->details.empty() &&
         open_->title.front().text.find_first_not_of("0123456789.") == std::string::npos;
}

bool MeasureCollector::in_begun_field() const {
  return open_ && ((role_ == Role::partners && !open_->partners.empty()) ||
                   (role_ == Role::goal && !open_->goal.empty()));
}

void MeasureCollector::line(const Block& block, std::string_view text) {
  if (!open_ || !role_ || text.empty()) return;
  switch (*role_) {
    case Role::measure:
      title_line(block, text);
      break;
    case Role::partners:
      partner_line(block, text);
      break;
    case Role::goal:
      goal_line(block, text);
      break;
    case Role::background:
    case Role::section:
      open_->details.push_back({std::string(text), block.source});
      break;
    default:
      break;
  }
}

void MeasureCollector::add(Role role, std::string_view text, const Source& source) {
  if (!open_ || text.empty()) return;
  switch (role) {
    case Role::measure:
      open_->title.push_back({std::string(text), source});
      break;
    case Role::partners:
      open_->partners.push_back({std::string(text), source});
      break;
    case Role::goal:
      open_->goal.push_back({std::string(text), source});
      break;
    case Role::background:
    case Role::section:
      open_->details.push_back({std::string(text), source});
      break;
    case Role::number:
      open_->number = text;
      break;
    default:
      break;
  }
}

// The first paragraph is the title; bullets and later paragraphs are details.
void MeasureCollector::title_line(const Block& block, std::string_view text) {
  if (awaits_title()) {
    if (open_->number.empty()) open_->number = open_->title.front().text;
    open_->title.clear();
  }
  if (block.kind == BlockKind::list_item) {
    open_->details.push_back(
        {std::string(2 * std::size_t{block.level}, ' ').append(text), block.source});
  } else if (open_->details.empty() &&
             (open_->title.empty() ||
              (block.gap == 0 && is_wrapped(open_->title.back().text, text)))) {
    add(Role::measure, text, block.source);
  } else if (block.gap == 0 && !open_->details.empty()) {
    open_->details.back().text.append(" ").append(text);
  } else {
    open_->details.push_back({std::string(text), block.source});
  }
}

void MeasureCollector::partner_line(const Block& block, std::string_view text) {
  const bool apart = block.gap > 0 && block.kind != BlockKind::list_item && !fresh_field_;
  const bool begins = std::exchange(fresh_field_, false);
  unlabelled_ = unlabelled_ || (apart && !open_->partners.empty());
  if (unlabelled_) {
    open_->unlabelled.push_back({std::string(text), block.source});
  } else {
    const bool ends_line =
        block.kind == BlockKind::paragraph && block.cells.front().ends_with(text);
    open_->partners.push_back({std::string(text), block.source, begins,
                               ends_line ? code_points(block.cells.front()) : 0});
  }
}

void MeasureCollector::goal_line(const Block& block, std::string_view text) {
  add(Role::goal, text, block.source);
}

std::vector<MeasureDraft> MeasureCollector::drafts() && {
  close_measure();
  return std::move(drafts_);
}

}  // namespace partnergraph
