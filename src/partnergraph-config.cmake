# What a program that links the static library needs as well. Boost and nlohmann/json are not among
# it: no public header includes them, no part of them is linked.
include(CMakeFindDependencyMacro)
find_dependency(ICU 72 COMPONENTS uc)
find_dependency(TBB 2021)
find_dependency(PkgConfig)
foreach(library IN ITEMS md4c=md4c libzip=libzip pugixml=pugixml libxml2=libxml-2.0 xlsxwriter=xlsxwriter
                      libcrypto=libcrypto)
  string(REPLACE "=" ";" library ${library})
  list(GET library 0 target)
  list(GET library 1 module)
  pkg_check_modules(${target} QUIET IMPORTED_TARGET ${module})
  if(NOT TARGET PkgConfig::${target})
    set(${CMAKE_FIND_PACKAGE_NAME}_FOUND FALSE)
    set(${CMAKE_FIND_PACKAGE_NAME}_NOT_FOUND_MESSAGE "${module} is missing: pkg-config does not know it")
    return()
  endif()
endforeach()

include(${CMAKE_CURRENT_LIST_DIR}/libstemmer.cmake)
if(NOT TARGET libstemmer::libstemmer)
  set(${CMAKE_FIND_PACKAGE_NAME}_FOUND FALSE)
  set(${CMAKE_FIND_PACKAGE_NAME}_NOT_FOUND_MESSAGE "libstemmer is missing")
  return()
endif()

include(${CMAKE_CURRENT_LIST_DIR}/partnergraph-targets.cmake)
