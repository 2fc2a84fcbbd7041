// What the in-process pictures share: what they draw, in which order, and their frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

#include "aggregation.hpp"
#include "column_order.hpp"
#include "page_head.hpp"
#include "palette.hpp"
#include "shared_start.hpp"
#include "texts.hpp"

namespace partnergraph {

/// A programme as a picture needs it. Ids are those of the programme.
struct Picture {
  BipartiteGraph graph;             ///< of the whole programme
  std::vector<std::size_t> sizes;   ///< vertices of each coalition
  std::vector<std::string> titles;  ///< "2 · KS and NAV"; empty for a vertex alone
  bool aggregated = false;          ///< weights are numbers of ties
  std::string notice;               ///< for the head; may be empty
};

[[nodiscard]] Picture picture_of(const Programme& programme, const Findings& findings,
                                 Language language);
[[nodiscard]] Picture picture_of(const Drawn& drawn);

/// The vertices that have ties, so that few ties cross, coalitions together. Of more than can be
/// read, those with most ties: the page's matrix, which can be searched, does not aggregate.
[[nodiscard]] ColumnOrder drawing_order(const Picture& picture, const Findings& findings);

/// Ties of a vertex; of an aggregated one, those of all that it stands for.
[[nodiscard]] std::size_t ties_of(const Picture& picture, MeasureId id);
[[nodiscard]] std::size_t ties_of(const Picture& picture, PartnerId id);

/// How wide the lines of an aggregated picture are: their area grows with the ties they sum up.
class TieWidths {
 public:
  explicit TieWidths(const Picture& picture);

  /// Pixels, of the tie to picture.graph.partners()[id][index]; none if each tie is drawn alone.
  [[nodiscard]] std::optional<double> of(MeasureId id, std::size_t index) const;

 private:
  const BipartiteGraph& graph_;
  double most_ = 0.0;  // 0: not aggregated
};

/// The colour of a vertex, by its coalition.
[[nodiscard]] Hue hue_of(const Picture& picture, const Findings& findings, MeasureId id);
[[nodiscard]] Hue hue_of(const Picture& picture, const Findings& findings, PartnerId id);

/// What a kind of picture is called, and what it shows for people who can't see it.
struct PictureTexts {
  Phrase title;
  Phrase description;
};

/// "Plan 2025 · Source: plan.docx"
[[nodiscard]] std::string source_in_words(const Programme& programme, Language language);

/// The head of a picture of one programme, still without legend and width.
/// `subject`: whom the picture is about, if it is about one; stands before the title.
[[nodiscard]] PageHead head_of(const Programme& programme, const Picture& picture,
                               const PictureTexts& about, Language language,
                               std::string_view subject = {});

/// Which measures have no partners, and so are in no picture of ties: a sentence for its foot; none
/// if all have some.
[[nodiscard]] std::vector<std::string> measures_left_out(const Programme& programme,
                                                         Language language);

/// A whole picture that says that there is nothing to draw, or why nothing is drawn.
[[nodiscard]] std::string empty_picture(PageHead head, Language language,
                                        const Phrase& why = texts::nothing_to_draw);

/// Of the labels of all measures and partners, for a picture that draws them all.
[[nodiscard]] SharedStarts label_starts(const Programme& programme);

}  // namespace partnergraph
