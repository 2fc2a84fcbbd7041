#include <partnergraph/output/roles.hpp>

#include <string_view>
#include <utility>
#include <vector>

#include "csv_writer.hpp"
#include "group_texts.hpp"
#include "json_writer.hpp"
#include "selection.hpp"
#include "terminal_writer.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

const std::string& name_in(const Programme& programme, MeasureId id) {
  return programme[id].title;
}
const std::string& name_in(const Programme& programme, PartnerId id) {
  return programme[id].name;
}

// The members of each class, in their order.
template <StrongId Vertex>
std::vector<std::vector<Vertex>> members(const std::vector<std::uint32_t>& class_of,
                                         std::uint32_t classes) {
  std::vector<std::vector<Vertex>> result(classes);
  for (std::uint32_t v = 0; v < class_of.size(); ++v) result[class_of[v]].push_back(Vertex{v});
  return result;
}

template <StrongId Vertex>
void write_classes(JsonWriter& json, const Programme& programme, std::string_view name,
                   const std::vector<std::vector<Vertex>>& classes) {
  json.key(name);
  json.begin_array();
  for (const auto& each : classes) {
    json.begin_array(Layout::one_line);
    for (const Vertex id : each) json.value(programme[id].key);
    json.end();
  }
  json.end();
}

template <StrongId Vertex>
void write_rows(CsvWriter& csv, const Programme& programme, std::string_view mode,
                const std::vector<std::uint32_t>& class_of,
                const std::vector<std::vector<Vertex>>& same) {
  std::vector<std::uint64_t> number(class_of.size(), 0);
  for (std::size_t i = 0; i < same.size(); ++i) {
    for (const Vertex id : same[i]) number[id.index()] = i + 1;
  }
  for (std::uint32_t v = 0; v < class_of.size(); ++v) {
    csv.cell(mode).cell(programme[Vertex{v}].key).cell(name_in(programme, Vertex{v}));
    csv.count(std::uint64_t{class_of[v]} + 1);
    if (number[v] == 0) {
      csv.cell("").end_row();
    } else {
      csv.count(number[v]).end_row();
    }
  }
}

// Which classes of partners are in which of measures.
std::string joined(const Blockmodel& model, Language language) {
  std::string result;
  for (std::uint32_t p = 0; p < model.partner_classes; ++p) {
    std::string in;
    for (std::uint32_t m = 0; m < model.measure_classes; ++m) {
      if (!model.complete[std::size_t{m} * model.partner_classes + p]) continue;
      in.append(in.empty() ? "" : ", ").append(std::to_string(m + 1));
    }
    if (in.empty()) continue;
    result += result.empty() ? "" : " ";
    result += fill(texts::block_joined.in(language), {std::to_string(p + 1), in});
  }
  return result;
}

// Where no block is complete, all ties are errors: any division would do as well.
void write_blocks(TerminalWriter& out, const Programme& programme, const Blockmodel& model,
                  Language language) {
  if (std::ranges::find(model.complete, true) == model.complete.end()) {
    out.paragraph(texts::no_blocks.in(language));
    return;
  }
  out.paragraph(fill((model.optimal ? texts::blocks_proven : texts::blocks_found).in(language),
                     {std::to_string(model.measure_classes), std::to_string(model.partner_classes),
                      std::to_string(model.errors),
                      std::to_string(model.measures.size() * model.partners.size())}));
  const std::string who_in_what = joined(model, language);
  if (!who_in_what.empty()) out.paragraph(who_in_what);
  std::size_t number = 0;
  for (const auto& each : members<MeasureId>(model.measures, model.measure_classes)) {
    out.paragraph(fill(texts::block_measures.in(language),
                       {std::to_string(++number), listed(programme, each, 1000, language)}),
                  2);
  }
  number = 0;
  for (const auto& each : members<PartnerId>(model.partners, model.partner_classes)) {
    out.paragraph(fill(texts::block_partners.in(language),
                       {std::to_string(++number), listed(programme, each, 1000, language)}),
                  2);
  }
}

}  // namespace

std::string roles_text(const Programme& programme, const RoleReport& report,
                       const TerminalOptions& options) {
  const Language language = options.language;
  TerminalWriter out(options.width, options.color);
  const Blockmodel& model = report.blocks;
  out.heading(texts::blocks.in(language));
  write_blocks(out, programme, model, language);
  out.blank();
  out.heading(texts::same_role.in(language));
  if (report.same.measures.empty() && report.same.partners.empty()) {
    out.paragraph(texts::nobody_same.in(language));
  }
  for (const auto& each : first_of(report.same.measures, options.top)) {
    out.paragraph(
        std::string(texts::measures.in(language)) + ": " + listed(programme, each, 1000, language),
        2);
  }
  for (const auto& each : first_of(report.same.partners, options.top)) {
    out.paragraph(
        std::string(texts::partners.in(language)) + ": " + listed(programme, each, 1000, language),
        2);
  }
  return std::move(out).finish();
}

std::string roles_json(const Programme& programme, const RoleReport& report) {
  const Blockmodel& model = report.blocks;
  JsonWriter json;
  json.begin_object();
  json.member("schema", "partnergraph/roles/1");
  json.member("errors", model.errors);
  json.member("optimal", model.optimal);
  write_classes(json, programme, "measure_classes",
                members<MeasureId>(model.measures, model.measure_classes));
  write_classes(json, programme, "partner_classes",
                members<PartnerId>(model.partners, model.partner_classes));
  json.key("complete");
  json.begin_array();
  for (std::uint32_t m = 0; m < model.measure_classes; ++m) {
    json.begin_array(Layout::one_line);
    for (std::uint32_t p = 0; p < model.partner_classes; ++p) {
      const bool all = model.complete[std::size_t{m} * model.partner_classes + p];
      json.value(all);
    }
    json.end();
  }
  json.end();
  write_classes(json, programme, "same_measures", report.same.measures);
  write_classes(json, programme, "same_partners", report.same.partners);
  json.end();
  return std::move(json).finish();
}

std::string roles_csv(const Programme& programme, const RoleReport& report) {
  CsvWriter csv;
  for (const char* name : {"mode", "id", "name", "class", "same"}) csv.cell(name);
  csv.end_row();
  write_rows(csv, programme, "measure", report.blocks.measures, report.same.measures);
  write_rows(csv, programme, "partner", report.blocks.partners, report.same.partners);
  return std::move(csv).finish();
}

}  // namespace partnergraph
