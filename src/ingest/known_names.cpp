#include "known_names.hpp"

#include <partnergraph/model/text.hpp>

namespace partnergraph {

bool is_known(const std::string& form, const Lexicon& lexicon) {
  return lexicon.organisation_forms.contains(form) || lexicon.group_words.contains(form);
}

std::size_t known_name(const LineWords& words, std::size_t i, const Lexicon& lexicon) {
  return words.longest_run(i, lexicon.longest_form,
                           [&](const std::string& form) { return is_known(form, lexicon); });
}

bool is_group_noun(std::string_view form, const Lexicon& lexicon) {
  for (const auto& [language, endings] : lexicon.inflections) {
    for (const std::string& ending : endings) {
      if (!form.ends_with(ending) || form.size() <= ending.size()) continue;
      const std::string stem(form.substr(0, form.size() - ending.size()));
      if (lexicon.group_endings.contains(stem) || lexicon.group_endings.contains(stem + 'y'))
        return true;
    }
  }
  return false;
}

bool names_group(const LineWords& words, std::size_t i, const Lexicon& lexicon) {
  constexpr std::size_t most_words = 4;
  for (std::size_t steps = 0; steps < most_words && i < words.size(); ++steps, ++i) {
    if (starts_upper(words[i])) return false;
    const bool last = i + 1 == words.size() || lexicon.conjunctions.contains(words.form(i + 1)) ||
                      words.gap_behind(i).find_first_not_of(" -") != std::string_view::npos;
    if (last) return is_group_noun(words.form(i), lexicon);
  }
  return false;
}

}  // namespace partnergraph
