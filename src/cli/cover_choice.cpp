#include "cover_choice.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <partnergraph/document/bytes.hpp>
#include <partnergraph/document/decode.hpp>
#include <partnergraph/document/delimited.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "partner_choice.hpp"
#include "suggestion.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

// As the weights of ties, so that no sum of costs is beyond a number.
constexpr double smallest_cost = 1e-100;
constexpr double largest_cost = 1e100;

std::optional<double> cost_of(std::string_view text) {
  double cost = 0.0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, cost);
  const bool number = error == std::errc{} && stop == end;
  if (!number || !(cost >= smallest_cost) || cost > largest_cost) return {};
  return cost;
}

// "NHO=2.5": the name may hold an equals sign, the cost can't.
std::pair<std::string, double> weight_of(const std::string& typed) {
  const std::size_t equals = typed.rfind('=');
  const auto cost = equals == std::string::npos
                        ? std::nullopt
                        : cost_of(std::string_view(typed).substr(equals + 1));
  if (!cost) {
    throw UsageError(
        "--weight needs NAME=COST with a cost from 1e-100 to 1e100, for example --weight NHO=2, "
        "not '" +
        typed + "'");
  }
  return {typed.substr(0, equals), *cost};
}

// Two columns: partner, cost. A first row whose cost is no number is a header.
void read_costs(const std::string& file, const Programme& programme, const Limits& limits,
                std::vector<double>& costs) {
  const Text text = decode(read_bytes(file, limits), file);
  DelimitedReader reader(text.utf8, delimiter_of(text.utf8).value_or(','), file);
  DelimitedReader::Row row;
  for (bool first = true; reader.next(row); first = false) {
    const auto cost = row.cells.size() == 2 ? cost_of(row.cells[1]) : std::nullopt;
    if (first && row.cells.size() == 2 && !cost) continue;
    if (!cost) {
      throw InputError(
          file, {.line = row.line},
          "a row of costs is a partner and a number from 1e-100 to 1e100, as in NHO,2.5");
    }
    costs[partner_named(programme, row.cells[0]).index()] = *cost;
  }
}

std::vector<double> costs_of(const Programme& programme, const Settings& settings) {
  if (!settings.costs && settings.weights.empty()) return {};
  std::vector<double> costs(programme.partners.size(), 1.0);
  if (settings.costs) {
    read_costs(*settings.costs, programme, settings.reading.limits, costs);
  }
  std::set<PartnerId> weighed;
  for (const std::string& typed : settings.weights) {
    const auto [name, cost] = weight_of(typed);
    const PartnerId partner = partner_named(programme, name);
    if (!weighed.insert(partner).second) {
      throw UsageError("--weight is given twice for '" + programme[partner].name + "'");
    }
    costs[partner.index()] = cost;
  }
  return costs;
}

// Measures with a text that is `typed`; without one, measures with a text that contains it.
template <class Texts>
std::vector<MeasureId> measures_with(const Programme& programme, const std::string& typed,
                                     Texts texts_of, std::string_view what) {
  const std::string wanted = folded(typed);
  std::vector<MeasureId> equal;
  std::vector<MeasureId> containing;
  std::vector<std::string> known;
  for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
    bool is_equal = false;
    bool contains = false;
    for (const std::string& text : texts_of(programme.measures[m])) {
      const std::string form = folded(text);
      is_equal = is_equal || form == wanted;
      contains = contains || form.find(wanted) != std::string::npos;
      known.push_back(text);
    }
    if (is_equal) equal.push_back(MeasureId{m});
    if (contains) containing.push_back(MeasureId{m});
  }
  if (!equal.empty()) return equal;
  if (!containing.empty() && !wanted.empty()) return containing;
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  throw UsageError("no " + std::string(what) + " is called '" + typed + "' or has it in its text" +
                   did_you_mean(typed, {known.begin(), known.end()}));
}

std::optional<std::vector<MeasureId>> measures_of(const Programme& programme,
                                                  const Settings& settings) {
  std::optional<std::vector<MeasureId>> result;
  if (settings.theme) {
    result = measures_with(
        programme, *settings.theme, [](const Measure& m) { return m.section; }, "theme");
  }
  if (settings.goal) {
    std::vector<MeasureId> with_goal = measures_with(
        programme, *settings.goal,
        [](const Measure& m) {
          return m.goal.empty() ? std::vector<std::string>{} : std::vector{m.goal};
        },
        "goal");
    if (result) {
      std::vector<MeasureId> both;
      std::ranges::set_intersection(*result, with_goal, std::back_inserter(both));
      if (both.empty()) {
        throw UsageError("no measure under the theme '" + *settings.theme + "' has the goal '" +
                         *settings.goal + "'");
      }
      with_goal = std::move(both);
    }
    result = std::move(with_goal);
  }
  return result;
}

}  // namespace

CoverOptions cover_options(const Programme& programme, const Settings& settings) {
  CoverOptions options;
  options.at_least = settings.at_least;
  for (const std::string& name : settings.must_have) {
    options.must_have.push_back(partner_named(programme, name));
  }
  for (const std::string& name : settings.must_not) {
    const PartnerId partner = partner_named(programme, name);
    if (std::ranges::find(options.must_have, partner) != options.must_have.end()) {
      throw UsageError("'" + programme[partner].name + "' is both a --must-have and a --must-not");
    }
    options.must_not.push_back(partner);
  }
  options.costs = costs_of(programme, settings);
  options.measures = measures_of(programme, settings);
  return options;
}

}  // namespace partnergraph::cli
