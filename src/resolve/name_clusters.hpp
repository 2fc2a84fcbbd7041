// Sets of texts that mean one actor; grows by merging, remembers why.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <vector>

#include <partnergraph/model/message.hpp>

namespace partnergraph {

/// A union-find over texts 0 .. n-1. A set may stand for an organisation of the lexicon; two sets
/// that stand for different ones never merge by themselves, and two sets with texts that are kept
/// apart never merge at all.
class NameClusters {
 public:
  explicit NameClusters(std::size_t size)
      : parent_(size), organisation_(size), reason_(size), apart_(size) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  [[nodiscard]] std::uint32_t root(std::uint32_t text) {
    while (parent_[text] != text) text = parent_[text] = parent_[parent_[text]];
    return text;
  }

  [[nodiscard]] std::optional<std::uint32_t> organisation(std::uint32_t text) {
    return organisation_[root(text)];
  }

  void stand_for(std::uint32_t text, std::uint32_t organisation) {
    organisation_[root(text)] = organisation;
  }

  /// Merges the sets of both. `reason` is why `text` is the same as `other`; the first one stays.
  /// @return false if they stand for different organisations or are kept apart
  bool merge(std::uint32_t text, std::uint32_t other, const Message& reason) {
    const std::uint32_t a = root(text);
    const std::uint32_t b = root(other);
    if (a == b) return true;
    if (organisation_[a] && organisation_[b] && organisation_[a] != organisation_[b]) return false;
    if (std::ranges::find(apart_[a], b) != apart_[a].end()) return false;
    if (reason_[text].empty()) reason_[text] = reason;
    const std::uint32_t keep = a < b ? a : b;
    const std::uint32_t gone = a < b ? b : a;
    if (!organisation_[keep]) organisation_[keep] = organisation_[gone];
    parent_[gone] = keep;
    for (const std::uint32_t foe : apart_[gone]) {
      std::ranges::replace(apart_[foe], gone, keep);
      apart_[keep].push_back(foe);
    }
    apart_[gone].clear();
    return true;
  }

  /// Their sets never become one. They are two now.
  void keep_apart(std::uint32_t a, std::uint32_t b) {
    apart_[root(a)].push_back(root(b));
    apart_[root(b)].push_back(root(a));
  }

  [[nodiscard]] bool are_kept_apart(std::uint32_t a, std::uint32_t b) {
    const auto& others = apart_[root(a)];
    return std::ranges::find(others, root(b)) != others.end();
  }

  [[nodiscard]] const Message& reason(std::uint32_t text) const { return reason_[text]; }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::optional<std::uint32_t>> organisation_;  // of a root
  std::vector<Message> reason_;                             // why a text was merged with another
  std::vector<std::vector<std::uint32_t>> apart_;           // roots that a root is kept apart from
};

}  // namespace partnergraph
