#include "column_header.hpp"

#include <algorithm>
#include <utility>

#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

// Of "Hovedtiltak | Tiltak | Beskrivelse av tiltak" the shortest names the measures.
void keep_one_measure(ColumnHeader& header, const std::vector<std::string>& cells) {
  std::optional<std::size_t> shortest;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (header.roles[i] != Role::measure) continue;
    if (!shortest || code_points(cells[i]) < code_points(cells[*shortest])) shortest = i;
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (header.roles[i] == Role::measure && i != *shortest) header.roles[i] = Role::background;
  }
}

// "Hva | Hvem | Når": the column before the partners that stands for the measures, where none is
// named so: without a label, or with a description if nearly all columns have labels.
std::optional<std::size_t> described_measures(const ColumnHeader& header,
                                              const std::vector<std::size_t>& unlabelled,
                                              std::size_t partners) {
  if (!unlabelled.empty() && unlabelled.front() < partners) return unlabelled.front();
  if (4 * unlabelled.size() > header.roles.size()) return std::nullopt;
  const auto end = header.roles.begin() + static_cast<std::ptrdiff_t>(partners);
  const auto found = std::find(header.roles.begin(), end, std::optional(Role::background));
  if (found == end) return std::nullopt;
  return static_cast<std::size_t>(found - header.roles.begin());
}

// "Strekning / tiltak": one of the names of what stands in the column is that of measures.
bool names_measures_too(const std::string& title, const Lexicon& lexicon) {
  std::size_t begin = 0;
  while (begin <= title.size()) {
    const std::size_t end = std::min(title.find('/', begin), title.size());
    const std::string part(trimmed(std::string_view(title).substr(begin, end - begin)));
    const auto label = part.size() < title.size() ? cell_label(part, lexicon) : std::nullopt;
    if (label && label->role == Role::measure && label->length == part.size()) return true;
    begin = end + 1;
  }
  return false;
}

// "Responsible officer" beside the bodies that are responsible: a person, who is no partner.
void drop_persons(ColumnHeader& header, const std::vector<std::string>& cells,
                  const Lexicon& lexicon) {
  constexpr std::ptrdiff_t least_others = 2;
  const auto names_person = [&](const std::string& cell) {
    return std::ranges::any_of(words(cell), [&](std::string_view word) {
      return lexicon.person_words.contains(folded(word));
    });
  };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (header.roles[i] != Role::partners || !names_person(cells[i])) continue;
    const auto columns = std::ranges::count(header.roles, std::optional(Role::partners));
    if (columns > least_others) header.roles[i].reset();
  }
}

// "Project ref.", "Scheme ID"
bool ends_in_number_word(const std::string& cell, const Lexicon& lexicon) {
  const auto found = words(cell);
  if (found.empty()) return false;
  const auto entry = lexicon.labels.find(folded(found.back()));
  return entry != lexicon.labels.end() && entry->second.front().role == Role::number;
}

// "Ansvarlig (A) og deltakende (D)": letters that stand for the words in the cells below.
// "Ansvarlig (uthevet) og partnere": what a bracket says in the middle of a title.
std::string without_letters(std::string title) {
  constexpr std::size_t longest = 4;  // bytes of "(A)" and "(Å)"
  for (std::size_t open = title.find(" ("); open != std::string::npos;
       open = title.find(" (", open)) {
    const std::size_t close = title.find(')', open);
    if (close == std::string::npos) break;
    const bool goes_on = title.substr(close + 1).find_first_not_of(" *") != std::string::npos;
    if (close - open > longest && !goes_on) {
      ++open;
    } else {
      title.erase(open, close + 1 - open);
    }
  }
  return title;
}

}  // namespace

bool is_bare_label(const std::string& cell, const Lexicon& lexicon) {
  const std::string title = column_title(cell);
  const auto label = cell_label(title, lexicon);
  return label && label->length == title.size();
}

std::string column_title(std::string_view cell) {
  std::string title(cell);
  for (std::size_t at = title.find('\n'); at != std::string::npos; at = title.find('\n', at)) {
    const bool hyphen = at > 0 && title[at - 1] == '-' && !starts_upper(title.substr(at + 1));
    title.replace(hyphen ? at - 1 : at, hyphen ? 2 : 1, hyphen ? "" : " ");
  }
  return without_letters(std::move(title));
}

std::optional<ColumnHeader> column_header(const std::vector<std::string>& cells,
                                          const Lexicon& lexicon,
                                          const std::vector<std::size_t>& unnamed) {
  ColumnHeader header;
  std::vector<std::size_t> unlabelled;
  std::optional<std::size_t> partners;  // the first
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string title = column_title(cells[i]);
    auto label = cell_label(title, lexicon);
    if (std::ranges::find(unnamed, i) != unnamed.end()) {
      label = LabelMatch{.role = Role::partners, .length = title.size()};
    }
    header.roles.push_back(label ? std::optional(label->role) : std::nullopt);
    if (cells[i].empty()) continue;
    if (label && label->length < title.size()) return std::nullopt;  // a label and its text
    if (!label && names_measures_too(title, lexicon)) {
      header.roles[i] = Role::measure;
      header.names_measures = true;
    } else if (!label && !ends_in_number_word(cells[i], lexicon)) {
      unlabelled.push_back(i);
    }
    if (label && label->role == Role::partners && !partners) partners = i;
    if (label && label->role == Role::measure) header.names_measures = true;
  }
  if (!partners) return std::nullopt;
  keep_one_measure(header, cells);
  drop_persons(header, cells, lexicon);
  if (!header.names_measures) {
    const auto column = described_measures(header, unlabelled, *partners);
    if (!column) return std::nullopt;
    header.roles[*column] = Role::measure;
  }
  return header;
}

}  // namespace partnergraph
