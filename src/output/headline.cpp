#include "headline.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "code_point.hpp"
#include "matrix_order.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "selection.hpp"
#include "shared_start.hpp"
#include "texts.hpp"
#include "words.hpp"
#include "wrap.hpp"

namespace partnergraph {

std::string headline(const Programme& programme, const Findings& findings, Language language) {
  constexpr std::size_t most_named = 3;
  constexpr std::size_t most_known = 50;  // whose names a reader may take theirs for
  constexpr double name_columns = 40.0;
  constexpr double key_columns = 24.0;
  const auto degrees = partner_degrees(programme);
  std::vector<PartnerId> leaders = key_partners(programme, findings);
  std::erase_if(leaders, [&](PartnerId p) {
    return programme[p].kind != PartnerKind::organisation || degrees[p.index()] < 2;
  });
  std::vector<std::string> parts;
  std::string names;
  SharedStarts starts;
  for (const PartnerId p : first_of(leaders, most_known)) starts.add(visible(programme[p].name));
  for (const PartnerId p : first_of(leaders, most_named)) {
    if (!names.empty()) names += ", ";
    const std::string name = visible(programme[p].name);
    names += wrapped(name, {.width = name_columns,
                            .lines = 1,
                            .advance = columns_of,
                            .shared = starts.of(name),
                            .whole_words = true})
                 .front() +
             " (" + whole(degrees[p.index()], language) + ')';
  }
  if (!names.empty()) parts.push_back(fill(texts::short_leaders.in(language), {names}));
  const auto key = [&](MeasureId m) {
    return fitted(visible(mark_of(programme[m])), key_columns, columns_of);
  };
  std::string doubles;
  std::size_t pairs = 0;
  for (const Duplicate& pair : findings.duplicates) {
    if (!is_one(pair) || ++pairs > most_named) continue;
    if (!doubles.empty()) doubles += ", ";
    doubles += fill(texts::pair_of.in(language), {key(pair.first), key(pair.second)});
  }
  if (pairs > most_named) {
    doubles +=
        ' ' + fill(texts::lines_and_more.in(language), {whole(pairs - most_named, language)});
  }
  if (!doubles.empty()) parts.push_back(fill(texts::short_doubles.in(language), {doubles}));
  const auto cards = coalition_cards(findings.coalitions);
  const auto real = static_cast<std::size_t>(
      std::ranges::count_if(cards, [](const CoalitionCard& card) { return card.size() >= 2; }));
  if (real > 0) parts.push_back(counted(real, texts::coalition, language));
  std::string text;
  for (const std::string& part : parts) text.append(text.empty() ? "" : " · ").append(part);
  return text;
}

}  // namespace partnergraph
