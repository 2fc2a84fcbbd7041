#include <partnergraph/document/office.hpp>

#include <partnergraph/model/error.hpp>

#include "document_date.hpp"
#include "docx.hpp"
#include "office_package.hpp"
#include "pptx.hpp"
#include "xlsx.hpp"
#include "xml.hpp"

namespace partnergraph {

bool looks_like_office(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

namespace {

Document read_main(OfficePackage& package, const std::string& main, const pugi::xml_node& root,
                   const std::string& file) {
  if (is(root, "document")) return read_docx(package, main, root, file);
  if (is(root, "presentation")) return read_pptx(package, main, root, file);
  if (is(root, "workbook")) return read_xlsx(package, main, root, file);
  throw InputError(package.place(main), {},
                   "is no Word, PowerPoint or Excel document; save it as .docx, .pptx or .xlsx");
}

}  // namespace

Document read_office(std::string_view bytes, const std::string& file, const Limits& limits) {
  OfficePackage package(bytes, file, limits);
  if (!package.has("_rels/.rels") && package.has("META-INF/manifest.xml")) {
    throw InputError(file, {},
                     "is an OpenDocument file of a kind that is not read; save it as .docx, .pptx "
                     "or .xlsx and give that");
  }
  const std::string main = package.main_part();
  const pugi::xml_document tree = package.xml(main);
  const pugi::xml_node root = tree.document_element();
  Document document = read_main(package, main, root, file);
  document.date = office_date(package);
  return document;
}

}  // namespace partnergraph
