// What a person settled about names, once, and what is still open. Re-applied to every document
// that has the same names: next year's as well.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <partnergraph/model/message.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

enum class Decide : std::uint8_t {
  same,       ///< `names` are one partner, shown as `name` unless that is empty
  different,  ///< no two of `names` are one partner
  split,      ///< the written text `name` is a list: `names`
  kind,       ///< `names` are each of `kind`
  name,       ///< the partner that one of `names` means is shown as `name`
  members,    ///< the group `name` has the members `names`, perhaps among others
};

/// One decision. Which fields a kind of decision has stands at `Decide`; others are empty.
struct Decision {
  Decide decide = Decide::same;
  std::vector<std::string> names{};   ///< as somebody wrote them; not empty
  std::string name{};                 ///< the one beside the many
  std::optional<PartnerKind> kind{};  ///< for `kind` only
  std::string note{};                 ///< for people; means nothing
  friend bool operator==(const Decision&, const Decision&) = default;
};

/// Those in force, in the order of their file.
struct Decisions {
  std::string file{};  ///< as the user named it, for reasons and messages
  std::vector<Decision> settled{};
};

/// A question that only a person can answer: are these one partner?
struct Suggestion {
  std::vector<std::string> names{};  ///< two, as in the document; ascending
  double score = 0.0;                ///< how likely it is, in (0, 1); orders, is no probability
  Message reason{};                  ///< one clause for a person
  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// The word for it in files: "same".
[[nodiscard]] std::string word_of(Decide decide);
/// Nothing for any other word.
[[nodiscard]] std::optional<Decide> decide_of(const std::string& word);

/// For messages: `decision 2 (same: "KS", "Kommunesektoren")`. @param index  from 0
[[nodiscard]] Message describe(const Decision& decision, std::size_t index);

}  // namespace partnergraph
