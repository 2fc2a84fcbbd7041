partnergraph_layer(analysis
  HEADERS betweenness.hpp closeness.hpp coalition.hpp components.hpp cover.hpp degree.hpp
          duplicate.hpp findings.hpp overlap.hpp scores.hpp
  SOURCES betweenness.cpp closeness.cpp degree.cpp flat_graph.cpp hypergeometric.cpp overlap.cpp)
