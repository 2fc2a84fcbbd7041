// Which role does a piece of text announce: "Tiltak 12:", "Ansvar/samarbeidsparter:"?
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// A label found in a text.
struct LabelMatch {
  Role role = Role::measure;
  std::vector<std::string> languages{};  ///< that have this label
  std::string number{};                  ///< "12", "3.1"; empty if there is none or it is a year
  std::size_t length = 0;  ///< bytes that the label takes, with its colon and the blanks behind it
  bool colon = false;      ///< it ends in a colon
  bool joined = false;     ///< two labels or more: "Ansvar/medvirkende"
  std::string form{};      ///< its words in matching form; empty for one that is in no list
};

/// The label that `text` begins with: a label word, perhaps a number, then a colon, the end of the
/// text, or (measures with a number) the title. The longest label wins; several may be joined by
/// "/", "&", "," or a conjunction. O(1) look-ups.
[[nodiscard]] std::optional<LabelMatch> label_at_start(std::string_view text,
                                                       const Lexicon& lexicon);

/// The label that a cell of a table begins with: as above, and "Ansvar for medvirkning" or "Hvem er
/// med?" without a colon, which may be prose elsewhere.
[[nodiscard]] std::optional<LabelMatch> cell_label(std::string_view text, const Lexicon& lexicon);

/// Whether a label of measures asks what is done: "What we will do". A title may stand above it.
[[nodiscard]] bool asks_what(const LabelMatch& label, const Lexicon& lexicon);

/// A text cut at its labels. The first piece has no label if the text does not begin with one.
struct LabelledPiece {
  std::optional<LabelMatch> label;
  std::string_view name;   ///< the label as written, with its colon
  std::string_view text;   ///< behind the label, trimmed; may be empty
  bool bracketed = false;  ///< it stood in a bracket, which is no part of it; what follows is apart
};

/// "… utvikles. Ansvarlig: A/B Tidsperspektiv: 2009" -> three pieces. Inside a text a label counts
/// only if it starts with a capital and ends in a colon; a bracket "(ansvarlig: A/B)" is cut where
/// it begins with a label of partners and nothing or another label stands behind it. Never empty.
/// O(words).
[[nodiscard]] std::vector<LabelledPiece> cut_at_labels(std::string_view text,
                                                       const Lexicon& lexicon);

/// "Prosjektleder: Kari Nordmann": the one to four words before the colon, if they begin with a
/// capital and the lexicon has them neither as a label nor as a partner; else empty.
[[nodiscard]] std::string_view unknown_label(std::string_view text, const Lexicon& lexicon);

}  // namespace partnergraph
