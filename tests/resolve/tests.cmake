target_sources(partnergraph_tests PRIVATE
  resolve/acronym_test.cpp
  resolve/decisions_test.cpp
  resolve/kind_test.cpp
  resolve/name_test.cpp
  resolve/resolution_test.cpp
  resolve/similarity_test.cpp
  resolve/suggestion_test.cpp)
