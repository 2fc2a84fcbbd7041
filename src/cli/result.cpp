#include "result.hpp"

#include <system_error>
#include <utility>

#include <partnergraph/output/output_folder.hpp>

#include "console.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

bool goes_to_file(const Settings& settings) {
  return settings.output.value_or("-") != "-";
}

}  // namespace

Format format_of(const Settings& settings, Format usual) {
  const Format format = settings.format.value_or(usual);
  if (settings.dialect != CsvDialect::rfc4180 && format != Format::csv) {
    throw UsageError("--dialect is for --format csv: the other formats have one form only");
  }
  return format;
}

void deliver(std::string_view bytes, const Settings& settings) {
  if (!goes_to_file(settings)) {
    print(bytes);
    return;
  }
  refuse_to_overwrite_input(*settings.output, settings);
  write_file(*settings.output, bytes);
}

void deliver_csv(std::string csv, const Settings& settings) {
  deliver(in_dialect(std::move(csv), settings.dialect), settings);
}

void deliver_decisions(std::string_view bytes, const Settings& settings) {
  Settings continued = settings;
  continued.decisions.reset();
  deliver(bytes, continued);
}

void refuse_to_overwrite_input(const std::filesystem::path& path, const Settings& settings) {
  const auto refuse_if_same = [&path](const std::string& read) {
    std::error_code none;  // what does not exist is not the same
    if (read != "-" && std::filesystem::equivalent(path, read, none)) {
      throw UsageError("'" + path.string() + "' is an input and would be overwritten; " +
                       "choose another -o");
    }
  };
  refuse_if_same(settings.input);
  if (!settings.second_input.empty()) refuse_if_same(settings.second_input);
  if (settings.decisions) refuse_if_same(*settings.decisions);
  if (settings.costs) refuse_if_same(*settings.costs);
  for (const std::string& lexicon : settings.lexicons) refuse_if_same(lexicon);
}

Language language_of(const Programme& programme, const Settings& settings) {
  const bool norwegian = programme.language == "nb" || programme.language == "nn";
  return settings.language.value_or(norwegian ? Language::nb : Language::en);
}

TerminalOptions terminal_options(const Programme& programme, const Settings& settings) {
  TerminalOptions options;
  options.language = language_of(programme, settings);
  options.top = settings.top.value_or(options.top);
  if (goes_to_file(settings)) {
    options.color = settings.color == Color::always;
  } else {
    options.color = wants_color(settings.color);
    options.width = terminal_width();
  }
  return options;
}

}  // namespace partnergraph::cli
