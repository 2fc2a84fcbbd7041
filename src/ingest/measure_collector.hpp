// Follows a document from label to label and collects its measures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/lexicon.hpp>

#include "measure_draft.hpp"

namespace partnergraph {

/// The state between two blocks: the headings above, the measure that is open, and its open field.
class MeasureCollector {
 public:
  /// A heading that is no label: ends the open measure, unless it lies below the measure's own.
  void heading(std::uint32_t level, std::string text, const Source& source);

  /// A label opens a field, and a measure if its role is that. `level` is that of the heading that
  /// the label stands in, 0 for none.
  void label(const LabelMatch& label, const Source& source, std::uint32_t level = 0);

  /// Makes the last heading a measure, where authors label the fields of measures but not the
  /// measures. @return false if a measure is open or the heading is one already
  bool open_heading();

  /// A measure whose title is known to be one; what follows is background up to the next label.
  /// `level` as above.
  void open_titled(std::string_view title, const Source& source, std::uint32_t level);

  /// A line of the open field.
  void line(const Block& block, std::string_view text);

  /// One row of a table under a header: a measure of its own.
  void open_row(const Source& source);
  void open_measure(std::string number, const Source& source);
  void add(Role role, std::string_view text, const Source& source);

  /// What follows belongs to no field.
  void close_field() { role_.reset(); }
  void close_measure();

  /// Closes the open measure. If a heading opened it and it has neither partners nor a goal, it is
  /// none, but a section of what follows.
  void close_as_section();

  [[nodiscard]] bool has_open_measure() const { return open_.has_value(); }
  [[nodiscard]] bool has_partners() const { return open_ && !open_->partners.empty(); }

  /// Whether the open measure has nothing but a number yet: "Tiltak: 3".
  [[nodiscard]] bool awaits_title() const;

  /// Whether the open field holds partners or a goal and has text already.
  [[nodiscard]] bool in_begun_field() const;
  [[nodiscard]] std::vector<MeasureDraft> drafts() &&;

 private:
  struct Heading {
    std::uint32_t level;
    std::string text;
    Source source;
    bool used = false;  // it is the title of a measure
  };

  MeasureDraft& draft();
  void title_line(const Block& block, std::string_view text);
  void partner_line(const Block& block, std::string_view text);
  void goal_line(const Block& block, std::string_view text);

  std::vector<Heading> headings_;  // open ones, levels ascending
  std::optional<MeasureDraft> open_;
  std::uint32_t open_level_ = 0;  // of the heading that opened the measure; 0 if none did
  std::optional<Role> role_;      // of the open field
  bool fresh_field_ = false;      // no line of the open field is read yet
  bool unlabelled_ = false;       // behind an empty line below the partner list
  std::vector<MeasureDraft> drafts_;
};

}  // namespace partnergraph
