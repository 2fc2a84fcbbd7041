#include <partnergraph/document/conversion.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>

#include <partnergraph/document/bytes.hpp>
#include <partnergraph/document/decode.hpp>
#include <partnergraph/model/child_process.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/scratch_folder.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  ForeignFormat format;
};

// The type that an OpenDocument archive tells in its first entry, stored as it is.
constexpr std::array<Mark, 3> open_document{{
    {"mimetypeapplication/vnd.oasis.opendocument.text",
     {"an OpenDocument text (.odt)", ".odt", "docx"}},
    {"mimetypeapplication/vnd.oasis.opendocument.presentation",
     {"an OpenDocument presentation (.odp)", ".odp", "pptx"}},
    {"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
     {"an OpenDocument spreadsheet (.ods)", ".ods", "xlsx"}},
}};

// Streams of an old Office file, as its directory names them: UTF-16, little end first.
constexpr std::array<Mark, 5> old_office{{
    {"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv,
     {"an Office file with a password", "", ""}},
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, {"an old Word file (.doc)", ".doc", "docx"}},
    {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
     {"an old PowerPoint file (.ppt)", ".ppt", "pptx"}},
    {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, {"an old Excel file (.xls)", ".xls", "xlsx"}},
    {"B\0o\0o\0k\0"sv, {"an old Excel file (.xls)", ".xls", "xlsx"}},
}};

constexpr std::size_t directory_entry = 128;  // bytes of one, and what they are aligned to

// The first stream in the directory decides: those of embedded documents stand behind it.
ForeignFormat old_office_format(std::string_view bytes) {
  std::size_t earliest = std::string_view::npos;
  ForeignFormat format{"an old Office file (.doc, .ppt, .xls) or one with a password", "", ""};
  for (const Mark& mark : old_office) {
    std::size_t at = bytes.find(mark.bytes);
    while (at < earliest &&
           (at % directory_entry != 0 || bytes.substr(at + mark.bytes.size(), 1) != "\0"sv)) {
      at = bytes.find(mark.bytes, at + 1);
    }
    if (at >= earliest) continue;
    earliest = at;
    format = mark.format;
  }
  return format;
}

constexpr std::size_t zip_entry_name = 30;  // where the name of an archive's first entry begins

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw OutputError(path.string(), "could not be written for LibreOffice to read");
}

// The first thing LibreOffice complained of that is no mere warning.
std::string first_complaint(std::string_view complaints) {
  while (complaints.starts_with("Warning:")) {
    complaints.remove_prefix(std::min(complaints.size() - 1, complaints.find('\n')) + 1);
  }
  Diagnostics ignored;
  return std::string(prefix(
      without_invisible(std::string(complaints.substr(0, complaints.find('\n'))), ignored), 120));
}

[[noreturn]] void refuse(const std::string& file, const ForeignFormat& format,
                         const std::string& complaints) {
  const std::string first = first_complaint(complaints);
  throw InputError(file, {},
                   "is " + std::string(format.name) + " that LibreOffice could not convert" +
                       (first.empty() ? "" : ": " + first) + "; open it there, save it as ." +
                       std::string(format.target) + " and give that");
}

}  // namespace

std::optional<ForeignFormat> foreign_format(std::string_view bytes) {
  if (bytes.starts_with("{\\rtf")) return ForeignFormat{"an RTF file", ".rtf", "docx"};
  if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv)) {
    return old_office_format(bytes);
  }
  if (bytes.starts_with("PK\x03\x04") && bytes.size() > zip_entry_name) {
    const std::string_view first = bytes.substr(zip_entry_name);
    for (const auto& [type, format] : open_document) {
      if (first.starts_with(type)) return format;
    }
  }
  return std::nullopt;
}

std::string converted(std::string_view bytes, const ForeignFormat& format, const std::string& file,
                      const Limits& limits) {
  const ScratchFolder scratch;
  const std::filesystem::path source = scratch.path() / ("document" + std::string(format.ending));
  const std::filesystem::path target = scratch.path() / ("document." + std::string(format.target));
  write(source, bytes);
  const ChildResult child = run_child(
      "soffice",
      {"--headless", "--norestore", "--nolockcheck", "--convert-to", std::string(format.target),
       "--outdir", scratch.path().string(),
       "-env:UserInstallation=file://" + (scratch.path() / "profile").string(), source.string()},
      {},
      {.seconds = limits.convert_seconds,
       .memory_bytes = limits.convert_memory,
       .output_bytes = 1U << 20U,
       .complaint_bytes = 1U << 20U});
  switch (child.end) {
    case ChildEnd::not_found:
      throw InputError(file, {},
                       "is " + std::string(format.name) +
                           ", and LibreOffice, which would convert it, is not installed: install "
                           "it (apt install libreoffice), or save the document as ." +
                           std::string(format.target));
    case ChildEnd::not_started:
      throw InputError(file, {},
                       "could not be converted: LibreOffice did not start: " +
                           std::generic_category().message(child.code));
    case ChildEnd::late:
      throw LimitError(file, "convert-seconds", limits.convert_seconds);
    case ChildEnd::signalled:
      if (child.complaints.find("bad_alloc") != std::string::npos) {
        throw LimitError(file, "convert-memory", limits.convert_memory);
      }
      break;
    case ChildEnd::done:
    case ChildEnd::long_winded:
    case ChildEnd::complaining:
    case ChildEnd::failed:
      break;
  }
  if (std::error_code none; !std::filesystem::is_regular_file(target, none)) {
    refuse(file, format, child.complaints);
  }
  return read_bytes(target.string(), limits);
}

}  // namespace partnergraph
