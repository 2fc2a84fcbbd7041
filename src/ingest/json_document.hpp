// Strict JSON for the readers of this layer; the only header that includes nlohmann's.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include <partnergraph/model/limits.hpp>

namespace partnergraph {

/// RFC 8259 and nothing else: no comments, no NaN, no text behind the document, no key twice in an
/// object, nesting up to `limits.depth`. Time O(bytes).
/// @throws InputError naming the line; LimitError for the depth
[[nodiscard]] nlohmann::json parse_json(std::string_view text, std::string_view file,
                                        const Limits& limits);

/// The member `key` of an object, or null. Never throws.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& object, const char* key);

/// The text of member `key`, or "" if it is absent, null or no text.
[[nodiscard]] std::string text_member(const nlohmann::json& object, const char* key);

}  // namespace partnergraph
