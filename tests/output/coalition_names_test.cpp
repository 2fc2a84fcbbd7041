// Whom is a coalition named after?
#include "output/coalition_names.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "output/drawn_coalitions.hpp"
#include "support/catch.hpp"

using namespace partnergraph;

namespace {

// M1 - a, b, g    M2 - a, g    M3 - g, h: one coalition; a, b are organisations, g, h groups.
Programme mixed() {
  Programme programme;
  programme.partners = {
      {"a", "A"}, {"b", "B"}, {"g", "G", PartnerKind::group}, {"h", "H", PartnerKind::group}};
  const auto add = [&programme](std::initializer_list<std::uint32_t> partners) {
    Measure measure;
    measure.key = measure.title = "M" + std::to_string(programme.measures.size() + 1);
    for (const std::uint32_t p : partners) measure.mentions.push_back({PartnerId{p}, "x", {}, 1.0});
    programme.measures.push_back(std::move(measure));
  };
  add({0, 1, 2});
  add({0, 2});
  add({2, 3});
  return programme;
}

std::string name(const Programme& programme, std::vector<PartnerId> partners, Language language) {
  CoalitionCard card{1, {MeasureId{0}, MeasureId{1}, MeasureId{2}}, std::move(partners)};
  return coalition_names(programme, {card}, language).front();
}

TEST_CASE("organisations name a coalition, and a group that is in more of it", "[output]") {
  const Programme programme = mixed();
  const PartnerId a{0};
  const PartnerId b{1};
  const PartnerId g{2};
  const PartnerId h{3};
  CHECK(name(programme, {a, b}, Language::en) == "A and B");
  CHECK(name(programme, {a, b, h}, Language::nb) == "A og B");  // h is in one measure, as b is
  CHECK(name(programme, {a, b, g, h}, Language::en) == "A, with G");
  CHECK(name(programme, {b, g}, Language::nb) == "B, med G");
  CHECK(name(programme, {g, h}, Language::nb) == "G og H");
  CHECK(name(programme, {}, Language::nb).empty());
}

// M1 - a, b    M2 - b, c: of those in as many measures of a card, who is in more of all comes
// first.
TEST_CASE("a card lists its partners in the order in which they name it", "[output]") {
  Programme programme;
  programme.partners = {{"a", "A"}, {"b", "B"}, {"c", "C"}};
  for (const std::uint32_t first : {0U, 1U}) {
    Measure measure;
    measure.key = measure.title = "M" + std::to_string(first + 1);
    for (const std::uint32_t p : {first, first + 1}) {
      measure.mentions.push_back({PartnerId{p}, "x", {}, 1.0});
    }
    programme.measures.push_back(std::move(measure));
  }
  Findings findings;
  findings.coalitions.count = 2;
  findings.coalitions.measures = {0, 1};
  findings.coalitions.partners = {0, 0, 1};
  const Picture picture = picture_of(programme, findings, Language::en);
  CHECK(picture.titles.front() == "1 · B and A");
  const DrawnCoalitions drawn = drawn_coalitions(programme, findings, picture, Language::en);
  CHECK(drawn.cards.front().leaders == std::vector{PartnerId{1}, PartnerId{0}});
}

}  // namespace
