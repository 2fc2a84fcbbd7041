#include "shared_leads.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"
#include "shared_tails.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_lead = 2;   // words
constexpr std::size_t longest_place = 3;  // words: "Nore og Uvdal"

struct Place {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
};

class PlaceList {
 public:
  PlaceList(std::string_view text, const std::vector<std::string_view>& found,
            const Lexicon& lexicon)
      : text_(text), words_(found), lexicon_(lexicon) {}

  /// The places of the list that begins at word `i`; none unless there are two.
  [[nodiscard]] std::vector<Place> places(std::size_t i) const {
    std::vector<Place> result;
    for (bool last = false; i < words_.size();) {
      const std::size_t count = place_at(i);
      if (count == 0) break;
      result.push_back({offset(text_, words_[i]), end_of(i + count - 1)});
      i += count;
      if (last || i >= words_.size()) break;
      last = lexicon_.conjunctions.contains(folded(words_[i]));
      if (last ? gap(i - 1) != " " && gap(i - 1) != ", " : gap(i - 1) != ", ") break;
      if (last) ++i;
    }
    if (result.size() < 2) result.clear();
    return result;
  }

 private:
  [[nodiscard]] std::size_t end_of(std::size_t i) const {
    return offset(text_, words_[i]) + words_[i].size();
  }

  [[nodiscard]] std::string_view gap(std::size_t i) const {
    return text_.substr(end_of(i), offset(text_, words_[i + 1]) - end_of(i));
  }

  // The words of the place that begins at word `i`; 0 if none does.
  [[nodiscard]] std::size_t place_at(std::size_t i) const {
    if (!starts_upper(words_[i])) return 0;
    const std::size_t joint = longest_run(words_, i, longest_place, [&](const std::string& form) {
      return lexicon_.joint_names.contains(form);
    });
    if (joint > 0) return joint;
    std::size_t count = 1;
    if (i + 1 < words_.size() && gap(i) == " " && starts_upper(words_[i + 1])) ++count;
    const std::size_t begin = offset(text_, words_[i]);
    return may_be_place(text_.substr(begin, end_of(i + count - 1) - begin), lexicon_) ? count : 0;
  }

  std::string_view text_;
  const std::vector<std::string_view>& words_;
  const Lexicon& lexicon_;
};

}  // namespace

std::string with_leads_shared(std::string_view text, const Lexicon& lexicon) {
  std::string result;
  std::size_t from = 0;
  const auto found = words(text);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t lead = longest_run(found, i, longest_lead, [&](const std::string& form) {
      return lexicon.place_leads.contains(form);
    });
    if (lead == 0) continue;
    const std::size_t begin = offset(text, found[i]);
    const std::string_view last = found[i + lead - 1];
    const std::size_t behind = offset(text, last) + last.size();
    if (i + lead == found.size() || offset(text, found[i + lead]) != behind + 1) continue;
    const auto places = PlaceList(text, found, lexicon).places(i + lead);
    if (places.empty()) continue;
    const std::string form = matching_form(text.substr(begin, behind - begin));
    const auto one = lexicon.place_leads.find(form);
    if (one == lexicon.place_leads.end()) continue;
    result.append(text.substr(from, begin - from));
    from = places.front().begin;
    for (const Place& place : places) {
      result.append(text.substr(from, place.end - from)).append(" ").append(one->second);
      from = place.end;
    }
    while (i + 1 < found.size() && offset(text, found[i + 1]) < from) ++i;
  }
  return result.append(text.substr(from));
}

}  // namespace partnergraph
