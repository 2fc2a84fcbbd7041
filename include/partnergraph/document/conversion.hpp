// Formats that we don't read, made into ones that we do by LibreOffice, a stranger: spawned when
// the user asks for it, never linked.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// A format that is known and not read.
struct ForeignFormat {
  std::string_view name;    ///< "an OpenDocument text (.odt)"
  std::string_view ending;  ///< of a file in that format, with its dot: ".odt"
  std::string_view
      target;  ///< what LibreOffice makes of it: "docx", "pptx" or "xlsx"; empty: nothing
};

/// OpenDocument, old Office and RTF, told by their first bytes and what stands in their
/// directories; nothing for all else. O(bytes).
[[nodiscard]] std::optional<ForeignFormat> foreign_format(std::string_view bytes);

/// The document as `format.target`. Works in a folder of its own below the system's folder for
/// temporary files, which is removed whatever ends this process, and with a profile of its own.
/// @param file  named in messages
/// @throws InputError if LibreOffice is not installed, or makes nothing of the document
/// @throws LimitError for `convert-seconds`, `convert-memory`, and `input-bytes` for what comes out
[[nodiscard]] std::string converted(std::string_view bytes, const ForeignFormat& format,
                                    const std::string& file, const Limits& limits);

}  // namespace partnergraph
