partnergraph_layer(analysis
  HEADERS
    betweenness.hpp
    birank.hpp
    butterfly.hpp
    closeness.hpp
    coalition.hpp
    components.hpp
    cover.hpp
    degree.hpp
    duplicate.hpp
    eigenvector.hpp
    findings.hpp
    katz.hpp
    overlap.hpp
    pagerank.hpp
    scores.hpp
    threads.hpp
  SOURCES
    barber_matrix.cpp
    barber_network.cpp
    barber_proof.cpp
    barber_search.cpp
    betweenness.cpp
    birank.cpp
    butterfly.cpp
    closeness.cpp
    coalition.cpp
    components.cpp
    cover.cpp
    cover_bound.cpp
    cover_reduction.cpp
    cover_search.cpp
    degree.cpp
    duplicate.cpp
    eigenvector.cpp
    findings.cpp
    flat_graph.cpp
    hypergeometric.cpp
    katz.cpp
    metrics.cpp
    nested_search.cpp
    overlap.cpp
    pagerank.cpp
    parallel.cpp
    tie_operator.cpp
    tridiagonal.cpp
    two_mode_walk.cpp
    weighted_set.cpp)
target_link_libraries(partnergraph PRIVATE TBB::tbb)

# Not in a layer's folder: it is the library's one offer to users of Boost.Graph. They bring Boost.
target_sources(partnergraph PUBLIC FILE_SET HEADERS
  FILES ${PROJECT_SOURCE_DIR}/include/partnergraph/boost_graph.hpp)
