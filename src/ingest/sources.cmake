partnergraph_layer(ingest
  HEADERS
    decisions_reader.hpp
    document_programme.hpp
    input.hpp
    label.hpp
    lexicon_reader.hpp
    partner_field.hpp
    programme_builder.hpp
    programme_json.hpp
    table_programme.hpp
    unmarked_headings.hpp
  SOURCES
    agent_phrases.cpp
    bar_rows.cpp
    bracket_names.cpp
    column_header.cpp
    conjunctions.cpp
    double_headers.cpp
    decisions_reader.cpp
    described_titles.cpp
    document_programme.cpp
    field_line.cpp
    field_reader.cpp
    input.cpp
    item_titles.cpp
    joint_name.cpp
    json_document.cpp
    known_names.cpp
    label.cpp
    label_pieces.cpp
    lexicon_reader.cpp
    line_words.cpp
    list_titles.cpp
    marked_columns.cpp
    measure_collector.cpp
    measure_draft.cpp
    measure_labels.cpp
    measure_names.cpp
    measured_sections.cpp
    name_contents.cpp
    name_lines.cpp
    name_numbers.cpp
    numbered_titles.cpp
    open_name.cpp
    organisation_names.cpp
    page_noise.cpp
    partner_field.cpp
    partner_label.cpp
    partner_piece.cpp
    programme_builder.cpp
    prose_names.cpp
    programme_json.cpp
    repeated_measures.cpp
    row_reader.cpp
    same_partners.cpp
    sentences.cpp
    separators.cpp
    shared_fields.cpp
    shared_heads.cpp
    shared_leads.cpp
    shared_nouns.cpp
    shared_tails.cpp
    slashes.cpp
    split_tables.cpp
    statement_names.cpp
    table_cells.cpp
    table_kind.cpp
    table_programme.cpp
    table_row.cpp
    title_rows.cpp
    topic_names.cpp
    turned_tables.cpp
    unknown_labels.cpp
    unmarked_headings.cpp
    unmarked_labels.cpp
    unnamed_columns.cpp)

set(embedded_lexicons ${CMAKE_CURRENT_BINARY_DIR}/embedded_lexicons.cpp)
set(lexicon_files nb.json nn.json sv.json da.json en.json)
list(TRANSFORM lexicon_files PREPEND ${PROJECT_SOURCE_DIR}/datasets/lexicon/)
add_custom_command(
  OUTPUT ${embedded_lexicons}
  COMMAND ${CMAKE_COMMAND} -D OUTPUT=${embedded_lexicons} -D "INPUTS=${lexicon_files}"
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_lexicons.cmake
  DEPENDS ${lexicon_files} ${PROJECT_SOURCE_DIR}/cmake/embed_lexicons.cmake
  VERBATIM)
target_sources(partnergraph PRIVATE ${embedded_lexicons})
set_source_files_properties(${embedded_lexicons} PROPERTIES
  INCLUDE_DIRECTORIES ${CMAKE_CURRENT_SOURCE_DIR}/ingest)
