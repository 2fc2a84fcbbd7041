target_sources(partnergraph_tests PRIVATE model/bipartite_graph_test.cpp model/text_test.cpp)
