#include "aligned_table.hpp"

#include <algorithm>
#include <optional>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t least_columns = 3;
constexpr std::size_t most_columns = 40;
constexpr std::size_t longest_line = 1'000;  // bytes
constexpr std::size_t most_before = 100;     // lines that may pass before those
constexpr std::size_t hanging = 4;           // blanks before a line of the first column
constexpr std::size_t longest_title = 80;    // code points
constexpr std::size_t least_lines = 2;       // below the header, with several texts

// A text of a line. Positions are code points.
struct Segment {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text{};
};

std::vector<Segment> segments(std::string_view line) {
  std::vector<Segment> result;
  while (line.starts_with('\f')) line.remove_prefix(1);
  if (line.size() > longest_line || line.find_first_of("\t\f") != line.npos) return result;
  for (std::size_t at = line.find_first_not_of(' '); at != std::string_view::npos;) {
    std::size_t end = std::min(line.find("  ", at), line.size());
    const std::string_view text = trimmed(line.substr(at, end - at));
    const std::size_t begin = code_points(line.substr(0, at));
    result.push_back({begin, begin + code_points(text), text});
    at = line.find_first_not_of(' ', end);
  }
  return result;
}

// "-----  -----", "====": drawn below a header or between rows.
bool is_rule(std::string_view line) {
  return line.find_first_not_of("-=_+ ") == line.npos &&
         std::ranges::count(line, ' ') + 2 < static_cast<std::ptrdiff_t>(line.size());
}

class TableReader {
 public:
  TableReader(std::span<const std::string_view> lines,
              const std::function<bool(std::size_t)>& running)
      : lines_(lines), running_(running) {}

  [[nodiscard]] AlignedTable read() {
    const std::vector<Segment> header = segments(lines_.front());
    if (header.size() < least_columns || header.size() > most_columns ||
        !std::ranges::all_of(header,
                             [](const Segment& segment) { return starts_upper(segment.text); })) {
      return {};
    }
    for (const Segment& segment : header) begins_.push_back(segment.begin);
    read_lines();
    if (several_ < least_lines) return {};
    AlignedTable table{.rows = {}, .lines = body_.back().index + 1};
    table.rows.push_back({0, {}});
    for (const Segment& segment : header) table.rows.back().cells.emplace_back(segment.text);
    const bool numbered = std::ranges::all_of(body_, [](const Line& line) {
      return line.title || line.cells.front().empty() || starts_digit(line.cells.front());
    });
    std::vector<std::string_view> lasts(begins_.size());  // the line above, by column
    for (const Line& line : body_) {
      if (line.title) {
        table.rows.push_back({line.index, {std::string(line.cells.front())}});
        continue;
      }
      const bool behind_other = table.rows.size() == 1 || table.rows.back().cells.size() == 1;
      if (behind_other || begins_row(line, numbered)) {
        table.rows.push_back({line.index, std::vector<std::string>(begins_.size())});
      }
      for (std::size_t c = 0; c < line.cells.size(); ++c)
        append(table.rows.back().cells[c], line.cells[c], c, lasts);
    }
    return table;
  }

 private:
  struct Line {
    std::size_t index = 0;
    std::vector<std::string_view> cells{};
    std::size_t filled = 0;
    bool apart = false;  // behind an empty line
    bool title = false;  // alone between rows
  };

  void read_lines() {
    bool apart = false;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (is_rule(lines_[i])) continue;
      if (running_(i) || repeats_header(i)) {
        apart = true;
        continue;
      }
      if (trimmed(lines_[i]).empty()) {
        if (apart) return;
        apart = true;
        continue;
      }
      auto line = line_at(i);
      if (apart && (!line || line->filled == 1)) line = title_at(i);
      if (!line || (body_.size() > most_before && several_ < least_lines)) return;
      line->apart = apart;
      if (line->filled > 1) ++several_;
      if (apart && !body_.empty() && !line->title && !body_.back().title) ++gaps_;
      apart = false;
      most_ = std::max(most_, line->filled);
      body_.push_back(*std::move(line));
    }
  }

  // On the next page the header stands again.
  [[nodiscard]] bool repeats_header(std::size_t index) const {
    return std::ranges::equal(segments(lines_[index]), segments(lines_.front()), {}, &Segment::text,
                              &Segment::text);
  }

  // "Strategy 1: Access for all": one text above and below empty lines, and then a row.
  [[nodiscard]] std::optional<Line> title_at(std::size_t index) const {
    const auto found = segments(lines_[index]);
    if (found.size() != 1 || found.front().begin > begins_.front() + 1) return std::nullopt;
    const std::string_view text = found.front().text;
    if (!starts_upper(text) || text.ends_with('.') || code_points(text) > longest_title)
      return std::nullopt;
    if (index + 2 >= lines_.size() || !trimmed(lines_[index + 1]).empty()) return std::nullopt;
    const auto row = line_at(index + 2);
    if (!row || row->filled < 2 || row->cells.front().empty()) return std::nullopt;
    return Line{.index = index, .cells = {text}, .filled = 1, .title = true};
  }

  // A text that fills its column is one blank from the next.
  [[nodiscard]] std::vector<Segment> cut_at_columns(const std::vector<Segment>& found) const {
    std::vector<Segment> result;
    for (Segment segment : found) {
      for (const std::size_t begin : begins_) {
        if (begin <= segment.begin + 1 || begin >= segment.end) continue;
        const std::string_view left = prefix(segment.text, begin - segment.begin);
        if (!left.ends_with(' ')) continue;
        result.push_back({segment.begin, begin - 1, trimmed(left)});
        segment = {begin, segment.end, segment.text.substr(left.size())};
      }
      result.push_back(segment);
    }
    return result;
  }

  // A line whose texts each lie in a column.
  [[nodiscard]] std::optional<Line> line_at(std::size_t index) const {
    Line line{.index = index, .cells = std::vector<std::string_view>(begins_.size())};
    for (const Segment& segment : cut_at_columns(segments(lines_[index]))) {
      const auto next = std::ranges::upper_bound(begins_, segment.begin + 1);
      if (next == begins_.begin()) return std::nullopt;
      const auto column = static_cast<std::size_t>(next - begins_.begin()) - 1;
      const std::size_t shift =
          segment.begin > begins_[column] ? segment.begin - begins_[column] : 0;
      // A text behind a number hangs: "1. Lend out" and below it "   skis".
      const std::size_t most_shift = column == 0 ? hanging : 1;
      if (shift > most_shift || !line.cells[column].empty()) return std::nullopt;
      if (next != begins_.end() && segment.end >= *next) return std::nullopt;
      line.cells[column] = segment.text;
      ++line.filled;
    }
    return line.filled > 0 ? std::optional(line) : std::nullopt;
  }

  // By its number; by the empty line above; else by how much of it is there.
  [[nodiscard]] bool begins_row(const Line& line, bool numbered) const {
    const std::string_view first = line.cells.front();
    if (numbered) return !first.empty();
    if (3 * gaps_ >= several_) return line.apart;
    return (starts_upper(first) || starts_digit(first)) && line.filled + 1 >= most_ &&
           line.filled > 1;
  }

  void append(std::string& cell, std::string_view text, std::size_t column,
              std::vector<std::string_view>& lasts) const {
    if (text.empty()) return;
    if (!cell.empty()) {
      const std::string_view last = lasts[column];
      const std::string_view word = text.substr(0, text.find(' '));
      const bool had_room =
          column + 1 < begins_.size() && starts_upper(text) &&
          begins_[column] + code_points(last) + 2 + code_points(word) < begins_[column + 1];
      const bool goes_on = last.ends_with(',') || last.ends_with('-') || last.ends_with('/');
      cell += had_room && !goes_on ? '\n' : ' ';
    }
    cell += text;
    lasts[column] = text;
  }

  std::span<const std::string_view> lines_;
  const std::function<bool(std::size_t)>& running_;
  std::vector<std::size_t> begins_;  // of the columns, ascending
  std::vector<Line> body_;
  std::size_t several_ = 0;  // lines with several texts
  std::size_t gaps_ = 0;     // empty lines between lines of the body
  std::size_t most_ = 0;     // texts in a line
};

}  // namespace

AlignedTable aligned_table(std::span<const std::string_view> lines,
                           const std::function<bool(std::size_t)>& running) {
  return lines.empty() ? AlignedTable{} : TableReader(lines, running).read();
}

}  // namespace partnergraph
