partnergraph_layer(document
  HEADERS block.hpp bytes.hpp decode.hpp delimited.hpp markdown.hpp plain_text.hpp
  SOURCES bytes.cpp decode.cpp delimited.cpp markdown.cpp plain_text.cpp)
target_link_libraries(partnergraph PRIVATE PkgConfig::md4c)
