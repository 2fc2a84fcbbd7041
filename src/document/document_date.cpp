#include "document_date.hpp"

#include <partnergraph/model/day.hpp>
#include <partnergraph/model/error.hpp>

#include "xml.hpp"

namespace partnergraph {
namespace {

constexpr std::string_view core_properties = "docProps/core.xml";

std::string meta(std::string_view head, std::string_view name) {
  const std::string mark = "<meta name=\"" + std::string(name) + "\" content=\"";
  const std::size_t at = head.find(mark);
  return at == std::string_view::npos ? std::string() : day_of(head.substr(at + mark.size()));
}

}  // namespace

std::string office_date(OfficePackage& package) {
  if (!package.has(core_properties)) return {};
  try {
    const pugi::xml_document tree = package.xml(core_properties);
    for (const char* name : {"modified", "created"}) {
      std::string day = day_of(child(tree.document_element(), name).child_value());
      if (!day.empty()) return day;
    }
  } catch (const InputError&) {  // the text is what matters
  }
  return {};
}

std::string pdf_date(std::string_view xhtml) {
  const std::string_view head = xhtml.substr(0, xhtml.find("<body>"));
  std::string changed = meta(head, "ModDate");
  return changed.empty() ? meta(head, "CreationDate") : changed;
}

}  // namespace partnergraph
