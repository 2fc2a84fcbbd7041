#include <partnergraph/resolve/resolution.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/acronym.hpp>
#include <partnergraph/resolve/kind.hpp>
#include <partnergraph/resolve/name.hpp>
#include <partnergraph/resolve/similarity.hpp>

#include "name_clusters.hpp"

namespace partnergraph {
namespace {

// A written name and what is known about it.
struct Name {
  std::string_view text;
  NameParts parts;
  std::string form;             // of the base, with the unit or bracket where they identify
  std::uint32_t same_form = 0;  // the first name with that form
  std::uint32_t mentions = 0;
  Source source;                           // of the first mention
  std::set<std::string_view> spellings{};  // as mentioned; the text alone in unresolved programmes
};

constexpr std::size_t shortest_variant = 8;  // code points

class Resolver {
 public:
  Resolver(Programme& programme, const Lexicon& lexicon)
      : programme_(programme),
        lexicon_(lexicon),
        kinds_(lexicon, programme.language),
        clusters_(programme.partners.size()) {
    read_names();
  }

  void merge() {
    merge_equal_forms();
    merge_known_organisations();
    merge_variants();
    merge_inflections();
    merge_defined_acronyms();
    merge_fitting_acronyms();
    merge_misspellings();
  }

  void rewrite() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (std::uint32_t i = 0; i < names_.size(); ++i) members[clusters_.root(i)].push_back(i);
    std::vector<Partner> partners;
    std::vector<PartnerId> moved(names_.size());
    for (const auto& [root, texts] : members) {
      for (const std::uint32_t text : texts) {
        moved[text] = PartnerId{static_cast<std::uint32_t>(partners.size())};
      }
      partners.push_back(partner_of(texts));
    }
    make_keys_unique(partners);
    programme_.partners = std::move(partners);
    for (Measure& measure : programme_.measures) {
      for (Mention& mention : measure.mentions) mention.partner = moved[mention.partner.index()];
    }
    sort_partners(programme_);
  }

 private:
  void read_names() {
    for (const Partner& partner : programme_.partners) {
      names_.push_back({partner.name, name_parts(partner.name, lexicon_), {}, 0, 0, {}});
    }
    for (const Measure& measure : programme_.measures) {
      for (const Mention& mention : measure.mentions) {
        Name& name = names_[mention.partner.index()];
        if (name.mentions++ == 0) name.source = mention.source;
        name.spellings.insert(mention.text);
      }
    }
    std::set<std::string> plain;  // forms of names without unit and bracket
    for (const Name& name : names_) {
      if (name.parts.unit.empty() && name.parts.bracket.empty()) {
        plain.insert(name_form(name.parts.base, lexicon_));
      }
    }
    for (Name& name : names_) {
      name.form = name_form(name.parts.base, lexicon_);
      if (qualifies(name, plain)) continue;
      name.form = name_form(name.text, lexicon_);
    }
  }

  // Whether unit and bracket leave the actor the same: "KS – sirkulærnettverk" is KS if KS is known
  // or stands alone elsewhere; "Universitetet (Bergen)" is not "Universitetet (Oslo)".
  [[nodiscard]] bool qualifies(const Name& name, const std::set<std::string>& plain) const {
    const bool known = plain.contains(name.form) ||
                       lexicon_.organisation_forms.contains(name.form) ||
                       is_acronym(name.parts.base);
    if (!name.parts.unit.empty() && !known) return false;
    if (name.parts.bracket.empty() || is_acronym(name.parts.bracket)) return true;
    return !starts_upper(name.parts.bracket) || known ||
           kinds_.of_name(name.parts.base) != PartnerKind::group;
  }

  void merge_equal_forms() {
    std::unordered_map<std::string, std::uint32_t> first;
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      names_[i].same_form = first.try_emplace(names_[i].form, i).first->second;
      clusters_.merge(i, names_[i].same_form, {});
    }
  }

  bool merge_forms(std::uint32_t text, std::uint32_t other, const std::string& reason) {
    return clusters_.merge(names_[text].same_form, names_[other].same_form, reason);
  }

  void merge_known_organisations() {
    std::set<std::uint32_t> present;  // organisations that some text means for sure
    for (const Name& name : names_) {
      if (const auto* known = organisations(name.form); known && known->size() == 1) {
        present.insert(known->front());
      }
    }
    std::unordered_map<std::uint32_t, std::uint32_t> first;  // organisation -> text
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      const auto* known = organisations(names_[i].form);
      if (!known) continue;
      std::vector<std::uint32_t> possible = *known;
      if (possible.size() > 1) {
        std::erase_if(possible, [&](std::uint32_t o) { return !present.contains(o); });
      }
      if (possible.size() != 1) continue;
      if (clusters_.organisation(i).value_or(possible.front()) != possible.front()) continue;
      clusters_.stand_for(i, possible.front());
      const auto [entry, is_new] = first.try_emplace(possible.front(), i);
      if (is_new) continue;
      merge_forms(i, entry->second,
                  "the lexicon has it for " + lexicon_.organisations[possible.front()].name);
    }
  }

  [[nodiscard]] const std::vector<std::uint32_t>* organisations(const std::string& form) const {
    const auto found = lexicon_.organisation_forms.find(form);
    return found == lexicon_.organisation_forms.end() ? nullptr : &found->second;
  }

  // "Länsstyrelsen i Skåne län", "Länsstyrelsen Skåne"; "IT & Telekomföretagen", "IT
  // &Telekom-företagen".
  void merge_variants() {
    std::unordered_map<std::string, std::uint32_t> first;
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      const std::string variant = variant_form(names_[i].form, lexicon_);
      std::string solid = names_[i].form;
      std::erase(solid, ' ');
      for (const std::string& form : {variant, solid}) {
        if (code_points(form) < shortest_variant) continue;
        const auto [entry, is_new] = first.try_emplace(form, i);
        if (!is_new) merge_forms(i, entry->second, "the same name in another spelling");
      }
    }
  }

  // kommune, kommuner, kommunene; Pendlerforening, Pendlerforeningen; fylkesk.
  void merge_inflections() {
    std::unordered_map<std::string, std::uint32_t> first;
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      std::string form = names_[i].form;
      const auto full = lexicon_.group_abbreviations.find(form);
      if (full != lexicon_.group_abbreviations.end()) form = full->second;
      const bool one_word = form.find(' ') == std::string::npos && code_points(form) >= 6;
      if (!one_word && kinds_.of_name(names_[i].text) != PartnerKind::group) continue;
      if (is_acronym(names_[i].parts.base)) continue;
      const auto [entry, is_new] = first.try_emplace(uninflected_form(form, kinds_.endings()), i);
      if (!is_new) merge_forms(i, entry->second, "another form of the same word");
    }
  }

  // "Leverandørutviklingsprogrammet (LUP)" settles what LUP is.
  void merge_defined_acronyms() {
    std::unordered_map<std::string, std::uint32_t> standing_alone;
    for (std::uint32_t i = 0; i < names_.size(); ++i) standing_alone.try_emplace(names_[i].form, i);
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      const std::string_view bracket = names_[i].parts.bracket;
      const std::string_view base = names_[i].parts.base;
      if (bracket.empty() || words(bracket).empty()) continue;
      const bool abbreviated = is_acronym(bracket) || is_short_name(bracket);
      if (!abbreviated && !(is_acronym(base) && acronym_fits(base, bracket, lexicon_))) continue;
      const auto other = standing_alone.find(name_form(bracket, lexicon_));
      if (other == standing_alone.end() || other->second == i) continue;
      merge_forms(other->second, i, "the document defines it: " + std::string(names_[i].text));
    }
  }

  // One word with a capital inside: "SmåKom".
  [[nodiscard]] static bool is_short_name(std::string_view text) {
    if (words(text).size() != 1 || !starts_upper(text)) return false;
    for (std::size_t at = prefix(text, 1).size(); at < text.size();) {
      if (starts_upper(text.substr(at))) return true;
      at += prefix(text.substr(at), 1).size();
    }
    return false;
  }

  // An acronym that nothing explains, and one name alone that it fits.
  void merge_fitting_acronyms() {
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      const std::string_view acronym = names_[i].parts.base;
      if (!is_acronym(acronym) || organisations(names_[i].form)) continue;
      std::set<std::uint32_t> fitting;
      std::uint32_t found = i;
      for (std::uint32_t k = 0; k < names_.size(); ++k) {
        if (clusters_.root(k) == clusters_.root(i) || is_acronym(names_[k].parts.base)) continue;
        if (!acronym_fits(acronym, names_[k].parts.base, lexicon_)) continue;
        if (kinds_.of_name(names_[k].text) == PartnerKind::group) continue;
        fitting.insert(clusters_.root(k));
        found = k;
      }
      if (fitting.size() != 1) continue;
      if (!merge_forms(i, found, "its letters fit this name alone")) continue;
      tell(Severity::note, "acronym-guess", i,
           "\"" + std::string(names_[i].text) + "\" was taken for \"" +
               std::string(names_[found].text) + "\": its letters fit no other name here");
    }
  }

  // Names that differ in one letter share what is left when the letter goes.
  void merge_misspellings() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> without_one_letter;
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      if (clusters_.organisation(i) || is_acronym(names_[i].parts.base)) continue;
      for (std::string& key : deletions(names_[i].form)) {
        without_one_letter[std::move(key)].push_back(i);
      }
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const auto& [key, texts] : without_one_letter) {
      for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
          if (is_misspelling(names_[texts[a]].form, names_[texts[b]].form)) {
            pairs.insert({texts[a], texts[b]});
          }
        }
      }
    }
    for (const auto& [a, b] : pairs) {
      if (clusters_.root(a) == clusters_.root(b)) continue;
      const std::uint32_t rare = names_[a].mentions < names_[b].mentions ? a : b;
      const std::uint32_t common = rare == a ? b : a;
      if (!merge_forms(rare, common, "one letter apart: a spelling fault")) continue;
      tell(Severity::warning, "spelling", rare,
           "\"" + std::string(names_[rare].text) + "\" was taken for a misspelt \"" +
               std::string(names_[common].text) + "\"");
    }
  }

  // The form itself and with one letter of a long word left out.
  [[nodiscard]] static std::vector<std::string> deletions(const std::string& form) {
    std::vector<std::string> result{form};
    for (const std::string_view word : words(form)) {
      if (code_points(word) < 8) continue;
      const auto begin = static_cast<std::size_t>(word.data() - form.data());
      for (std::size_t at = 0; at < word.size();) {
        const std::size_t length = prefix(word.substr(at), 1).size();
        std::string shorter = form;
        shorter.erase(begin + at, length);
        result.push_back(std::move(shorter));
        at += length;
      }
    }
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
  }

  void tell(Severity severity, std::string code, std::uint32_t text, std::string message) {
    programme_.diagnostics.push_back(
        {severity, std::move(code), std::move(message), names_[text].source});
  }

  [[nodiscard]] Partner partner_of(const std::vector<std::uint32_t>& texts) {
    const std::uint32_t shown = shown_name(texts);
    Partner partner;
    std::vector<std::string_view> spellings;
    for (const std::uint32_t text : texts) {
      spellings.insert(spellings.end(), names_[text].spellings.begin(),
                       names_[text].spellings.end());
    }
    partner.kind = kinds_.of(spellings);
    partner.name = std::string(names_[shown].text);
    if (is_acronym(names_[shown].parts.bracket)) partner.name = names_[shown].parts.base;
    if (partner.kind == PartnerKind::group) partner.name = capitalised(partner.name);
    const std::string shown_text = folded(partner.name);
    for (const std::uint32_t text : texts) {
      if (folded(names_[text].text) == shown_text) continue;
      partner.aliases.push_back({std::string(names_[text].text), reason(text, shown)});
    }
    for (const std::uint32_t text : texts) {  // those that were settled before
      const std::vector<Alias>& known = programme_.partners[text].aliases;
      partner.aliases.insert(partner.aliases.end(), known.begin(), known.end());
    }
    std::ranges::sort(partner.aliases, {}, &Alias::text);
    partner.key = slug(partner.name);
    if (partner.key.empty()) partner.key = partner.name;
    return partner;
  }

  // Why `text` means the same as `shown`.
  [[nodiscard]] std::string reason(std::uint32_t text, std::uint32_t shown) const {
    if (names_[text].same_form != names_[shown].same_form) {
      const std::string& own = clusters_.reason(names_[text].same_form);
      return own.empty() ? clusters_.reason(names_[shown].same_form) : own;
    }
    const bool qualified = !names_[text].parts.unit.empty() || !names_[text].parts.bracket.empty();
    return qualified ? "the same name with a unit or qualifier"
                     : "the same name but for case or punctuation";
  }

  // The name that the lexicon prefers, else one that is whole: no acronym, no opener, unit or
  // bracket; then the commonest, with a capital, the longest, the first in order.
  [[nodiscard]] std::uint32_t shown_name(const std::vector<std::uint32_t>& texts) {
    const auto organisation = clusters_.organisation(texts.front());
    const auto rank = [&](std::uint32_t i) {
      const Name& name = names_[i];
      const bool preferred =
          organisation && name.text == lexicon_.organisations[*organisation].name;
      const bool alike =
          organisation && name.form == matching_form(lexicon_.organisations[*organisation].name);
      const bool plain = name.parts.base == name.text;
      return std::tuple(preferred, alike, !is_acronym(name.parts.base), plain, name.mentions,
                        starts_upper(name.text), code_points(name.text));
    };
    return *std::ranges::max_element(texts, [&](std::uint32_t a, std::uint32_t b) {
      const auto x = rank(a);
      const auto y = rank(b);
      return x != y ? x < y : names_[a].text > names_[b].text;
    });
  }

  // The second of two partners with one key becomes "key-2".
  static void make_keys_unique(std::vector<Partner>& partners) {
    std::vector<std::uint32_t> order(partners.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {},
                      [&](std::uint32_t i) { return std::tie(partners[i].key, partners[i].name); });
    std::set<std::string> taken;
    for (const std::uint32_t i : order) {
      const std::string key = partners[i].key;
      for (int number = 2; !taken.insert(partners[i].key).second; ++number) {
        partners[i].key = key + "-" + std::to_string(number);
      }
    }
  }

  Programme& programme_;
  const Lexicon& lexicon_;
  KindClassifier kinds_;
  NameClusters clusters_;
  std::vector<Name> names_;  // one a partner of the programme as given
};

}  // namespace

Programme resolve_partners(Programme programme, const Lexicon& lexicon) {
  Resolver resolver(programme, lexicon);
  resolver.merge();
  resolver.rewrite();
  return programme;
}

Programme classify_partners(Programme programme, const Lexicon& lexicon) {
  const KindClassifier kinds(lexicon, programme.language);
  for (Partner& partner : programme.partners) {
    partner.kind = kinds.of_name(partner.name).value_or(PartnerKind::organisation);
  }
  return programme;
}

}  // namespace partnergraph
