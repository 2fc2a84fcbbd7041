// Days of the calendar as texts: ISO 8601.
#pragma once

#include <string>
#include <string_view>

namespace partnergraph {

/// "2026-03-02" of "2026-03-02T10:00:00Z"; empty for what begins with no day of the calendar.
[[nodiscard]] std::string day_of(std::string_view text);

}  // namespace partnergraph
