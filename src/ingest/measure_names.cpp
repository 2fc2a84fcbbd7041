#include "measure_names.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

namespace partnergraph {
namespace {

// A sentence in the column of numbers is none.
bool has_other_number(const Measure& measure) {
  constexpr std::size_t longest = 16;  // bytes
  return !measure.number.empty() && measure.number.size() <= longest &&
         measure.key != "M" + measure.number;
}

void go_by_numbers(std::vector<Measure>& measures) {
  std::unordered_set<std::string_view> marks;
  for (const Measure& measure : measures) {
    const std::string& mark = has_other_number(measure) ? measure.number : measure.key;
    if (!marks.insert(mark).second) return;
  }
  for (Measure& measure : measures) measure.by_number = has_other_number(measure);
}

std::string_view heading(const Measure& measure, std::size_t level) {
  return level < measure.section.size() ? std::string_view(measure.section[level])
                                        : std::string_view{};
}

void tell_apart(const std::vector<Measure*>& alike) {
  std::size_t levels = 0;
  for (const Measure* measure : alike) levels = std::max(levels, measure->section.size());
  std::size_t best = 0;
  std::size_t most = 1;
  for (std::size_t level = 0; level < levels; ++level) {
    std::set<std::string_view> headings;
    for (const Measure* measure : alike) headings.insert(heading(*measure, level));
    if (headings.size() > most) {
      most = headings.size();
      best = level;
    }
  }
  if (most == 1) return;
  for (Measure* measure : alike) measure->apart = heading(*measure, best);
}

}  // namespace

void name_measures(std::vector<Measure>& measures) {
  go_by_numbers(measures);
  std::map<std::string_view, std::vector<Measure*>> by_title;
  for (Measure& measure : measures) {
    if (!measure.by_number && measure.key != measure.title) {
      by_title[measure.title].push_back(&measure);
    }
  }
  for (const auto& entry : by_title) tell_apart(entry.second);
}

}  // namespace partnergraph
