// Colours of coalitions: told apart by people with any colour vision.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace partnergraph {

struct Hue {
  std::string_view strong;  ///< lines and marks
  std::string_view tint;    ///< areas behind black text
  std::uint32_t mark;       ///< the coalition's number, for those who can't tell hues; 0: none
};

/// M. Okabe, K. Ito, "Color Universal Design", 2008, its black left for text; strong tones of the
/// pale ones are darkened until they stand out from white by 3:1 (WCAG 2.1, 1.4.11).
inline constexpr std::array<Hue, 7> coalition_hues{{{"#0072B2", "#CFE6F3", 1},
                                                    {"#D55E00", "#FBE0CC", 2},
                                                    {"#009E73", "#CCEEE4", 3},
                                                    {"#C46F9F", "#F7E4EE", 4},
                                                    {"#BF7F00", "#FCEFD0", 5},
                                                    {"#2E94D0", "#DDF0FB", 6},
                                                    {"#958600", "#FBF6BE", 7}}};

/// Of coalitions beyond the hues, which their number tells apart, and of vertices that stand alone.
inline constexpr Hue neutral_hue{"#767676", "#ECECEC", 0};

/// Of ties between coalitions: behind the rest.
inline constexpr std::string_view between_colour = "#8A939D";

inline constexpr std::string_view ink = "#1F2328";
inline constexpr std::string_view faint_ink = "#57606A";
inline constexpr std::string_view paper = "#FFFFFF";
inline constexpr std::string_view grid = "#E3E6E8";

/// @param coalition  from 0, as in Coalitions; largest first, so large ones get the hues
/// @param size       its vertices; one alone is no coalition
[[nodiscard]] constexpr Hue hue_of(std::uint32_t coalition, std::size_t size) {
  if (size < 2) return neutral_hue;
  if (coalition < coalition_hues.size()) return coalition_hues[coalition];
  return {neutral_hue.strong, neutral_hue.tint, coalition + 1};
}

}  // namespace partnergraph
