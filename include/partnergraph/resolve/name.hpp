// A partner's name taken apart: what identifies it, and what only qualifies it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// "Leverandørutviklingsprogrammet (LUP)", "Riksdagens ombudsmän, JO", "KS – sirkulærnettverk",
/// "andre kollektivselskap".
struct NameParts {
  std::string_view base;  ///< without opener, bracket and unit: "KS"; never empty
  /// In a bracket at the end; or an acronym behind a comma, or beside the name that it stands for
  /// ("NVE Norges vassdrags- og energidirektorat"); else empty.
  std::string_view bracket;
  std::string_view unit;  ///< behind a dash: "sirkulærnettverk"; else empty
};

[[nodiscard]] NameParts name_parts(std::string_view text, const Lexicon& lexicon);

/// The word without endings for number and definiteness: kommune, kommuner and kommunene are one.
/// No linguistic stem: it only has to be equal for forms of one word. `word` is folded.
[[nodiscard]] std::string uninflected(std::string_view word,
                                      const std::vector<std::string>& endings);

/// Every word of the folded text uninflected, joined by one blank.
[[nodiscard]] std::string uninflected_form(std::string_view text,
                                           const std::vector<std::string>& endings);

/// The matching form without legal forms ("AS") at its ends.
[[nodiscard]] std::string name_form(std::string_view text, const Lexicon& lexicon);

/// What stays when spelling habits are taken away: synonyms of the lexicon are replaced, legal
/// forms, prepositions and fillers ("län") left out, the genitive s is cut off what stands before
/// another word, and letters with two spellings have one ("aa", "å"). Equal for "Länsstyrelsen i
/// Skåne län" and "Länsstyrelsen Skåne".
[[nodiscard]] std::string variant_form(std::string_view text, const Lexicon& lexicon);

}  // namespace partnergraph
