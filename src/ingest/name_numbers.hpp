// The names of one mode of a network, numbered in the order in which they come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

/// A table of numbers without pointers: a long list of ties asks for two names a line, each time
/// somewhere else in memory.
class NameNumbers {
 public:
  /// The number of `name`; a new one gets the next, and `line` is where it stood first.
  std::uint32_t number_of(std::string_view name, std::uint32_t line);

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] const std::string& name(std::uint32_t number) const { return names_[number]; }
  [[nodiscard]] std::uint32_t line(std::uint32_t number) const { return lines_[number]; }
  /// The numbers, by name.
  [[nodiscard]] std::vector<std::uint32_t> sorted() const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t next = 0;  ///< number + 1; 0: free
  };

  [[nodiscard]] static std::uint32_t hash_of(std::string_view name);
  [[nodiscard]] std::size_t place_of(std::string_view name, std::uint32_t hash) const;
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(16);  // a power of two; half of them stay free
  std::vector<std::string> names_;
  std::vector<std::uint32_t> lines_;
};

}  // namespace partnergraph
