#include "partner_choice.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/text.hpp>

#include "suggestion.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

// How well a text names a partner: the better ones win, so that a name is never ambiguous because
// it is an alias elsewhere.
enum class Fit : std::uint8_t { exact, same_words, alias, part, none };

// "Statens vegvesen (SVV)" is called by what stands before its last bracket and in it.
bool has_part(std::string_view name, const std::string& form) {
  const std::size_t open = name.rfind('(');
  const std::size_t close = name.find(')', open);
  if (form.empty() || open == std::string_view::npos || close == std::string_view::npos)
    return false;
  return matching_form(name.substr(0, open)) == form ||
         matching_form(name.substr(open + 1, close - open - 1)) == form;
}

Fit fit(const Partner& partner, const std::string& typed, const std::string& form) {
  if (partner.key == typed || partner.name == typed) return Fit::exact;
  if (matching_form(partner.name) == form || matching_form(partner.key) == form) {
    return Fit::same_words;
  }
  const auto means = [&](const Alias& alias) { return matching_form(alias.text) == form; };
  if (std::ranges::any_of(partner.aliases, means)) return Fit::alias;
  const auto has = [&](const Alias& alias) { return has_part(alias.text, form); };
  return has_part(partner.name, form) || std::ranges::any_of(partner.aliases, has) ? Fit::part
                                                                                   : Fit::none;
}

[[noreturn]] void refuse_unknown(const Programme& programme, const std::string& typed) {
  std::vector<std::string_view> names;
  for (const Partner& partner : programme.partners) {
    names.push_back(partner.name);
    for (const Alias& alias : partner.aliases) names.push_back(alias.text);
  }
  const std::string suggestion = did_you_mean(typed, names);
  throw UsageError(
      "no partner is called '" + typed + "'" +
      (suggestion.empty() ? "; partnergraph partners lists those of the input" : suggestion));
}

}  // namespace

PartnerId partner_named(const Programme& programme, const std::string& typed) {
  const std::string form = matching_form(typed);
  std::vector<PartnerId> found;
  Fit best = Fit::none;
  for (std::uint32_t i = 0; i < programme.partners.size(); ++i) {
    const Fit own = fit(programme.partners[i], typed, form);
    if (own == Fit::none || own > best) continue;
    if (own < best) found.clear();
    best = own;
    found.push_back(PartnerId{i});
  }
  if (found.empty()) refuse_unknown(programme, typed);
  if (found.size() > 1) {
    std::string keys;
    for (const PartnerId id : found) {
      keys.append(keys.empty() ? "" : ", ").append(programme[id].key);
    }
    throw UsageError("'" + typed + "' means more than one partner; name one by its id: " + keys);
  }
  return found.front();
}

MeasureId measure_named(const Programme& programme, const std::string& typed) {
  const std::string wanted = folded(typed);
  std::vector<std::string_view> names;
  std::vector<MeasureId> found;
  // An id is never ambiguous because it is the number or title of another one.
  for (const auto text_of : {&Measure::key, &Measure::number, &Measure::title}) {
    for (std::uint32_t m = 0; m < programme.measures.size(); ++m) {
      const std::string& text = programme.measures[m].*text_of;
      names.push_back(text);
      if (!wanted.empty() && folded(text) == wanted) found.push_back(MeasureId{m});
    }
    if (!found.empty()) break;
  }
  if (found.empty()) {
    throw UsageError("no measure is called '" + typed + "'" + did_you_mean(typed, names));
  }
  if (found.size() > 1) {
    throw UsageError("'" + typed + "' means more than one measure; name one by its id: " +
                     programme[found[0]].key + ", " + programme[found[1]].key);
  }
  return found.front();
}

}  // namespace partnergraph::cli
