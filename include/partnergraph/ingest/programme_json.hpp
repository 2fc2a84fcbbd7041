// The programme JSON that `extract` writes, perhaps edited by a person since.
#pragma once

#include <string_view>

#include <partnergraph/model/limits.hpp>
#include <partnergraph/model/programme.hpp>

namespace partnergraph {

/// A programme from JSON, and whether it says of its partners what kind they are.
struct ProgrammeJson {
  Programme programme;
  bool kinds_settled = false;
};

/// Reads "partnergraph/programme/1", the programme in "partnergraph/results/1", and the short form
/// {"measures": [{"title": "…", "partners": ["…"]}]}. A partner of a measure is the id of an entry
/// in "partners", or, where that list is absent, a name. Partners that no measure mentions are left
/// out with a note. Reading what `programme_json` wrote gives the same programme.
/// @throws InputError naming the measure and what is wrong with it; LimitError
[[nodiscard]] ProgrammeJson read_programme_json(std::string_view text, std::string_view file,
                                                const Limits& limits);

}  // namespace partnergraph
