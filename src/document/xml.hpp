// XML parts of Office files: checked first, then a tree.
#pragma once

#include <pugixml.hpp>
#include <string_view>

#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// The tree of an XML text. Only the five entities of XML and legal character references are
/// allowed; nothing outside of the text is ever read. Time and memory O(bytes), no recursion.
/// @param place  "file, part" for messages
/// @throws InputError for a DOCTYPE, text that is neither UTF-8 nor UTF-16, an illegal reference,
///   and broken markup
/// @throws LimitError for elements nested deeper than `limits.xml_depth`
[[nodiscard]] pugi::xml_document parse_xml(std::string_view bytes, std::string_view place,
                                           const Limits& limits);

/// Names without their prefix. Prefixes are the author's choice, and the strict and the
/// transitional form of OOXML differ in the namespace alone.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
[[nodiscard]] bool is(const pugi::xml_node& node, std::string_view name);

/// The first child element of this name, or none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

/// child(child(node, first), second) and so on; none as soon as one is missing.
template <class... Names>
[[nodiscard]] pugi::xml_node descendant(pugi::xml_node node, Names... names) {
  ((node = child(node, names)), ...);
  return node;
}

/// The value of the attribute of this name, "" without one.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);

/// The id of the relationship that a node refers to: its attribute r:id, whatever the prefix. A
/// node may have an id of its own beside it.
[[nodiscard]] std::string_view relation(const pugi::xml_node& node);

/// A whole number from an attribute, or `otherwise`.
[[nodiscard]] long long number(const pugi::xml_node& node, std::string_view name,
                               long long otherwise);

/// Whether a switch such as <w:b/> or <w:b w:val="0"/> is on. A missing node is off.
[[nodiscard]] bool is_on(const pugi::xml_node& node);

/// Whether this node belongs to a second version of the same content (mc:Fallback, or a later
/// mc:Choice): every version but the first is left out.
[[nodiscard]] bool is_other_version(const pugi::xml_node& node);

/// Visits the nodes below `root` in document order without recursion. `enter(node)` says whether to
/// go below the node; if so, `leave(node)` follows when that is done.
template <class Enter, class Leave>
void walk(const pugi::xml_node& root, Enter enter, Leave leave) {
  pugi::xml_node node = root.first_child();
  while (node) {
    if (enter(node)) {
      if (node.first_child()) {
        node = node.first_child();
        continue;
      }
      leave(node);
    }
    while (!node.next_sibling()) {
      node = node.parent();
      if (node == root) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace partnergraph
