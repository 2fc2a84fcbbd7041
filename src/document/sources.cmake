partnergraph_layer(document
  HEADERS archive.hpp block.hpp bytes.hpp decode.hpp delimited.hpp html.hpp markdown.hpp
          office.hpp plain_text.hpp
  SOURCES archive.cpp block_flow.cpp bytes.cpp decode.cpp delimited.cpp docx.cpp docx_styles.cpp
          html.cpp markdown.cpp office.cpp office_package.cpp plain_text.cpp pptx.cpp
          pptx_diagram.cpp pptx_layout.cpp reading_order.cpp text_line.cpp xlsx.cpp xlsx_values.cpp
          xml.cpp)
target_link_libraries(partnergraph
  PRIVATE PkgConfig::md4c PkgConfig::libzip PkgConfig::pugixml PkgConfig::libxml2)
