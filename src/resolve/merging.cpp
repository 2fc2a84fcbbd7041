#include "merging.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/acronym.hpp>
#include <partnergraph/resolve/similarity.hpp>

#include "doubt_texts.hpp"
#include "near_spelling.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t shortest_variant = 8;  // code points

void merge_equal_forms(NameTable& table) {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    table.names[i].same_form = first.try_emplace(table.names[i].form, i).first->second;
    table.clusters.merge(i, table.names[i].same_form, {});
  }
}

void merge_known_organisations(NameTable& table) {
  std::set<std::uint32_t> present;  // organisations that some text means for sure
  for (const WrittenName& name : table.names) {
    if (const auto* known = table.organisations(name.form); known && known->size() == 1) {
      present.insert(known->front());
    }
  }
  std::unordered_map<std::uint32_t, std::uint32_t> first;  // organisation -> text
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    const auto* known = table.organisations(table.names[i].form);
    if (!known) continue;
    std::vector<std::uint32_t> possible = *known;
    if (possible.size() > 1) {
      std::erase_if(possible, [&](std::uint32_t o) { return !present.contains(o); });
    }
    if (possible.size() != 1) continue;
    if (table.clusters.organisation(i).value_or(possible.front()) != possible.front()) continue;
    table.clusters.stand_for(i, possible.front());
    const auto [entry, is_new] = first.try_emplace(possible.front(), i);
    if (is_new) continue;
    table.merge(
        i, entry->second,
        fill(resolve_texts::in_lexicon, {table.lexicon.organisations[possible.front()].name}));
  }
}

// "Länsstyrelsen i Skåne län", "Länsstyrelsen Skåne"; "IT & Telekomföretagen", "IT
// &Telekom-företagen".
void merge_variants(NameTable& table) {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    const std::string variant = variant_form(table.names[i].form, table.lexicon);
    std::string solid = table.names[i].form;
    std::erase(solid, ' ');
    for (const std::string& form : {variant, solid}) {
      if (code_points(form) < shortest_variant) continue;
      const auto [entry, is_new] = first.try_emplace(form, i);
      if (!is_new) table.merge(i, entry->second, resolve_texts::other_spelling);
    }
  }
}

bool ends_with_noun(std::string_view word, const Lexicon& lexicon) {
  return std::ranges::any_of(lexicon.organisation_endings,
                             [&](const std::string& noun) { return word.ends_with(noun); });
}

// "Högskolan i Borås" and "Borås högskola" -> "högskol borås": a noun and one other word, the noun
// with its article in front or without one behind. Empty for other names. Where the article is no
// ending, order tells two actors apart: "University of Washington", "Washington University".
std::string turned_form(const WrittenName& name, const NameTable& table) {
  const std::string variant = variant_form(name.form, table.lexicon);
  const auto found = words(variant);
  if (found.size() != 2 || table.kinds.of_name(name.text) == PartnerKind::group) return {};
  const auto bare = [&](std::string_view word) { return uninflected(word, table.kinds.endings()); };
  const auto place = [](std::string_view word) {  // it may be in the genitive
    return std::string(word.substr(0, word.size() - (word.ends_with('s') ? 1U : 0U)));
  };
  if (ends_with_noun(found[1], table.lexicon) && !ends_with_noun(found[0], table.lexicon)) {
    return bare(found[1]) + " " + place(found[0]);
  }
  const std::string first = bare(found[0]);
  const bool definite =
      !ends_with_noun(found[0], table.lexicon) &&
      std::ranges::any_of(table.lexicon.organisation_endings,
                          [&](const std::string& noun) { return first.ends_with(bare(noun)); });
  return definite ? first + " " + place(found[1]) : std::string();
}

void merge_turned(NameTable& table) {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    const std::string form = turned_form(table.names[i], table);
    if (form.empty()) continue;
    const auto [entry, is_new] = first.try_emplace(form, i);
    if (!is_new) table.merge(i, entry->second, resolve_texts::other_order);
  }
}

// "Hamar kommunes", "the City Council's", where the name also stands without.
void merge_genitives(NameTable& table) {
  std::unordered_map<std::string_view, std::uint32_t> forms;
  for (std::uint32_t i = 0; i < table.names.size(); ++i) forms.try_emplace(table.names[i].form, i);
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    std::string_view form = table.names[i].form;
    if (!form.ends_with('s')) continue;
    form.remove_suffix(1);
    const bool apostrophe = form.ends_with(' ');
    form = trimmed(form);
    if (!apostrophe && (!ends_with_noun(form, table.lexicon) ||
                        table.kinds.of_name(table.names[i].text) == PartnerKind::group)) {
      continue;
    }
    const auto other = forms.find(form);
    if (other != forms.end()) table.merge(i, other->second, resolve_texts::genitive);
  }
}

// kommune, kommuner, kommunene; Pendlerforening, Pendlerforeningen; fylkesk.
void merge_inflections(NameTable& table) {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    std::string form = table.names[i].form;
    const auto full = table.lexicon.group_abbreviations.find(form);
    if (full != table.lexicon.group_abbreviations.end()) form = full->second;
    const bool one_word = form.find(' ') == std::string::npos && code_points(form) >= 6;
    if (!one_word && table.kinds.of_name(table.names[i].text) != PartnerKind::group) continue;
    if (is_acronym(table.names[i].parts.base)) continue;
    const auto [entry, is_new] =
        first.try_emplace(uninflected_form(form, table.kinds.endings()), i);
    if (!is_new) table.merge(i, entry->second, resolve_texts::inflected);
  }
}

// One word with a capital inside: "SmåKom".
bool is_short_name(std::string_view text) {
  if (words(text).size() != 1 || !starts_upper(text)) return false;
  for (std::size_t at = prefix(text, 1).size(); at < text.size();) {
    if (starts_upper(text.substr(at))) return true;
    at += prefix(text.substr(at), 1).size();
  }
  return false;
}

// "Leverandørutviklingsprogrammet (LUP)" settles what LUP is.
void merge_defined_acronyms(NameTable& table) {
  std::unordered_map<std::string, std::uint32_t> standing_alone;
  for (std::uint32_t i = 0; i < table.names.size(); ++i)
    standing_alone.try_emplace(table.names[i].form, i);
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    const std::string_view bracket = table.names[i].parts.bracket;
    const std::string_view base = table.names[i].parts.base;
    if (bracket.empty() || words(bracket).empty()) continue;
    const bool abbreviated = is_acronym(bracket) || is_short_name(bracket);
    if (!abbreviated && !(is_acronym(base) && acronym_fits(base, bracket, table.lexicon))) continue;
    const auto other = standing_alone.find(name_form(bracket, table.lexicon));
    if (other == standing_alone.end() || other->second == i) continue;
    table.merge(other->second, i, fill(resolve_texts::defined, {table.names[i].text}));
  }
}

// An acronym that nothing explains, and one name alone that it fits.
void merge_fitting_acronyms(NameTable& table) {
  std::vector<std::uint32_t> acronyms;
  AcronymIndex index(table.lexicon);
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    const std::string_view acronym = table.names[i].parts.base;
    if (!is_acronym(acronym) || table.organisations(table.names[i].form)) continue;
    index.add(acronym, static_cast<std::uint32_t>(acronyms.size()));
    acronyms.push_back(i);
  }
  std::vector<std::vector<std::uint32_t>> fitting(acronyms.size());
  for (std::uint32_t k = 0; k < table.names.size(); ++k) {
    if (is_acronym(table.names[k].parts.base)) continue;
    const auto found = index.fitting(table.names[k].parts.base);
    if (found.empty() || table.kinds.of_name(table.names[k].text) == PartnerKind::group) continue;
    for (const std::uint32_t acronym : found) fitting[acronym].push_back(k);
  }
  for (std::size_t a = 0; a < acronyms.size(); ++a) {
    const std::uint32_t i = acronyms[a];
    const bool explained = std::ranges::any_of(fitting[a], [&](std::uint32_t k) {
      return table.clusters.root(k) == table.clusters.root(i);
    });
    if (explained || !table.clusters.reason(i).empty()) continue;
    std::set<std::uint32_t> possible;
    std::uint32_t found = i;
    for (const std::uint32_t k : fitting[a]) {
      if (table.clusters.are_kept_apart(i, k)) continue;
      possible.insert(table.clusters.root(k));
      found = k;
    }
    if (possible.size() != 1) continue;
    if (!table.merge(i, found, resolve_texts::acronym_guess)) continue;
    table.tell(Severity::note, "acronym-guess", i,
               fill(resolve_texts::acronym_taken, {table.names[i].text, table.names[found].text}));
  }
}

// Names that differ in one letter of a long word.
void merge_misspellings(NameTable& table) {
  std::vector<std::uint32_t> candidates;
  std::vector<std::string_view> forms;
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    const WrittenName& name = table.names[i];
    if (name.same_form != i || table.clusters.organisation(i) || is_acronym(name.parts.base)) {
      continue;
    }
    candidates.push_back(i);
    forms.push_back(name.form);
  }
  for (const auto& [x, y] : one_letter_apart(forms)) {
    const std::uint32_t a = candidates[x];
    const std::uint32_t b = candidates[y];
    if (!is_misspelling(forms[x], forms[y])) continue;
    if (table.clusters.root(a) == table.clusters.root(b)) continue;
    const std::uint32_t rare = table.names[a].mentions < table.names[b].mentions ? a : b;
    const std::uint32_t common = rare == a ? b : a;
    if (!table.merge(rare, common, resolve_texts::spelling_guess)) continue;
    table.tell(
        Severity::warning, "spelling", rare,
        fill(resolve_texts::misspelling_taken, {table.names[rare].text, table.names[common].text}));
  }
}

}  // namespace

void merge_alike(NameTable& table) {
  merge_equal_forms(table);
  merge_known_organisations(table);
  merge_variants(table);
  merge_turned(table);
  merge_genitives(table);
  merge_inflections(table);
  merge_defined_acronyms(table);
  merge_fitting_acronyms(table);
  merge_misspellings(table);
}

}  // namespace partnergraph
