#include <partnergraph/resolve/acronym.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/model/text.hpp>

namespace partnergraph {
namespace {

struct Part {
  std::string_view text;  // folded; begins where an acronym may take a letter
  bool needed = true;     // false for "og", "for", "AS", and the second half of a compound
};

// The words of a name and, behind each, the known last part of a compound: jernbane | direktoratet.
std::vector<Part> parts_of(std::string_view folded_name, const Lexicon& lexicon) {
  std::vector<Part> parts;
  for (const std::string_view word : words(folded_name)) {
    const std::string text(word);
    const bool small = lexicon.conjunctions.contains(text) || lexicon.prepositions.contains(text) ||
                       lexicon.legal_forms.contains(text);
    parts.push_back({word, !small});
    std::size_t compound = std::string_view::npos;
    for (const std::string& ending : lexicon.organisation_endings) {
      const std::size_t at = word.rfind(ending);
      if (at != std::string_view::npos && at >= 3) compound = std::min(compound, at);
    }
    if (compound != std::string_view::npos) parts.push_back({word.substr(compound), false});
  }
  return parts;
}

std::string_view first_letter(std::string_view text) {
  return prefix(text, 1);
}

}  // namespace

bool is_acronym(std::string_view text) {
  const std::size_t length = code_points(text);
  if (length < 2 || length > 6 || words(text).size() != 1 || !starts_upper(text)) return false;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view letter = first_letter(text.substr(at));
    capitals += starts_upper(letter) ? 1U : 0U;
    at += letter.size();
  }
  return capitals >= 2 && 2 * capitals >= length;
}

bool acronym_fits(std::string_view acronym, std::string_view name, const Lexicon& lexicon) {
  const std::string letters = folded(acronym);
  const std::string long_form = folded(name);
  if (code_points(letters) < 2 || code_points(long_form) <= code_points(letters) + 2) return false;
  std::vector<std::string_view> wanted;
  for (std::string_view rest = letters; !rest.empty(); rest.remove_prefix(wanted.back().size())) {
    wanted.push_back(first_letter(rest));
  }
  // A small letter may go on with the word of the one before it: "UmU" is Um-eå U-niversitet.
  std::vector<bool> small;
  for (std::string_view rest = acronym; !rest.empty();
       rest.remove_prefix(first_letter(rest).size())) {
    small.push_back(!starts_upper(rest));
  }
  small.resize(wanted.size());
  // fits[k]: the parts so far can have given the first k letters. A part that need not give one
  // may all the same ("UiB" and "UB" both fit Universitetet i Bergen), so both ways are followed.
  std::vector<bool> fits(wanted.size() + 1);
  fits[0] = true;
  bool first = true;
  for (const Part& part : parts_of(long_form, lexicon)) {
    std::vector<bool> next(fits.size());
    for (std::size_t k = 0; k < fits.size(); ++k) {
      if (!fits[k]) continue;
      std::string_view rest = part.text;
      for (std::size_t given = k; given < wanted.size() && rest.starts_with(wanted[given]);
           ++given) {
        if (given > k && (!small[given] || small[k])) break;
        next[given + 1] = true;
        rest.remove_prefix(wanted[given].size());
      }
      if (!part.needed && !first) next[k] = true;
    }
    fits = std::move(next);
    first = false;
  }
  return fits.back();
}

void AcronymIndex::add(std::string_view acronym, std::uint32_t number) {
  const std::string letters = folded(acronym);
  if (code_points(letters) < 2) return;
  acronyms_[letters].emplace_back(acronym, number);
  for (std::size_t end = 0; end < letters.size();) {
    end += first_letter(std::string_view(letters).substr(end)).size();
    beginnings_.insert(letters.substr(0, end));
  }
}

std::vector<std::uint32_t> AcronymIndex::fitting(std::string_view name) const {
  // What the parts so far can have given, each once: as `acronym_fits` for all acronyms together.
  std::vector<std::uint32_t> result;
  if (acronyms_.empty()) return result;
  const std::string long_form = folded(name);
  std::set<std::string> given{""};
  bool first = true;
  for (const Part& part : parts_of(long_form, lexicon_)) {
    std::set<std::string> next;
    for (const std::string& letters : given) {
      std::string longer = letters;
      for (std::string_view rest = part.text; !rest.empty();
           rest.remove_prefix(first_letter(rest).size())) {
        longer += first_letter(rest);
        if (!beginnings_.contains(longer)) break;
        next.insert(longer);
      }
      if (!part.needed && !first) next.insert(letters);
    }
    if (next.empty()) return result;
    given = std::move(next);
    first = false;
  }
  for (const std::string& letters : given) {
    const auto found = acronyms_.find(letters);
    if (found == acronyms_.end()) continue;
    for (const auto& [acronym, number] : found->second) {
      if (acronym_fits(acronym, name, lexicon_)) result.push_back(number);
    }
  }
  std::ranges::sort(result);
  return result;
}

}  // namespace partnergraph
