// What a person is told, in each language: whoever shows it picks one.
#pragma once

#include <string>
#include <utility>

#include <partnergraph/model/language.hpp>

namespace partnergraph {

/// One sentence or clause. Files for programs have the English one.
struct Message {
  std::string nb;  ///< bokmål
  std::string en;

  Message() = default;
  Message(std::string bokmaal, std::string english)
      : nb(std::move(bokmaal)), en(std::move(english)) {}
  /// Of a text that has no translation, such as one that is read back from a file.
  explicit Message(const std::string& text) : nb(text), en(text) {}

  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::nb ? nb : en;
  }
  [[nodiscard]] bool empty() const { return nb.empty() && en.empty(); }

  friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace partnergraph
