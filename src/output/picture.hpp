// What the in-process pictures share: which vertices they show, in which order, and their frame.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>
#include <partnergraph/output/language.hpp>

#include "column_order.hpp"
#include "markup.hpp"
#include "palette.hpp"
#include "texts.hpp"

namespace partnergraph {

/// More than this is no longer read in one picture.
inline constexpr std::size_t most_measures_drawn = 80;
inline constexpr std::size_t most_partners_drawn = 150;

/// The part of the programme that is drawn. Vertices without ties are left out; of too many, those
/// with most ties stay. Ids below are those of the programme.
struct Picture {
  std::vector<MeasureId> measures;  ///< in drawing order, coalitions together
  std::vector<PartnerId> partners;
  BipartiteGraph graph;  ///< of the whole programme
  std::vector<std::size_t> coalition_sizes;
  bool cut = false;  ///< some vertices with ties are not drawn
};

[[nodiscard]] Picture picture_of(const Programme& programme, const Findings& findings);

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
