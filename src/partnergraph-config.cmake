include(CMakeFindDependencyMacro)
include(${CMAKE_CURRENT_LIST_DIR}/partnergraph-targets.cmake)
