// Which bytes of a text a format takes as they are: nearly all, so they are passed by in runs.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace partnergraph {

/// ASCII from the blank to the tilde, without those that are special to the format.
class PlainBytes {
 public:
  constexpr explicit PlainBytes(std::string_view special) {
    for (std::size_t c = ' '; c <= '~'; ++c) plain_[c] = true;
    for (const char c : special) plain_[static_cast<unsigned char>(c)] = false;
  }

  /// Where the plain bytes end that begin at `at`.
  [[nodiscard]] constexpr std::size_t end(std::string_view text, std::size_t at) const {
    while (at < text.size() && plain_[static_cast<unsigned char>(text[at])]) ++at;
    return at;
  }

 private:
  std::array<bool, 256> plain_{};
};

}  // namespace partnergraph
