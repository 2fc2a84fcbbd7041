// ZIP archives in memory: the parts of an Office file, never unpacked to disk.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <partnergraph/model/limits.hpp>

struct zip;

namespace partnergraph {

/// Part names are compared as OOXML says: letters of ASCII without regard to case. What an archive
/// declares about itself is not believed: bytes are counted while they are unpacked.
class Archive {
 public:
  /// @param bytes  the whole file, borrowed
  /// @param file   for messages
  /// @throws InputError if it is no archive, cut, or has two parts of one name; LimitError for more
  ///   entries than `limits` allows
  Archive(std::string_view bytes, std::string_view file, const Limits& limits);

  [[nodiscard]] bool has(std::string_view part) const;

  /// The unpacked bytes of a part.
  /// @throws InputError naming the part if it is missing, encrypted, packed by an unknown method,
  ///   or damaged (checksum, length); LimitError beyond `part_bytes`, or beyond `package_bytes`
  ///   with all that was unpacked before
  [[nodiscard]] std::string read(std::string_view part);

  /// "file, part" for messages, without control characters.
  [[nodiscard]] std::string place(std::string_view part) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  std::string file_;
  Limits limits_;
  std::uint64_t bytes_;  // of the archive
  std::unique_ptr<zip, Close> archive_;
  std::unordered_map<std::string, std::uint64_t> entries_;  // by name in lower case
  std::uint64_t unpacked_ = 0;                              // bytes so far
};

}  // namespace partnergraph
