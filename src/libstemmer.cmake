# The target libstemmer::libstemmer: neither CMake nor pkg-config know the library.
find_library(LIBSTEMMER_LIBRARY stemmer)
find_path(LIBSTEMMER_INCLUDE_DIR libstemmer.h)
mark_as_advanced(LIBSTEMMER_LIBRARY LIBSTEMMER_INCLUDE_DIR)
if(LIBSTEMMER_LIBRARY AND LIBSTEMMER_INCLUDE_DIR AND NOT TARGET libstemmer::libstemmer)
  add_library(libstemmer::libstemmer UNKNOWN IMPORTED)
  set_target_properties(libstemmer::libstemmer PROPERTIES
    IMPORTED_LOCATION ${LIBSTEMMER_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${LIBSTEMMER_INCLUDE_DIR})
endif()
