// The command line can't be understood. Exit code 2.
#pragma once

#include <stdexcept>

namespace partnergraph::cli {

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace partnergraph::cli
