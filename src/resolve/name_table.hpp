// The written names of a programme while it is found out which of them mean one actor.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/resolve/kind.hpp>
#include <partnergraph/resolve/name.hpp>

#include "name_clusters.hpp"

namespace partnergraph {

/// A written name and what is known about it.
struct WrittenName {
  std::string_view text;
  NameParts parts;
  std::string form;             ///< of the base, with the unit or bracket where they identify
  std::uint32_t same_form = 0;  ///< the first name with that form; itself until they are merged
  std::uint32_t mentions = 0;
  Source source;                           ///< of the first mention
  std::set<std::string_view> spellings{};  ///< as mentioned; only `text` in unresolved programmes
};

/// What the rules of merging work on. Name i is partner i of the programme as given.
struct NameTable {
  Programme& programme;  ///< gets diagnostics; its partners are rewritten last
  const Lexicon& lexicon;
  KindClassifier kinds;
  NameClusters clusters;
  std::vector<WrittenName> names;

  NameTable(Programme& programme, const Lexicon& lexicon);

  /// The organisations of the lexicon that a form may mean; null for none.
  [[nodiscard]] const std::vector<std::uint32_t>* organisations(const std::string& form) const;

  /// Merges all texts of two forms. @return whether they are one now
  bool merge(std::uint32_t text, std::uint32_t other, const Message& reason);

  void tell(Severity severity, std::string code, std::uint32_t text, Message message);
};

}  // namespace partnergraph
