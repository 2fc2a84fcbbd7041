#include "texts.hpp"

#include "numbers.hpp"

namespace partnergraph {

std::string counted(std::size_t count, const Noun& noun, Language language) {
  return whole(count, language).append(" ").append(noun.of(count).in(language));
}

}  // namespace partnergraph
