#include "page_furniture.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

bool is_empty(std::string_view line) {
  return line.find_first_not_of(" \f\r") == std::string_view::npos;
}

// Without digits and form feeds, so that the same head on two pages is the same.
std::string form(std::string_view line) {
  std::string result;
  for (const char c : line) {
    if ((c < '0' || c > '9') && c != '\f') result += c;
  }
  return blanks_collapsed(trimmed(result));
}

class PageBreaks {
 public:
  explicit PageBreaks(const std::vector<std::string_view>& lines)
      : lines_(lines), running_(lines.size()) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].find('\f') == std::string_view::npos) continue;
      breaks_.push_back(i);
      for (const std::size_t line : {last_before(i), first_from(i)}) {
        if (line < lines.size()) ++seen_[form(lines[line])];
      }
    }
  }

  [[nodiscard]] std::vector<bool> running() && {
    for (const std::size_t at : breaks_) {
      const std::size_t foot = last_before(at);
      const std::size_t head = first_from(at);
      if (foot < lines_.size() && returns(foot)) mark(foot);
      if (head < lines_.size() && returns(head)) mark(head);
      if (is_empty(lines_[at])) mark(at);
    }
    return std::move(running_);
  }

 private:
  [[nodiscard]] std::size_t last_before(std::size_t i) const {
    while (i-- > 0) {
      if (!is_empty(lines_[i])) return i;
    }
    return lines_.size();
  }
  [[nodiscard]] std::size_t first_from(std::size_t i) const {
    while (i < lines_.size() && is_empty(lines_[i])) ++i;
    return i;
  }
  [[nodiscard]] bool returns(std::size_t line) const {
    const std::string text = form(lines_[line]);
    return text.empty() || seen_.at(text) > 1;
  }

  // The line, and the empty ones around it.
  void mark(std::size_t line) {
    running_[line] = true;
    for (std::size_t i = line; i-- > 0 && is_empty(lines_[i]);) running_[i] = true;
    for (std::size_t i = line + 1; i < lines_.size() && is_empty(lines_[i]); ++i)
      running_[i] = true;
  }

  const std::vector<std::string_view>& lines_;
  std::vector<bool> running_;
  std::vector<std::size_t> breaks_;  // lines with a form feed
  std::unordered_map<std::string, std::size_t> seen_;
};

}  // namespace

std::vector<bool> page_furniture(const std::vector<std::string_view>& lines) {
  return PageBreaks(lines).running();
}

}  // namespace partnergraph
