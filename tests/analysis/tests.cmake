target_sources(partnergraph_tests PRIVATE
  analysis/coalition_test.cpp)
