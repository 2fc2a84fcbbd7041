#include "ring_order.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace partnergraph {
namespace {

using Blocks = std::vector<std::vector<std::size_t>>;

std::vector<std::size_t> flat(const Blocks& blocks) {
  std::vector<std::size_t> order;
  for (const auto& block : blocks) order.insert(order.end(), block.begin(), block.end());
  return order;
}

template <class T>
void move_to(std::vector<T>& list, std::size_t from, std::size_t to) {
  const auto at = [&](std::size_t i) { return list.begin() + static_cast<std::ptrdiff_t>(i); };
  if (from < to) {
    std::rotate(at(from), at(from + 1), at(to + 1));
  } else {
    std::rotate(at(to), at(from), at(from + 1));
  }
}

class RingSearch {
 public:
  RingSearch(Blocks blocks, const std::vector<RingTie>& ties)
      : blocks_(std::move(blocks)), ties_(ties), length_(ring_length(flat(blocks_), ties)) {}

  std::vector<std::size_t> run() {
    constexpr int most_rounds = 30;
    for (int round = 0; round < most_rounds; ++round) {
      const std::uint64_t before = length_;
      move_blocks();
      for (auto& block : blocks_) move_within(block);
      if (length_ == before) break;
    }
    return flat(blocks_);
  }

 private:
  // Does it, and takes it back unless the ring got shorter.
  template <class Change, class Back>
  void attempt(Change change, Back back) {
    change();
    const std::uint64_t length = ring_length(flat(blocks_), ties_);
    if (length < length_) {
      length_ = length;
    } else {
      back();
    }
  }

  void move_blocks() {
    for (std::size_t from = 0; from < blocks_.size(); ++from) {
      for (std::size_t to = 0; to < blocks_.size(); ++to) {
        if (from == to) continue;
        attempt([&] { move_to(blocks_, from, to); }, [&] { move_to(blocks_, to, from); });
      }
    }
    for (auto& block : blocks_) {
      const auto turn = [&] { std::ranges::reverse(block); };
      attempt(turn, turn);
    }
  }

  void move_within(std::vector<std::size_t>& block) {
    for (std::size_t from = 0; from < block.size(); ++from) {
      for (std::size_t to = 0; to < block.size(); ++to) {
        if (from == to) continue;
        attempt([&] { move_to(block, from, to); }, [&] { move_to(block, to, from); });
      }
    }
  }

  Blocks blocks_;
  const std::vector<RingTie>& ties_;
  std::uint64_t length_;
};

}  // namespace

std::uint64_t ring_length(const std::vector<std::size_t>& order, const std::vector<RingTie>& ties) {
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::uint64_t length = 0;
  for (const RingTie& tie : ties) {
    const auto [low, high] = std::minmax(place[tie.first], place[tie.second]);
    length += tie.weight * std::min(high - low, order.size() - (high - low));
  }
  return length;
}

namespace {

// Weight of the ties between the two sides of an order.
std::uint64_t weight_across(const std::vector<std::size_t>& order,
                            const std::vector<RingTie>& ties) {
  std::vector<bool> first(order.size());
  for (std::size_t i = 0; i < (order.size() + 1) / 2; ++i) first[order[i]] = true;
  std::uint64_t weight = 0;
  for (const RingTie& tie : ties) weight += first[tie.first] == first[tie.second] ? 0 : tie.weight;
  return weight;
}

std::vector<std::size_t> turned(std::vector<std::size_t> order, const std::vector<RingTie>& ties) {
  std::vector<std::size_t> best = order;
  for (std::size_t turn = 1; turn < order.size(); ++turn) {
    std::rotate(order.begin(), order.begin() + 1, order.end());
    if (weight_across(order, ties) < weight_across(best, ties)) best = order;
  }
  return best;
}

}  // namespace

std::vector<std::size_t> ring_order(const std::vector<std::uint32_t>& blocks,
                                    const std::vector<RingTie>& ties) {
  std::map<std::uint32_t, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < blocks.size(); ++i) members[blocks[i]].push_back(i);
  Blocks begin;
  for (auto& [block, vertices] : members) begin.push_back(std::move(vertices));
  return turned(RingSearch(std::move(begin), ties).run(), ties);
}

}  // namespace partnergraph
