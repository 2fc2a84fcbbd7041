// What ends a run: each class is one exit code (design: 3, 4, 5).
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <partnergraph/model/source.hpp>

namespace partnergraph {

/// The input can't be used. `what()` says: file, position, what was found, what was expected, what
/// to do. Exit code 3.
class InputError : public std::runtime_error {
 public:
  InputError(std::string_view file, const Source& source, std::string_view message);
};

/// A named budget ran out. `what()` names the limit, its value and the option. Exit code 4.
class LimitError : public std::runtime_error {
 public:
  LimitError(std::string_view file, std::string_view limit, std::uint64_t value);
};

/// A result could not be written. Exit code 5.
class OutputError : public std::runtime_error {
 public:
  OutputError(std::string_view path, std::string_view reason);
};

}  // namespace partnergraph
