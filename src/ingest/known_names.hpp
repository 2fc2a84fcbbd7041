// Names and phrases of several words, looked up in the lexicon.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {

/// Where `part` stands in `text`, in bytes. `part` refers to `text`.
[[nodiscard]] inline std::size_t offset(std::string_view text, std::string_view part) {
  return static_cast<std::size_t>(part.data() - text.data());
}

/// What stands in `text` between its word `i` and the next one, or its end. `found`: its words.
[[nodiscard]] inline std::string_view gap_behind(std::string_view text,
                                                 const std::vector<std::string_view>& found,
                                                 std::size_t i) {
  const std::size_t end = offset(text, found[i]) + found[i].size();
  const std::size_t next = i + 1 < found.size() ? offset(text, found[i + 1]) : text.size();
  return text.substr(end, next - end);
}

/// Whether the lexicon has the form as an organisation or as a group.
[[nodiscard]] inline bool is_known(const std::string& form, const Lexicon& lexicon) {
  return lexicon.organisation_forms.contains(form) || lexicon.group_words.contains(form);
}

/// Whether a word, folded, is a noun of many actors: "councils", "kommuner".
[[nodiscard]] inline bool is_group_noun(std::string_view form, const Lexicon& lexicon) {
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

/// The longest run of words from `first` on whose matching form `accept`s; its number of words, 0
/// if none. At most `most` words are looked at.
template <class Accept>
[[nodiscard]] std::size_t longest_run(const std::vector<std::string_view>& found, std::size_t first,
                                      std::size_t most, Accept accept) {
  std::size_t best = 0;
  std::string form;
  for (std::size_t count = 1; count <= most && first + count <= found.size(); ++count) {
    if (count > 1) form += ' ';
    form += folded(found[first + count - 1]);
    if (accept(form)) best = count;
  }
  return best;
}

}  // namespace partnergraph
