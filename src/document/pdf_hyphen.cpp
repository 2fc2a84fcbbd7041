#include "pdf_hyphen.hpp"

#include <algorithm>
#include <array>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

// "Kunnskaps- og integreringsdepartementet": the hyphen stands for what follows later.
bool is_conjunction(std::string_view word) {
  static constexpr std::array<std::string_view, 7> conjunctions{"og",  "eller", "samt", "och",
                                                                "and", "or",    "to"};
  return std::ranges::find(conjunctions, word) != conjunctions.end();
}

}  // namespace

LineJoin line_join(std::string_view line, std::string_view next) {
  if (!line.ends_with('-') || line.ends_with("--")) return LineJoin::blank;
  const std::string_view before = line.substr(0, line.size() - 1);
  const std::string_view part = before.substr(before.find_last_of(" /(") + 1);
  const auto letters = words(part);
  if (letters.empty() || !part.ends_with(letters.back())) return LineJoin::blank;
  const auto following = words(next.substr(0, next.find(' ')));
  if (following.empty() || !next.starts_with(following.front())) return LineJoin::blank;
  if (is_conjunction(following.front())) return LineJoin::blank;
  // Compounds with an acronym, a number or a name keep their hyphen in the middle of a line too.
  const std::string_view last = letters.back();
  const auto end = static_cast<unsigned char>(last.back());
  const bool ends_upper = (end >= 'A' && end <= 'Z') || (end >= '0' && end <= '9');
  if (ends_upper || starts_upper(next) || starts_digit(next)) return LineJoin::hyphen;
  return LineJoin::none;
}

void append_line(std::string& line, std::string_view next) {
  if (line.empty()) {
    line = next;
    return;
  }
  switch (line_join(line, next)) {
    case LineJoin::blank:
      line += ' ';
      break;
    case LineJoin::hyphen:
      break;
    case LineJoin::none:
      line.pop_back();
      break;
  }
  line += next;
}

}  // namespace partnergraph
