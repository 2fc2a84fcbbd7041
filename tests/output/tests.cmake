target_sources(partnergraph_tests PRIVATE
  output/aggregation_test.cpp output/card_wires_test.cpp output/coalition_links_test.cpp output/coalition_names_test.cpp output/column_order_test.cpp output/comparison_svg_test.cpp output/csv_test.cpp output/ego_test.cpp output/rasterise_test.cpp output/json_test.cpp
  output/gathered_pairs_test.cpp output/label_side_test.cpp output/lattice_layout_test.cpp output/mark_clearance_test.cpp
  output/measure_label_test.cpp
  output/network_files_test.cpp
  output/network_layout_test.cpp output/norwegian_test.cpp
  output/output_folder_test.cpp output/page_head_test.cpp output/picture_dot_test.cpp
  output/picture_test.cpp output/picture_text_test.cpp
  output/report_html_test.cpp output/ring_order_test.cpp output/sha256_test.cpp
  output/terminal_test.cpp output/workbook_test.cpp
  output/wrap_test.cpp)
# Kernels and typed sinks that are no part of the library's interface.
target_include_directories(partnergraph_tests PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(partnergraph_tests PRIVATE nlohmann_json::nlohmann_json)
