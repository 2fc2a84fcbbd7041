target_sources(partnergraph_tests PRIVATE
  analysis/centrality_test.cpp
  analysis/coalition_test.cpp
  analysis/overlap_test.cpp)
