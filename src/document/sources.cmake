partnergraph_layer(document
  HEADERS archive.hpp block.hpp bytes.hpp conversion.hpp decode.hpp delimited.hpp html.hpp
          markdown.hpp office.hpp pdf.hpp plain_text.hpp
  SOURCES archive.cpp block_flow.cpp bytes.cpp conversion.cpp decode.cpp delimited.cpp docx.cpp docx_styles.cpp
          html.cpp markdown.cpp office.cpp office_package.cpp pdf.cpp pdf_blocks.cpp
          pdf_grid.cpp pdf_hyphen.cpp pdf_page.cpp pdf_rows.cpp pdf_running_heads.cpp pdf_table.cpp
          pdf_table_rows.cpp pdf_text_lines.cpp plain_text.cpp pptx.cpp pptx_diagram.cpp
          pptx_layout.cpp reading_order.cpp scratch_folder.cpp text_line.cpp xlsx.cpp xlsx_values.cpp xml.cpp)
target_link_libraries(partnergraph
  PRIVATE PkgConfig::md4c PkgConfig::libzip PkgConfig::pugixml PkgConfig::libxml2)
