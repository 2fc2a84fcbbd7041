#include <partnergraph/ingest/input.hpp>

#include <utility>

#include <partnergraph/document/bytes.hpp>
#include <partnergraph/document/decode.hpp>
#include <partnergraph/document/markdown.hpp>
#include <partnergraph/document/plain_text.hpp>
#include <partnergraph/ingest/document_programme.hpp>

namespace partnergraph {

Reading read_input(const std::string& path, const Lexicon& lexicon, const InputOptions& options) {
  Text text = decode(read_bytes(path, options.limits), path);
  Document document{.file = path, .blocks = {}, .diagnostics = std::move(text.diagnostics)};
  document.blocks =
      looks_like_markdown(text.utf8) ? read_markdown(text.utf8) : read_plain_text(text.utf8);
  return {read_programme(std::move(document), lexicon, options.limits), false};
}

}  // namespace partnergraph
