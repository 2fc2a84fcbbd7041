// A person's decisions at work on the names of one programme.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/resolve/decisions.hpp>

#include "name_table.hpp"

namespace partnergraph {

/// What is decided about one partner.
struct DecidedPartner {
  std::optional<PartnerKind> kind;
  std::string name;     ///< empty: it is chosen among the texts
  Message name_reason;  ///< of the texts that are not shown
  /// Of a group: the name as decided, and a text of the programme that means the same, if any.
  std::vector<std::pair<std::string, std::optional<std::uint32_t>>> members;
};

/// By the root of the partner's set of names.
using DecidedPartners = std::map<std::uint32_t, DecidedPartner>;

/// Keeps apart what is different, then merges what is the same: before any rule does.
void merge_decided(NameTable& table, const SettledNames& settled);

/// What the decisions make of the sets of names, once all merging is done. Where the rules have
/// merged names with unlike decisions, the earlier one holds and a warning says so.
[[nodiscard]] DecidedPartners decided_partners(NameTable& table, const SettledNames& settled);

}  // namespace partnergraph
