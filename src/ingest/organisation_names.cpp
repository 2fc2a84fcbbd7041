#include "organisation_names.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

bool is_acronym(std::string_view text) {
  constexpr std::size_t most_letters = 6;
  return text.size() >= 2 && text.size() <= most_letters &&
         std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

bool is_organisation(const std::string& name, const Lexicon& lexicon) {
  if (lexicon.organisation_forms.contains(matching_form(name)) || is_acronym(name)) return true;
  const auto found = words(name);
  if (found.empty() || !starts_upper(name)) return false;
  const std::string last = folded(found.back());
  if (found.size() > 1 && (lexicon.legal_forms.contains(last) || lexicon.heads.contains(last)))
    return true;
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {  // "Institute of Technology"
    if (starts_upper(found[i]) && lexicon.heads.contains(folded(found[i])) &&
        lexicon.prepositions.contains(std::string(found[i + 1])))
      return true;
  }
  const auto ends = [&](std::string_view ending) {
    return std::ranges::any_of(lexicon.organisation_endings, [&](const std::string& noun) {
      return last.size() > noun.size() + ending.size() && last.ends_with(ending) &&
             std::string_view(last).substr(0, last.size() - ending.size()).ends_with(noun);
    });
  };
  return ends("") || std::ranges::any_of(lexicon.singular_endings, ends) ||
         (found.size() > 1 && lexicon.organisation_endings.contains(last));
}

}  // namespace partnergraph
