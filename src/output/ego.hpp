// One partner, its measures and the others in them, as rows that can be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/bipartite_graph.hpp>
#include <partnergraph/model/language.hpp>
#include <partnergraph/model/programme.hpp>

#include "picture.hpp"

namespace partnergraph {

struct EgoRow {
  std::string text;
  std::optional<std::uint32_t> coalition;  ///< of all that it stands for; none if of several
  std::size_t size = 1;  ///< measures that it stands for; of a partner, those it shares
  bool group = false;    ///< a partner that is a group
  std::optional<PartnerId> partner = std::nullopt;  ///< the one that it stands for
};

struct Ego {
  std::vector<EgoRow> measures;  ///< MeasureId of `ties` is an index of these
  std::vector<EgoRow> partners;
  BipartiteGraph ties{0, 0, {}};  ///< weights are numbers of ties
  std::size_t others = 0;         ///< partners, each counted
  std::string notice;             ///< what was gathered; or empty
};

/// Of more than 40 measures, a row stands for those of a coalition, of more than 40 other partners
/// the 32 that share most measures have a row, the others one. Time O(T log T) for its ties T.
[[nodiscard]] Ego ego_of(const Programme& programme, const Findings& findings,
                         const Picture& picture, PartnerId centre, Language language);

}  // namespace partnergraph
