#include "wrap.hpp"

#include <limits>
#include <optional>

#include "code_point.hpp"

namespace partnergraph {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr char32_t ellipsis_code_point = U'…';

// Where a line that begins at `begin` ends, and where the next one begins.
struct Line {
  std::size_t end = 0;
  std::size_t next = 0;
  bool hyphen = false;  // it ends inside of a word
};

// Narrower lines have no room for a hyphen.
constexpr double least_for_hyphen = 6.0;

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'\u00C0' && c < U'\u0250');
}

Line next_line(std::string_view text, std::size_t begin, const LineLimits& limits) {
  double width = 0.0;
  std::optional<Line> at_break;
  std::optional<Line> at_hyphen;  // the last place in a word where one fits
  bool after_letter = false;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (after_letter && is_letter(c) && width + limits.advance(U'-') <= limits.width) {
      at_hyphen = Line{here, here, true};
    }
    after_letter = is_letter(c);
    width += limits.advance(c);
    if (c == U' ') {
      at_break = Line{here, at};
      continue;
    }
    if (width > limits.width && here > begin) {
      if (at_break) return *at_break;
      if (at_hyphen && limits.width >= least_for_hyphen) return *at_hyphen;
      return Line{here, here};
    }
    if (c == U'-' || c == U'/') at_break = Line{at, at};
  }
  return {text.size(), text.size()};
}

std::string cut(std::string_view text, const LineLimits& limits) {
  double width = limits.advance(ellipsis_code_point);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += limits.advance(next_code_point(text, at));
    if (width > limits.width) break;
    end = at;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)).append(ellipsis);
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, const LineLimits& limits) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const Line line = next_line(text, begin, limits);
    if (lines.size() + 1 == limits.lines && line.next < text.size()) {
      lines.push_back(cut(text.substr(begin), limits));
      return lines;
    }
    lines.emplace_back(text.substr(begin, line.end - begin));
    if (line.hyphen) lines.back() += '-';
    begin = line.next;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::string fitted(std::string_view text, double width, double (*advance)(char32_t)) {
  return wrapped(text, {.width = width, .lines = 1, .advance = advance}).front();
}

double width_of(std::string_view text, double (*advance)(char32_t)) {
  double width = 0.0;
  for (std::size_t at = 0; at < text.size();) width += advance(next_code_point(text, at));
  return width;
}

}  // namespace partnergraph
