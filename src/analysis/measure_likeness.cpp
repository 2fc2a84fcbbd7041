#include "measure_likeness.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace partnergraph {
namespace {

constexpr double text_share = 0.5;
constexpr double partners_share = 0.25;
constexpr double goal_share = 0.15;
constexpr double number_share = 0.05;
constexpr double section_share = 0.05;

}  // namespace

MeasureLikeness::MeasureLikeness(const Programme& before, const Programme& after)
    : before_(before), after_(after), size_(before.measures.size() + after.measures.size()) {
  std::vector<std::vector<std::string>> texts;
  std::vector<std::vector<std::string>> titles;
  std::vector<std::vector<std::string>> goals;
  for (std::size_t i = 0; i < size_; ++i) {
    const Measure& m = measure(i);
    std::string text = m.title;
    for (const std::string& detail : m.details) text.append("\n").append(detail);
    texts.push_back(telling_words(folded_words(text)));
    titles.push_back(telling_words(folded_words(m.title)));
    goals.push_back(telling_words(folded_words(m.goal)));
  }
  texts_ = corpus_of(texts);
  titles_ = corpus_of(titles);
  goals_ = corpus_of(goals);
  weigh_partners();
}

MeasureMatch MeasureLikeness::match(std::uint32_t first, std::uint32_t second) const {
  const std::size_t a = first;
  const std::size_t b = before_.measures.size() + second;
  MeasureMatch result;
  result.before = MeasureId{first};
  result.after = MeasureId{second};
  double weight = 0.0;
  double sum = 0.0;
  const auto add = [&](double share, bool known, double value) {
    if (!known) return;
    weight += share;
    sum += share * value;
  };
  result.text = std::max(cosine(texts_.texts[a], texts_.texts[b]),
                         cosine(titles_.texts[a], titles_.texts[b]));
  result.partners = weighted_jaccard(partners_[a], partners_[b]);
  result.goal = cosine(goals_.texts[a], goals_.texts[b]);
  const Measure& old = measure(a);
  const Measure& now = measure(b);
  add(text_share, true, result.text);
  add(partners_share, !partners_[a].empty() && !partners_[b].empty(), result.partners);
  add(goal_share, !old.goal.empty() && !now.goal.empty(), result.goal);
  add(number_share, !old.number.empty() && !now.number.empty(),
      old.number == now.number ? 1.0 : 0.0);
  add(section_share, !old.section.empty() && !now.section.empty(),
      old.section == now.section ? 1.0 : 0.0);
  result.confidence = std::min(1.0, sum / weight);
  return result;
}

void MeasureLikeness::weigh_partners() {
  std::map<std::string_view, std::uint32_t> degree;
  std::vector<std::set<std::string_view>> keys(size_);
  for (std::size_t i = 0; i < size_; ++i) {
    const Programme& programme = i < before_.measures.size() ? before_ : after_;
    for (const Mention& mention : measure(i).mentions) {
      keys[i].insert(programme[mention.partner].key);
    }
    for (const std::string_view key : keys[i]) ++degree[key];
  }
  std::map<std::string_view, std::uint32_t> term;
  for (const auto& [key, count] : degree) {
    term.emplace(key, static_cast<std::uint32_t>(term.size()));
  }
  for (const auto& own : keys) {
    partners_.emplace_back();
    for (const std::string_view key : own) {
      partners_.back().push_back({term[key], 1.0 / std::log1p(static_cast<double>(degree[key]))});
    }
  }
}

}  // namespace partnergraph
