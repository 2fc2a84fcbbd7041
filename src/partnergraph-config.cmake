# What a program that links the static library needs as well. Boost and nlohmann/json are not among
# it: no public header includes them, no part of them is linked.
include(CMakeFindDependencyMacro)
find_dependency(ICU 72 COMPONENTS uc)
find_dependency(PkgConfig)
pkg_check_modules(md4c QUIET IMPORTED_TARGET md4c)
if(NOT TARGET PkgConfig::md4c)
  set(${CMAKE_FIND_PACKAGE_NAME}_FOUND FALSE)
  set(${CMAKE_FIND_PACKAGE_NAME}_NOT_FOUND_MESSAGE "md4c is missing (Debian: libmd4c-dev)")
  return()
endif()

include(${CMAKE_CURRENT_LIST_DIR}/partnergraph-targets.cmake)
