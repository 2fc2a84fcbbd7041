#include "pptx.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "block_flow.hpp"
#include "doubt_texts.hpp"
#include "pptx_diagram.hpp"
#include "pptx_layout.hpp"
#include "reading_order.hpp"
#include "xml.hpp"

namespace partnergraph {
namespace {

// From the units of a group to those of the slide.
struct Transform {
  double scale_x = 1;
  double scale_y = 1;
  double x = 0;
  double y = 0;

  [[nodiscard]] ShapeBox apply(const ShapeBox& box) const {
    return {box.x * scale_x + x, box.y * scale_y + y, box.width * scale_x, box.height * scale_y};
  }
};

// That of a group within a slide or group with the transform `outer`.
Transform inside(const pugi::xml_node& group, const Transform& outer) {
  const auto own = own_box(group);
  if (!own) return outer;
  const ShapeBox box = outer.apply(*own);
  const pugi::xml_node frame = descendant(group, "grpSpPr", "xfrm");
  const pugi::xml_node offset = child(frame, "chOff");
  const pugi::xml_node extent = child(frame, "chExt");
  const auto width = static_cast<double>(number(extent, "cx", 0));
  const auto height = static_cast<double>(number(extent, "cy", 0));
  Transform result{width > 0 ? box.width / width : outer.scale_x,
                   height > 0 ? box.height / height : outer.scale_y, 0, 0};
  result.x = box.x - static_cast<double>(number(offset, "x", 0)) * result.scale_x;
  result.y = box.y - static_cast<double>(number(offset, "y", 0)) * result.scale_y;
  return result;
}

std::string_view placeholder_type(const pugi::xml_node& shape) {
  return attribute(placeholder(shape), "type");
}

bool is_title(const pugi::xml_node& shape) {
  const std::string_view type = placeholder_type(shape);
  return type == "title" || type == "ctrTitle";
}

// Date, footer and slide number stand on every slide and belong to none.
bool is_furniture(const pugi::xml_node& shape) {
  const std::string_view type = placeholder_type(shape);
  return type == "dt" || type == "ftr" || type == "sldNum" || type == "hdr";
}

bool is_hidden(const pugi::xml_node& shape) {
  for (const pugi::xml_node& each : shape) {
    if (!local_name(each).starts_with("nv")) continue;
    const std::string_view hidden = attribute(child(each, "cNvPr"), "hidden");
    return hidden == "1" || hidden == "true";
  }
  return false;
}

bool is_set(const pugi::xml_node& node, std::string_view name) {
  const std::string_view value = attribute(node, name);
  return value == "1" || value == "true";
}

// The text of <a:p>: line breaks as '\n', without computed slide numbers and dates.
std::string text_of(const pugi::xml_node& paragraph) {
  std::string result;
  for (const pugi::xml_node& run : paragraph) {
    if (is(run, "br")) result += '\n';
    const std::string_view type = attribute(run, "type");
    const bool computed =
        is(run, "fld") && (type.starts_with("slidenum") || type.starts_with("datetime"));
    if (computed || !(is(run, "r") || is(run, "fld"))) continue;
    for (const pugi::xml_node& piece : child(run, "t")) result += piece.value();
  }
  return result;
}

struct Shape {
  pugi::xml_node node;
  ShapeModels models;
  std::optional<ShapeBox> box;  // on the slide
};

// On the slide, where the numbers make sense.
std::optional<ShapeBox> box_of(const pugi::xml_node& shape, const Transform& group,
                               const ShapeModels& models) {
  auto box = own_box(shape);
  if (box) box = group.apply(*box);
  for (const pugi::xml_node& model : models) {
    if (!box) box = own_box(model);
  }
  constexpr double most = 1e12;  // the units of PowerPoint are 360,000 a centimetre
  const auto makes_sense = [&](double value) { return value >= -most && value <= most; };
  const bool known = box && makes_sense(box->x) && makes_sense(box->y) && makes_sense(box->width) &&
                     makes_sense(box->height);
  return known ? box : std::nullopt;
}

// Shapes with text in the order of the file, groups dissolved.
std::vector<Shape> shapes_of(const pugi::xml_node& tree, const SlideDesign& design,
                             std::uint32_t& hidden) {
  std::vector<Shape> result;
  std::vector<Transform> groups{Transform{}};
  walk(
      tree,
      [&](const pugi::xml_node& node) {
        const std::string_view name = local_name(node);
        if (name == "AlternateContent") return true;
        if (name == "Choice" || name == "Fallback") return !is_other_version(node);
        const bool group = name == "grpSp";
        if (!group && name != "sp" && name != "graphicFrame") return false;
        if (is_hidden(node)) {
          ++hidden;
          return false;
        }
        if (group) {
          groups.push_back(inside(node, groups.back()));
          return true;
        }
        if (is_furniture(node)) return false;
        const ShapeModels models = design.models(node);
        result.push_back({node, models, box_of(node, groups.back(), models)});
        return false;
      },
      [&](const pugi::xml_node& node) {
        if (is(node, "grpSp")) groups.pop_back();
      });
  return result;
}

// Titles first, then what has a place by its place, then the rest as it comes.
std::vector<Shape> in_reading_order(const std::vector<Shape>& shapes) {
  std::vector<Shape> result;
  std::vector<Shape> placed;
  std::vector<Shape> loose;
  std::vector<ShapeBox> boxes;
  for (const Shape& shape : shapes) {
    if (is_title(shape.node)) {
      result.push_back(shape);
    } else if (shape.box) {
      placed.push_back(shape);
      boxes.push_back(*shape.box);
    } else {
      loose.push_back(shape);
    }
  }
  for (const std::size_t i : reading_order(boxes)) result.push_back(placed[i]);
  result.insert(result.end(), loose.begin(), loose.end());
  return result;
}

class SlideReader {
 public:
  SlideReader(OfficePackage& package, BlockFlow& flow, std::vector<Relationship> relationships,
              const SlideDesign& design, std::uint32_t slide)
      : package_(package),
        flow_(flow),
        relationships_(std::move(relationships)),
        design_(design),
        slide_(slide) {}

  void read(const Shape& shape) {
    const pugi::xml_node data = descendant(shape.node, "graphic", "graphicData");
    if (const pugi::xml_node table = child(data, "tbl")) {
      read_table(table);
    } else if (const pugi::xml_node diagram = child(data, "relIds")) {
      read_diagram(diagram);
    } else if (is_title(shape.node)) {
      read_title(child(shape.node, "txBody"));
    } else {
      read_text(shape);
    }
  }

 private:
  void read_title(const pugi::xml_node& body) {
    std::string title;
    for (const pugi::xml_node& paragraph : body) {
      if (is(paragraph, "p")) title += text_of(paragraph) + " ";
    }
    std::ranges::replace(title, '\n', ' ');
    if (!title.empty()) {
      flow_.text({.kind = BlockKind::heading, .level = 1}, title, {.slide = slide_});
    }
  }

  void read_text(const Shape& shape) {
    std::uint32_t gap = 1;  // above the first line of the shape
    for (const pugi::xml_node& paragraph : child(shape.node, "txBody")) {
      if (!is(paragraph, "p")) continue;
      const std::string text = text_of(paragraph);
      BlockFlow::Form form{.gap = gap};
      if (design_.has_bullet(paragraph, shape.node, shape.models)) {
        const long long level = number(child(paragraph, "pPr"), "lvl", 0);
        form.kind = BlockKind::list_item;
        form.level = static_cast<std::uint32_t>(std::clamp(level, 0LL, 8LL));
      }
      flow_.text(form, text, {.slide = slide_});
      if (!text.empty()) gap = 0;
    }
  }

  void read_table(const pugi::xml_node& table) {
    flow_.begin_table();
    std::uint32_t count = 0;
    for (const pugi::xml_node& row : table) {
      if (!is(row, "tr")) continue;
      flow_.begin_row({.slide = slide_, .row = ++count});
      for (const pugi::xml_node& cell : row) {
        if (is(cell, "tc")) read_cell(cell);
      }
      flow_.end_row();
    }
    flow_.end_table();
  }

  // A cell that is merged away is there all the same.
  void read_cell(const pugi::xml_node& cell) {
    if (is_set(cell, "vMerge")) {
      flow_.continued_cell();
      return;
    }
    flow_.begin_cell();
    if (!is_set(cell, "hMerge")) {
      for (const pugi::xml_node& paragraph : child(cell, "txBody")) {
        if (is(paragraph, "p")) flow_.text({}, text_of(paragraph), {.slide = slide_});
      }
    }
    flow_.end_cell();
  }

  void read_diagram(const pugi::xml_node& ids) {
    const Relationship* data = find(relationships_, attribute(ids, "dm"));
    if (data == nullptr || data->external || !package_.has(data->target)) return;
    const pugi::xml_document tree = package_.xml(data->target);
    for (const DiagramPoint& point : diagram_points(tree.document_element())) {
      std::string text;
      for (const pugi::xml_node& paragraph : child(point.node, "t")) {
        if (is(paragraph, "p")) text += text_of(paragraph) + "\n";
      }
      if (text.empty()) continue;
      flow_.text({.kind = BlockKind::list_item, .level = point.level}, text, {.slide = slide_});
    }
  }

  OfficePackage& package_;
  BlockFlow& flow_;
  std::vector<Relationship> relationships_;
  const SlideDesign& design_;
  std::uint32_t slide_;
};

class PptxReader {
 public:
  PptxReader(OfficePackage& package, std::string file)
      : package_(package), flow_(std::move(file), package.limits()), designs_(package) {}

  Document read(const pugi::xml_node& slides, const std::vector<Relationship>& relationships) {
    std::uint32_t slide = 0;
    for (const pugi::xml_node& each : slides) {
      if (!is(each, "sldId")) continue;
      ++slide;
      const Relationship* target = find(relationships, relation(each));
      if (is_readable(target, slide)) read_slide(target->target, slide);
    }
    note_left_out(hidden_slides_, "hidden-text", document_texts::hidden_slides);
    note_left_out(hidden_shapes_, "hidden-text", document_texts::hidden_shapes);
    note_left_out(notes_, "notes", document_texts::speakers_notes);
    return std::move(flow_).finish();
  }

 private:
  bool is_readable(const Relationship* target, std::uint32_t slide) {
    Message problem;
    if (target == nullptr) {
      problem = document_texts::unnamed_slide;
    } else if (target->external) {
      problem = document_texts::slide_elsewhere;
    } else if (!package_.has(target->target)) {
      problem = fill(document_texts::missing_slide, {target->target});
    } else if (!seen_.insert(target->target).second) {
      problem = document_texts::repeated_slide;
      if (repeats_++ > 0) return false;  // said once is enough
    } else {
      return true;
    }
    flow_.note(Severity::warning, "missing-slide", std::move(problem), {.slide = slide});
    return false;
  }

  void read_slide(const std::string& part, std::uint32_t slide) {
    const pugi::xml_document tree = package_.xml(part);
    const pugi::xml_node root = tree.document_element();
    const std::string_view show = attribute(root, "show");
    if (show == "0" || show == "false") {
      ++hidden_slides_;
      return;
    }
    auto relationships = package_.relationships(part);
    if (part_of_type(package_, relationships, "notesSlide")) ++notes_;
    const SlideDesign design = designs_.of(relationships);
    const auto shapes = shapes_of(descendant(root, "cSld", "spTree"), design, hidden_shapes_);
    flow_.page_break();
    SlideReader reader(package_, flow_, std::move(relationships), design, slide);
    for (const Shape& shape : in_reading_order(shapes)) reader.read(shape);
  }

  void note_left_out(std::uint32_t count, std::string code, const Noun& what) {
    if (count == 0) return;
    flow_.note(Severity::note, std::move(code), fill(what.of(count), {count}), {});
  }

  OfficePackage& package_;
  BlockFlow flow_;
  SlideDesigns designs_;
  std::set<std::string> seen_;  // parts
  std::uint32_t repeats_ = 0;
  std::uint32_t hidden_slides_ = 0;
  std::uint32_t hidden_shapes_ = 0;
  std::uint32_t notes_ = 0;  // slides that have some
};

}  // namespace

Document read_pptx(OfficePackage& package, const std::string& main, const pugi::xml_node& root,
                   const std::string& file) {
  return PptxReader(package, file).read(child(root, "sldIdLst"), package.relationships(main));
}

}  // namespace partnergraph
