// The parts of an Office file and how they refer to each other (Open Packaging Conventions).
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/archive.hpp>
#include <partnergraph/model/limits.hpp>

namespace partnergraph {

struct Relationship {
  std::string id;
  std::string type;    ///< last word of the type's address: "slide", "styles"
  std::string target;  ///< name of a part; as written if external
  bool external = false;
};

class OfficePackage {
 public:
  /// @throws as Archive
  OfficePackage(std::string_view bytes, std::string_view file, const Limits& limits)
      : archive_(bytes, file, limits), limits_(limits) {}

  [[nodiscard]] bool has(std::string_view part) const { return archive_.has(part); }

  /// @throws as Archive::read and parse_xml
  [[nodiscard]] pugi::xml_document xml(std::string_view part);

  /// What `part` refers to, in the order of the file; the package itself is "". Empty if it refers
  /// to nothing. @throws InputError for a target outside of the package
  [[nodiscard]] std::vector<Relationship> relationships(std::string_view part);

  /// The part that the package is about. @throws InputError if there is none inside the package
  [[nodiscard]] std::string main_part();

  [[nodiscard]] std::string place(std::string_view part) const { return archive_.place(part); }
  [[nodiscard]] const Limits& limits() const { return limits_; }

 private:
  Archive archive_;
  Limits limits_;
};

/// The first relationship of this type to a part that is there, or nothing.
[[nodiscard]] std::optional<std::string> part_of_type(
    const OfficePackage& package, const std::vector<Relationship>& relationships,
    std::string_view type);

/// The relationship of this id, or null.
[[nodiscard]] const Relationship* find(const std::vector<Relationship>& relationships,
                                       std::string_view id);

}  // namespace partnergraph
