partnergraph_layer(output
  HEADERS
    backbone.hpp
    bicliques.hpp
    comparison.hpp
    csv.hpp
    csv_dialect.hpp
    decisions_json.hpp
    dot.hpp
    key_players.hpp
    network_files.hpp
    network_layout.hpp
    output_folder.hpp
    page.hpp
    programme_json.hpp
    rasterise.hpp
    report_html.hpp
    roles.hpp
    results_json.hpp
    suggestions.hpp
    svg.hpp
    terminal.hpp
    what_if.hpp
    workbook.hpp
  SOURCES
    aggregation.cpp
    backbone.cpp
    bicliques.cpp
    box_layout.cpp
    card_grid.cpp
    card_wires.cpp
    coalition_json.cpp
    coalition_links.cpp
    coalition_names.cpp
    coalitions_svg.cpp
    code_point.cpp
    column_order.cpp
    columns_svg.cpp
    comparison.cpp
    comparison_dot.cpp
    comparison_svg.cpp
    cover_json.cpp
    csv.cpp
    csv_dialect.cpp
    csv_writer.cpp
    decisions_json.cpp
    dot.cpp
    drawn_coalitions.cpp
    drawing.cpp
    ego.cpp
    ego_svg.cpp
    evidence_words.cpp
    gaps.cpp
    gexf.cpp
    graphml.cpp
    headline.cpp
    json_parts.cpp
    json_writer.cpp
    key_players.cpp
    label_side.cpp
    lattice_dot.cpp
    lattice_layout.cpp
    lattice_sets.cpp
    lattice_svg.cpp
    legend.cpp
    manifest.cpp
    mark_clearance.cpp
    markup.cpp
    matrix_dot.cpp
    matrix_order.cpp
    measure_label.cpp
    matrix_svg.cpp
    network_csv.cpp
    network_json.cpp
    network_layout.cpp
    network_nodes.cpp
    network_rows.cpp
    network_svg.cpp
    numbers.cpp
    output_folder.cpp
    overlap_json.cpp
    overlaps_svg.cpp
    packing.cpp
    page.cpp
    page_choice.cpp
    page_data.cpp
    page_doubts.cpp
    page_findings.cpp
    page_head.cpp
    page_pictures.cpp
    page_vertices.cpp
    pajek.cpp
    picture.cpp
    profile_words.cpp
    programme_json.cpp
    rasterise.cpp
    report_html.cpp
    report_overview.cpp
    results_json.cpp
    ring_order.cpp
    roles.cpp
    selection.cpp
    sha256.cpp
    shared_start.cpp
    sheet.cpp
    suggestions.cpp
    temporary_file.cpp
    terminal.cpp
    terminal_programme.cpp
    terminal_writer.cpp
    texts.cpp
    tie_rows.cpp
    vertex_json.cpp
    what_if.cpp
    what_if_text.cpp
    wire_channel.cpp
    words.cpp
    workbook.cpp
    wrap.cpp)
target_link_libraries(partnergraph PRIVATE PkgConfig::xlsxwriter PkgConfig::libcrypto)

# The report page: tools/web bundles it, the bundle is checked in, so that no Node is needed here.
set(page_bundle ${PROJECT_SOURCE_DIR}/src/output/web/dist)
set(embedded_page ${CMAKE_CURRENT_BINARY_DIR}/embedded_page.cpp)
add_custom_command(
  OUTPUT ${embedded_page}
  COMMAND ${CMAKE_COMMAND} -D OUTPUT=${embedded_page} -D SCRIPT=${page_bundle}/report.js
          -D STYLE=${page_bundle}/report.css -P ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  DEPENDS ${page_bundle}/report.js ${page_bundle}/report.css
          ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  VERBATIM)
target_sources(partnergraph PRIVATE ${embedded_page})
set_source_files_properties(${embedded_page} PROPERTIES
  INCLUDE_DIRECTORIES ${CMAKE_CURRENT_SOURCE_DIR}/output
  COMPILE_OPTIONS -Wno-overlength-strings)  # of the pieces put together
