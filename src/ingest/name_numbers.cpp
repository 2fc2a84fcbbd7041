#include "name_numbers.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace partnergraph {

std::uint32_t NameNumbers::number_of(std::string_view name, std::uint32_t line) {
  const std::uint32_t hash = hash_of(name);
  std::size_t at = place_of(name, hash);
  if (slots_[at].next != 0) return slots_[at].next - 1;
  if (2 * (names_.size() + 1) > slots_.size()) {
    grow();
    at = place_of(name, hash);
  }
  names_.emplace_back(name);
  lines_.push_back(line);
  const auto count = static_cast<std::uint32_t>(names_.size());
  slots_[at] = {hash, count};
  return count - 1;
}

std::optional<std::uint32_t> NameNumbers::find(std::string_view name) const {
  const Slot& slot = slots_[place_of(name, hash_of(name))];
  return slot.next == 0 ? std::nullopt : std::optional(slot.next - 1);
}

std::vector<std::uint32_t> NameNumbers::sorted() const {
  std::vector<std::uint32_t> order(names_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [this](std::uint32_t n) { return std::string_view(name(n)); });
  return order;
}

std::uint32_t NameNumbers::hash_of(std::string_view name) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(name));
}

// Its slot, or the free one where it belongs.
std::size_t NameNumbers::place_of(std::string_view name, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].next != 0 && (slots_[at].hash != hash || names_[slots_[at].next - 1] != name)) {
    at = (at + 1) & mask;
  }
  return at;
}

void NameNumbers::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.next == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].next != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace partnergraph
