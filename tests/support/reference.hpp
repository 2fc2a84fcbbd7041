// Reference values that lie beside the repository, not in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace partnergraph::test {

/// Rows of a CSV file without quotes in ../shared/reference, its header left out; none if absent.
inline std::vector<std::vector<std::string>> reference_rows(const std::string& name) {
  const auto folder = std::filesystem::path(PARTNERGRAPH_SOURCE_DIR) / "../shared/reference";
  std::ifstream file(folder / name);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) rows.back().push_back(cell);
  }
  return rows;
}

}  // namespace partnergraph::test
