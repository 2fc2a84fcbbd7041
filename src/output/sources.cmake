partnergraph_layer(output
  HEADERS csv.hpp dot.hpp graphviz.hpp language.hpp output_folder.hpp programme_json.hpp
          report_html.hpp results_json.hpp svg.hpp terminal.hpp
  SOURCES code_point.cpp numbers.cpp texts.cpp wrap.cpp)
