// What an error says, for tests that want to read it.
#pragma once

#include <string>

namespace partnergraph::test {

/// The message of the `Error` that `action` throws, "" if it throws none.
template <class Error, class Action>
std::string refusal(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace partnergraph::test
