#include <partnergraph/document/archive.hpp>

#include <zip.h>

#include <algorithm>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/model/error.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t chunk_bytes = 65'536;

// Part names are URIs, so ASCII is all that needs folding.
std::string key_of(std::string_view name) {
  if (name.starts_with('/')) name.remove_prefix(1);
  std::string key(name);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

std::string printable(std::string_view name) {
  std::string result(name);
  if (!is_utf8(name)) {
    std::ranges::replace_if(
        result, [](char c) { return static_cast<unsigned char>(c) >= 0x80U; }, '?');
  }
  Diagnostics ignored;
  result = without_invisible(result, ignored);
  std::ranges::replace(result, '\n', '?');
  return result;
}

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

struct CloseFile {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

[[noreturn]] void refuse_archive(std::string_view file, zip_error_t& error) {
  const std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  throw InputError(file, {},
                   "is a damaged or cut Word, PowerPoint or Excel file (" + reason +
                       "); open it in its program and save it again");
}

std::string reason_of(int code) {
  switch (code) {
    case ZIP_ER_CRC:
      return "is damaged: its checksum is wrong; open the file in its program and save it again";
    case ZIP_ER_COMPNOTSUPP:
      return "is packed by a method that is not read; open the file in its program and save it "
             "again";
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
      return "is encrypted; save the file without a password";
    default:
      return "is damaged and can't be unpacked; open the file in its program and save it again";
  }
}

}  // namespace

void Archive::Close::operator()(zip* archive) const {
  DiscardArchive{}(archive);
}

Archive::Archive(std::string_view bytes, std::string_view file, const Limits& limits)
    : file_(file), limits_(limits), bytes_(bytes.size()) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) refuse_archive(file, error);
  archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (archive_ == nullptr) {
    zip_source_free(source);
    refuse_archive(file, error);
  }
  const auto count =
      static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive_.get(), 0)));
  if (count > limits.entries) throw LimitError(file, "entries", limits.entries);
  for (std::uint64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive_.get(), i, ZIP_FL_ENC_RAW);
    if (name == nullptr) continue;
    if (!entries_.emplace(key_of(name), i).second) {
      throw InputError(place(name), {},
                       "this part is there twice, so readers may disagree on what the file says; "
                       "open it in its program and save it again");
    }
  }
}

bool Archive::has(std::string_view part) const {
  return entries_.contains(key_of(part));
}

std::string Archive::read(std::string_view part) {
  const auto entry = entries_.find(key_of(part));
  if (entry == entries_.end()) {
    throw InputError(place(part), {},
                     "this part is missing; open the file in its program and save it again");
  }
  zip_stat_t status;
  zip_stat_init(&status);
  const bool known = zip_stat_index(archive_.get(), entry->second, 0, &status) == 0;
  if (known && (status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
      status.encryption_method != ZIP_EM_NONE) {
    throw InputError(place(part), {}, reason_of(ZIP_ER_ENCRNOTSUPP));
  }
  const std::unique_ptr<zip_file_t, CloseFile> open(
      zip_fopen_index(archive_.get(), entry->second, 0));
  if (open == nullptr) {
    throw InputError(place(part), {}, reason_of(zip_error_code_zip(zip_get_error(archive_.get()))));
  }
  std::string content;
  while (true) {
    const std::size_t used = content.size();
    content.resize(used + chunk_bytes);
    const zip_int64_t count = zip_fread(open.get(), content.data() + used, chunk_bytes);
    if (count < 0) {
      throw InputError(place(part), {},
                       reason_of(zip_error_code_zip(zip_file_get_error(open.get()))));
    }
    content.resize(used + static_cast<std::size_t>(count));
    unpacked_ += static_cast<std::uint64_t>(count);
    if (content.size() > limits_.part_bytes) {
      throw LimitError(place(part), "part-bytes", limits_.part_bytes);
    }
    if (unpacked_ > limits_.package_bytes) {
      throw LimitError(place(part), "package-bytes", limits_.package_bytes);
    }
    if (count == 0) break;
  }
  const bool as_declared = known && status.size == content.size() &&
                           status.comp_size <= bytes_;  // else readers disagree on where it ends
  if (!as_declared) throw InputError(place(part), {}, reason_of(ZIP_ER_INCONS));
  return content;
}

std::string Archive::place(std::string_view part) const {
  return file_ + ", " + printable(part);
}

}  // namespace partnergraph
