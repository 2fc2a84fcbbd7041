// The words that vary by language: labels, group words, abbreviations, open-ended phrases. Data, so
// that the code holds no Norwegian.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace partnergraph {

/// What a labelled field says about a measure.
enum class Role : std::uint8_t {
  measure,
  partners,
  goal,
  deadline,
  background,
  section,  ///< with a number it heads measures: "Innsatsområde 2"; else background
  budget,
  status,
  number,  ///< columns only: "Nr", "ID"
  weight,  ///< columns of edge lists only
};

/// A label as authors write it, in matching form: folded words joined by one blank.
struct Label {
  Role role = Role::measure;
  std::string language;  ///< "nb", "nn", "sv", "en"
};

/// A named actor that documents abbreviate.
struct KnownOrganisation {
  std::string name;                    ///< in full, as its owner writes it
  std::vector<std::string> aliases{};  ///< abbreviations, former names, other spellings
};

/// What labels of partner fields are composed of, so that not each of them must be listed.
struct PartnerLabelParts {
  using Words = std::unordered_set<std::string>;
  Words prefixes;      ///< before a stem: "hoved"
  Words stems;         ///< of words that announce partners: "medvirk", "samarbeid"
  Words endings;       ///< behind a stem: "ning", "ende"
  Words nouns;         ///< behind a stem, with or without "s", or beside such words: "parter"
  Words adjectives;    ///< beside them: "aktuelle"
  Words links;         ///< between them: "for"
  Words questions;     ///< begin a question of who takes part: "hvem"
  Words no_questions;  ///< such a question has none of these: "målgruppe"
};

/// The words of all languages together. Sets hold matching forms (see `matching_form`).
struct Lexicon {
  using Words = std::unordered_set<std::string>;

  std::unordered_map<std::string, std::vector<Label>>
      labels;  ///< one text may be a label of several languages
  std::unordered_map<std::string, Label> edge_columns;  ///< headers of edge lists: "partner"
  Words conjunctions;                                   ///< part the last two names of a list: "og"
  Words joiners;                                        ///< part names too: "i samarbeid med"
  Words open_ended;                                     ///< the list goes on: "m fl", "og andre"
  Words others;       ///< "andre": open-ended before a vague noun, else no part of a name
  Words vague_nouns;  ///< "aktører": says nothing about who
  Words modifiers;    ///< adjectives that share a noun: "national, regional and local authorities"
  Words verbs;        ///< finite verbs that make a field a sentence: "will"
  Words copulas;      ///< stand between a label and a name: "er"
  Words agent_words;  ///< stand between a passive and who does it: "av", "by"
  Words passive_endings;  ///< of the verbs before them: "es", "ed"
  Words clause_openers;   ///< begin another clause of a sentence: "mens"
  Words person_words;     ///< in the title of a column: who it is that answers for it: "officer"
  Words relatives;        ///< open a clause in which verbs are no sentence: "som"
  Words leads;            ///< stand before a name and say how sure it is: "evt"
  Words references;       ///< begin a remark on where to read more: "se"
  Words what_words;       ///< begin labels that ask what is done: "what" we will do
  Words totals;           ///< title of a table's row that adds up others: "sum"
  PartnerLabelParts partner_label_parts;
  Words joint_tails;  ///< go on behind a conjunction and begin no name: "Oslo og omegn"
  Words joint_names;  ///< names with a conjunction inside of other names: "møre og romsdal"
  Words places;       ///< counties and cities that offices are named after: "hedmark"
  /// Offices of a place, one or many, and the word for one: "universitetene" -> "universitetet".
  std::unordered_map<std::string, std::string> place_heads;
  /// Bodies of several places, and the word for one: "kommuner" -> "kommune", and where languages
  /// differ, with their conjunction: "och kommuner" -> "kommun".
  std::unordered_map<std::string, std::string> place_tails;
  /// Before places that are bodies, one or many: "kommunene" Bodø og Fauske -> "kommune".
  std::unordered_map<std::string, std::string> place_leads;
  Words abbreviations;    ///< end in a full stop inside of names: "kungl"
  Words kinds;            ///< say what is named behind them: "municipal company" Kraftringen
  Words body_kinds;       ///< share the noun behind them: "parish" and "town" councils
  Words no_partner;       ///< a field that says nobody: "n a", "ingen"
  Words same_as_above;    ///< a field that is that of the measure above: "as above"
  Words same_as_measure;  ///< before the number of the measure whose field it is: "same as action"
  Words prepositions;     ///< "for": what follows belongs to the name
  Words lead_ins;         ///< stand before names and are none: "likely to be"
  Words topics;           ///< what bodies are for: "Department of Transport, Energy and Climate"
  Words heads;            ///< nouns that name a body of such topics: "department"
  Words topic_links;      ///< between a body and what it is for: "for", "om"
  Words owner_heads;      ///< of these, those whose units are named behind them: "council"
  Words group_words;      ///< whole names that are groups: "næringslivet"
  Words group_endings;    ///< last parts of names or compounds that are groups: "selskap"
  Words organisation_endings;  ///< last parts of compounds that name one actor: "direktorat"
  Words legal_forms;           ///< "as", "ab": no part of what makes a name different
  /// Language -> endings that number and definiteness add to a noun, longest first.
  std::unordered_map<std::string, std::vector<std::string>> inflections;
  std::unordered_map<std::string, std::string>
      group_abbreviations;  ///< "fylkesk" -> "fylkeskommuner"
  std::unordered_map<std::string, std::string>
      synonyms;            ///< words that mean one in names: "stad" -> "kommun"
  Words fillers;           ///< words that names have or leave out: "län"
  Words singular_endings;  ///< the inflections of the definite singular: "en"
  std::vector<KnownOrganisation> organisations;
  /// Matching form of a name or alias -> indices into `organisations`, ascending. Most have one;
  /// "jd" is two authorities.
  std::unordered_map<std::string, std::vector<std::uint32_t>> organisation_forms;
  std::size_t longest_form = 1;  ///< words of the longest known name or group word
};

/// Folded words joined by one blank: "Ansvar/samarbeidsparter:" -> "ansvar samarbeidsparter".
[[nodiscard]] std::string matching_form(std::string_view text);

}  // namespace partnergraph
