target_sources(partnergraph_tests PRIVATE
  model/bipartite_graph_test.cpp
  model/child_process_test.cpp
  model/error_test.cpp
  model/phrase_test.cpp
  model/programme_test.cpp
  model/text_test.cpp)
