// What the shapes of a slide inherit from its layout and master: places and bullets.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "office_package.hpp"
#include "reading_order.hpp"

namespace partnergraph {

/// The node <p:ph> of a shape, null if the shape is no placeholder.
[[nodiscard]] pugi::xml_node placeholder(const pugi::xml_node& shape);

/// The place that a shape says of itself, in the units of the group that it stands in.
[[nodiscard]] std::optional<ShapeBox> own_box(const pugi::xml_node& shape);

/// The shapes of layout and master that a shape stands for, null where there is none.
using ShapeModels = std::array<pugi::xml_node, 2>;

/// A slide's layout and master.
class SlideDesign {
 public:
  /// @param layout, master  root elements, null if absent; borrowed
  SlideDesign(const pugi::xml_node& layout, const pugi::xml_node& master)
      : layout_(layout), master_(master) {}

  [[nodiscard]] ShapeModels models(const pugi::xml_node& shape) const;

  /// Whether a paragraph (<a:p>) of a shape has a bullet: by what is said nearest to it.
  [[nodiscard]] bool has_bullet(const pugi::xml_node& paragraph, const pugi::xml_node& shape,
                                const ShapeModels& models) const;

 private:
  pugi::xml_node layout_;
  pugi::xml_node master_;
};

/// Reads every layout and master once.
class SlideDesigns {
 public:
  explicit SlideDesigns(OfficePackage& package) : package_(package) {}

  /// @param relationships  of the slide
  [[nodiscard]] SlideDesign of(const std::vector<Relationship>& relationships);

 private:
  struct Part {
    pugi::xml_document tree;
    std::vector<Relationship> relationships;
  };

  const Part* part(const std::vector<Relationship>& relationships, std::string_view type);

  OfficePackage& package_;
  std::map<std::string, std::unique_ptr<Part>> parts_;
};

}  // namespace partnergraph
