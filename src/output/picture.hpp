// What the in-process pictures share: what they draw, in which order, and their frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/language.hpp>

#include "aggregation.hpp"
#include "column_order.hpp"
#include "markup.hpp"
#include "palette.hpp"
#include "texts.hpp"

namespace partnergraph {

/// A programme as a picture needs it. Ids are those of the programme.
struct Picture {
  BipartiteGraph graph;  ///< of the whole programme
  std::vector<std::size_t> coalition_sizes;
  bool aggregated = false;  ///< weights are numbers of ties
  std::string notice;       ///< for the head; may be empty
};

[[nodiscard]] Picture picture_of(const Programme& programme, const Findings& findings);
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

/// The least width at which the head shows its notice whole.
[[nodiscard]] double width_of_notice(const Picture& picture);

/// The colour of a vertex, by its coalition.
[[nodiscard]] Hue hue_of(const Picture& picture, const Findings& findings, MeasureId id);
[[nodiscard]] Hue hue_of(const Picture& picture, const Findings& findings, PartnerId id);

struct PictureFrame {
  double width = 0.0;  ///< pixels
  double height = 0.0;
  Phrase title;
  Phrase description;  ///< for people who can't see it
};

inline constexpr double picture_margin = 24.0;
/// Height that the head of a picture takes: title, source, what is shown, legend.
inline constexpr double picture_head_height = 112.0;

/// What stands at the top of every page.
struct PageHead {
  std::string title;
  std::string source;  ///< what was drawn: title and file
  std::string notice;  ///< what is not shown; may be empty
  std::string description;
  double width = 0.0;
  double height = 0.0;
};

/// Opens <svg> and draws background, title, source and notice. The caller closes it.
void open_page(Markup& svg, const PageHead& head);

/// "Plan 2025 · Source: plan.docx"
[[nodiscard]] std::string source_in_words(const Programme& programme, Language language);

/// Opens a page of one programme and draws the legend of coalitions. The caller closes it.
/// `subject`: whom the picture is about, if it is about one; stands before the title.
void open_picture(Markup& svg, const Programme& programme, const Picture& picture,
                  const PictureFrame& frame, Language language, std::string_view subject = {});

/// A whole picture that says that there is nothing to draw, or why nothing is drawn.
[[nodiscard]] std::string empty_picture(const Programme& programme, const Picture& picture,
                                        const PictureFrame& frame, Language language,
                                        const Phrase& why = texts::nothing_to_draw);

/// "M31 Title", on one line.
[[nodiscard]] std::string picture_label(const Measure& measure);

}  // namespace partnergraph
