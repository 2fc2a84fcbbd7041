// How alike texts are, by the definition in metrics.md for a language without stems and for words
// that are no compounds. Slow and simple by design.
#pragma once

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace partnergraph::oracle {

using Words = std::vector<std::string>;

/// "skog" -> "_sko", "skog", "kog_"; ASCII only.
inline Words runs_of_four(const std::string& word) {
  const std::string padded = '_' + word + '_';
  Words runs;
  for (std::size_t i = 0; i + 4 <= padded.size(); ++i) runs.push_back(padded.substr(i, 4));
  return runs;
}

inline std::size_t texts_with(const std::vector<Words>& texts, const std::string& term) {
  return static_cast<std::size_t>(std::ranges::count_if(
      texts, [&](const Words& text) { return std::ranges::find(text, term) != text.end(); }));
}

/// Words that at most ten texts have are spelled out; those with a digit are not. A run is told
/// from a word by its sign.
inline std::vector<Words> spelled_out(const std::vector<Words>& texts) {
  std::vector<Words> result;
  for (const Words& text : texts) {
    result.emplace_back();
    for (const std::string& word : text) {
      const bool has_digit =
          std::ranges::any_of(word, [](unsigned char c) { return std::isdigit(c); });
      if (has_digit || texts_with(texts, word) > 10) {
        result.back().push_back(word);
        continue;
      }
      for (const std::string& run : runs_of_four(word)) result.back().push_back("run " + run);
    }
  }
  return result;
}

/// (1 + ln count) ln(1 + N / texts that have it), a third of it for a run.
inline std::map<std::string, double> weights(const std::vector<Words>& texts, const Words& text) {
  std::map<std::string, double> result;
  for (const std::string& term : text) {
    const auto count = static_cast<double>(std::ranges::count(text, term));
    const auto with = static_cast<double>(texts_with(texts, term));
    const double whole =
        (1.0 + std::log(count)) * std::log(1.0 + static_cast<double>(texts.size()) / with);
    result[term] = term.starts_with("run ") ? whole / 3.0 : whole;
  }
  return result;
}

/// Cosine of two of the texts; 0 if one is empty.
inline double likeness(const std::vector<Words>& texts, std::size_t a, std::size_t b) {
  const std::vector<Words> spelled = spelled_out(texts);
  const auto one = weights(spelled, spelled[a]);
  const auto other = weights(spelled, spelled[b]);
  double product = 0.0;
  double squares_one = 0.0;
  double squares_other = 0.0;
  for (const auto& [term, weight] : one) {
    squares_one += weight * weight;
    if (other.contains(term)) product += weight * other.at(term);
  }
  for (const auto& [term, weight] : other) squares_other += weight * weight;
  return product > 0.0 ? product / std::sqrt(squares_one * squares_other) : 0.0;
}

}  // namespace partnergraph::oracle
