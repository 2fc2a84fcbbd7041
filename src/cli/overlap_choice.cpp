#include "overlap_choice.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "suggestion.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

constexpr std::array<std::pair<std::string_view, OverlapIndex>, 11> indices{{
    {"shared", OverlapIndex::shared},
    {"jaccard", OverlapIndex::jaccard},
    {"overlap", OverlapIndex::overlap},
    {"dice", OverlapIndex::dice},
    {"cosine", OverlapIndex::cosine},
    {"association", OverlapIndex::association},
    {"phi", OverlapIndex::phi},
    {"bonacich", OverlapIndex::bonacich},
    {"newman", OverlapIndex::newman},
    {"resource_allocation", OverlapIndex::resource_allocation},
    {"adamic_adar", OverlapIndex::adamic_adar},
}};

}  // namespace

Settings with_overlap_order(Settings settings) {
  if (!settings.by) return settings;
  const std::string wanted = *std::exchange(settings.by, std::nullopt);
  std::string listed;
  std::vector<std::string_view> names;
  for (const auto& [name, index] : indices) {
    names.push_back(name);
    listed.append(listed.empty() ? "" : ", ").append(name);
    if (wanted != name) continue;
    settings.overlaps.by = index;
    return settings;
  }
  throw UsageError("--by can't be '" + wanted + "', only one of " + listed +
                   did_you_mean(wanted, names));
}

void check_of(const Settings& settings, std::string_view other) {
  const std::string& typed = settings.of_name;
  if (typed.empty() || typed == "measures" || typed == other) return;
  throw UsageError("--of can't be '" + typed + "' here, only one of measures, " +
                   std::string(other) + did_you_mean(typed, {"measures", other}));
}

}  // namespace partnergraph::cli
