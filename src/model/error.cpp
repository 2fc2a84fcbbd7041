#include <partnergraph/model/error.hpp>

namespace partnergraph {
namespace {

std::string located(std::string_view file, const Source& source, std::string_view message) {
  std::string result(file);
  const std::string position = describe(source);
  if (!position.empty()) result += ", " + position;
  return result.append(": ").append(message);
}

}  // namespace

InputError::InputError(std::string_view file, const Source& source, std::string_view message)
    : std::runtime_error(located(file, source, message)) {}

LimitError::LimitError(std::string_view file, std::string_view limit, std::uint64_t value)
    : std::runtime_error(std::string(file)
                             .append(": more than the limit ")
                             .append(limit)
                             .append(" = ")
                             .append(std::to_string(value))
                             .append("; allow more with --limit ")
                             .append(limit)
                             .append("=NUMBER")) {}

OutputError::OutputError(std::string_view path, std::string_view reason)
    : std::runtime_error(std::string(path).append(": could not be written: ").append(reason)) {}

}  // namespace partnergraph
