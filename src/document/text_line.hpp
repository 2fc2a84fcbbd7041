// What one line of text says by its form: a bullet in front, tabs inside.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

/// The text behind a bullet and the blanks after it; nothing if the line has no bullet.
[[nodiscard]] std::optional<std::string_view> behind_bullet(std::string_view line);

/// The texts between the tabs of a line, blanks collapsed. Never empty.
[[nodiscard]] std::vector<std::string> tab_cells(std::string_view line);

}  // namespace partnergraph
