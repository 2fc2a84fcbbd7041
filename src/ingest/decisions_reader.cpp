#include <partnergraph/ingest/decisions_reader.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/document/delimited.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "json_document.hpp"

namespace partnergraph {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 5> fields{"decide", "names", "name", "kind", "note"};

// A decision as written, before it is known to be one.
struct Draft {
  std::string decide;
  std::vector<std::string> names;
  std::string name;
  std::string kind;
  std::string note;
};

class DecisionsReader {
 public:
  DecisionsReader(std::string_view file, const Limits& limits) : file_(file), limits_(limits) {
    decisions_.file = std::string(file);
  }

  Decisions read_json(std::string_view text) {
    const json document = parse_json(text, file_, limits_);
    const std::string schema = text_member(document, "schema");
    if (schema != "partnergraph/decisions/1") {
      fail(schema.empty() ? "has no \"schema\": expected partnergraph/decisions/1"
                          : "has the schema \"" + schema + "\"; expected partnergraph/decisions/1");
    }
    const json& list = member(document, "decisions");
    if (!list.is_null() && !list.is_array()) fail("has \"decisions\" that are no list");
    for (const json& entry : list) {
      place_ = "decision " + std::to_string(decisions_.settled.size() + 1) + " ";
      add(draft_of(entry));
    }
    return std::move(decisions_);
  }

  Decisions read_table(std::string_view text) {
    DelimitedReader reader(text, delimiter_of(text).value_or(','), file_);
    DelimitedReader::Row row;
    if (!reader.next(row)) return std::move(decisions_);
    source_.line = row.line;
    const std::vector<std::string> header = header_of(row.cells);
    while (reader.next(row)) {
      source_.line = row.line;
      if (row.cells.size() > header.size()) {
        fail("has more cells than the header; quote names that hold the separator");
      }
      add(draft_of(header, row.cells));
    }
    return std::move(decisions_);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw InputError(file_, source_, place_ + message + "; see docs/reference/json-schema.md");
  }

  [[nodiscard]] std::string cleaned(const std::string& raw) const {
    Diagnostics invisible;
    std::string text = blanks_collapsed(nfc(without_invisible(raw, invisible)));
    if (text.size() > limits_.name_length) {
      throw LimitError(file_, "name-length", limits_.name_length);
    }
    return text;
  }

  static bool is_field(std::string_view word) {
    return std::ranges::find(fields, word) != fields.end();
  }

  Draft draft_of(const json& entry) {
    if (!entry.is_object()) fail("is no object");
    Draft draft;
    for (const auto& [key, value] : entry.items()) {
      if (!is_field(key)) fail("has the unknown key \"" + key + "\"");
      if (key == "names" ? !value.is_array() : !value.is_string()) {
        fail("has a \"" + key + "\" that is no " + (key == "names" ? "list" : "text"));
      }
    }
    draft.decide = text_member(entry, "decide");
    for (const json& name : member(entry, "names")) {
      if (!name.is_string()) fail("has a name that is no text");
      draft.names.push_back(name.get<std::string>());
    }
    draft.name = text_member(entry, "name");
    draft.kind = text_member(entry, "kind");
    draft.note = text_member(entry, "note");
    return draft;
  }

  std::vector<std::string> header_of(const std::vector<std::string>& cells) {
    std::vector<std::string> header;
    for (const std::string& cell : cells) {
      header.push_back(folded(cell));
      if (!is_field(header.back())) {
        fail("has the unknown column \"" + cell + "\"; expected decide, names, name, kind, note");
      }
      if (std::ranges::count(header, header.back()) > 1) fail("has a column twice: " + cell);
    }
    if (std::ranges::find(header, "decide") == header.end()) fail("has no column \"decide\"");
    return header;
  }

  static Draft draft_of(const std::vector<std::string>& header,
                        const std::vector<std::string>& cells) {
    Draft draft;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (header[i] == "names") {
        std::string_view rest = cells[i];
        while (!trimmed(rest).empty()) {
          const std::size_t end = std::min(rest.find('|'), rest.size());
          draft.names.emplace_back(rest.substr(0, end));
          rest.remove_prefix(std::min(rest.size(), end + 1));
        }
      }
      if (header[i] == "decide") draft.decide = cells[i];
      if (header[i] == "name") draft.name = cells[i];
      if (header[i] == "kind") draft.kind = cells[i];
      if (header[i] == "note") draft.note = cells[i];
    }
    return draft;
  }

  void add(const Draft& draft) {
    Decision decision;
    const auto decide = decide_of(cleaned(draft.decide));
    if (!decide) {
      fail("says \"" + draft.decide +
           "\"; expected same, different, split, kind, name or members in \"decide\"");
    }
    decision.decide = *decide;
    for (const std::string& raw : draft.names) {
      std::string name = cleaned(raw);
      if (words(name).empty()) fail("has a name without letters: \"" + raw + '"');
      if (std::ranges::find(decision.names, name) == decision.names.end()) {
        decision.names.push_back(std::move(name));
      }
    }
    decision.name = cleaned(draft.name);
    decision.note = cleaned(draft.note);
    if (!draft.kind.empty()) decision.kind = kind_of(draft.kind);
    check(decision);
    decisions_.settled.push_back(std::move(decision));
  }

  [[nodiscard]] PartnerKind kind_of(const std::string& word) const {
    if (word == "organisation") return PartnerKind::organisation;
    if (word != "group") fail("has the kind \"" + word + "\"; expected organisation or group");
    return PartnerKind::group;
  }

  // That it has what its sort of decision needs, and nothing that would be passed over.
  void check(const Decision& decision) const {
    struct Needs {
      std::size_t fewest;
      std::size_t most;
      bool name;           // has to have one
      bool may_have_name;  // or may
    };
    constexpr std::size_t any = ~std::size_t{0};
    const auto needs = [&]() -> Needs {
      switch (decision.decide) {
        case Decide::same:
          return {2, any, false, true};
        case Decide::different:
          return {2, 2, false, false};
        case Decide::split:
          return {2, any, true, true};
        case Decide::kind:
          return {1, any, false, false};
        case Decide::name:
        case Decide::members:
          break;
      }
      return {1, any, true, true};
    }();
    const std::string word = word_of(decision.decide);
    if (decision.names.size() < needs.fewest || decision.names.size() > needs.most) {
      fail("(" + word + ") needs " + std::to_string(needs.fewest) +
           (needs.most == any ? " names or more" : " names") + ", each another one, but has " +
           std::to_string(decision.names.size()));
    }
    if (needs.name && decision.name.empty()) fail("(" + word + ") needs a \"name\"");
    if (!needs.may_have_name && !decision.name.empty()) fail("(" + word + ") takes no \"name\"");
    if ((decision.decide == Decide::kind) != decision.kind.has_value()) {
      fail("(" + word + ") " + (decision.kind ? "takes no" : "needs a") + " \"kind\"");
    }
  }

  std::string_view file_;
  const Limits& limits_;
  Decisions decisions_;
  Source source_;      // of the row in a table
  std::string place_;  // the decision in JSON, which has no lines any more
};

}  // namespace

Decisions read_decisions(std::string_view text, std::string_view file, const Limits& limits) {
  DecisionsReader reader(file, limits);
  return trimmed(text).starts_with('{') ? reader.read_json(text) : reader.read_table(text);
}

}  // namespace partnergraph
