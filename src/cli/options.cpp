#include "options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <system_error>
#include <utility>
#include <vector>

#include <partnergraph/model/day.hpp>
#include <partnergraph/model/limits.hpp>

#include "export_command.hpp"
#include "suggestion.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

template <class T>
using Choices = std::vector<std::pair<std::string_view, T>>;

template <class T>
T one_of(std::string_view option, const std::string& value, const Choices<T>& choices) {
  std::string listed;
  std::vector<std::string_view> names;
  for (const auto& [name, choice] : choices) {
    if (value == name) return choice;
    names.push_back(name);
    listed.append(listed.empty() ? "" : ", ").append(name);
  }
  throw UsageError(std::string("--").append(option) + " can't be '" + value + "', only one of " +
                   listed + did_you_mean(value, names));
}

template <class Number>
Number number(std::string_view option, std::string_view value, Number least) {
  Number result = 0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, result);
  if (error != std::errc{} || stop != end || result < least) {
    throw UsageError(std::string("--").append(option) + " needs a whole number, " +
                     std::to_string(least) + " or more, not '" + std::string(value) + "'");
  }
  return result;
}

DegreePair degree_pair(std::string_view option, const std::string& value) {
  const std::size_t comma = value.find(',');
  if (comma == std::string::npos) {
    throw UsageError(std::string("--").append(option) + " needs two numbers, as 3,2, not '" +
                     value + "'");
  }
  const std::string_view text = value;
  return {number<std::uint32_t>(option, text.substr(0, comma), 1),
          number<std::uint32_t>(option, text.substr(comma + 1), 1)};
}

std::string day(std::string_view option, const std::string& value) {
  if (value.empty() || day_of(value) != value) {
    throw UsageError(std::string("--").append(option) + " needs a day such as 2026-03-02, not '" +
                     value + "'");
  }
  return value;
}

// Of a blockmodel.
std::uint32_t classes(std::string_view option, std::string_view value) {
  const auto result = number<std::uint32_t>(option, value, 1);
  if (result > 6) {
    throw UsageError(std::string("--").append(option) + " is at most 6, not " + std::string(value));
  }
  return result;
}

double positive(std::string_view option, std::string_view value) {
  double result = 0.0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, result);
  if (error != std::errc{} || stop != end || !(result > 0.0) || !std::isfinite(result)) {
    throw UsageError(std::string("--").append(option) + " needs a number above 0, not '" +
                     std::string(value) + "'");
  }
  return result;
}

double real(std::string_view option, std::string_view value) {
  double result = 0.0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, result);
  if (error != std::errc{} || stop != end || !std::isfinite(result)) {
    throw UsageError(std::string("--").append(option) + " needs a number such as 0.5, not '" +
                     std::string(value) + "'");
  }
  return result;
}

// One of "a|b|c", as it stands.
std::string one_of_names(std::string_view option, const std::string& value,
                         std::string_view names) {
  Choices<std::string> choices;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find('|'));
    choices.emplace_back(name, std::string(name));
    names.remove_prefix(std::min(names.size(), name.size() + 1));
  }
  return one_of<std::string>(option, value, choices);
}

// Above 0, at most 1.
double share(std::string_view option, const std::string& value) {
  double result = 0.0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, result);
  if (error != std::errc{} || stop != end || !(result > 0.0) || result > 1.0) {
    throw UsageError("--" + std::string(option) + " needs a number above 0 and at most 1, not '" +
                     value + "'");
  }
  return result;
}

void set_limit(Limits& limits, const std::string& value) {
  const std::size_t equals = value.find('=');
  const std::string_view name = std::string_view(value).substr(0, equals);
  const auto limit = std::ranges::find(limit_names, name, &LimitName::name);
  if (limit == limit_names.end()) {
    std::string listed;
    std::vector<std::string_view> names;
    for (const LimitName& known : limit_names) {
      names.push_back(known.name);
      listed.append(listed.empty() ? "" : ", ").append(known.name);
    }
    throw UsageError("there is no limit '" + std::string(name) + "', only " + listed +
                     did_you_mean(name, names));
  }
  if (equals == std::string::npos) {
    throw UsageError("--limit needs NAME=VALUE, for example --limit measures=100");
  }
  limits.*(limit->value) =
      number<std::uint64_t>("limit", std::string_view(value).substr(equals + 1), 1);
}

// Clauses start small and have no full stop; a default stands in brackets behind them.
const auto table = std::to_array<Option>({
    {"of", '\0', "measures|partners|goals|NAME",
     "what overlaps, or duplicates, are of (measures); for --kind ego, the partner in the middle",
     OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.of_name = v;
       if (v == "partners") s.of = Side::partners;
       s.goal_duplicates = v == "goals";
       if (v == "measures") s.of = Side::measures;
     }},
    {"by", '\0', "METRIC",
     "the metric that ranks partners (betweenness), or index that orders overlaps (shared)",
     OptionGroup::own, false, [](Settings& s, const std::string& v) { s.by = v; }},
    {"compat", '\0', "partnergraph|ucinet|networkx|netrics",
     "whose conventions metrics follow; the result says what differs (partnergraph)",
     OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.compat = one_of<Convention>("compat", v,
                                     {{"partnergraph", Convention::own},
                                      {"ucinet", Convention::ucinet},
                                      {"networkx", Convention::networkx},
                                      {"netrics", Convention::netrics}});
     }},
    {"min", '\0', "X", "leave out overlaps whose index --by is smaller", OptionGroup::own, false,
     [](Settings& s, const std::string& v) { s.overlaps.at_least = real("min", v); }},
    {"min-shared", '\0', "N", "leave out overlaps of fewer shared (1)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.overlaps.min_shared = number<std::uint32_t>("min-shared", v, 1);
     }},
    {"backbone", '\0', "svn|bicm|disparity",
     "only overlaps that are stronger than chance, as a network", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.backbone = one_of<BackboneMethod>("backbone", v,
                                           {{"svn", BackboneMethod::svn},
                                            {"bicm", BackboneMethod::bicm},
                                            {"disparity", BackboneMethod::disparity}});
     }},
    {"alpha", '\0', "X", "p below which --backbone keeps an overlap (0.05)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.alpha = real("alpha", v);
       if (!(*s.alpha > 0.0) || *s.alpha > 1.0) {
         throw UsageError("--alpha must be above 0 and at most 1, not '" + v + "'");
       }
     }},
    {"correction", '\0', "none|bonferroni|holm|bh",
     "correction of p for all pairs that were tried (bh; disparity: none)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.correction = one_of<Correction>("correction", v,
                                         {{"none", Correction::none},
                                          {"bonferroni", Correction::bonferroni},
                                          {"holm", Correction::holm},
                                          {"bh", Correction::benjamini_hochberg}});
     }},
    {"avoiding", '\0', "", "with --backbone: pairs that share fewer than chance", OptionGroup::own,
     false, [](Settings& s, const std::string&) { s.avoiding = true; }},
    {"must-have", '\0', "NAME", "a partner that is set: name, id or alias; may be repeated",
     OptionGroup::own, true, [](Settings& s, const std::string& v) { s.must_have.push_back(v); }},
    {"must-not", '\0', "NAME", "a partner that is left out; may be repeated", OptionGroup::own,
     true, [](Settings& s, const std::string& v) { s.must_not.push_back(v); }},
    {"at-least", '\0', "N", "partners that each measure needs (1)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.at_least = number<std::uint32_t>("at-least", v, 1);
     }},
    {"resolution", '\0', "NUMBER", "above 1: more and smaller coalitions, below: fewer (1)",
     OptionGroup::own, false,
     [](Settings& s, const std::string& v) { s.resolution = positive("resolution", v); }},
    {"restarts", '\0', "N", "restarts of the search for coalitions (20)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.restarts = number<std::uint32_t>("restarts", v, 1);
     }},
    {"samples", '\0', "N", "random networks to compare the coalitions with, 0 for none (200)",
     OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.samples = number<std::uint32_t>("samples", v, 0);
     }},
    {"proof-steps", '\0', "N",
     "millions of steps for the proof that the coalitions are best, 0 for none (500)",
     OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.proof_steps = std::min<std::uint64_t>(number<std::uint64_t>("proof-steps", v, 0),
                                               1'000'000'000'000);
     }},
    {"min-measures", '\0', "N", "least measures of a group in bicliques (2)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.bicliques.min_measures = number<std::uint32_t>("min-measures", v, 1);
     }},
    {"min-partners", '\0', "N", "least partners of a group in bicliques (2)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.bicliques.min_partners = number<std::uint32_t>("min-partners", v, 1);
     }},
    {"missing", '\0', "K", "list groups in which up to K ties are missing (0)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) { s.missing = number<std::uint32_t>("missing", v, 0); }},
    {"measure-classes", '\0', "N", "classes of measures in roles, at most 6 (3)", OptionGroup::own,
     false,
     [](Settings& s, const std::string& v) { s.measure_classes = classes("measure-classes", v); }},
    {"partner-classes", '\0', "N", "classes of partners in roles, at most 6 (3)", OptionGroup::own,
     false,
     [](Settings& s, const std::string& v) { s.partner_classes = classes("partner-classes", v); }},
    {"as", '\0', "FORMAT",
     "graphml, gexf, pajek, dl, json, json-links, cyjs, hif, csv, incidence, gephi, neo4j or xlsx "
     "(what the ending of -o says, graphml)",
     OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.export_as = one_of_names("as", v, export_formats);
     }},
    {"theme", '\0', "TEXT", "only measures under a heading that is, or has, this text (all)",
     OptionGroup::own, false, [](Settings& s, const std::string& v) { s.theme = v; }},
    {"goal", '\0', "TEXT", "only measures whose goal is, or has, this text (all)", OptionGroup::own,
     false, [](Settings& s, const std::string& v) { s.goal = v; }},
    {"weight", '\0', "NAME=COST", "what a partner costs (1); may be repeated", OptionGroup::own,
     true, [](Settings& s, const std::string& v) { s.weights.push_back(v); }},
    {"costs", '\0', "FILE", "table of partners and what each costs: partner,cost (each 1)",
     OptionGroup::own, false, [](Settings& s, const std::string& v) { s.costs = v; }},
    {"without", '\0', "NAME", "a partner that leaves; may be repeated", OptionGroup::own, true,
     [](Settings& s, const std::string& v) { s.without.push_back(v); }},
    {"with", '\0', "NAME:MEASURE", "a partner that joins a measure; may be repeated",
     OptionGroup::own, true, [](Settings& s, const std::string& v) { s.with.push_back(v); }},
    {"measure", '\0', "NAME", "a measure by id, number or title; may be repeated (all)",
     OptionGroup::own, true, [](Settings& s, const std::string& v) { s.measures.push_back(v); }},
    {"threshold", '\0', "X", "least likeness of a match in compare (0.4), of duplicates (0.55), up to 1",
     OptionGroup::own, false,
     [](Settings& s, const std::string& v) { s.threshold = share("threshold", v); }},
    {"positive", '\0', "", "those who together reach all others soonest (both)", OptionGroup::own,
     false, [](Settings& s, const std::string&) { s.positive = true; }},
    {"negative", '\0', "", "those without whom the network falls apart most (both)",
     OptionGroup::own, false, [](Settings& s, const std::string&) { s.negative = true; }},
    {"size", 'k', "N", "partners of a set (2)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) { s.set_size = number<std::uint32_t>("size", v, 1); }},
    {"kind", '\0', "network|columns|matrix|coalitions|overlaps|ego|lattice|compare",
     "which picture (network); -o takes .svg, .png, .pdf or .dot; compare takes OLD NEW", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.kind = one_of<Picture>("kind", v,
                                {{"network", Picture::network},
                                 {"columns", Picture::columns},
                                 {"matrix", Picture::matrix},
                                 {"coalitions", Picture::coalitions},
                                 {"overlaps", Picture::overlaps},
                                 {"ego", Picture::ego},
                                 {"lattice", Picture::lattice},
                                 {"compare", Picture::compare}});
     }},
    {"page", '\0', "A4|A3|16:9", "page that the picture is put on (as large as the picture)",
     OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.page = one_of<PageSize>(
           "page", v, {{"A4", PageSize::a4}, {"A3", PageSize::a3}, {"16:9", PageSize::slide}});
     }},
    {"shell", '\0', "bash|zsh|fish", "the shell that completes (bash)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) {
       s.shell = one_of<Shell>("shell", v,
                               {{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}});
     }},
    {"actors", '\0', "organisations|groups|all|expanded",
     "the partners to look at; expanded: members in place of groups (all)", OptionGroup::analysing,
     false,
     [](Settings& s, const std::string& v) {
       s.actors = one_of<Actors>("actors", v,
                                 {{"organisations", Actors::organisations},
                                  {"groups", Actors::groups},
                                  {"all", Actors::all},
                                  {"expanded", Actors::expanded}});
     }},
    {"core", '\0', "A,B",
     "only the part where a measure keeps A partners and a partner B measures, at least (all)",
     OptionGroup::analysing, false,
     [](Settings& s, const std::string& v) { s.core = degree_pair("core", v); }},
    {"unweighted", '\0', "", "every tie counts alike, whatever weights the input has",
     OptionGroup::analysing, false, [](Settings& s, const std::string&) { s.unweighted = true; }},
    {"query", '\0', "NAME",
     "a partner that birank, cohits and bgrm start from; may be repeated (all alike)",
     OptionGroup::own, true, [](Settings& s, const std::string& v) { s.query.push_back(v); }},
    {"seed", '\0', "N", "start of everything random: same seed, same result (1)",
     OptionGroup::analysing, false,
     [](Settings& s, const std::string& v) { s.seed = number<std::uint64_t>("seed", v, 0); }},
    {"threads", '\0', "N", "threads to compute with, 0 for all; changes no result (0)",
     OptionGroup::analysing, false,
     [](Settings& s, const std::string& v) { s.threads = number<std::uint32_t>("threads", v, 0); }},
    {"format", '\0', "text|json|csv", "form of the result (text; extract: json)",
     OptionGroup::listing, false,
     [](Settings& s, const std::string& v) {
       s.format = one_of<Format>(
           "format", v, {{"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}});
     }},
    {"date", '\0', "YYYY-MM-DD", "date of the document, on pictures and page; else the file's own",
     OptionGroup::own, false, [](Settings& s, const std::string& v) { s.date = day("date", v); }},
    {"dialect", '\0', "rfc4180|excel-nb",
     "how CSV is written: excel-nb has semicolons and decimal commas (rfc4180)",
     OptionGroup::listing, false,
     [](Settings& s, const std::string& v) {
       s.dialect = one_of<CsvDialect>(
           "dialect", v, {{"rfc4180", CsvDialect::rfc4180}, {"excel-nb", CsvDialect::excel_nb}});
     }},
    {"top", '\0', "N", "rows of a list, 0 for all (text: 10, else 0)", OptionGroup::own, false,
     [](Settings& s, const std::string& v) { s.top = number<std::size_t>("top", v, 0); }},
    {"output", 'o', "PATH",
     "file, or folder of report, that is written (standard output, partnergraph-report)",
     OptionGroup::writing, false,
     [](Settings& s, const std::string& v) {
       if (v.empty()) throw UsageError("-o needs a name, not an empty text");
       s.output = v;
     }},
    {"language", '\0', "nb|en", "language of what is printed (that of the document)",
     OptionGroup::writing, false,
     [](Settings& s, const std::string& v) {
       s.language = one_of<Language>("language", v, {{"nb", Language::nb}, {"en", Language::en}});
     }},
    {"lexicon", '\0', "FILE", "words of your own beside the built-in ones; may be repeated",
     OptionGroup::reading, true,
     [](Settings& s, const std::string& v) { s.lexicons.push_back(v); }},
    {"decisions", '\0', "FILE", "what is settled about names: see review (nothing)",
     OptionGroup::reading, false, [](Settings& s, const std::string& v) { s.decisions = v; }},
    {"encoding", '\0', "utf-8|windows-1252", "encoding of a text (found out)", OptionGroup::reading,
     false,
     [](Settings& s, const std::string& v) {
       s.reading.encoding = one_of<std::string>(
           "encoding", v, {{"utf-8", "utf-8"}, {"windows-1252", "windows-1252"}});
     }},
    {"edges", '\0', "", "the table has no header: measure, partner, weight", OptionGroup::reading,
     false, [](Settings& s, const std::string&) { s.reading.edges = true; }},
    {"convert", '\0', "", "let LibreOffice convert what is not read: .odt, .odp, .doc, .ppt, .rtf",
     OptionGroup::reading, false,
     [](Settings& s, const std::string&) { s.reading.convert = true; }},
    {"limit", '\0', "NAME=VALUE", "another value for a named limit; may be repeated",
     OptionGroup::reading, true,
     [](Settings& s, const std::string& v) { set_limit(s.reading.limits, v); }},
    {"strict", '\0', "", "refuse an input that has warnings", OptionGroup::reading, false,
     [](Settings& s, const std::string&) { s.strict = true; }},
    {"quiet", '\0', "", "say nothing but what ends the run", OptionGroup::talking, false,
     [](Settings& s, const std::string&) { s.quiet = true; }},
    {"color", '\0', "auto|always|never", "colour of text (auto: on a terminal)",
     OptionGroup::talking, false,
     [](Settings& s, const std::string& v) {
       s.color = one_of<Color>(
           "color", v,
           {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}});
     }},
    {"help", 'h', "", "say what a command does and takes", OptionGroup::talking, true, nullptr},
});

}  // namespace

std::span<const Option> options() {
  return table;
}

}  // namespace partnergraph::cli
