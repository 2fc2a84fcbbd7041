#include <partnergraph/resolve/resolution.hpp>

#include <iterator>
#include <utility>

#include <partnergraph/resolve/kind.hpp>

#include "decided.hpp"
#include "merging.hpp"
#include "name_table.hpp"
#include "rewriting.hpp"

namespace partnergraph {
namespace {

// With the texts taken apart that are decided to be lists, and unused decisions told.
Programme prepared(Programme programme, const SettledNames& settled) {
  Diagnostics unused = unused_decisions(programme, settled);
  programme.diagnostics.insert(programme.diagnostics.end(), std::make_move_iterator(unused.begin()),
                               std::make_move_iterator(unused.end()));
  return split_names(std::move(programme), settled);
}

}  // namespace

Programme resolve_partners(Programme programme, const Lexicon& lexicon,
                           const Decisions& decisions) {
  const SettledNames settled(decisions, lexicon);
  programme = prepared(std::move(programme), settled);
  NameTable table(programme, lexicon);
  merge_decided(table, settled);
  merge_alike(table);
  rewrite_partners(table, decided_partners(table, settled));
  return programme;
}

Programme classify_partners(Programme programme, const Lexicon& lexicon,
                            const Decisions& decisions) {
  const KindClassifier kinds(lexicon, programme.language);
  for (Partner& partner : programme.partners) {
    partner.kind = kinds.of_name(partner.name).value_or(PartnerKind::organisation);
  }
  return settle_partners(std::move(programme), lexicon, decisions);
}

Programme settle_partners(Programme programme, const Lexicon& lexicon, const Decisions& decisions) {
  if (decisions.settled.empty()) return programme;
  const SettledNames settled(decisions, lexicon);
  programme = prepared(std::move(programme), settled);
  NameTable table(programme, lexicon);
  merge_decided(table, settled);
  rewrite_decided(table, decided_partners(table, settled));
  return programme;
}

}  // namespace partnergraph
