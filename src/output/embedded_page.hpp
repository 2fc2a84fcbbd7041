// The bundle of src/output/web, embedded at build time: see cmake/embed_page.cmake.
#pragma once

#include <string_view>

namespace partnergraph {

[[nodiscard]] std::string_view page_script();
[[nodiscard]] std::string_view page_style();

}  // namespace partnergraph
