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

struct Cut {
  std::string line;
  std::size_t kept = 0;  // bytes of the text
};

Cut cut(std::string_view text, const LineLimits& limits) {
  double width = limits.advance(ellipsis_code_point);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += limits.advance(next_code_point(text, at));
    if (width > limits.width) break;
    end = at;
  }
  if (limits.whole_words && end < text.size()) {
    const std::size_t blank = text.rfind(' ', end);
    const std::size_t last = blank == std::string_view::npos || blank == 0
                                 ? std::string_view::npos
                                 : text.find_last_not_of(" ,", blank);
    if (last != std::string_view::npos) end = last + 1;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return {std::string(text.substr(0, end)).append(ellipsis), end};
}

struct Lines {
  std::vector<std::string> lines;
  std::optional<std::size_t> kept;  // bytes of the text; none: all of it
};

Lines cut_at_end(std::string_view text, const LineLimits& limits) {
  Lines result;
  for (std::size_t begin = 0; begin < text.size();) {
    const Line line = next_line(text, begin, limits);
    if (result.lines.size() + 1 == limits.lines && line.next < text.size()) {
      Cut last = cut(text.substr(begin), limits);
      result.lines.push_back(std::move(last.line));
      result.kept = begin + last.kept;
      return result;
    }
    result.lines.emplace_back(text.substr(begin, line.end - begin));
    if (line.hyphen) result.lines.back() += '-';
    begin = line.next;
  }
  if (result.lines.empty()) result.lines.emplace_back();
  return result;
}

// As many words of the start as leave room for the word that differs and all behind it; at least
// one, and where that is too much, the end is cut as well. None if the first word differs.
std::optional<std::vector<std::string>> cut_in_the_middle(std::string_view text,
                                                          const LineLimits& limits) {
  const std::size_t before = text.substr(0, limits.shared).rfind(' ');
  if (before == std::string_view::npos) return std::nullopt;
  const std::string_view tail = text.substr(before + 1);
  std::optional<Lines> best;
  for (std::size_t end = text.find(' '); end < before; end = text.find(' ', end + 1)) {
    const std::size_t last = text.find_last_not_of(" ,;:", end);
    if (last == std::string_view::npos) continue;
    std::string tried(text.substr(0, last + 1));
    tried.append(ellipsis).append(" ").append(tail);
    Lines lines = cut_at_end(tried, limits);
    if (best && lines.kept) break;
    const bool told = !lines.kept || *lines.kept > tried.size() - tail.size();
    if (told) best = std::move(lines);
    if (!told || best->kept) break;
  }
  if (!best) best = cut_at_end(std::string(ellipsis).append(tail), limits);
  return std::move(best->lines);
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, const LineLimits& limits) {
  Lines result = cut_at_end(text, limits);
  if (limits.shared > 0 && result.kept && *result.kept <= limits.shared) {
    if (auto lines = cut_in_the_middle(text, limits)) return std::move(*lines);
  }
  return std::move(result.lines);
}

std::string fitted(std::string_view text, double width, double (*advance)(char32_t),
                   std::size_t shared) {
  return wrapped(text, {.width = width, .lines = 1, .advance = advance, .shared = shared}).front();
}

double width_of(std::string_view text, double (*advance)(char32_t)) {
  double width = 0.0;
  for (std::size_t at = 0; at < text.size();) width += advance(next_code_point(text, at));
  return width;
}

}  // namespace partnergraph
