target_sources(partnergraph_tests PRIVATE
  analysis/birank_test.cpp
  analysis/bitruss_test.cpp
  analysis/boost_graph_test.cpp
  analysis/butterfly_test.cpp
  analysis/centrality_test.cpp
  analysis/closure_test.cpp
  analysis/clustering_test.cpp
  analysis/coalition_evidence_test.cpp
  analysis/coalition_proof_test.cpp
  analysis/coalition_test.cpp
  analysis/core_test.cpp
  analysis/cover_test.cpp
  analysis/cut_test.cpp
  analysis/duplicate_test.cpp
  analysis/eigenvector_test.cpp
  analysis/findings_test.cpp
  analysis/key_players_test.cpp
  analysis/katz_test.cpp
  analysis/overlap_test.cpp
  analysis/pagerank_test.cpp
  analysis/parallel_test.cpp
  analysis/redundancy_test.cpp
  analysis/robustness_test.cpp
  analysis/structural_holes_test.cpp
  analysis/whole_graph_test.cpp)
target_link_libraries(partnergraph_tests PRIVATE Boost::headers)  # boost_graph_test
