#include "profile_words.hpp"

#include "group_texts.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

void append(std::string& list, const std::string& more) {
  list.append(list.empty() ? "" : ", ").append(more);
}

}  // namespace

std::vector<std::string> profile_in_words(const Programme& programme,
                                          const CoalitionProfile& profile, Language language) {
  std::vector<std::string> sentences;
  const auto say = [&](const Phrase& phrase, const std::string& list) {
    if (!list.empty()) sentences.push_back(fill(phrase.in(language), {list}));
  };
  std::string words;
  for (const std::string& word : profile.words) append(words, word);
  say(texts::coalition_about, words);
  std::string themes;
  for (const CoalitionTheme& theme : profile.themes) {
    append(themes, theme.section + " (" + std::to_string(theme.measures) + ')');
  }
  say(texts::coalition_themes, themes);
  if (!profile.core.measures.empty()) {
    sentences.push_back(fill(texts::coalition_core.in(language),
                             {listed(programme, profile.core.partners, 1000, language),
                              listed(programme, profile.core.measures, 1000, language)}));
  }
  std::string bridges;
  for (const CoalitionBridge& bridge : profile.bridges) {
    append(bridges, programme[bridge.partner].name + " (" + std::to_string(bridge.outside) + ')');
  }
  say(texts::coalition_bridges, bridges);
  std::string missing;
  for (const MissingTie& tie : profile.missing) {
    append(missing, fill(texts::in_measure.in(language),
                         {programme[tie.partner].name,
                          listed(programme, std::vector<MeasureId>{tie.measure}, 1, language)}));
  }
  say(texts::coalition_missing, missing);
  return sentences;
}

}  // namespace partnergraph
