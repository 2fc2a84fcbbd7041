// The words of a line of text, each folded once: what its names and phrases are looked up by.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/model/lexicon.hpp>

namespace partnergraph {

/// Words are counted from 0; positions are bytes of the text. Where a word `i` is asked for, there
/// is one.
class LineWords {
 public:
  /// Refers to `text`. O(bytes).
  explicit LineWords(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// Word `i` as written.
  [[nodiscard]] std::string_view operator[](std::size_t i) const { return words_[i]; }

  /// Word `i` folded.
  [[nodiscard]] const std::string& form(std::size_t i) const { return forms_[i]; }

  [[nodiscard]] std::size_t begin_of(std::size_t i) const {
    return static_cast<std::size_t>(words_[i].data() - text_.data());
  }
  [[nodiscard]] std::size_t end_of(std::size_t i) const { return begin_of(i) + words_[i].size(); }

  /// What stands between word `i` and the next one, or the end of the text.
  [[nodiscard]] std::string_view gap_behind(std::size_t i) const;

  /// The text from word `first` on, up to the end of the last of `count` words; at least one.
  [[nodiscard]] std::string_view run(std::size_t first, std::size_t count) const;

  /// The first word that begins behind byte `at`; `size()` if none does. O(log words).
  [[nodiscard]] std::size_t first_behind(std::size_t at) const;

  /// The longest run of words from `first` on, if there is such a word, whose matching form
  /// `accept`s; its number of words, 0 if none. At most `most` words are looked at.
  template <class Accept>
  [[nodiscard]] std::size_t longest_run(std::size_t first, std::size_t most, Accept accept) const {
    std::size_t best = 0;
    std::string form;
    for (std::size_t count = 1; count <= most && first + count <= size(); ++count) {
      if (count > 1) form += ' ';
      form += forms_[first + count - 1];
      if (accept(form)) best = count;
    }
    return best;
  }

  /// The same for the forms of a list.
  [[nodiscard]] std::size_t longest_run(std::size_t first, std::size_t most,
                                        const Lexicon::Words& list) const;

 private:
  std::string_view text_;
  std::vector<std::string_view> words_;
  std::vector<std::string> forms_;  // of each word
};

}  // namespace partnergraph
