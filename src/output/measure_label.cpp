#include "measure_label.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "code_point.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

bool is_blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\n';
}

bool is_word_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80U;
}

// Where the run of `stars` stars that closes the one before `from` begins.
std::size_t end_of_emphasis(std::string_view text, std::size_t from, std::size_t stars) {
  for (std::size_t at = text.find('*', from); at != std::string_view::npos;) {
    const std::size_t after = std::min(text.find_first_not_of('*', at), text.size());
    if (after - at == stars && !is_blank_at(text, at - 1) && !is_word_at(text, after)) return at;
    at = text.find('*', after);
  }
  return std::string_view::npos;
}

std::string_view without_number(const Measure& measure) {
  std::string_view title = measure.title;
  const std::string& number = measure.number;
  if (number.empty() || !title.starts_with(number)) return title;
  const std::size_t rest = title.find_first_not_of(".:) ", number.size());
  if (rest == std::string_view::npos || rest == number.size()) return title;
  return title.substr(rest);
}

}  // namespace

const std::string& mark_of(const Measure& measure) {
  return measure.by_number ? measure.number : measure.key;
}

std::string title_of(const Measure& measure) {
  return unemphasised(without_number(measure));
}

std::string label_of(const Measure& measure) {
  constexpr double heading_columns = 40.0;
  if (measure.key == measure.title) return visible(measure.title);
  std::string label = mark_of(measure) + ' ' + title_of(measure);
  if (!measure.apart.empty()) {
    label += " (" + fitted(visible(measure.apart), heading_columns, columns_of) + ')';
  }
  return visible(label);
}

std::string unemphasised(std::string_view text) {
  std::string result;
  std::array<bool, 4> ends{false, true, true, true};  // whether so many stars may still end
  std::size_t at = 0;
  for (std::size_t star = text.find('*'); star != std::string_view::npos;) {
    const std::size_t inside = std::min(text.find_first_not_of('*', star), text.size());
    const std::size_t stars = inside - star;
    const bool begins = stars < ends.size() && !is_blank_at(text, inside) &&
                        (star == 0 || !is_word_at(text, star - 1));
    const std::size_t end =
        begins && ends[stars] ? end_of_emphasis(text, inside, stars) : std::string_view::npos;
    if (end == std::string_view::npos) {
      if (begins) ends[stars] = false;
      star = text.find('*', inside);
      continue;
    }
    result.append(text.substr(at, star - at)).append(text.substr(inside, end - inside));
    at = end + stars;
    star = text.find('*', at);
  }
  return result.append(text.substr(at));
}

}  // namespace partnergraph
