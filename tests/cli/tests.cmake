target_sources(partnergraph_tests PRIVATE
  cli/arguments_test.cpp cli/compare_test.cpp cli/overlaps_test.cpp cli/refusals_test.cpp cli/report_test.cpp cli/results_test.cpp
  cli/review_test.cpp cli/streams_test.cpp support/run_program.cpp)
target_compile_definitions(partnergraph_tests PRIVATE
  PARTNERGRAPH_PROGRAM="$<TARGET_FILE:partnergraph_cli>"
  PARTNERGRAPH_VERSION="${PROJECT_VERSION}")
add_dependencies(partnergraph_tests partnergraph_cli)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME score
         COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/score
                 --program $<TARGET_FILE:partnergraph_cli>)
cmake_path(SET shared NORMALIZE ${PROJECT_SOURCE_DIR}/../shared)
if(EXISTS ${shared}/gold/osloregionen-2025.json)
  add_test(NAME score_original
           COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/score
                   --program $<TARGET_FILE:partnergraph_cli>
                   ${shared}/seed/osloregionen-handlingsprogram-2025.txt
                   ${shared}/gold/osloregionen-2025.json)
else()
  message(STATUS "no ${shared}/gold: the score on the original document is not tested")
endif()
add_test(NAME docs
         COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/check-docs
                 --program $<TARGET_FILE:partnergraph_cli>)
set_tests_properties(docs PROPERTIES LABELS slow)
add_test(NAME completions
         COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/test-completions
                 --program $<TARGET_FILE:partnergraph_cli>)
