target_sources(partnergraph_tests PRIVATE
  document/bytes_test.cpp
  document/decode_test.cpp
  document/delimited_test.cpp
  document/markdown_test.cpp
  document/plain_text_test.cpp)
