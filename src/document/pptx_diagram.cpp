#include "pptx_diagram.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "xml.hpp"

namespace partnergraph {
namespace {

struct Child {
  long long order = 0;
  std::string_view id;
};

// Points that the program adds to draw the others.
bool is_drawn(std::string_view type) {
  return type.empty() || type == "node" || type == "asst";
}

}  // namespace

std::vector<DiagramPoint> diagram_points(const pugi::xml_node& root) {
  std::unordered_map<std::string_view, std::vector<Child>> children;
  for (const pugi::xml_node& link : child(root, "cxnLst")) {
    const std::string_view type = attribute(link, "type");
    if (!type.empty() && type != "parOf") continue;
    children[attribute(link, "srcId")].push_back(
        {number(link, "srcOrd", 0), attribute(link, "destId")});
  }
  std::unordered_map<std::string_view, pugi::xml_node> points;
  std::vector<DiagramPoint> waiting;  // the next one last
  for (const pugi::xml_node& point : child(root, "ptLst")) {
    points[attribute(point, "modelId")] = point;
    if (attribute(point, "type") == "doc") waiting.push_back({point, 0});
  }
  std::vector<DiagramPoint> result;
  std::unordered_set<std::string_view> seen;
  while (!waiting.empty()) {
    const DiagramPoint point = waiting.back();
    waiting.pop_back();
    const std::string_view id = attribute(point.node, "modelId");
    if (!seen.insert(id).second) continue;
    const bool drawn = is_drawn(attribute(point.node, "type"));
    if (drawn) result.push_back(point);
    auto& below = children[id];
    std::ranges::stable_sort(below, std::greater<>{}, &Child::order);
    for (const Child& each : below) {
      const auto found = points.find(each.id);
      if (found != points.end()) {
        waiting.push_back({found->second, point.level + (drawn ? 1U : 0U)});
      }
    }
  }
  for (const pugi::xml_node& point : child(root, "ptLst")) {
    const bool loose = !seen.contains(attribute(point, "modelId"));
    if (loose && is_drawn(attribute(point, "type"))) result.push_back({point, 0});
  }
  return result;
}

}  // namespace partnergraph
