#include "shared_leads.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <partnergraph/model/text.hpp>

#include "line_words.hpp"
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
  PlaceList(const LineWords& words, const Lexicon& lexicon) : words_(words), lexicon_(lexicon) {}

  /// The places of the list that begins at word `i`; none unless there are two.
  [[nodiscard]] std::vector<Place> places(std::size_t i) const {
    std::vector<Place> result;
    for (bool last = false; i < words_.size();) {
      const std::size_t count = place_at(i);
      if (count == 0) break;
      result.push_back({words_.begin_of(i), words_.end_of(i + count - 1)});
      i += count;
      if (last || i >= words_.size()) break;
      last = lexicon_.conjunctions.contains(words_.form(i));
      if (last ? gap(i - 1) != " " && gap(i - 1) != ", " : gap(i - 1) != ", ") break;
      if (last) ++i;
    }
    if (result.size() < 2) result.clear();
    return result;
  }

 private:
  [[nodiscard]] std::string_view gap(std::size_t i) const { return words_.gap_behind(i); }

  // The words of the place that begins at word `i`; 0 if none does.
  [[nodiscard]] std::size_t place_at(std::size_t i) const {
    if (!starts_upper(words_[i])) return 0;
    const std::size_t joint = words_.longest_run(i, longest_place, lexicon_.joint_names);
    if (joint > 0) return joint;
    std::size_t count = 1;
    if (i + 1 < words_.size() && gap(i) == " " && starts_upper(words_[i + 1])) ++count;
    return may_be_place(words_.run(i, count), lexicon_) ? count : 0;
  }

  const LineWords& words_;
  const Lexicon& lexicon_;
};

}  // namespace

std::string with_leads_shared(std::string_view text, const Lexicon& lexicon) {
  std::string result;
  std::size_t from = 0;
  const LineWords found(text);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t lead = found.longest_run(i, longest_lead, [&](const std::string& form) {
      return lexicon.place_leads.contains(form);
    });
    if (lead == 0) continue;
    if (i + lead == found.size() || found.gap_behind(i + lead - 1).size() != 1) continue;
    const auto places = PlaceList(found, lexicon).places(i + lead);
    if (places.empty()) continue;
    const auto one = lexicon.place_leads.find(matching_form(found.run(i, lead)));
    if (one == lexicon.place_leads.end()) continue;
    const std::size_t begin = found.begin_of(i);
    result.append(text.substr(from, begin - from));
    from = places.front().begin;
    for (const Place& place : places) {
      result.append(text.substr(from, place.end - from)).append(" ").append(one->second);
      from = place.end;
    }
    while (i + 1 < found.size() && found.begin_of(i + 1) < from) ++i;
  }
  return result.append(text.substr(from));
}

}  // namespace partnergraph
