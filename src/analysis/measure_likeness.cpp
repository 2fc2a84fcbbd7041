#include "measure_likeness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measure_text.hpp"
#include "parallel.hpp"

namespace partnergraph {
namespace {

constexpr double text_share = 0.5;
constexpr double partners_share = 0.25;
constexpr double goal_share = 0.15;
constexpr double number_share = 0.05;
constexpr double section_share = 0.05;

}  // namespace

TextCorpus MeasureLikeness::corpus(Text text) const {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < size_; ++i) texts.push_back(text(measure(i)));
  return {texts, after_.language.empty() ? before_.language : after_.language};
}

MeasureLikeness::MeasureLikeness(const Programme& before, const Programme& after)
    : before_(before), after_(after), size_(before.measures.size() + after.measures.size()) {
  read_texts();
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
  result.text = std::max(texts().likeness(a, b), corpora_[titles_at].likeness(a, b));
  result.partners = weighted_jaccard(partners_[a], partners_[b]);
  result.goal = corpora_[goals_at].likeness(a, b);
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

void MeasureLikeness::read_texts() {
  std::array<Text, 3> texts{};
  texts[texts_at] = measure_text;
  texts[titles_at] = [](const Measure& m) { return m.title; };
  texts[goals_at] = [](const Measure& m) { return m.goal; };
  std::array<std::optional<TextCorpus>, 3> read;
  parallel_chunks(read.size(), 1,
                  [&](const Chunk& part) { read[part.first] = corpus(texts[part.first]); });
  for (std::optional<TextCorpus>& of_texts : read) corpora_.push_back(*std::move(of_texts));
}

// Partners with the same key are the same, in either programme.
void MeasureLikeness::weigh_partners() {
  std::vector<std::string_view> keys;
  for (const Programme* programme : {&before_, &after_}) {
    for (const Partner& partner : programme->partners) keys.push_back(partner.key);
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const auto terms_of = [&](const Programme& programme) {
    std::vector<std::uint32_t> terms;
    for (const Partner& partner : programme.partners) {
      terms.push_back(static_cast<std::uint32_t>(
          std::ranges::lower_bound(keys, std::string_view(partner.key)) - keys.begin()));
    }
    return terms;
  };
  const auto old_terms = terms_of(before_);
  const auto new_terms = terms_of(after_);
  std::vector<std::uint32_t> degree(keys.size());
  std::vector<std::vector<std::uint32_t>> own(size_);
  for (std::size_t i = 0; i < size_; ++i) {
    const auto& terms = i < before_.measures.size() ? old_terms : new_terms;
    for (const Mention& mention : measure(i).mentions)
      own[i].push_back(terms[mention.partner.index()]);
    std::ranges::sort(own[i]);
    own[i].erase(std::unique(own[i].begin(), own[i].end()), own[i].end());
    for (const std::uint32_t term : own[i]) ++degree[term];
  }
  for (const auto& terms : own) {
    partners_.emplace_back();
    for (const std::uint32_t term : terms)
      partners_.back().push_back({term, 1.0 / std::log1p(static_cast<double>(degree[term]))});
  }
}

}  // namespace partnergraph
