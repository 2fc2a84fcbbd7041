#include "shared_start.hpp"

#include <algorithm>
#include <iterator>

namespace partnergraph {
namespace {

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t shared_bytes(std::string_view text, std::string_view other) {
  const auto differ = std::ranges::mismatch(text, other);
  auto bytes = static_cast<std::size_t>(differ.in1 - text.begin());
  while (bytes > 0 && bytes < text.size() && continues(text[bytes])) --bytes;
  return bytes;
}

}  // namespace

std::size_t SharedStarts::of(std::string_view text) const {
  // In alphabetical order, those that share most of their start are neighbours.
  const auto [first, next] = texts_.equal_range(text);
  std::size_t most = 0;
  if (first != texts_.begin()) most = shared_bytes(text, *std::prev(first));
  if (next != texts_.end()) most = std::max(most, shared_bytes(text, *next));
  return most;
}

}  // namespace partnergraph
