partnergraph_layer(resolve
  HEADERS acronym.hpp kind.hpp name.hpp resolution.hpp similarity.hpp
  SOURCES acronym.cpp kind.cpp name.cpp resolution.cpp similarity.cpp)
