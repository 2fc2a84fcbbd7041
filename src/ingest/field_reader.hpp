// Headings and lines as fields of measures: labels open fields, lines fill them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <partnergraph/document/block.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/model/diagnostic.hpp>
#include <partnergraph/model/lexicon.hpp>

#include "measure_collector.hpp"
#include "measure_draft.hpp"

namespace partnergraph {

/// Level of a section that its own line names: below the headings that a document marks.
inline constexpr std::uint32_t section_level = 7;

class FieldReader {
 public:
  /// @param titles  which blocks are titles of measures
  FieldReader(const std::vector<Block>& blocks, const std::vector<bool>& titles,
              const Lexicon& lexicon);

  void heading(const Block& block);

  /// A text of a block, which may open fields or go on with the open one.
  void text(const Block& block, std::string_view text);

  /// The lines of a cell, in the same way.
  void cell(const Block& block, const std::string& cell);

  /// A text that is known to be the title of a measure, with what fields stand behind it.
  void titled(const Block& block);

  /// A paragraph as the title of a measure: where only fields have labels, it stands right above
  /// the first of them.
  void title_line(const Block& block);

  /// Whether `block` is such a title, with `next` below it.
  [[nodiscard]] bool is_title(const Block& block, const Block& next) const;

  /// Opens the field of a label. `level` is that of the heading that it stands in, 0 for none.
  void open(const LabelMatch& label, const Source& source, std::uint32_t level = 0);

  /// Takes note of a label above a column.
  void see(const LabelMatch& label);
  void see(Role role) { roles_seen_.insert(role); }
  void note(std::string code, Message message, const Source& source);

  /// Whether the author labels measures as such.
  [[nodiscard]] bool measures_are_named() const { return measures_are_named_; }
  /// Whether numbers stand behind labels of measures, but not behind this one.
  [[nodiscard]] bool numbers_others(const LabelMatch& label) const {
    return !numbered_.empty() && !numbered_.contains(label.form);
  }
  [[nodiscard]] bool has(Role role) const { return roles_seen_.contains(role); }

  [[nodiscard]] MeasureCollector& collector() { return collector_; }
  [[nodiscard]] std::vector<MeasureDraft> drafts() && { return std::move(collector_).drafts(); }
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

  /// Of the document.
  [[nodiscard]] const std::string& document_title() const { return title_; }

  /// The language that most labels were found in; the preferred one of several.
  [[nodiscard]] std::string language() const;

 private:
  void plain_heading(const Block& block);
  [[nodiscard]] bool is_section(std::string_view text) const;
  void end_at_unknown_label(const Block& block, std::string_view text);
  void open_background(const Source& source);
  void count_languages(const LabelMatch& label);

  const Lexicon& lexicon_;
  std::optional<std::uint32_t> field_item_;  // depth of the list item that the open field began in
  MeasureCollector collector_;
  std::unordered_set<std::string> inside_measures_;  // labels of measures that open none
  std::unordered_set<std::string> numbered_;         // labels of measures with numbers
  bool headings_are_titles_;
  bool measures_are_named_;
  bool below_section_ = false;  // the heading above says that it is a section, with a number
  std::string title_;
  std::vector<std::pair<std::string, std::size_t>> languages_;  // in order of appearance
  std::set<Role> roles_seen_;
  Diagnostics diagnostics_;
};

}  // namespace partnergraph
