partnergraph_layer(output
  HEADERS csv.hpp decisions_json.hpp dot.hpp graphviz.hpp language.hpp network_layout.hpp
          output_folder.hpp programme_json.hpp report_html.hpp results_json.hpp svg.hpp terminal.hpp
  SOURCES box_layout.cpp code_point.cpp column_order.cpp columns_svg.cpp csv.cpp csv_writer.cpp
          decisions_json.cpp dot.cpp graphviz.cpp html_table.cpp json_parts.cpp json_writer.cpp
          manifest.cpp markup.cpp matrix_svg.cpp network_layout.cpp numbers.cpp output_folder.cpp
          picture.cpp programme_json.cpp report_html.cpp report_sections.cpp results_json.cpp
          selection.cpp sha256.cpp temporary_file.cpp terminal.cpp terminal_programme.cpp
          terminal_writer.cpp texts.cpp words.cpp wrap.cpp)
