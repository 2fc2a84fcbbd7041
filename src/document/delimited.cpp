#include <partnergraph/document/delimited.hpp>

#include <algorithm>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {

bool DelimitedReader::next(Row& row) {
  skip_blank_lines();
  if (at_ >= text_.size()) return false;
  row.line = line_;
  std::size_t count = 0;
  while (true) {
    if (count == row.cells.size()) row.cells.emplace_back();
    std::string& cell = row.cells[count++];
    cell.clear();
    while (at_ < text_.size() && (text_[at_] == ' ' || (delimiter_ == ' ' && text_[at_] == '\t'))) {
      ++at_;
    }
    if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell);
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' &&
           !(delimiter_ == ' ' && text_[at_] == '\t')) {
      ++at_;
    }
    cell += trimmed(text_.substr(begin, at_ - begin));
    if (delimiter_ == ' ') {
      while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
      if (at_ >= text_.size() || text_[at_] == '\n') break;
    } else {
      if (at_ >= text_.size() || text_[at_] == '\n') break;
      ++at_;
    }
  }
  row.cells.resize(count);
  return true;
}

void DelimitedReader::read_quoted(std::string& cell) {
  const std::uint32_t opened = line_;
  ++at_;
  while (true) {
    if (at_ >= text_.size()) {
      throw InputError(file_, {.line = opened},
                       "a quote (\") opens here and is never closed; close it, or double it if it "
                       "belongs to the text");
    }
    const char c = text_[at_++];
    if (c == '"') {
      if (at_ >= text_.size() || text_[at_] != '"') return;
      ++at_;
    }
    if (c == '\n') ++line_;
    cell += c;
  }
}

void DelimitedReader::skip_blank_lines() {
  while (at_ < text_.size()) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    if (at_ > 0 && text_[at_] == '\n' && line.empty()) {
      ++line_;
      ++at_;
      continue;
    }
    const auto is_empty = [&](char c) { return c == delimiter_ || c == ' '; };
    if (!std::ranges::all_of(line, is_empty) && !trimmed(line).empty()) return;
    at_ = std::min(end + 1, text_.size());
    ++line_;
  }
}

std::optional<char> delimiter_of(std::string_view text) {
  std::string_view line;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    line = text.substr(0, end);
    const std::string_view content = trimmed(line);
    if (!content.empty() && !content.starts_with('#') && !content.starts_with('%')) break;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::optional<char> best;
  std::ptrdiff_t most = 0;
  for (const char delimiter : {'\t', ';', ','}) {
    const auto count = std::ranges::count(line, delimiter);
    if (count <= most) continue;
    most = count;
    best = delimiter;
  }
  return best;
}

}  // namespace partnergraph
