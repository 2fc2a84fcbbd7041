#include "name_table.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/acronym.hpp>

namespace partnergraph {
namespace {

using Forms = std::unordered_set<std::string>;

// Whether unit and bracket leave the actor the same: "KS – sirkulærnettverk" is KS if KS is known
// or stands alone elsewhere; "Universitetet (Bergen)" is not "Universitetet (Oslo)".
// @param plain  forms of names without unit and bracket
bool qualifies(const WrittenName& name, const Forms& plain, const NameTable& table) {
  const bool known =
      plain.contains(name.form) || table.organisations(name.form) || is_acronym(name.parts.base);
  if (!name.parts.unit.empty() && !known) return false;
  if (name.parts.bracket.empty() || is_acronym(name.parts.bracket)) return true;
  return !starts_upper(name.parts.bracket) || known ||
         table.kinds.of_name(name.parts.base) != PartnerKind::group;
}

// "Østfold" of "Våler (Østfold)": capital words that name no body within another.
bool is_place(std::string_view bracket, const NameTable& table) {
  const auto found = words(bracket);
  return !found.empty() && found.size() <= 2 && !is_acronym(bracket) &&
         std::ranges::all_of(found, starts_upper) &&
         table.kinds.of_name(bracket) != PartnerKind::organisation;
}

// Forms that stand with two places in a bracket: as many actors.
Forms forms_of_many_places(const NameTable& table) {
  std::unordered_map<std::string, std::string> first;
  Forms result;
  for (const WrittenName& name : table.names) {
    if (!is_place(name.parts.bracket, table)) continue;
    const std::string place = folded(name.parts.bracket);
    if (first.try_emplace(name.form, place).first->second != place) result.insert(name.form);
  }
  return result;
}

void find_forms(NameTable& table) {
  Forms plain;
  for (WrittenName& name : table.names) {
    name.form = name_form(name.parts.base, table.lexicon);
    if (name.parts.unit.empty() && name.parts.bracket.empty()) plain.insert(name.form);
  }
  const Forms places = forms_of_many_places(table);
  for (WrittenName& name : table.names) {
    const bool one_of_many = places.contains(name.form) && is_place(name.parts.bracket, table);
    if (one_of_many || !qualifies(name, plain, table))
      name.form = name_form(name.text, table.lexicon);
  }
}

}  // namespace

NameTable::NameTable(Programme& the_programme, const Lexicon& the_lexicon)
    : programme(the_programme),
      lexicon(the_lexicon),
      kinds(the_lexicon, the_programme.language),
      clusters(the_programme.partners.size()) {
  for (std::uint32_t i = 0; i < programme.partners.size(); ++i) {
    const std::string& text = programme.partners[i].name;
    names.push_back({text, name_parts(text, lexicon), {}, i, 0, {}});
  }
  for (const Measure& measure : programme.measures) {
    for (const Mention& mention : measure.mentions) {
      WrittenName& name = names[mention.partner.index()];
      if (name.mentions++ == 0) name.source = mention.source;
      name.spellings.insert(mention.text);
    }
  }
  find_forms(*this);
}

const std::vector<std::uint32_t>* NameTable::organisations(const std::string& form) const {
  const auto found = lexicon.organisation_forms.find(form);
  return found == lexicon.organisation_forms.end() ? nullptr : &found->second;
}

bool NameTable::merge(std::uint32_t text, std::uint32_t other, const Message& reason) {
  return clusters.merge(names[text].same_form, names[other].same_form, reason);
}

void NameTable::tell(Severity severity, std::string code, std::uint32_t text, Message message) {
  programme.diagnostics.push_back(
      {severity, std::move(code), std::move(message), names[text].source});
}

}  // namespace partnergraph
