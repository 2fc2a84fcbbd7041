#include "pptx_layout.hpp"

#include <algorithm>

#include "xml.hpp"

namespace partnergraph {
namespace {

// Masters have fewer types of placeholders than slides.
std::string_view master_type(std::string_view type) {
  if (type == "ctrTitle") return "title";
  const bool own = type == "title" || type == "dt" || type == "ftr" || type == "sldNum";
  return own ? type : "body";
}

// Designs have a dozen shapes; one with very many is not searched to its end for every shape.
constexpr int most_shapes = 1'000;

// The first placeholder of a layout or master that `fits` takes.
template <class Fits>
pugi::xml_node first_placeholder(const pugi::xml_node& root, Fits fits) {
  int count = 0;
  for (const pugi::xml_node& shape : descendant(root, "cSld", "spTree")) {
    if (++count > most_shapes) break;
    const pugi::xml_node mark = placeholder(shape);
    if (mark && fits(mark)) return shape;
  }
  return {};
}

// "buNone" is false, "buChar" and so on are true; nothing if the properties do not say.
std::optional<bool> bullet_of(const pugi::xml_node& properties) {
  if (child(properties, "buNone")) return false;
  for (const std::string_view kind : {"buChar", "buAutoNum", "buBlip"}) {
    if (child(properties, kind)) return true;
  }
  return std::nullopt;
}

}  // namespace

pugi::xml_node placeholder(const pugi::xml_node& shape) {
  for (const pugi::xml_node& each : shape) {
    if (local_name(each).starts_with("nv")) return descendant(each, "nvPr", "ph");
  }
  return {};
}

std::optional<ShapeBox> own_box(const pugi::xml_node& shape) {
  pugi::xml_node frame = child(shape, "xfrm");  // of tables and diagrams
  for (const std::string_view properties : {"spPr", "grpSpPr"}) {
    if (!frame) frame = descendant(shape, properties, "xfrm");
  }
  const pugi::xml_node offset = child(frame, "off");
  const pugi::xml_node extent = child(frame, "ext");
  if (!offset || !extent) return std::nullopt;
  return ShapeBox{static_cast<double>(number(offset, "x", 0)),
                  static_cast<double>(number(offset, "y", 0)),
                  static_cast<double>(std::max(0LL, number(extent, "cx", 0))),
                  static_cast<double>(std::max(0LL, number(extent, "cy", 0)))};
}

ShapeModels SlideDesign::models(const pugi::xml_node& shape) const {
  ShapeModels result;
  const pugi::xml_node own = placeholder(shape);
  if (!own) return result;
  const std::string_view index = attribute(own, "idx");
  std::string_view type = attribute(own, "type");
  result[0] = first_placeholder(layout_, [&](const pugi::xml_node& other) {
    return index.empty() ? master_type(attribute(other, "type")) == master_type(type)
                         : attribute(other, "idx") == index;
  });
  if (type.empty()) type = attribute(placeholder(result[0]), "type");
  result[1] = first_placeholder(master_, [&](const pugi::xml_node& other) {
    return master_type(attribute(other, "type")) == master_type(type);
  });
  return result;
}

bool SlideDesign::has_bullet(const pugi::xml_node& paragraph, const pugi::xml_node& shape,
                             const ShapeModels& models) const {
  const pugi::xml_node properties = child(paragraph, "pPr");
  if (const auto own = bullet_of(properties)) return *own;
  const long long level = std::clamp(number(properties, "lvl", 0), 0LL, 8LL);
  const std::string style = "lvl" + std::to_string(level + 1) + "pPr";
  const auto in_list = [&](const pugi::xml_node& list) { return bullet_of(child(list, style)); };
  if (const auto own = in_list(descendant(shape, "txBody", "lstStyle"))) return *own;
  const pugi::xml_node mark = placeholder(shape);
  if (!mark) return false;
  for (const pugi::xml_node& model : models) {
    if (const auto said = in_list(descendant(model, "txBody", "lstStyle"))) return *said;
  }
  const bool body = master_type(attribute(mark, "type")) == "body";
  return body && in_list(descendant(master_, "txStyles", "bodyStyle")).value_or(false);
}

SlideDesign SlideDesigns::of(const std::vector<Relationship>& relationships) {
  const Part* layout = part(relationships, "slideLayout");
  const Part* master = layout == nullptr ? nullptr : part(layout->relationships, "slideMaster");
  return {layout == nullptr ? pugi::xml_node() : layout->tree.document_element(),
          master == nullptr ? pugi::xml_node() : master->tree.document_element()};
}

const SlideDesigns::Part* SlideDesigns::part(const std::vector<Relationship>& relationships,
                                             std::string_view type) {
  const auto name = part_of_type(package_, relationships, type);
  if (!name) return nullptr;
  auto& entry = parts_[*name];
  if (entry == nullptr) {
    entry = std::make_unique<Part>();
    entry->tree = package_.xml(*name);
    entry->relationships = package_.relationships(*name);
  }
  return entry.get();
}

}  // namespace partnergraph
