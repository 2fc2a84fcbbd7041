#include <partnergraph/resolve/decisions.hpp>

#include <algorithm>
#include <map>
#include <tuple>

#include <partnergraph/model/error.hpp>
#include <partnergraph/resolve/name.hpp>

#include "doubt_texts.hpp"

namespace partnergraph {

SettledNames::SettledNames(const Decisions& decisions, const Lexicon& lexicon)
    : decisions_(decisions), lexicon_(lexicon) {
  find_forms_told_apart();
  join_same();
  keep_apart();
  check_one_each();
}

std::string SettledNames::form(std::string_view name) const {
  std::string result = name_form(name, lexicon_);
  return told_apart_.contains(result) ? matching_form(name) : result;
}

Verdict SettledNames::about(std::string_view a, std::string_view b) const {
  const auto x = root_of(a);
  const auto y = root_of(b);
  if (!x || !y) return Verdict::open;
  if (*x == *y) return Verdict::same;
  return different_.contains(std::minmax(*x, *y)) ? Verdict::different : Verdict::open;
}

void SettledNames::find_forms_told_apart() {
  for (const Decision& decision : decisions_.settled) {
    if (decision.decide != Decide::different) continue;
    const std::string first = name_form(decision.names.at(0), lexicon_);
    if (first == name_form(decision.names.at(1), lexicon_)) told_apart_.insert(first);
  }
}

void SettledNames::join_same() {
  for (std::size_t i = 0; i < decisions_.settled.size(); ++i) {
    const Decision& decision = decisions_.settled[i];
    const bool same = decision.decide == Decide::same;
    std::optional<std::uint32_t> first;
    for (const std::string& name : decision.names) {
      const std::uint32_t id = id_of(name);
      if (!same) continue;
      if (!joined_by_[id]) joined_by_[id] = i;
      const std::uint32_t own = root(id);
      if (!first) first = own;
      const std::uint32_t whole = root(*first);
      parent_[std::max(whole, own)] = std::min(whole, own);
    }
  }
  for (std::uint32_t id = 0; id < parent_.size(); ++id) parent_[id] = root(id);
}

void SettledNames::keep_apart() {
  for (std::size_t i = 0; i < decisions_.settled.size(); ++i) {
    const Decision& decision = decisions_.settled[i];
    if (decision.decide != Decide::different) continue;
    const std::uint32_t a = id_of(decision.names.at(0));
    const std::uint32_t b = id_of(decision.names.at(1));
    if (a == b) {
      throw InputError(decisions_.file, {},
                       describe(decision, i).en +
                           " tells two names apart that differ in nothing but case or punctuation; "
                           "leave it out");
    }
    if (parent_[a] == parent_[b]) refuse(joined_by_[a].value_or(i), i);
    different_.insert(std::minmax(parent_[a], parent_[b]));
  }
}

// One kind and one name a partner, one way to split a text.
void SettledNames::check_one_each() const {
  std::map<std::tuple<Decide, std::string, std::uint32_t>, std::size_t> first;
  const auto agrees = [](const Decision& a, const Decision& b) {
    if (a.decide == Decide::kind) return a.kind == b.kind;
    if (a.decide == Decide::split) return a.names == b.names;
    return a.name == b.name;
  };
  for (std::size_t i = 0; i < decisions_.settled.size(); ++i) {
    const Decision& decision = decisions_.settled[i];
    const auto check = [&](Decide what, const std::string& text, std::uint32_t partner) {
      const auto [entry, is_new] = first.try_emplace({what, text, partner}, i);
      if (!is_new && !agrees(decisions_.settled[entry->second], decision)) refuse(entry->second, i);
    };
    switch (decision.decide) {
      case Decide::split:
        check(Decide::split, form(decision.name), 0);
        break;
      case Decide::kind:
        for (const std::string& name : decision.names) check(Decide::kind, {}, *root_of(name));
        break;
      case Decide::same:
      case Decide::name:
        if (decision.name.empty()) break;
        for (const std::string& name : decision.names) check(Decide::name, {}, *root_of(name));
        break;
      case Decide::different:
      case Decide::members:
        break;
    }
  }
}

void SettledNames::refuse(std::size_t a, std::size_t b) const {
  const auto [first, second] = std::minmax(a, b);
  throw InputError(decisions_.file, {},
                   describe(decisions_.settled[second], second).en + " contradicts " +
                       describe(decisions_.settled[first], first).en + "; leave one of them out");
}

std::uint32_t SettledNames::id_of(const std::string& name) {
  const auto [entry, is_new] =
      ids_.try_emplace(form(name), static_cast<std::uint32_t>(parent_.size()));
  if (is_new) {
    parent_.push_back(entry->second);
    joined_by_.emplace_back();
  }
  return entry->second;
}

std::uint32_t SettledNames::root(std::uint32_t id) {
  while (parent_[id] != id) id = parent_[id] = parent_[parent_[id]];
  return id;
}

std::optional<std::uint32_t> SettledNames::root_of(std::string_view name) const {
  const auto found = ids_.find(form(name));
  return found == ids_.end() ? std::nullopt : std::optional(parent_[found->second]);
}

Diagnostics unused_decisions(const Programme& programme, const SettledNames& settled) {
  const Decisions& decisions = settled.decisions();
  Diagnostics unused;
  if (decisions.settled.empty()) return unused;
  std::unordered_set<std::string> present;
  for (const Partner& partner : programme.partners) present.insert(settled.form(partner.name));
  for (const Measure& measure : programme.measures) {
    for (const Mention& mention : measure.mentions) present.insert(settled.form(mention.text));
  }
  const auto is_present = [&](const std::string& n) { return present.contains(settled.form(n)); };
  for (const Decision& decision : decisions.settled) {
    if (decision.decide != Decide::split || !is_present(decision.name)) continue;
    for (const std::string& part : decision.names) present.insert(settled.form(part));
  }
  for (std::size_t i = 0; i < decisions.settled.size(); ++i) {
    const Decision& decision = decisions.settled[i];
    const bool by_name = decision.decide == Decide::split || decision.decide == Decide::members;
    if (by_name ? is_present(decision.name) : std::ranges::any_of(decision.names, is_present)) {
      continue;
    }
    unused.push_back({Severity::note,
                      "unused-decision",
                      fill(resolve_texts::unused_decision, {describe(decision, i), decisions.file}),
                      {}});
  }
  return unused;
}

Programme split_names(Programme programme, const SettledNames& settled) {
  std::unordered_map<std::string, const Decision*> lists;  // form -> how to split it
  for (const Decision& decision : settled.decisions().settled) {
    if (decision.decide == Decide::split) lists.emplace(settled.form(decision.name), &decision);
  }
  if (lists.empty()) return programme;

  std::unordered_map<std::string, PartnerId> partners;  // by name
  for (std::uint32_t i = 0; i < programme.partners.size(); ++i) {
    partners.emplace(programme.partners[i].name, PartnerId{i});
  }
  const auto partner_named = [&](const std::string& name) {
    const PartnerId next{static_cast<std::uint32_t>(programme.partners.size())};
    const auto [entry, is_new] = partners.try_emplace(name, next);
    if (is_new) programme.partners.push_back({.key = name, .name = name});
    return entry->second;
  };
  for (Measure& measure : programme.measures) {
    std::vector<Mention> mentions;
    for (const Mention& mention : measure.mentions) {
      const auto list = lists.find(settled.form(mention.text));
      if (list == lists.end()) {
        mentions.push_back(mention);
        continue;
      }
      for (const std::string& part : list->second->names) {
        mentions.push_back(mention);
        mentions.back().text = part;
        mentions.back().partner = partner_named(part);
      }
    }
    measure.mentions = std::move(mentions);
  }
  drop_unmentioned(programme);
  return programme;
}

}  // namespace partnergraph
