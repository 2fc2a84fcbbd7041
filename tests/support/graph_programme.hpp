// A programme whose graph is given.
#pragma once

#include <string>

#include <partnergraph/model/programme.hpp>

namespace partnergraph::test {

/// "p00", "p01", ...: ascending as the ids.
inline std::string two_digits(char letter, std::uint32_t number) {
  std::string text = std::to_string(number);
  if (text.size() < 2) text.insert(text.begin(), '0');
  text.insert(text.begin(), letter);
  return text;
}

/// Partners are organisations. Titles differ in every word and there are no headings, so that only
/// the ties speak.
inline Programme programme_of(const BipartiteGraph& graph) {
  Programme programme;
  for (const PartnerId p : graph.measures().ids()) {
    const std::string key = two_digits('p', p.value);
    programme.partners.push_back({.key = key, .name = key});
  }
  for (const MeasureId m : graph.partners().ids()) {
    const std::string key = two_digits('M', m.value);
    programme.measures.push_back({.key = key, .title = "title" + key});
    for (const PartnerId p : graph.partners()[m]) {
      Mention mention;
      mention.partner = p;
      mention.text = programme[p].name;
      programme.measures.back().mentions.push_back(mention);
    }
  }
  return programme;
}

/// The same with every third partner a group.
inline Programme programme_with_groups(const BipartiteGraph& graph) {
  Programme programme = programme_of(graph);
  for (std::size_t p = 0; p < programme.partners.size(); p += 3) {
    programme.partners[p].kind = PartnerKind::group;
  }
  return programme;
}

}  // namespace partnergraph::test
