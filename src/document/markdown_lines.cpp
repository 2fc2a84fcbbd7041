#include "markdown_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t farthest_end = 60;  // lines that a cell may break into
constexpr std::size_t most_columns = 64;  // that a table is widened to

bool starts_row(std::string_view line) {
  return line.starts_with('|');
}

bool ends_row(std::string_view line) {
  return line.ends_with('|') && !line.ends_with("\\|");
}

// Bars that part cells.
std::size_t bars(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      ++count;
    }
  }
  return count;
}

// "<h2>Title</h2>" -> "## Title"; empty if the line is no such heading.
std::string html_heading(std::string_view line) {
  if (line.size() < 9 || line[0] != '<' || (line[1] != 'h' && line[1] != 'H')) return {};
  if (line[2] < '1' || line[2] > '6') return {};
  const std::size_t open = line.find('>');
  const std::size_t close = line.rfind("</");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
  if (line.size() - close != 5 || line[close + 3] != line[2]) return {};
  return std::string(static_cast<std::size_t>(line[2] - '0'), '#') + ' ' +
         std::string(trimmed(line.substr(open + 1, close - open - 1)));
}

// "|--|:-:|", with fewer dashes than the parser asks for: "|---|:---:|"; nothing for any other
// line.
std::string full_rule(std::string_view line) {
  constexpr std::size_t least_dashes = 3;
  std::string result;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] != '-') {
      if (std::string_view("|: ").find(line[i]) == std::string_view::npos) return {};
      result += line[i++];
      continue;
    }
    std::size_t dashes = 0;
    for (; i < line.size() && line[i] == '-'; ++i) ++dashes;
    result.append(std::max(dashes, least_dashes), '-');
  }
  return result.find("|") != std::string::npos && result.size() > line.size() ? result
                                                                              : std::string();
}

// The rule of a table stands below its first row.
std::string with_full_rules(std::string_view text) {
  const auto has_bar = [](std::string_view line) { return line.find('|') != line.npos; };
  std::string result;
  const auto all = lines(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool below_first =
        i > 0 && has_bar(all[i - 1]) && (i == 1 || !has_bar(all[i - 2])) && has_bar(all[i]);
    const std::string rule = below_first ? full_rule(trimmed(all[i])) : std::string();
    result.append(rule.empty() ? all[i] : std::string_view(rule)).append("\n");
  }
  return result;
}

// The lines of what site generators keep above a text: "---", pairs such as "title: Plan", "---".
std::size_t front_matter(const std::vector<std::string_view>& lines) {
  constexpr std::size_t longest = 60;
  if (lines.empty() || trimmed(lines.front()) != "---") return 0;
  bool has_pair = false;
  for (std::size_t i = 1; i < std::min(lines.size(), longest); ++i) {
    const std::string_view line = lines[i];
    if (trimmed(line) == "---") return has_pair ? i + 1 : 0;
    const bool goes_on = line.starts_with(' ') || line.starts_with('-') || line.starts_with('#');
    const std::size_t colon = line.find(':');
    const bool pair = colon != std::string_view::npos && colon > 0 &&
                      line.substr(0, colon).find(' ') == std::string_view::npos;
    if (!pair && !goes_on) return 0;
    has_pair = has_pair || pair;
  }
  return 0;
}

class Mender {
 public:
  explicit Mender(std::string_view text) : lines_(lines(text)) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (folded_has(lines_[i], "</table")) last_table_end_ = i;
    }
  }

  MarkdownLines mend() {
    for (std::size_t i = front_matter(lines_); i < lines_.size();) i = mend_at(i);
    return std::move(result_);
  }

 private:
  // Mends what begins at line `i`; returns the line behind it.
  std::size_t mend_at(std::size_t i) {
    const std::string_view line = trimmed(lines_[i]);
    if (line.starts_with("```") || line.starts_with("~~~")) fenced_ = !fenced_;
    if (!fenced_) {
      if (const std::size_t rule = starts_row(line) ? rule_below(i) : 0; rule > 0) {
        return table(i, rule);
      }
      if (line.starts_with('<')) {
        if (folded_has(line, "<table") && i <= last_table_end_) return html_table(i);
        if (const std::string heading = html_heading(line); !heading.empty()) {
          add({}, i);
          add(heading, i);
          add({}, i);
          return i + 1;
        }
      }
    }
    add(lines_[i], i);
    return i + 1;
  }

  // An HTML block ends at an empty line, a table only at its end.
  std::size_t html_table(std::size_t i) {
    add({}, i);
    for (bool open = true; open && i < lines_.size(); ++i) {
      if (!trimmed(lines_[i]).empty()) add(lines_[i], i);
      open = i < last_table_end_ && !folded_has(lines_[i], "</table");
    }
    add({}, i - 1);
    return i;
  }

  // The rule under the header that begins at line `i`, whose last cell may break; 0 if none.
  [[nodiscard]] std::size_t rule_below(std::size_t i) const {
    for (std::size_t k = i + 1; k < std::min(i + 8, lines_.size()); ++k) {
      const std::string_view line = trimmed(lines_[k]);
      if (is_closed_rule(line)) return k;
      const bool open = !ends_row(trimmed(lines_[k - 1]));
      if (!open || line.empty() || (starts_row(line) && bars(line) != 2)) return 0;
    }
    return 0;
  }

  std::size_t table(std::size_t first, std::size_t rule) {
    struct Row {
      std::string text;
      std::size_t line = 0;
    };
    std::vector<Row> rows{{std::string(trimmed(lines_[first])), first}};
    for (std::size_t k = first + 1; k < rule; ++k) rows[0].text += broken_line(trimmed(lines_[k]));
    std::size_t i = rule + 1;
    for (; i < lines_.size(); ++i) {
      const std::string_view line = trimmed(lines_[i]);
      const bool open = !ends_row(rows.back().text) && rows.size() > 1;
      const bool cell_goes_on = open && (!starts_row(line) ? is_closed_below(i) : bars(line) == 2);
      if (is_closed_rule(line)) continue;  // the table goes on behind a page
      if (cell_goes_on) {
        rows.back().text += broken_line(line);
      } else if (starts_row(line)) {
        rows.push_back({std::string(line), i});
      } else {
        break;
      }
    }
    std::size_t columns = bars(trimmed(lines_[rule]));
    for (const Row& row : rows) columns = std::max(columns, bars(row.text));
    const std::size_t indent = lines_[first].find('|');
    const std::string before(lines_[first].substr(0, indent));
    for (std::size_t k = 0; k < rows.size(); ++k) {
      add(before + (k == 0 ? widened(rows[k].text, columns, " |") : rows[k].text), rows[k].line);
      if (k == 0) add(before + widened(trimmed(lines_[rule]), columns, "---|"), rule);
    }
    if (i < lines_.size()) add({}, i);
    return i;
  }

  static std::string broken_line(std::string_view line) {
    return std::string("<br>").append(starts_row(line) ? line.substr(1) : line);
  }

  static std::string widened(std::string_view row, std::size_t columns, std::string_view cell) {
    std::string result(row);
    if (!ends_row(row)) result += '|';
    for (std::size_t count = bars(result); count < std::min(columns, most_columns + 1); ++count) {
      result += cell;
    }
    return result;
  }

  // Whether a cell that is open before line `i` ends behind text of its own.
  [[nodiscard]] bool is_closed_below(std::size_t i) const {
    for (const std::size_t end = std::min(i + farthest_end, lines_.size()); i < end; ++i) {
      const std::string_view line = trimmed(lines_[i]);
      if (starts_row(line)) return false;
      if (ends_row(line)) return true;
    }
    return false;
  }

  static bool is_closed_rule(std::string_view line) {
    const std::string_view rule = trimmed(line);
    return is_table_rule(rule) && starts_row(rule) && ends_row(rule);
  }

  static bool folded_has(std::string_view line, std::string_view tag) {
    return line.find('<') != std::string_view::npos && folded(line).find(tag) != std::string::npos;
  }

  void add(std::string_view line, std::size_t source) {
    result_.text.append(line).append("\n");
    result_.numbers.push_back(static_cast<std::uint32_t>(source + 1));
  }

  std::vector<std::string_view> lines_;
  std::size_t last_table_end_ = 0;
  bool fenced_ = false;
  MarkdownLines result_;
};

}  // namespace

MarkdownLines mended_lines(std::string_view text) {
  const std::string full = with_full_rules(text);
  return Mender(full).mend();
}

bool is_table_rule(std::string_view line) {
  return line.find("--") != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

}  // namespace partnergraph
