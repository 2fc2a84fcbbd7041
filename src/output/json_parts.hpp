// The objects that several JSON outputs share.
#pragma once

#include <string_view>
#include <vector>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

#include "json_writer.hpp"

namespace partnergraph {

void write_source(JsonWriter& json, const Programme& programme, const Source& source);

/// Members of one measure or partner, without the braces: a `metrics` member may follow.
void write_members(JsonWriter& json, const Programme& programme, const Measure& measure);
void write_members(JsonWriter& json, const Partner& partner);

/// The member `name`: the keys of these vertices in their order.
template <StrongId Vertex>
void write_keys(JsonWriter& json, const Programme& programme, std::string_view name,
                const std::vector<Vertex>& vertices) {
  json.key(name);
  json.begin_array(JsonWriter::Layout::one_line);
  for (const Vertex vertex : vertices) json.value(programme[vertex].key);
  json.end();
}

/// The member `diagnostics`.
void write_diagnostics(JsonWriter& json, const Programme& programme,
                       const Diagnostics& diagnostics);

}  // namespace partnergraph
