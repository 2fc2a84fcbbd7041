partnergraph_layer(model
  HEADERS adjacency.hpp bipartite_graph.hpp child_process.hpp day.hpp decision.hpp diagnostic.hpp error.hpp
          id.hpp language.hpp lexicon.hpp limits.hpp message.hpp phrase.hpp programme.hpp scratch_folder.hpp
          source.hpp text.hpp
  SOURCES actors.cpp bipartite_graph.cpp child_process.cpp day.cpp decision.cpp error.cpp lexicon.cpp
          phrase.cpp programme.cpp scratch_folder.cpp source.cpp text.cpp)
target_link_libraries(partnergraph PRIVATE ICU::uc)
