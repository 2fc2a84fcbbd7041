#include "office_package.hpp"

#include <algorithm>

#include <partnergraph/model/error.hpp>

#include "xml.hpp"

namespace partnergraph {
namespace {

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash);
}

std::string relationships_part(std::string_view part) {
  const std::string_view folder = folder_of(part);
  const std::string_view name = folder.empty() ? part : part.substr(folder.size() + 1);
  std::string result(folder);
  if (!result.empty()) result += '/';
  return result.append("_rels/").append(name).append(".rels");
}

// The part that a relative or absolute target names; nothing if it leads out of the package.
std::optional<std::string> resolved(std::string_view folder, std::string_view target) {
  std::vector<std::string_view> steps;
  const auto add = [&](std::string_view path) {
    while (!path.empty()) {
      const std::size_t slash = std::min(path.find('/'), path.size());
      const std::string_view step = path.substr(0, slash);
      path.remove_prefix(std::min(slash + 1, path.size()));
      if (step.empty() || step == ".") continue;
      if (step != "..") {
        steps.push_back(step);
      } else if (steps.empty()) {
        return false;
      } else {
        steps.pop_back();
      }
    }
    return true;
  };
  if (!target.starts_with('/') && !add(folder)) return std::nullopt;
  if (!add(target)) return std::nullopt;
  std::string result;
  for (const std::string_view step : steps) {
    if (!result.empty()) result += '/';
    result += step;
  }
  return result;
}

}  // namespace

pugi::xml_document OfficePackage::xml(std::string_view part) {
  return parse_xml(archive_.read(part), place(part), limits_);
}

std::vector<Relationship> OfficePackage::relationships(std::string_view part) {
  std::vector<Relationship> result;
  const std::string file = relationships_part(part);
  if (!has(file)) return result;
  const pugi::xml_document tree = xml(file);
  for (const pugi::xml_node& node : tree.document_element()) {
    if (!is(node, "Relationship")) continue;
    const std::string_view type = attribute(node, "Type");
    Relationship relationship{.id = std::string(attribute(node, "Id")),
                              .type = std::string(type.substr(type.rfind('/') + 1)),
                              .target = std::string(attribute(node, "Target")),
                              .external = attribute(node, "TargetMode") == "External"};
    if (!relationship.external) {
      const auto target = resolved(folder_of(part), relationship.target);
      if (!target) {
        throw InputError(place(file), {},
                         "refers to something outside of the file, which is never read; open the "
                         "file in its program and save it again");
      }
      relationship.target = *target;
    }
    result.push_back(std::move(relationship));
  }
  return result;
}

std::string OfficePackage::main_part() {
  const auto all = relationships("");
  const auto main = std::ranges::find(all, "officeDocument", &Relationship::type);
  if (main == all.end()) {
    throw InputError(place("_rels/.rels"), {},
                     "does not say which part is the document: this is no Word, PowerPoint or "
                     "Excel file, or a damaged one; save it as .docx, .pptx or .xlsx");
  }
  if (main->external) {
    throw InputError(place("_rels/.rels"), {},
                     "says that the document is somewhere else, and nothing is ever fetched; give "
                     "the document itself");
  }
  return main->target;
}

std::optional<std::string> part_of_type(const OfficePackage& package,
                                        const std::vector<Relationship>& relationships,
                                        std::string_view type) {
  for (const Relationship& each : relationships) {
    if (each.type == type && !each.external && package.has(each.target)) return each.target;
  }
  return std::nullopt;
}

const Relationship* find(const std::vector<Relationship>& relationships, std::string_view id) {
  const auto found = std::ranges::find(relationships, id, &Relationship::id);
  return found == relationships.end() ? nullptr : &*found;
}

}  // namespace partnergraph
