# cmake -D OUTPUT=FILE.cpp -D "INPUTS=a.json;b.json" -P embed_lexicons.cmake
# Writes the JSON files as string literals: the program needs no data folder at run time.
set(entries "")
foreach(input IN LISTS INPUTS)
  file(READ ${input} json)
  cmake_path(GET input FILENAME name)
  string(APPEND entries "    {\"${name}\", R\"lexicon(${json})lexicon\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"embedded_lexicons.hpp\"

#include <array>

namespace partnergraph {

std::span<const std::pair<std::string_view, std::string_view>> embedded_lexicons() {
  using Entry = std::pair<std::string_view, std::string_view>;
  static constexpr auto lexicons = std::to_array<Entry>({
${entries}  });
  return lexicons;
}

}  // namespace partnergraph
")
