#include <partnergraph/model/source.hpp>

#include <utility>

namespace partnergraph {

std::string describe(const Source& source) {
  std::string result;
  for (const auto& [name, number] :
       {std::pair{"line ", source.line}, std::pair{"page ", source.page},
        std::pair{"slide ", source.slide}, std::pair{"sheet ", source.sheet},
        std::pair{"row ", source.row}}) {
    if (number == 0) continue;
    if (!result.empty()) result += ", ";
    result.append(name).append(std::to_string(number));
  }
  return result;
}

}  // namespace partnergraph
