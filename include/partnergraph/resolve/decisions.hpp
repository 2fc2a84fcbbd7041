// What do a person's decisions say about two names, and do they agree with each other?
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <partnergraph/model/decision.hpp>
#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

enum class Verdict : std::uint8_t { open, same, different };

/// Decisions with what follows from them: A is B and B is C, so A is C. Names are compared by
/// `name_form`, so that a decision outlives case, punctuation and legal form; where a decision
/// tells two names of one form apart ("Skift", "Skift AS"), legal forms count for these.
class SettledNames {
 public:
  /// Both are borrowed. Time O(decided names).
  /// @throws InputError naming both of two decisions that contradict each other: same and
  ///   different, two kinds or two names for one partner, two ways to split one text
  SettledNames(const Decisions& decisions, const Lexicon& lexicon);

  [[nodiscard]] Verdict about(std::string_view a, std::string_view b) const;

  /// What names are compared by.
  [[nodiscard]] std::string form(std::string_view name) const;

  [[nodiscard]] const Decisions& decisions() const { return decisions_; }

 private:
  void find_forms_told_apart();
  void join_same();
  void keep_apart();
  void check_one_each() const;
  [[noreturn]] void refuse(std::size_t a, std::size_t b) const;
  std::uint32_t id_of(const std::string& name);
  std::uint32_t root(std::uint32_t id);
  [[nodiscard]] std::optional<std::uint32_t> root_of(std::string_view name) const;

  const Decisions& decisions_;
  const Lexicon& lexicon_;
  std::unordered_set<std::string> told_apart_;          // forms of which legal forms are part
  std::unordered_map<std::string, std::uint32_t> ids_;  // form -> id
  std::vector<std::uint32_t> parent_;                   // of an id: its root, once all is joined
  std::vector<std::optional<std::size_t>> joined_by_;   // first `same` with a name of that id
  std::set<std::pair<std::uint32_t, std::uint32_t>> different_;  // roots, the smaller one first
};

/// A note for each decision none of whose names the programme has. What a split gives counts.
[[nodiscard]] Diagnostics unused_decisions(const Programme& programme, const SettledNames& settled);

/// Takes mentions apart whose text is decided to be a list: one mention a part, at the same place.
[[nodiscard]] Programme split_names(Programme programme, const SettledNames& settled);

}  // namespace partnergraph
