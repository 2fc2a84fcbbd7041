#include "near_spelling.hpp"

#include <algorithm>
#include <cstddef>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/similarity.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t shortest_word = 8;       // code points
constexpr std::ptrdiff_t longest_series = 20;  // texts

struct Deletion {
  std::uint64_t hash;  // of the text without the letter; a collision costs one comparison
  std::uint32_t text;
  friend auto operator<=>(const Deletion&, const Deletion&) = default;
};

// FNV-1a, so that the order of the pairs is the same everywhere.
std::uint64_t hash_of(std::string_view before, std::string_view behind) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const std::string_view part : {before, behind}) {
    for (const char byte : part) {
      hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    }
  }
  return hash;
}

void add_deletions(std::string_view text, std::uint32_t number, std::vector<Deletion>& deletions) {
  deletions.push_back({hash_of(text, {}), number});
  for (const std::string_view word : words(text)) {
    if (code_points(word) < shortest_word) continue;
    const auto begin = static_cast<std::size_t>(word.data() - text.data());
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t length = prefix(word.substr(at), 1).size();
      deletions.push_back(
          {hash_of(text.substr(0, begin + at), text.substr(begin + at + length)), number});
      at += length;
    }
  }
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> one_letter_apart(
    const std::vector<std::string_view>& texts) {
  std::vector<Deletion> deletions;
  for (std::uint32_t i = 0; i < texts.size(); ++i) add_deletions(texts[i], i, deletions);
  std::ranges::sort(deletions);
  deletions.erase(std::unique(deletions.begin(), deletions.end()), deletions.end());

  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (auto begin = deletions.begin(); begin != deletions.end();) {
    const auto end = std::find_if(begin, deletions.end(),
                                  [&](const Deletion& d) { return d.hash != begin->hash; });
    if (end - begin <= longest_series) {
      for (auto a = begin; a != end; ++a) {
        for (auto b = a + 1; b != end; ++b) pairs.emplace_back(a->text, b->text);
      }
    }
    begin = end;
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

std::optional<Slip> likely_slip(std::string_view a, std::string_view b) {
  const auto left = words(a);
  const auto right = words(b);
  if (left.size() != right.size()) return std::nullopt;
  std::optional<std::size_t> other;  // the word that differs
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] == right[i]) continue;
    if (other) return std::nullopt;
    other = i;
  }
  if (!other) return std::nullopt;
  const std::string_view x = left[*other];
  const std::string_view y = right[*other];
  const std::size_t shorter = std::min(code_points(x), code_points(y));
  constexpr std::string_view digits = "0123456789";
  if (shorter < shortest_slip || prefix(x, 1) != prefix(y, 1)) return std::nullopt;
  if (x.find_first_of(digits) != x.npos || y.find_first_of(digits) != y.npos) return std::nullopt;
  const std::size_t letters = edit_distance(x, y, 2);
  return letters > 2 ? std::nullopt : std::optional(Slip{letters, shorter});
}

}  // namespace partnergraph
