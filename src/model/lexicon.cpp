#include <partnergraph/model/lexicon.hpp>

#include <partnergraph/model/text.hpp>

namespace partnergraph {

std::string matching_form(std::string_view text) {
  const std::string fold = folded(text);
  std::string result;
  for (const std::string_view word : words(fold)) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

}  // namespace partnergraph
