partnergraph_layer(resolve
  HEADERS acronym.hpp decisions.hpp kind.hpp name.hpp resolution.hpp similarity.hpp suggestion.hpp
  SOURCES acronym.cpp decided.cpp decisions.cpp kind.cpp merging.cpp name.cpp name_table.cpp
          near_spelling.cpp resolution.cpp rewriting.cpp similarity.cpp suggestion.cpp)
