#include "text_corpus.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

#include <partnergraph/model/text.hpp>

#include "compound.hpp"
#include "letters.hpp"
#include "stemmer.hpp"

namespace partnergraph {
namespace {

using Numbers = std::vector<std::uint32_t>;

// Numbers texts in the order of their first appearance.
class Numbering {
 public:
  std::uint32_t operator()(const std::string& text) {
    return number_.try_emplace(text, static_cast<std::uint32_t>(number_.size())).first->second;
  }
  [[nodiscard]] std::size_t size() const { return number_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> number_;
};

constexpr std::uint32_t few_texts = 10;
constexpr double weight_of_run = 1.0 / 3.0;

// "by" -> "_by_"; "skog" -> "_sko", "skog", "kog_".
std::vector<std::string> letter_runs(const std::string& word) {
  constexpr std::size_t length = 4;
  const std::string padded = '_' + word + '_';
  std::vector<std::size_t> starts = letter_starts(padded);
  starts.push_back(padded.size());
  std::vector<std::string> runs;
  for (std::size_t i = 0; i + length < starts.size(); ++i) {
    runs.push_back(padded.substr(starts[i], starts[i + length] - starts[i]));
  }
  if (runs.empty()) runs.push_back(padded);
  return runs;
}

// What the words of each text stand for, given what each word stands for.
std::vector<Numbers> standing_for(const std::vector<Numbers>& texts,
                                  const std::vector<Numbers>& meaning) {
  std::vector<Numbers> result(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const std::uint32_t word : texts[i]) {
      result[i].insert(result[i].end(), meaning[word].begin(), meaning[word].end());
    }
  }
  return result;
}

// The stems of few texts by their runs of letters, numbered behind all stems.
std::vector<WeightedSet> spelled_out(const std::vector<Numbers>& texts,
                                     const std::vector<std::string>& stems) {
  Numbers frequency(stems.size(), 0);
  for (const Numbers& text : texts) {
    for (const std::uint32_t stem : std::set<std::uint32_t>(text.begin(), text.end())) {
      ++frequency[stem];
    }
  }
  const auto first_run = static_cast<std::uint32_t>(stems.size());
  Numbering number;
  std::vector<Numbers> spelling;
  for (std::uint32_t stem = 0; stem < stems.size(); ++stem) {
    spelling.emplace_back();
    if (frequency[stem] > few_texts || has_digit(stems[stem])) {
      spelling.back().push_back(stem);
      continue;
    }
    for (const std::string& run : letter_runs(stems[stem])) {
      spelling.back().push_back(first_run + number(run));
    }
  }
  std::vector<double> scale(stems.size(), 1.0);
  scale.resize(stems.size() + number.size(), weight_of_run);
  Numbers place(scale.size());
  return tf_idf(standing_for(texts, spelling), place, scale);
}

// The words of each text that tell something: all of them where none does.
std::vector<Numbers> telling(const std::vector<Numbers>& texts,
                             const std::vector<std::string>& vocabulary) {
  std::vector<char> tells;
  for (const std::string& word : vocabulary) tells.push_back(is_telling(word) ? 1 : 0);
  std::vector<Numbers> result(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::ranges::copy_if(texts[i], std::back_inserter(result[i]),
                         [&](std::uint32_t word) { return tells[word] != 0; });
    if (result[i].empty()) result[i] = texts[i];
  }
  return result;
}

}  // namespace

TextCorpus::TextCorpus(const std::vector<std::string>& texts, std::string_view language)
    : forms_(texts.size()) {
  Numbering form_number;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::string& word : folded_words(texts[i])) {
      forms_[i].push_back(form_number(word));
      if (form_number.size() > vocabulary_.size()) vocabulary_.push_back(std::move(word));
    }
  }
  const Stemmer stemmer(language);
  const Compounds compounds(vocabulary_, stemmer);
  Numbering number;
  std::vector<std::string> stems;
  for (const std::string& word : vocabulary_) {
    terms_.emplace_back();
    for (std::string& stem : compounds.parts(word)) {
      terms_.back().push_back(number(stem));
      if (number.size() > stems.size()) stems.push_back(std::move(stem));
    }
  }
  const std::vector<Numbers> texts_of_stems = standing_for(telling(forms_, vocabulary_), terms_);
  spelled_ = spelled_out(texts_of_stems, stems);
  Numbers place(stems.size());
  words_ = tf_idf(texts_of_stems, place);
  for (Numbers& terms : terms_) {
    for (std::uint32_t& term : terms) term = place[term];
  }
}

double TextCorpus::likeness(std::size_t a, std::size_t b) const {
  return cosine(spelled_[a], spelled_[b]);
}

std::vector<std::string> TextCorpus::shared_words(std::size_t a, std::size_t b,
                                                  std::size_t most) const {
  WeightedSet shared = common_terms(words_[a], words_[b]);
  std::ranges::stable_sort(shared, std::ranges::greater{}, &WeightedTerm::weight);
  if (shared.size() > most) shared.resize(most);
  Numbers chosen;
  for (const WeightedTerm& term : shared) {
    for (const std::size_t text : {a, b}) {
      for (const std::uint32_t form : forms_[text]) {
        if (std::ranges::find(terms_[form], term.term) != terms_[form].end() &&
            std::ranges::find(chosen, form) == chosen.end()) {
          chosen.push_back(form);
        }
      }
    }
  }
  std::vector<std::string> result;
  for (const std::uint32_t form : chosen) result.push_back(vocabulary_[form]);
  return result;
}

}  // namespace partnergraph
