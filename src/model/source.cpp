#include <partnergraph/model/source.hpp>

#include <utility>

#include "model_texts.hpp"

namespace partnergraph {

std::string describe(const Source& source, Language language) {
  std::string result;
  for (const auto& [phrase, number] :
       {std::pair{model_texts::line, source.line}, std::pair{model_texts::page, source.page},
        std::pair{model_texts::slide, source.slide}, std::pair{model_texts::sheet, source.sheet},
        std::pair{model_texts::row, source.row}}) {
    if (number == 0) continue;
    if (!result.empty()) result += ", ";
    result += fill(phrase.in(language), {std::to_string(number)});
  }
  return result;
}

}  // namespace partnergraph
