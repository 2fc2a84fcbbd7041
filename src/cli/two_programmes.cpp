#include "two_programmes.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace partnergraph::cli {
namespace {

// Everything but measures and partners.
Programme shell_of(Programme& programme) {
  Programme shell;
  shell.file = programme.file;
  shell.title = std::exchange(programme.title, {});
  shell.language = programme.language;
  shell.weighted = programme.weighted;
  shell.diagnostics = std::exchange(programme.diagnostics, {});
  return shell;
}

}  // namespace

TwoReadings joined(Reading first, Reading second) {
  TwoReadings result;
  result.first = shell_of(first.programme);
  result.second = shell_of(second.programme);
  result.first_count = first.programme.measures.size();
  result.both.settled = std::min(first.settled, second.settled);
  Programme& both = result.both.programme;
  both = std::move(first.programme);
  both.language = result.second.language;
  std::unordered_map<std::string, std::uint32_t> place;
  for (std::uint32_t p = 0; p < both.partners.size(); ++p) place.emplace(both.partners[p].key, p);
  std::vector<PartnerId> partner;  // of one of the second programme
  for (Partner& own : second.programme.partners) {
    const auto next = static_cast<std::uint32_t>(both.partners.size());
    const auto [at, is_new] = place.try_emplace(own.key, next);
    partner.push_back(PartnerId{at->second});
    if (is_new) both.partners.push_back(std::move(own));
  }
  for (Measure& measure : second.programme.measures) {
    for (Mention& mention : measure.mentions) mention.partner = partner[mention.partner.index()];
    both.measures.push_back(std::move(measure));
  }
  sort_partners(both);
  return result;
}

TwoProgrammes parted(Programme resolved, TwoReadings readings) {
  TwoProgrammes result{std::move(readings.first), std::move(readings.second)};
  const auto middle = resolved.measures.begin() + static_cast<std::ptrdiff_t>(readings.first_count);
  result.before.measures.assign(resolved.measures.begin(), middle);
  result.after.measures.assign(middle, resolved.measures.end());
  for (Programme* programme : {&result.before, &result.after}) {
    programme->partners = resolved.partners;
    drop_unmentioned(*programme);
  }
  for (Diagnostic& note : resolved.diagnostics) {
    if (note.source == Source{}) result.after.diagnostics.push_back(std::move(note));
  }
  return result;
}

}  // namespace partnergraph::cli
