#include <partnergraph/ingest/lexicon_reader.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "embedded_lexicons.hpp"
#include "json_document.hpp"

namespace partnergraph {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<const char*, Role>, 10> roles{{
    {"measure", Role::measure},
    {"partners", Role::partners},
    {"goal", Role::goal},
    {"deadline", Role::deadline},
    {"background", Role::background},
    {"section", Role::section},
    {"budget", Role::budget},
    {"status", Role::status},
    {"number", Role::number},
    {"weight", Role::weight},
}};

constexpr std::array<std::pair<const char*, Lexicon::Words Lexicon::*>, 38> word_lists{{
    {"conjunctions", &Lexicon::conjunctions},
    {"joiners", &Lexicon::joiners},
    {"open_ended", &Lexicon::open_ended},
    {"others", &Lexicon::others},
    {"vague_nouns", &Lexicon::vague_nouns},
    {"fillers", &Lexicon::fillers},
    {"abbreviations", &Lexicon::abbreviations},
    {"kinds", &Lexicon::kinds},
    {"body_kinds", &Lexicon::body_kinds},
    {"modifiers", &Lexicon::modifiers},
    {"verbs", &Lexicon::verbs},
    {"copulas", &Lexicon::copulas},
    {"agent_words", &Lexicon::agent_words},
    {"passive_endings", &Lexicon::passive_endings},
    {"clause_openers", &Lexicon::clause_openers},
    {"person_words", &Lexicon::person_words},
    {"relatives", &Lexicon::relatives},
    {"leads", &Lexicon::leads},
    {"references", &Lexicon::references},
    {"what_words", &Lexicon::what_words},
    {"totals", &Lexicon::totals},
    {"joint_names", &Lexicon::joint_names},
    {"joint_tails", &Lexicon::joint_tails},
    {"places", &Lexicon::places},
    {"no_partner", &Lexicon::no_partner},
    {"same_as_above", &Lexicon::same_as_above},
    {"same_as_measure", &Lexicon::same_as_measure},
    {"prepositions", &Lexicon::prepositions},
    {"lead_ins", &Lexicon::lead_ins},
    {"topics", &Lexicon::topics},
    {"heads", &Lexicon::heads},
    {"owner_heads", &Lexicon::owner_heads},
    {"topic_links", &Lexicon::topic_links},
    {"group_words", &Lexicon::group_words},
    {"group_endings", &Lexicon::group_endings},
    {"organisation_endings", &Lexicon::organisation_endings},
    {"legal_forms", &Lexicon::legal_forms},
    {"singular_endings", &Lexicon::singular_endings},
}};

constexpr std::array<std::pair<const char*, Lexicon::Words PartnerLabelParts::*>, 8> label_parts{{
    {"prefixes", &PartnerLabelParts::prefixes},
    {"stems", &PartnerLabelParts::stems},
    {"endings", &PartnerLabelParts::endings},
    {"second", &PartnerLabelParts::nouns},
    {"first", &PartnerLabelParts::adjectives},
    {"links", &PartnerLabelParts::links},
    {"questions", &PartnerLabelParts::questions},
    {"no_questions", &PartnerLabelParts::no_questions},
}};

class LexiconReader {
 public:
  LexiconReader(Lexicon& lexicon, std::string_view file) : lexicon_(lexicon), file_(file) {}

  void read(const json& document) {
    if (text_member(document, "schema") != "partnergraph/lexicon/1") {
      fail("is no lexicon: \"schema\" should be \"partnergraph/lexicon/1\"");
    }
    language_ = text_member(document, "language");
    if (language_.empty()) fail("names no \"language\", such as \"nb\"");
    for (const char* key : {"labels", "edge_columns", "partner_label_parts", "group_abbreviations",
                            "synonyms", "place_heads", "place_tails", "place_leads"}) {
      const json& value = member(document, key);
      if (value.is_null() || value.is_object()) continue;
      fail("has \"" + std::string(key) + "\" that are no object; see datasets/README.md");
    }
    for (const auto& [key, role] : roles) {
      for (const std::string& form : alternatives(member(member(document, "labels"), key)))
        add_label(form, role);
    }
    const json& parts = member(document, "partner_label_parts");
    for (const std::string& first : forms(member(parts, "first"))) {
      for (const std::string& second : forms(member(parts, "second")))
        add_label(first + ' ' + second, Role::partners);
    }
    for (const auto& [key, list] : label_parts) {
      for (std::string& form : forms(member(parts, key)))
        (lexicon_.partner_label_parts.*list).insert(std::move(form));
    }
    for (const auto& [key, role] : roles) {
      for (std::string& form : forms(member(member(document, "edge_columns"), key))) {
        lexicon_.edge_columns.try_emplace(std::move(form), Label{role, language_});
      }
    }
    for (const auto& [key, list] : word_lists) {
      for (std::string& form : forms(member(document, key))) {
        if (list == &Lexicon::group_words || list == &Lexicon::joint_names) count_words(form);
        (lexicon_.*list).insert(std::move(form));
      }
    }
    auto& endings = lexicon_.inflections[language_];
    for (std::string& ending : forms(member(document, "inflections")))
      endings.push_back(std::move(ending));
    std::ranges::stable_sort(endings, std::ranges::greater{}, &std::string::size);
    for (const json& entry : array(member(document, "organisations"))) add_organisation(entry);
    read_pairs(member(document, "group_abbreviations"), lexicon_.group_abbreviations);
    read_pairs(member(document, "synonyms"), lexicon_.synonyms);
    read_pairs(member(document, "place_heads"), lexicon_.place_heads);
    read_pairs(member(document, "place_leads"), lexicon_.place_leads);
    read_place_tails(document);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { throw InputError(file_, {}, message); }

  const json& array(const json& value) const {
    static const json none = json::array();
    if (value.is_null()) return none;
    if (!value.is_array()) fail("has something else where a list of words belongs");
    return value;
  }

  std::vector<std::string> forms(const json& value) const {
    std::vector<std::string> result;
    for (const json& word : array(value)) {
      if (!word.is_string()) fail("has something else than a text in a list of words");
      result.push_back(matching_form(word.get_ref<const std::string&>()));
      if (result.back().empty()) fail("has an empty word in a list");
    }
    return result;
  }

  // "(lead|main) (body|agency)" -> "lead body", "lead agency", "main body", "main agency".
  std::vector<std::string> alternatives(const json& value) const {
    constexpr std::size_t most = 10'000;
    std::vector<std::string> result;
    for (const json& entry : array(value)) {
      if (!entry.is_string()) fail("has something else than a text in a list of words");
      std::vector<std::string> texts{""};
      std::string_view rest = entry.get_ref<const std::string&>();
      while (!rest.empty()) {
        const std::size_t open = std::min(rest.find('('), rest.size());
        const std::size_t close = rest.find(')', open);
        for (std::string& text : texts) text += rest.substr(0, open);
        if (open == rest.size()) break;
        if (close == std::string_view::npos) fail("has an open bracket in a label");
        std::vector<std::string> longer;
        std::string_view words = rest.substr(open + 1, close - open - 1);
        for (bool more = true; more;) {
          const std::size_t bar = words.find('|');
          for (const std::string& text : texts)
            longer.push_back(text + std::string(words.substr(0, bar)));
          more = bar != std::string_view::npos;
          if (more) words.remove_prefix(bar + 1);
        }
        if (longer.size() > most) fail("has a label of more than 10,000 alternatives");
        texts = std::move(longer);
        rest.remove_prefix(close + 1);
      }
      for (const std::string& text : texts) {
        result.push_back(matching_form(text));
        if (result.back().empty()) fail("has an empty word in a list");
      }
    }
    return result;
  }

  // Words and what they stand for. A later file wins.
  void read_pairs(const json& object, std::unordered_map<std::string, std::string>& pairs) const {
    for (const auto& [word, full] : object.items()) {
      if (!full.is_string()) fail("has a word \"" + word + "\" that stands for no text");
      pairs.insert_or_assign(matching_form(word),
                             matching_form(full.get_ref<const std::string&>()));
    }
  }

  // "kommuner" is a word of several languages: the conjunction before it tells which. Of a word
  // without one the first language counts.
  void read_place_tails(const json& document) {
    std::unordered_map<std::string, std::string> tails;
    read_pairs(member(document, "place_tails"), tails);
    for (const auto& [tail, one] : tails) {
      lexicon_.place_tails.try_emplace(tail, one);
      for (const std::string& conjunction : forms(member(document, "conjunctions")))
        lexicon_.place_tails.try_emplace(conjunction + ' ' + tail, one);
    }
  }

  void add_label(const std::string& form, Role role) {
    auto& labels = lexicon_.labels[form];
    const auto same = [&](const Label& label) { return label.language == language_; };
    if (std::ranges::none_of(labels, same)) labels.push_back({role, language_});
  }

  void add_organisation(const json& entry) {
    const std::string name = text_member(entry, "name");
    if (name.empty()) fail("has an organisation without \"name\"");
    const std::uint32_t index = organisation(name);
    for (const json& alias : array(member(entry, "aliases"))) {
      if (!alias.is_string()) fail("has an alias that is no text");
      lexicon_.organisations[index].aliases.push_back(alias.get<std::string>());
      add_form(alias.get_ref<const std::string&>(), index);
    }
  }

  // The organisation of that name, which another language may have brought already.
  std::uint32_t organisation(const std::string& name) {
    const std::string form = matching_form(name);
    if (const auto known = lexicon_.organisation_forms.find(form);
        known != lexicon_.organisation_forms.end()) {
      for (const std::uint32_t index : known->second) {
        if (matching_form(lexicon_.organisations[index].name) == form) return index;
      }
    }
    const auto index = static_cast<std::uint32_t>(lexicon_.organisations.size());
    lexicon_.organisations.push_back({name});
    add_form(name, index);
    return index;
  }

  void add_form(const std::string& name, std::uint32_t index) {
    const std::string form = matching_form(name);
    count_words(form);
    auto& indices = lexicon_.organisation_forms[form];
    if (indices.empty() || indices.back() != index) indices.push_back(index);
  }

  void count_words(std::string_view form) {
    const auto blanks = static_cast<std::size_t>(std::ranges::count(form, ' '));
    lexicon_.longest_form = std::max(lexicon_.longest_form, blanks + 1);
  }

  Lexicon& lexicon_;
  std::string_view file_;
  std::string language_;
};

}  // namespace

Lexicon built_in_lexicon() {
  Lexicon lexicon;
  for (const auto& [file, json] : embedded_lexicons()) extend(lexicon, json, file, {});
  return lexicon;
}

void extend(Lexicon& lexicon, std::string_view json, std::string_view file, const Limits& limits) {
  LexiconReader(lexicon, file).read(parse_json(json, file, limits));
}

}  // namespace partnergraph
