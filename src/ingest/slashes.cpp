#include "slashes.hpp"

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

// Whether a letter from `first` to `last` stands alone before the slash.
bool follows_single(std::string_view text, std::size_t at, char first, char last) {
  return at > 0 && text[at - 1] >= first && text[at - 1] <= last &&
         (at == 1 || text[at - 2] == ' ');
}

// "A/S"
bool is_between_single_letters(std::string_view text, std::size_t at) {
  const auto single = [&](std::size_t letter, std::size_t beyond) {
    return letter < text.size() && text[letter] != ' ' &&
           (beyond >= text.size() || text[beyond] == ' ' || text[beyond] == ',');
  };
  return at > 0 && single(at - 1, at - 2) && single(at + 1, at + 2);
}

// "V/Line"
bool joins_capitals(std::string_view text, std::size_t at) {
  return follows_single(text, at, 'A', 'Z') && starts_upper(text.substr(at + 1));
}

}  // namespace

bool abbreviates(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with('/') && follows_single(text, at, 'a', 'z');
}

bool is_slash_in_name(std::string_view text, std::size_t at) {
  return abbreviates(text, at) || joins_capitals(text, at) || is_between_single_letters(text, at);
}

}  // namespace partnergraph
