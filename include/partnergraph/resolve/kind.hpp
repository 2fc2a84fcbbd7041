// Does a name stand for one actor or for a class of them?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Tells organisations and groups apart for documents in one language.
class KindClassifier {
 public:
  /// @param lexicon   is borrowed
  /// @param language  whose inflections count; "" for none
  KindClassifier(const Lexicon& lexicon, const std::string& language);

  /// What the name alone tells; nothing if it could be either. In order: known organisations and
  /// group words; acronyms; a group noun in the plural ("SEADITO-partnere") or without anything
  /// that names one of them ("energiselskap"); a proper name before a noun ("Oslo kommune"); a noun
  /// in the definite singular ("Pendlerforeningen"). O(length of the name).
  [[nodiscard]] std::optional<PartnerKind> of_name(std::string_view name) const;

  /// The kind of a partner from all the texts that mean it: what a name tells (organisations win),
  /// else a small initial in one of them means a group, else an organisation.
  [[nodiscard]] PartnerKind of(const std::vector<std::string_view>& texts) const;

  [[nodiscard]] const std::vector<std::string>& endings() const { return endings_; }

 private:
  enum class Form { base, plural, definite_singular };

  [[nodiscard]] std::optional<PartnerKind> by_lexicon(std::string_view base) const;
  [[nodiscard]] bool has_group_noun(std::string_view word) const;
  [[nodiscard]] bool is_of_register(std::string_view name) const;
  [[nodiscard]] Form form_of(std::string_view word) const;

  const Lexicon& lexicon_;
  std::vector<std::string> endings_;
  std::unordered_set<std::string> group_forms_;  // group words, uninflected
  std::unordered_set<std::string> group_nouns_;  // group endings, uninflected
};

}  // namespace partnergraph
