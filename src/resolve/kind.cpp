#include <partnergraph/resolve/kind.hpp>

#include <algorithm>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/acronym.hpp>
#include <partnergraph/resolve/name.hpp>

namespace partnergraph {
namespace {

// The words up to the first preposition: "Partnere i arbeidslivet" -> "Partnere".
std::vector<std::string_view> head_words(std::string_view base, const Lexicon& lexicon) {
  auto found = words(base);
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (!lexicon.prepositions.contains(folded(found[i]))) continue;
    found.resize(i);
    break;
  }
  return found;
}

// Whether the end of `word` is one of `nouns`.
bool ends_in(std::string_view word, const std::unordered_set<std::string>& nouns) {
  for (std::size_t at = 0; at + 2 < word.size(); ++at) {
    if (nouns.contains(std::string(word.substr(at)))) return true;
  }
  return false;
}

}  // namespace

KindClassifier::KindClassifier(const Lexicon& lexicon, const std::string& language)
    : lexicon_(lexicon) {
  const auto found = lexicon.inflections.find(language);
  if (found != lexicon.inflections.end()) endings_ = found->second;
  for (const std::string& word : lexicon.group_words) {
    group_forms_.insert(uninflected_form(word, endings_));
  }
  for (const std::string& noun : lexicon.group_endings) {
    group_nouns_.insert(uninflected(noun, endings_));
  }
}

std::optional<PartnerKind> KindClassifier::by_lexicon(std::string_view base) const {
  const std::string form = matching_form(base);
  if (lexicon_.group_words.contains(form)) return PartnerKind::group;
  if (lexicon_.organisation_forms.contains(form) || is_acronym(base)) {
    return PartnerKind::organisation;
  }
  if (group_forms_.contains(uninflected_form(form, endings_))) return PartnerKind::group;
  return std::nullopt;
}

// "BD RAIL SERVICES", as registers write the names of organisations; not "LOCAL COUNCILS".
bool KindClassifier::is_of_register(std::string_view name) const {
  const auto all = words(name);
  const auto telling = std::ranges::count_if(
      all, [&](std::string_view word) { return !lexicon_.modifiers.contains(folded(word)); });
  return telling > 1 && is_all_caps(name);
}

bool KindClassifier::has_group_noun(std::string_view word) const {
  return ends_in(uninflected(word, endings_), group_nouns_);
}

KindClassifier::Form KindClassifier::form_of(std::string_view word) const {
  if (ends_in(word, lexicon_.group_endings)) return Form::base;
  for (const std::string& ending : endings_) {
    if (!word.ends_with(ending)) continue;
    return lexicon_.singular_endings.contains(ending) ? Form::definite_singular : Form::plural;
  }
  return Form::base;
}

std::optional<PartnerKind> KindClassifier::of_name(std::string_view name) const {
  const std::string_view base = name_parts(name, lexicon_).base;
  if (is_of_register(name) && !lexicon_.group_words.contains(matching_form(base))) {
    return PartnerKind::organisation;
  }
  if (const auto known = by_lexicon(base)) return known;
  const auto head = head_words(base, lexicon_);
  if (head.empty()) return std::nullopt;
  const std::string noun = folded(head.back());
  if (!has_group_noun(noun)) return std::nullopt;

  const Form form = form_of(noun);
  if (form == Form::plural) return PartnerKind::group;
  // A capital beside a noun in the singular is a proper name: "Oslo kommune", "Department of
  // Health".
  const auto all = words(base);
  const bool proper = (head.size() > 1 && starts_upper(head.front())) ||
                      std::any_of(all.begin() + 1, all.end(), starts_upper) || is_all_caps(base);
  if (proper || form == Form::definite_singular) return PartnerKind::organisation;
  return PartnerKind::group;
}

PartnerKind KindClassifier::of(const std::vector<std::string_view>& texts) const {
  bool group = false;
  bool small = false;
  for (const std::string_view text : texts) {
    const auto kind = of_name(text);
    if (kind == PartnerKind::organisation) return PartnerKind::organisation;
    group = group || kind == PartnerKind::group;
    const std::string_view base = name_parts(text, lexicon_).base;
    small = small || (!starts_upper(base) && !starts_digit(base));
  }
  return group || small ? PartnerKind::group : PartnerKind::organisation;
}

}  // namespace partnergraph
