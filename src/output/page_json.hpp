// What the parts of the page's data are written from, and into.
#pragma once

#include <string_view>
#include <vector>

#include "json_writer.hpp"
#include "page_choice.hpp"
#include "page_data.hpp"
#include "picture.hpp"

namespace partnergraph {

struct PageJson {
  explicit PageJson(const PageContent& shown)
      : content(shown),
        picture(picture_of(shown.programme, shown.findings, shown.language)),
        chosen(page_choice(shown.programme, picture.graph)) {}

  /// The member `key`: the numbers on the page of those that are on it.
  template <StrongId Vertex>
  void numbers(std::string_view key, const std::vector<Vertex>& vertices) {
    json.key(key);
    json.begin_array(JsonWriter::Layout::one_line);
    for (const Vertex vertex : vertices) {
      if (chosen.has(vertex)) json.value(chosen[vertex]);
    }
    json.end();
  }

  const PageContent& content;
  Picture picture;  ///< of the whole programme
  PageChoice chosen;
  JsonWriter json;
};

/// The members `measures`, `partners`, `keyOrder` and `metrics`.
void write_page_vertices(PageJson& page);

/// The members `duplicates`, `overlaps` and `cover`.
void write_page_findings(PageJson& page);

/// The members `doubts`, `decisions` and `open`.
void write_page_doubts(PageJson& page);

/// Where everything stands and in which colour: the members `layouts`, `matrix`, `hues`, `neutral`.
void write_page_pictures(PageJson& page);

}  // namespace partnergraph
