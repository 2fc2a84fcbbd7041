// What the texts of one column, or behind one label, hold: whether they list partners.
#pragma once

#include <cstddef>
#include <string>

#include <partnergraph/model/lexicon.hpp>
#include <partnergraph/model/source.hpp>

namespace partnergraph {

class NameContents {
 public:
  /// Counts one text with what it would be as a partner field. Lines stand in it as in a cell.
  void add(const std::string& text, const Source& source, const Lexicon& lexicon);

  /// Whether two texts or more list names, none is prose, and more than half of the names look like
  /// organisations. `beside_partners`: where others are known to, it is enough that names begin
  /// with capitals and half of the texts list two or more, or a third of the names look so.
  [[nodiscard]] bool lists_partners(bool beside_partners) const;

  /// Whether no text is prose and half of the names look like organisations or groups, or half of
  /// the texts say what part a name plays.
  [[nodiscard]] bool names_actors() const;

  /// Whether no text is prose and some name looks like an organisation or a group.
  [[nodiscard]] bool names_some_actor() const { return !prose_ && organisations_ + groups_ > 0; }

  [[nodiscard]] std::size_t texts() const { return texts_; }

 private:
  std::size_t texts_ = 0;
  std::size_t lists_ = 0;  // of two names or more
  std::size_t names_ = 0;
  std::size_t organisations_ = 0;
  std::size_t roles_ = 0;    // texts with "– lead"
  std::size_t groups_ = 0;   // "kommunene"
  bool capitalised_ = true;  // but for groups
  bool prose_ = false;
};

}  // namespace partnergraph
