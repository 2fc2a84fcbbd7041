add_executable(partnergraph_cli cli/main.cpp)
set_target_properties(partnergraph_cli PROPERTIES OUTPUT_NAME partnergraph
                      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
target_link_libraries(partnergraph_cli
  PRIVATE partnergraph::partnergraph partnergraph_warnings Boost::program_options)
