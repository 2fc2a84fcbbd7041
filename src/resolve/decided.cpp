#include "decided.hpp"

#include <unordered_map>

#include "doubt_texts.hpp"

namespace partnergraph {
namespace {

// The texts of a programme by what decisions compare names by.
class TextIndex {
 public:
  TextIndex(const NameTable& table, const SettledNames& settled) : settled_(settled) {
    for (std::uint32_t i = 0; i < table.names.size(); ++i) {
      add(table.names[i].text, i);
      for (const std::string_view spelling : table.names[i].spellings) add(spelling, i);
    }
  }

  [[nodiscard]] const std::vector<std::uint32_t>& texts(const std::string& name) const {
    static const std::vector<std::uint32_t> none;
    const auto found = texts_.find(settled_.form(name));
    return found == texts_.end() ? none : found->second;
  }

 private:
  void add(std::string_view text, std::uint32_t i) {
    std::vector<std::uint32_t>& entry = texts_[settled_.form(text)];
    if (entry.empty() || entry.back() != i) entry.push_back(i);
  }

  const SettledNames& settled_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> texts_;
};

// The first text that means one of the names, with all that do merged into it; nothing if none
// does.
std::optional<std::uint32_t> join(NameTable& table, const TextIndex& index,
                                  const std::vector<std::string>& names, const Message& reason) {
  std::optional<std::uint32_t> first;
  for (const std::string& name : names) {
    for (const std::uint32_t text : index.texts(name)) {
      if (!first) first = text;
      table.clusters.merge(text, *first, reason);
    }
  }
  return first;
}

class DecisionGatherer {
 public:
  DecisionGatherer(NameTable& table, const SettledNames& settled)
      : table_(table), index_(table, settled), decisions_(settled.decisions()) {}

  DecidedPartners gather() {
    for (std::size_t i = 0; i < decisions_.settled.size(); ++i) {
      const Decision& decision = decisions_.settled[i];
      switch (decision.decide) {
        case Decide::kind:
          for_each_partner(decision, [&](std::uint32_t root) { set_kind(root, i); });
          break;
        case Decide::same:
        case Decide::name:
          if (decision.name.empty()) break;
          for_each_partner(decision, [&](std::uint32_t root) { set_name(root, i); });
          break;
        case Decide::members:
          add_members(decision);
          break;
        case Decide::different:
        case Decide::split:
          break;
      }
    }
    return std::move(decided_);
  }

 private:
  template <class Action>
  void for_each_partner(const Decision& decision, Action action) {
    for (const std::string& name : decision.names) {
      for (const std::uint32_t text : index_.texts(name)) action(table_.clusters.root(text));
    }
  }

  void set_kind(std::uint32_t root, std::size_t i) {
    std::optional<PartnerKind>& kind = decided_[root].kind;
    if (kind && kind != decisions_.settled[i].kind) tell_conflict(root, i);
    if (!kind) kind = decisions_.settled[i].kind;
  }

  void set_name(std::uint32_t root, std::size_t i) {
    DecidedPartner& partner = decided_[root];
    if (!partner.name.empty() && partner.name != decisions_.settled[i].name) tell_conflict(root, i);
    if (!partner.name.empty()) return;
    partner.name = decisions_.settled[i].name;
    partner.name_reason = fill(resolve_texts::decided, {decisions_.file});
  }

  void add_members(const Decision& decision) {
    const std::vector<std::uint32_t>& groups = index_.texts(decision.name);
    if (groups.empty()) return;
    DecidedPartner& group = decided_[table_.clusters.root(groups.front())];
    for (const std::string& name : decision.names) {
      const std::vector<std::uint32_t>& texts = index_.texts(name);
      group.members.emplace_back(name, texts.empty() ? std::nullopt : std::optional(texts.front()));
    }
    if (!group.kind) group.kind = PartnerKind::group;
  }

  void tell_conflict(std::uint32_t root, std::size_t i) {
    table_.tell(Severity::warning, "decision-conflict", root,
                fill(resolve_texts::decision_conflict,
                     {describe(decisions_.settled[i], i), decisions_.file}));
  }

  NameTable& table_;
  TextIndex index_;
  const Decisions& decisions_;
  DecidedPartners decided_;
};

}  // namespace

void merge_decided(NameTable& table, const SettledNames& settled) {
  if (settled.decisions().settled.empty()) return;
  const TextIndex index(table, settled);
  for (const Decision& decision : settled.decisions().settled) {
    if (decision.decide != Decide::different) continue;
    const auto a = join(table, index, {decision.names.at(0)}, {});
    const auto b = join(table, index, {decision.names.at(1)}, {});
    if (a && b && table.clusters.root(*a) != table.clusters.root(*b)) {
      table.clusters.keep_apart(*a, *b);
    }
  }
  for (const Decision& decision : settled.decisions().settled) {
    if (decision.decide != Decide::same) continue;
    join(table, index, decision.names, fill(resolve_texts::decided, {settled.decisions().file}));
  }
}

DecidedPartners decided_partners(NameTable& table, const SettledNames& settled) {
  if (settled.decisions().settled.empty()) return {};
  return DecisionGatherer(table, settled).gather();
}

}  // namespace partnergraph
