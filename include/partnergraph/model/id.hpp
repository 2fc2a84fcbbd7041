// Strong vertex ids: a measure can never be passed where a partner is expected.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace partnergraph {

/// Dense index in [0, n) of one side of the graph; `Tag` names the side.
template <class Tag>
struct Id {
  std::uint32_t value = 0;

  [[nodiscard]] constexpr std::size_t index() const noexcept { return value; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using MeasureId = Id<struct MeasureTag>;
using PartnerId = Id<struct PartnerTag>;

template <class T>
concept StrongId = std::regular<T> && std::totally_ordered<T> && requires(T id) {
  { id.index() } -> std::same_as<std::size_t>;
};

/// The ids 0 .. size-1, for range-for.
template <StrongId T>
class IdRange {
 public:
  class Iterator {
   public:
    using iterator_concept = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;

    constexpr Iterator() = default;
    constexpr explicit Iterator(std::uint32_t at) noexcept : at_(at) {}
    constexpr T operator*() const noexcept { return T{at_}; }
    constexpr Iterator& operator++() noexcept { return ++at_, *this; }
    constexpr Iterator operator++(int) noexcept { return Iterator(at_++); }
    friend constexpr bool operator==(Iterator, Iterator) = default;

   private:
    std::uint32_t at_ = 0;
  };

  constexpr explicit IdRange(std::uint32_t size) noexcept : size_(size) {}
  [[nodiscard]] constexpr Iterator begin() const noexcept { return Iterator(0); }
  [[nodiscard]] constexpr Iterator end() const noexcept { return Iterator(size_); }

 private:
  std::uint32_t size_;
};

}  // namespace partnergraph
