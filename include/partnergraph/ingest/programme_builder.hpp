// Puts a programme together: keys, one partner a written name, canonical order.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <partnergraph/model/limits.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// Collects measures and mentions in reading order. Every text of a mention is a partner of its
/// own, with the text as key and name, until somebody merges them.
class ProgrammeBuilder {
 public:
  /// @param file  as the user named it
  ProgrammeBuilder(std::string file, const Limits& limits);

  /// Adds a measure without mentions. An empty key becomes "M" and its number in reading order.
  /// @throws LimitError for too many measures or too long a title
  MeasureId add_measure(Measure measure);

  /// Adds a mention. @throws LimitError for too many ties or too long a name
  void add_mention(MeasureId measure, const std::string& text, const Source& source,
                   double weight = 1.0);

  /// The partner of a text, for mentions that write it alike: finding it again takes time.
  /// @param source  where it stands first. @throws LimitError for too long a name
  [[nodiscard]] PartnerId partner(const std::string& text, const Source& source);
  void add_mention(MeasureId measure, PartnerId partner, const Source& source, double weight = 1.0);

  /// Everything that is not a measure or partner may be set here at any time.
  [[nodiscard]] Programme& programme() { return programme_; }

  /// The programme with partners in ascending order of their keys.
  [[nodiscard]] Programme finish() &&;

 private:
  void check_length(const std::string& name, const Source& source) const;

  Programme programme_;
  Limits limits_;
  std::unordered_map<std::string, PartnerId> partners_;  // by text
  std::uint64_t ties_ = 0;
};

}  // namespace partnergraph
