// One action programme as read: measures, partners, who takes part in what, and every doubt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/id.hpp>
#include <partnergraph/model/message.hpp>
#include <partnergraph/model/source.hpp>

namespace partnergraph {

enum class PartnerKind : std::uint8_t {
  organisation,  ///< one named actor: "Statens vegvesen"
  group,         ///< a class of actors: "kommuner", "næringslivet"
};

/// Why two texts were taken for the same actor, or one text was taken apart.
struct Alias {
  std::string text;  ///< as written somewhere in the document, not equal to the partner's name
  Message reason;    ///< one clause for a person: "abbreviation in the lexicon"
  friend bool operator==(const Alias&, const Alias&) = default;
};

/// One actor. The second mode of the graph.
struct Partner {
  std::string key;   ///< unique among the partners, stable between runs: "statens-vegvesen"
  std::string name;  ///< what people are shown: a text of the document, or what a person decided
  PartnerKind kind = PartnerKind::organisation;
  std::vector<Alias> aliases{};  ///< ascending by text
  /// Names of the actors that a group consists of, as a person decided; empty if nobody did. Those
  /// that are partners of the programme too go by their names there.
  std::vector<std::string> members{};
  friend bool operator==(const Partner&, const Partner&) = default;
};

/// A piece of a partner field as written, and the partner that it means.
struct Mention {
  PartnerId partner;    ///< below Programme::partners.size()
  std::string text;     ///< as written, blanks collapsed; never empty
  Source source;        ///< where this piece stands, not where its field begins
  double weight = 1.0;  ///< > 0 and finite; 1 in documents
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// One row of the programme. The first mode of the graph.
struct Measure {
  std::string key{};     ///< unique among the measures: "M1", or the name in an edge list
  std::string number{};  ///< as the document numbers it: "12", "3.1"; empty if it does not
  std::string title{};   ///< never empty
  std::vector<std::string> details{};  ///< bullets; a nested one begins with two blanks a level
  std::vector<std::string> section{};  ///< headings that it stands under, outermost first
  std::string goal{};                  ///< empty if none was found
  bool open_ended = false;             ///< the partner list says that it is incomplete ("mfl")
  Source source{};
  std::vector<Mention> mentions{};  ///< in reading order; one partner may be mentioned twice
  bool by_number = false;           ///< people are shown the number in place of the key
  std::string apart{};              ///< heading that tells it from others of its title; or empty
  friend bool operator==(const Measure&, const Measure&) = default;
};

/// Always valid: keys are unique and not empty, every mention refers to a partner, every partner is
/// mentioned, partners ascend by key.
struct Programme {
  std::string file;               ///< as the user named it; "-" for standard input
  std::string title;              ///< empty if the document has none
  std::string date;               ///< of the document: "2026-03-02"; empty if it says none
  std::string language;           ///< "nb", "nn", "sv", "en": whose labels were found
  bool weighted = false;          ///< ties carry weights that mean something
  std::vector<Measure> measures;  ///< document order; ascending by key where order means nothing
  std::vector<Partner> partners;
  Diagnostics diagnostics;

  [[nodiscard]] const Measure& operator[](MeasureId id) const { return measures[id.index()]; }
  [[nodiscard]] const Partner& operator[](PartnerId id) const { return partners[id.index()]; }
};

/// Puts the partners in ascending order of their keys and lets the mentions follow.
void sort_partners(Programme& programme);

/// Leaves out partners that no measure mentions any more.
void drop_unmentioned(Programme& programme);

/// Which partners an analysis looks at.
enum class Actors : std::uint8_t {
  organisations,
  groups,
  all,
  expanded,  ///< all, with the members of a group in its place where they are known
};

/// The same programme with only those partners and their mentions. All measures stay. `expanded`
/// turns each mention of a group with members into one mention a member, with the group as an alias
/// that says so; members of members count, a group within itself does not. O(mentions * members).
[[nodiscard]] Programme with_actors(Programme programme, Actors actors);

/// One tie a measure and partner, however often it is mentioned. MeasureId and PartnerId index
/// `programme.measures` and `programme.partners`. Time O(T log T) for T mentions.
[[nodiscard]] BipartiteGraph graph_of(const Programme& programme);

}  // namespace partnergraph
