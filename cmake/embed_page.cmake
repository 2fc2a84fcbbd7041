# cmake -D OUTPUT=FILE.cpp -D SCRIPT=report.js -D STYLE=report.css -P embed_page.cmake
# Writes the bundle of the report page as string literals: the program needs no file at run time.
# A literal may hold at most 64 KiB in some compilers, so each is cut.
function(literal_of file result)
  file(READ ${file} text)
  string(LENGTH "${text}" length)
  set(pieces "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 15000 piece)
    string(APPEND pieces "R\"page(${piece})page\"\n")
    math(EXPR at "${at} + 15000")
  endwhile()
  set(${result} "${pieces}" PARENT_SCOPE)
endfunction()

literal_of(${SCRIPT} script)
literal_of(${STYLE} style)
file(WRITE ${OUTPUT} "#include \"embedded_page.hpp\"

namespace partnergraph {

std::string_view page_script() {
  return ${script};
}

std::string_view page_style() {
  return ${style};
}

}  // namespace partnergraph
")
