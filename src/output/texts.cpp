#include "texts.hpp"

#include "numbers.hpp"

namespace partnergraph {

std::string fill(std::string_view pattern, std::initializer_list<std::string> values) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}') {
      const auto place = static_cast<std::size_t>(pattern[at + 1] - '0');
      if (place < values.size()) result += values.begin()[place];
      at += 2;
    } else {
      result += pattern[at];
    }
  }
  return result;
}

std::string counted(std::size_t count, const Noun& noun, Language language) {
  return whole(count, language).append(" ").append(noun.of(count).in(language));
}

}  // namespace partnergraph
