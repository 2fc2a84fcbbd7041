// Numbers as text, the same in every locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <partnergraph/model/language.hpp>

namespace partnergraph {

/// The fewest digits that read back to the same value. `value` is finite.
[[nodiscard]] std::string shortest(double value);
/// The same behind `text`, for writers of millions.
void append_shortest(std::string& text, double value);

/// For people: rounded to `digits` decimals, decimal comma in Norwegian.
[[nodiscard]] std::string decimal(double value, int digits, Language language);

/// For people: "12,318", in Norwegian "12 318" with a blank that no line is broken at.
[[nodiscard]] std::string whole(std::size_t value, Language language);

/// A share in [0, 1] for people: "74%", in Norwegian "74 %" with a blank that no line is broken at.
[[nodiscard]] std::string percent(double share, Language language);

/// A probability for people: "0.0312", and "< 0.0001" where rounding would say 0.
[[nodiscard]] std::string probability(double value, Language language);

/// "2 March 2026", "2. mars 2026" of "2026-03-02", as `day_of` gives it; others as they are.
[[nodiscard]] std::string day_in_words(std::string_view day, Language language);

}  // namespace partnergraph
