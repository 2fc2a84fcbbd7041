#include "rewriting.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/acronym.hpp>

#include "doubt_texts.hpp"

namespace partnergraph {
namespace {

using Texts = std::vector<std::uint32_t>;

// Why `text` means the same as `shown`.
Message reason_of(const NameTable& table, std::uint32_t text, std::uint32_t shown) {
  if (table.names[text].same_form != table.names[shown].same_form) {
    for (const std::uint32_t at :
         {text, table.names[text].same_form, shown, table.names[shown].same_form}) {
      if (!table.clusters.reason(at).empty()) return table.clusters.reason(at);
    }
  }
  const bool qualified =
      !table.names[text].parts.unit.empty() || !table.names[text].parts.bracket.empty();
  return qualified ? resolve_texts::qualified : resolve_texts::same_but_for_case;
}

// The name that the lexicon prefers, else one that is whole: no acronym, no opener, unit or
// bracket; then the commonest, with a capital, the longest, the first in order.
std::uint32_t shown_name(NameTable& table, const Texts& texts) {
  const auto organisation = table.clusters.organisation(texts.front());
  const auto rank = [&](std::uint32_t i) {
    const WrittenName& name = table.names[i];
    const bool preferred =
        organisation && name.text == table.lexicon.organisations[*organisation].name;
    const bool alike =
        organisation && name.form == matching_form(table.lexicon.organisations[*organisation].name);
    const bool plain = name.parts.base == name.text;
    return std::tuple(preferred, alike, !is_acronym(name.parts.base), plain, name.mentions,
                      starts_upper(name.text), code_points(name.text));
  };
  return *std::ranges::max_element(texts, [&](std::uint32_t a, std::uint32_t b) {
    const auto x = rank(a);
    const auto y = rank(b);
    return x != y ? x < y : table.names[a].text > table.names[b].text;
  });
}

// The second of two partners with one key becomes "key-2".
void make_keys_unique(std::vector<Partner>& partners) {
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

std::vector<Alias> aliases_of(const NameTable& table, const Texts& texts, std::uint32_t shown,
                              const Partner& partner, const DecidedPartner& decided) {
  std::vector<Alias> aliases;
  const std::string shown_text = folded(partner.name);
  for (const std::uint32_t text : texts) {
    if (folded(table.names[text].text) == shown_text) continue;
    const bool renamed = text == shown && !decided.name.empty();
    aliases.push_back({std::string(table.names[text].text),
                       renamed ? decided.name_reason : reason_of(table, text, shown)});
  }
  for (const std::uint32_t text : texts) {  // those that were settled before
    const std::vector<Alias>& known = table.programme.partners[text].aliases;
    aliases.insert(aliases.end(), known.begin(), known.end());
  }
  std::ranges::sort(aliases, {}, &Alias::text);
  return aliases;
}

Partner partner_of(NameTable& table, const Texts& texts, const DecidedPartner& decided) {
  const std::uint32_t shown = shown_name(table, texts);
  Partner partner;
  std::vector<std::string_view> spellings;
  for (const std::uint32_t text : texts) {
    spellings.insert(spellings.end(), table.names[text].spellings.begin(),
                     table.names[text].spellings.end());
    const auto& known = table.programme.partners[text].members;
    partner.members.insert(partner.members.end(), known.begin(), known.end());
  }
  partner.kind = decided.kind.value_or(table.kinds.of(spellings));
  partner.name = std::string(table.names[shown].text);
  if (is_acronym(table.names[shown].parts.bracket)) partner.name = table.names[shown].parts.base;
  if (partner.kind == PartnerKind::group) partner.name = capitalised(partner.name);
  if (!decided.name.empty()) partner.name = decided.name;
  partner.aliases = aliases_of(table, texts, shown, partner, decided);
  partner.key = slug(partner.name);
  if (partner.key.empty()) partner.key = partner.name;
  return partner;
}

// As given but for what is decided.
Partner settled_partner(NameTable& table, const Texts& texts, const DecidedPartner& decided) {
  Partner given = table.programme.partners[texts.front()];
  if (texts.size() == 1 && decided.name.empty()) {
    given.kind = decided.kind.value_or(given.kind);
    return given;
  }
  Partner partner = partner_of(table, texts, decided);
  partner.kind = decided.kind.value_or(table.programme.partners[shown_name(table, texts)].kind);
  return partner;
}

// Members that are partners of the programme go by their names there, each once.
void name_members(Partner& group, const DecidedPartner& decided, const Texts& partner_of_text,
                  const std::vector<Partner>& partners) {
  for (const auto& [name, text] : decided.members) {
    std::string member = text ? partners[partner_of_text[*text]].name : name;
    if (std::ranges::find(group.members, member) != group.members.end()) continue;
    group.members.push_back(std::move(member));
  }
}

template <class MakePartner>
void rewrite(NameTable& table, const DecidedPartners& decided, MakePartner make) {
  std::map<std::uint32_t, Texts> sets;
  for (std::uint32_t i = 0; i < table.names.size(); ++i) {
    sets[table.clusters.root(i)].push_back(i);
  }
  static const DecidedPartner nothing;
  const auto decided_of = [&](std::uint32_t root) -> const DecidedPartner& {
    const auto found = decided.find(root);
    return found == decided.end() ? nothing : found->second;
  };
  std::vector<Partner> partners;
  Texts moved(table.names.size());
  for (const auto& [root, texts] : sets) {
    for (const std::uint32_t text : texts) {
      moved[text] = static_cast<std::uint32_t>(partners.size());
    }
    partners.push_back(make(table, texts, decided_of(root)));
  }
  for (const auto& [root, what] : decided)
    name_members(partners[moved[root]], what, moved, partners);
  make_keys_unique(partners);
  table.programme.partners = std::move(partners);
  for (Measure& measure : table.programme.measures) {
    for (Mention& mention : measure.mentions) {
      mention.partner = PartnerId{moved[mention.partner.index()]};
    }
  }
  sort_partners(table.programme);
}

}  // namespace

void rewrite_partners(NameTable& table, const DecidedPartners& decided) {
  rewrite(table, decided, partner_of);
}

void rewrite_decided(NameTable& table, const DecidedPartners& decided) {
  rewrite(table, decided, settled_partner);
}

}  // namespace partnergraph
