// Which partners an analysis looks at: the part of programme.hpp that leaves out and replaces.
#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include <partnergraph/model/programme.hpp>
#include <partnergraph/model/text.hpp>

#include "model_texts.hpp"

namespace partnergraph {
namespace {

// Leaves out the other partners with their mentions.
void keep_partners(Programme& programme, const std::vector<bool>& wanted) {
  std::vector<std::optional<PartnerId>> kept(programme.partners.size());
  std::vector<Partner> partners;
  for (std::size_t i = 0; i < programme.partners.size(); ++i) {
    if (!wanted[i]) continue;
    kept[i] = PartnerId{static_cast<std::uint32_t>(partners.size())};
    partners.push_back(std::move(programme.partners[i]));
  }
  programme.partners = std::move(partners);
  for (Measure& measure : programme.measures) {
    std::erase_if(measure.mentions, [&](const Mention& m) { return !kept[m.partner.index()]; });
    for (Mention& mention : measure.mentions) mention.partner = *kept[mention.partner.index()];
  }
}

// Puts the members of groups in their place; partners that lose every mention go.
class GroupExpansion {
 public:
  explicit GroupExpansion(Programme programme)
      : programme_(std::move(programme)), given_(programme_.partners.size()) {
    for (std::uint32_t i = 0; i < given_; ++i) {
      by_name_.try_emplace(programme_.partners[i].name, i);
      keys_.insert(programme_.partners[i].key);
    }
  }

  Programme finish() && {
    for (std::uint32_t group = 0; group < given_; ++group) {
      std::vector<std::uint32_t> members;
      std::set<std::uint32_t> seen{group};
      collect(group, members, seen);
      members_.push_back(std::move(members));
    }
    for (Measure& measure : programme_.measures) expand(measure);
    drop_unmentioned(programme_);
    sort_partners(programme_);
    return std::move(programme_);
  }

 private:
  // The members of `group` and of groups in it, in the order given. A stack, not recursion: how
  // deep groups nest is for the input to say.
  void collect(std::uint32_t group, std::vector<std::uint32_t>& members,
               std::set<std::uint32_t>& seen) {
    std::vector<std::uint32_t> open{group};
    while (!open.empty()) {
      const std::uint32_t next = open.back();
      open.pop_back();
      const std::vector<std::string> names = programme_.partners[next].members;
      if (names.empty()) members.push_back(next);
      for (auto name = names.rbegin(); name != names.rend(); ++name) {
        const std::uint32_t member = partner_named(*name);
        if (seen.insert(member).second) open.push_back(member);
      }
    }
    if (members.empty()) members.push_back(group);  // a ring of groups without anybody in it
  }

  std::uint32_t partner_named(const std::string& name) {
    const auto next = static_cast<std::uint32_t>(programme_.partners.size());
    const auto [found, is_new] = by_name_.try_emplace(name, next);
    if (!is_new) return found->second;
    std::string key = slug(name);
    if (key.empty()) key = name;
    const std::string stem = key;
    for (int n = 2; !keys_.insert(key).second; ++n) key = stem + "-" + std::to_string(n);
    programme_.partners.push_back({.key = std::move(key), .name = name});
    return next;
  }

  void expand(Measure& measure) {
    std::vector<Mention> mentions;
    for (const Mention& mention : measure.mentions) {
      const std::uint32_t group = mention.partner.value;
      for (const std::uint32_t member : members_[group]) {
        mentions.push_back(mention);
        mentions.back().partner = PartnerId{member};
        if (member != group && told_.insert({group, member}).second) tell(group, member);
      }
    }
    measure.mentions = std::move(mentions);
  }

  void tell(std::uint32_t group, std::uint32_t member) {
    const std::string& name = programme_.partners[group].name;
    std::vector<Alias>& aliases = programme_.partners[member].aliases;
    const auto place = std::ranges::lower_bound(aliases, name, {}, &Alias::text);
    aliases.insert(place, {name, fill(model_texts::member_of, {name})});
  }

  Programme programme_;
  std::size_t given_;  // partners before any was added
  std::unordered_map<std::string, std::uint32_t> by_name_;
  std::set<std::string> keys_;
  std::vector<std::vector<std::uint32_t>> members_;         // itself for whatever has none
  std::set<std::pair<std::uint32_t, std::uint32_t>> told_;  // group, member
};

}  // namespace

void drop_unmentioned(Programme& programme) {
  std::vector<bool> mentioned(programme.partners.size());
  for (const Measure& measure : programme.measures) {
    for (const Mention& mention : measure.mentions) mentioned[mention.partner.index()] = true;
  }
  keep_partners(programme, mentioned);
}

Programme with_actors(Programme programme, Actors actors) {
  if (actors == Actors::all) return programme;
  if (actors == Actors::expanded) return GroupExpansion(std::move(programme)).finish();
  const PartnerKind wanted =
      actors == Actors::organisations ? PartnerKind::organisation : PartnerKind::group;

  std::vector<bool> kept;
  for (const Partner& partner : programme.partners) kept.push_back(partner.kind == wanted);
  keep_partners(programme, kept);
  return programme;
}

}  // namespace partnergraph
