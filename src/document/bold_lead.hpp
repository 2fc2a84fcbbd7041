// A first sentence in bold, which may be the heading of its paragraph: "**Plant trees.** The
// council …".
#pragma once

#include <cstddef>
#include <string_view>

namespace partnergraph {

/// Bytes of such a sentence in `text`, whose blanks are collapsed: three words or more that end in
/// a full stop, with another sentence behind them. 0 if there is none. `bold`: the text at the
/// beginning that is bold, as it stood in the document. O(bytes).
[[nodiscard]] std::size_t bold_lead(std::string_view text, std::string_view bold);

}  // namespace partnergraph
