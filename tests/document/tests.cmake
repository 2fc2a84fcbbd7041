target_sources(partnergraph_tests PRIVATE
  document/archive_test.cpp
  document/bytes_test.cpp
  document/conversion_test.cpp
  document/decode_test.cpp document/document_date_test.cpp
  document/delimited_test.cpp
  document/docx_test.cpp
  document/html_test.cpp
  document/markdown_test.cpp
  document/pdf_test.cpp
  document/plain_text_test.cpp
  document/pptx_test.cpp
  document/xlsx_test.cpp)
target_link_libraries(partnergraph_tests PRIVATE PkgConfig::libzip)  # support/zip_writer.hpp
