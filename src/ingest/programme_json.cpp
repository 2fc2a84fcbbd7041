#include <partnergraph/ingest/programme_json.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/ingest/programme_builder.hpp>
#include <partnergraph/model/day.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"
#include "json_document.hpp"

namespace partnergraph {
namespace {

using nlohmann::json;

class ProgrammeJsonReader {
 public:
  ProgrammeJsonReader(std::string_view file, const Limits& limits)
      : file_(file), builder_(std::string(file), limits) {}

  ProgrammeJson read(const json& document) {
    const std::string schema = text(document, "schema");
    if (!schema.empty() && schema != "partnergraph/programme/1" &&
        schema != "partnergraph/results/1") {
      fail("has the schema \"" + schema + "\"; expected partnergraph/programme/1");
    }
    const json& measures = member(document, "measures");
    if (!measures.is_array() || measures.empty()) {
      fail("holds no measures: expected {\"measures\": [{\"title\": …, \"partners\": […]}]}");
    }
    Programme& programme = builder_.programme();
    programme.title = text(document, "title");
    programme.date = day_of(text(document, "date"));
    programme.language = text(document, "language");
    read_partners(member(document, "partners"));
    for (const json& measure : measures) given_keys_.insert(text(measure, "id"));
    for (const json& measure : measures) read_measure(measure);
    read_diagnostics(member(document, "diagnostics"));
    return finish();
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw InputError(file_, {}, message + "; see docs/reference/json-schema.md");
  }
  [[noreturn]] void fail_in_measure(const std::string& message) const {
    fail("measure " + std::to_string(builder_measures_ + 1) + " " + message);
  }

  // A text as documents have it: NFC, no invisible characters, blanks collapsed.
  [[nodiscard]] std::string cleaned(const std::string& raw) {
    return blanks_collapsed(nfc(without_invisible(raw, invisible_)));
  }
  [[nodiscard]] std::string text(const json& object, const char* key) {
    return cleaned(text_member(object, key));
  }

  [[nodiscard]] std::vector<std::string> texts(const json& object, const char* key) {
    std::vector<std::string> result;
    const json& list = member(object, key);
    if (!list.is_array()) return result;
    for (const json& entry : list) {
      if (!entry.is_string()) continue;
      const std::string raw = entry.get<std::string>();
      const std::size_t indent = std::min(raw.find_first_not_of(' '), raw.size());
      result.push_back(std::string(indent, ' ') + cleaned(raw));
    }
    return result;
  }

  [[nodiscard]] static Source source(const json& object) {
    Source result;
    const std::pair<const char*, std::uint32_t*> numbers[] = {{"line", &result.line},
                                                              {"page", &result.page},
                                                              {"slide", &result.slide},
                                                              {"sheet", &result.sheet},
                                                              {"row", &result.row}};
    for (const auto& [key, value] : numbers) {
      const json& number = member(object, key);
      if (number.is_number_unsigned() && number.get<std::uint64_t>() <= UINT32_MAX) {
        *value = number.get<std::uint32_t>();
      }
    }
    return result;
  }

  void read_partners(const json& partners) {
    if (!partners.is_array()) return;
    for (const json& entry : partners) {
      Partner partner{.key = text(entry, "id"), .name = text(entry, "name")};
      if (partner.key.empty()) fail("has a partner without \"id\"");
      if (partner.name.empty()) partner.name = partner.key;
      const std::string kind = text(entry, "kind");
      if (!kind.empty() && kind != "organisation" && kind != "group") {
        fail("partner \"" + partner.key + "\" has the kind \"" + kind +
             "\"; it should be organisation or group");
      }
      kinds_settled_ = kinds_settled_ || !kind.empty();
      if (kind == "group") partner.kind = PartnerKind::group;
      read_aliases(entry, partner);
      partner.members = texts(entry, "members");
      const std::string key = partner.key;
      if (!known_.emplace(key, std::move(partner)).second) {
        fail("has two partners with the id \"" + key + "\"");
      }
    }
  }

  void read_aliases(const json& entry, Partner& partner) {
    std::unordered_map<std::string, std::string> reasons;
    const json& merges = member(entry, "merges");
    if (merges.is_array()) {
      for (const json& merge : merges) reasons.emplace(text(merge, "text"), text(merge, "reason"));
    }
    for (std::string& alias : texts(entry, "aliases")) {
      const auto known = reasons.find(alias);
      Message reason = ingest_texts::given_in_file;
      if (known != reasons.end()) reason = Message(known->second);
      partner.aliases.push_back({std::move(alias), std::move(reason)});
    }
    std::ranges::sort(partner.aliases, {}, &Alias::text);
  }

  void read_measure(const json& entry) {
    if (!entry.is_object()) fail_in_measure("is no object");
    Measure measure{.key = text(entry, "id"),
                    .number = text(entry, "number"),
                    .title = text(entry, "title"),
                    .details = texts(entry, "details"),
                    .section = texts(entry, "section"),
                    .goal = text(entry, "goal"),
                    .open_ended = member(entry, "open_ended") == true,
                    .source = source(member(entry, "source"))};
    if (measure.title.empty()) measure.title = measure.key;
    if (measure.title.empty()) fail_in_measure("has neither \"title\" nor \"id\"");
    if (!measure.key.empty() && !measure_keys_.insert(measure.key).second) {
      fail_in_measure("has the id \"" + measure.key + "\" of an earlier one");
    }
    if (measure.key.empty()) measure.key = free_key();
    const MeasureId id = builder_.add_measure(std::move(measure));
    const json& partners = member(entry, "partners");
    if (!partners.is_null() && !partners.is_array())
      fail_in_measure("has \"partners\" that are no list");
    for (const json& mention : partners) read_mention(id, mention);
    ++builder_measures_;
  }

  // "M" and a number that no other measure has.
  [[nodiscard]] std::string free_key() {
    std::size_t number = builder_measures_ + 1;
    while (!given_keys_.insert("M" + std::to_string(number)).second) ++number;
    return "M" + std::to_string(number);
  }

  void read_mention(MeasureId measure, const json& entry) {
    const bool plain = entry.is_string();
    if (!plain && !entry.is_object())
      fail_in_measure("has a partner that is neither text nor object");
    const std::string partner = plain ? cleaned(entry.get<std::string>()) : text(entry, "partner");
    std::string written = plain ? partner : text(entry, "text");
    if (partner.empty() && written.empty()) fail_in_measure("has a partner without a name");
    if (written.empty()) written = partner;
    const std::string key = partner.empty() ? written : partner;
    if (!known_.empty() && !known_.contains(key)) {
      fail_in_measure("names the partner \"" + key + "\", which \"partners\" does not have");
    }
    builder_.add_mention(measure, key, source(entry), weight(entry));
    builder_.programme().measures[measure.index()].mentions.back().text = std::move(written);
  }

  double weight(const json& entry) {
    const json& value = member(entry, "weight");
    if (value.is_null()) return 1.0;
    const double weight = value.is_number() ? value.get<double>() : 0.0;
    if (!(weight >= 1e-100) || weight > 1e100) {
      fail_in_measure("has a weight that is no number between 1e-100 and 1e100");
    }
    builder_.programme().weighted = true;
    return weight;
  }

  void read_diagnostics(const json& list) {
    if (!list.is_array()) return;
    for (const json& entry : list) {
      builder_.programme().diagnostics.push_back(
          {text(entry, "severity") == "note" ? Severity::note : Severity::warning,
           text(entry, "code"), Message(text(entry, "message")), source(entry)});
    }
  }

  ProgrammeJson finish() {
    Programme programme = std::move(builder_).finish();
    std::size_t used = 0;
    for (Partner& partner : programme.partners) {
      const auto known = known_.find(partner.key);
      if (known == known_.end()) continue;
      partner = std::move(known->second);
      ++used;
    }
    if (programme.partners.empty()) fail("names no partner in any measure");
    if (!invisible_.empty()) {
      programme.diagnostics.push_back({Severity::warning,
                                       "invisible-characters",
                                       fill(ingest_texts::invisible_in_texts, {invisible_.size()}),
                                       {}});
    }
    if (used < known_.size()) {
      programme.diagnostics.push_back({Severity::note,
                                       "unused-partner",
                                       fill(ingest_texts::unused_partners, {known_.size() - used}),
                                       {}});
    }
    return {std::move(programme), kinds_settled_};
  }

  std::string_view file_;
  ProgrammeBuilder builder_;
  std::unordered_map<std::string, Partner> known_;  // by id
  std::unordered_set<std::string> measure_keys_;    // of the measures read so far
  std::unordered_set<std::string> given_keys_;      // of all measures, also those not yet read
  std::size_t builder_measures_ = 0;
  bool kinds_settled_ = false;
  Diagnostics invisible_;  // one for each text that had such characters
};

}  // namespace

ProgrammeJson read_programme_json(std::string_view text, std::string_view file,
                                  const Limits& limits) {
  return ProgrammeJsonReader(file, limits).read(parse_json(text, file, limits));
}

}  // namespace partnergraph
