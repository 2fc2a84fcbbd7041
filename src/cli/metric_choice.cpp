#include "metric_choice.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "partner_choice.hpp"
#include "suggestion.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {

void check_metric(const Settings& settings) {
  FindingsOptions options;
  options.wanted = Wanted::nothing();
  options.wanted.centrality = true;
  Findings all = analyse({}, graph_of({}), options);  // of nothing: their names
  rank_by(all, settings);
}

void rank_by(Findings& findings, const Settings& settings) {
  if (!settings.by) {
    // Where it was left out, degree is what everybody has.
    if (find_metric(findings, findings.ranked_by) == nullptr) findings.ranked_by = "degree";
    return;
  }
  std::string listed;
  std::vector<std::string_view> names;
  for (const Metric& metric : findings.metrics) {
    names.push_back(metric.name);
    listed.append(listed.empty() ? "" : ", ").append(metric.name);
  }
  if (std::ranges::find(names, *settings.by) == names.end()) {
    throw UsageError("--by can't be '" + *settings.by + "', only what was computed: " + listed +
                     did_you_mean(*settings.by, names));
  }
  findings.ranked_by = *settings.by;
}

std::optional<Scores> query_of(const Programme& programme, const Settings& settings) {
  if (settings.query.empty()) return std::nullopt;
  Scores query{std::vector<double>(programme.measures.size(), 1.0),
               std::vector<double>(programme.partners.size(), 0.0)};
  for (const std::string& name : settings.query) {
    query.partners[partner_named(programme, name).index()] = 1.0;
  }
  return query;
}

std::vector<DoubtfulPair> doubtful_pairs(const Programme& programme,
                                         const std::vector<Suggestion>& open) {
  std::map<std::string_view, PartnerId> by_name;
  for (std::uint32_t p = 0; p < programme.partners.size(); ++p) {
    const Partner& partner = programme.partners[p];
    by_name.emplace(partner.name, PartnerId{p});
    for (const Alias& alias : partner.aliases) by_name.emplace(alias.text, PartnerId{p});
  }
  std::vector<DoubtfulPair> pairs;
  for (const Suggestion& suggestion : open) {
    if (suggestion.names.size() != 2) continue;
    const auto first = by_name.find(suggestion.names[0]);
    const auto second = by_name.find(suggestion.names[1]);
    if (first == by_name.end() || second == by_name.end()) continue;
    if (first->second == second->second) continue;
    pairs.emplace_back(std::min(first->second, second->second),
                       std::max(first->second, second->second));
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace partnergraph::cli
