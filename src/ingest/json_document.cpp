#include "json_document.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include <partnergraph/model/error.hpp>

namespace partnergraph {
namespace {

using nlohmann::json;

std::uint32_t line_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  return static_cast<std::uint32_t>(1 + std::ranges::count(before, '\n'));
}

// Counts depth and watches keys; the events themselves are kept as they are.
class Guard {
 public:
  Guard(std::string_view file, const Limits& limits) : file_(file), limits_(limits) {}

  bool operator()(int, json::parse_event_t event, json& value) {
    switch (event) {
      case json::parse_event_t::object_start:
        enter();
        break;
      case json::parse_event_t::array_start:
        enter();
        break;
      case json::parse_event_t::object_end:
      case json::parse_event_t::array_end:
        keys_.pop_back();
        break;
      case json::parse_event_t::key:
        check_key(value.get_ref<const std::string&>());
        break;
      case json::parse_event_t::value:
        break;
    }
    return true;
  }

 private:
  void enter() {
    if (keys_.size() >= limits_.depth) throw LimitError(file_, "depth", limits_.depth);
    keys_.emplace_back();
  }

  void check_key(const std::string& key) {
    if (!keys_.back().insert(key).second) {
      throw InputError(file_, {}, "duplicate key \"" + key + "\" in one object; keep one of them");
    }
  }

  std::string_view file_;
  const Limits& limits_;
  std::vector<std::unordered_set<std::string>> keys_;  // of each open object or array
};

}  // namespace

json parse_json(std::string_view text, std::string_view file, const Limits& limits) {
  try {
    return json::parse(text.begin(), text.end(), Guard(file, limits));
  } catch (const json::parse_error& error) {
    const std::string what = error.what();
    const std::size_t reason = what.find("syntax error");
    throw InputError(
        file, {.line = line_of(text, error.byte)},
        "is not valid JSON: " + (reason == std::string::npos ? what : what.substr(reason)) +
            "; compare with docs/reference/json-schema.md");
  } catch (const json::out_of_range& error) {
    throw InputError(file, {}, "holds a number that is too large: " + std::string(error.what()));
  }
}

const json& member(const json& object, const char* key) {
  static const json null;
  if (!object.is_object()) return null;
  const auto found = object.find(key);
  return found == object.end() ? null : *found;
}

std::string text_member(const json& object, const char* key) {
  const json& value = member(object, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

}  // namespace partnergraph
