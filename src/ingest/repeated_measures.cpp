#include "repeated_measures.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>

#include <partnergraph/model/text.hpp>

#include "numbered_titles.hpp"

namespace partnergraph {
namespace {

// The title without the number before it and the page number behind it.
std::string title_form(const MeasureDraft& draft) {
  std::string text;
  for (const FieldLine& line : draft.title) text.append(line.text).append(" ");
  text.resize(text.find_last_not_of("0123456789 .\t") + 1);
  return matching_form(std::string_view(text).substr(title_number(text).length));
}

bool is_bare(const MeasureDraft& draft) {
  return draft.partners.empty() && draft.goal.empty() && draft.details.empty();
}

// Whether a partner line of the draft has the text.
bool names(const MeasureDraft& draft, const std::string& text) {
  const std::string form = matching_form(text);
  return std::ranges::any_of(draft.partners, [&](const FieldLine& line) {
    return matching_form(line.text).find(form) != std::string::npos;
  });
}

void drop_bare_titles(std::vector<MeasureDraft>& drafts) {
  std::set<std::string> with_partners;
  for (const MeasureDraft& draft : drafts) {
    if (!draft.partners.empty()) with_partners.insert(title_form(draft));
  }
  std::erase_if(drafts, [&](const MeasureDraft& draft) {
    return is_bare(draft) && !draft.title.empty() && with_partners.contains(title_form(draft));
  });
}

// "Tiltak: landstrøm" on a slide of contents: labels without partners and goals are no measures
// where rows of tables are.
void drop_contents(std::vector<MeasureDraft>& drafts) {
  std::size_t rows = 0;
  for (const MeasureDraft& draft : drafts) {
    if (!draft.is_row && !(draft.partners.empty() && draft.goal.empty())) return;
    if (draft.is_row && !draft.partners.empty()) ++rows;
  }
  if (rows > 1) std::erase_if(drafts, [](const MeasureDraft& draft) { return !draft.is_row; });
}

void drop_overview_rows(std::vector<MeasureDraft>& drafts) {
  std::map<std::string, std::size_t> told;  // outside of tables; the first of each title
  std::size_t rows = 0;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].is_row) {
      ++rows;
    } else if (!drafts[i].title.empty()) {
      told.emplace(title_form(drafts[i]), i);
    }
  }
  const auto repeats = [&](const MeasureDraft& draft) {
    return draft.is_row && told.contains(title_form(draft));
  };
  if (2 * static_cast<std::size_t>(std::ranges::count_if(drafts, repeats)) < rows) return;
  for (MeasureDraft& draft : drafts) {
    if (!repeats(draft)) continue;
    MeasureDraft& kept = drafts[told.at(title_form(draft))];
    for (FieldLine& line : draft.partners) {
      if (names(kept, line.text)) continue;
      line.begins = true;
      kept.partners.push_back(std::move(line));
    }
  }
  std::erase_if(drafts, repeats);
}

}  // namespace

void drop_repeated_measures(std::vector<MeasureDraft>& drafts) {
  drop_bare_titles(drafts);
  drop_contents(drafts);
  drop_overview_rows(drafts);
}

}  // namespace partnergraph
