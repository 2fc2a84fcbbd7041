add_executable(partnergraph_cli
  cli/backbone_command.cpp cli/command_line.cpp cli/commands.cpp cli/console.cpp cli/diagram_command.cpp cli/doubts.cpp
  cli/export_command.cpp cli/finding_commands.cpp cli/group_commands.cpp cli/help.cpp cli/main.cpp cli/metric_choice.cpp cli/options.cpp
  cli/overlap_choice.cpp
  cli/partner_choice.cpp cli/pipeline.cpp cli/programme_part.cpp cli/report_command.cpp cli/result.cpp cli/review_command.cpp
  cli/selftest_command.cpp cli/selftest_groups.cpp cli/signals.cpp cli/suggestion.cpp
  cli/cover_choice.cpp
  cli/planning_commands.cpp cli/progress.cpp cli/manual_command.cpp cli/completions_command.cpp
  cli/two_programmes.cpp)
set_target_properties(partnergraph_cli PROPERTIES OUTPUT_NAME partnergraph
                      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
target_compile_definitions(partnergraph_cli PRIVATE PARTNERGRAPH_VERSION="${PROJECT_VERSION}")
target_link_libraries(partnergraph_cli
  PRIVATE partnergraph::partnergraph partnergraph_warnings Boost::program_options)

# Manual page and completions, which the program prints from its own tables.
set(partnergraph_printed
  partnergraph.1 partnergraph.bash _partnergraph partnergraph.fish)
add_custom_command(OUTPUT ${partnergraph_printed}
  COMMAND partnergraph_cli manual -o partnergraph.1
  COMMAND partnergraph_cli completions --shell bash -o partnergraph.bash
  COMMAND partnergraph_cli completions --shell zsh -o _partnergraph
  COMMAND partnergraph_cli completions --shell fish -o partnergraph.fish
  DEPENDS partnergraph_cli VERBATIM)
add_custom_target(partnergraph_manual ALL DEPENDS ${partnergraph_printed})
