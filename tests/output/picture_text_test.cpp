// Do the texts of a picture stay on its page and apart from each other, and can colours be seen?
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <partnergraph/output/svg.hpp>

#include "output/code_point.hpp"
#include "output/palette.hpp"
#include "output/sample.hpp"
#include "output/wrap.hpp"
#include "support/catch.hpp"

using namespace partnergraph;

namespace {

struct PictureText {
  std::string text;
  double left = 0.0;
  double right = 0.0;
  double baseline = 0.0;
  double font = 0.0;
};

std::string attribute(const std::string& tag, const std::string& name) {
  const std::size_t at = tag.find(' ' + name + "=\"");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + name.size() + 3;
  return tag.substr(begin, tag.find('"', begin) - begin);
}

std::string unescaped(std::string text) {
  const std::vector<std::pair<std::string, std::string>> entities{
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [entity, meant] : entities) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at)) {
      text.replace(at, entity.size(), meant);
      at += meant.size();
    }
  }
  return text;
}

// Those that stand upright, without the white seams behind them.
std::vector<PictureText> texts_of(const std::string& svg) {
  std::vector<PictureText> texts;
  for (std::size_t at = svg.find("<text"); at != std::string::npos;
       at = svg.find("<text", at + 1)) {
    const std::size_t end = svg.find('>', at);
    const std::string tag = svg.substr(at, end - at);
    if (!attribute(tag, "transform").empty() || attribute(tag, "stroke") == paper) continue;
    PictureText text;
    text.text = unescaped(svg.substr(end + 1, svg.find("</text>", end) - end - 1));
    text.font = std::atof(attribute(tag, "font-size").c_str());
    text.baseline = std::atof(attribute(tag, "y").c_str());
    const double x = std::atof(attribute(tag, "x").c_str());
    const bool bold = attribute(tag, "font-weight") == "bold";
    const double width = text.font * width_of(text.text, ems_of) * (bold ? 1.13 : 1.0);
    const std::string anchor = attribute(tag, "text-anchor");
    text.left = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2.0 : x;
    text.right = text.left + width;
    texts.push_back(text);
  }
  return texts;
}

TEST_CASE("no text leaves the page, whatever the names", "[output][svg]") {
  for (const std::string& text : test::hostile_texts()) {
    CAPTURE(text.substr(0, 40));
    const Programme programme = test::hostile_programme(text);
    const Findings findings = test::hostile_findings(text);
    for (const std::string& svg : {columns_svg(programme, findings, Language::nb),
                                   matrix_svg(programme, findings, Language::en),
                                   network_svg(programme, findings, Language::nb),
                                   coalitions_svg(programme, findings, Language::nb),
                                   ego_svg(programme, findings, PartnerId{3}, Language::en),
                                   partner_overlaps_svg(programme, findings, Language::nb)}) {
      const std::string head = svg.substr(0, svg.find('>'));
      const double width = std::atof(attribute(head, "width").c_str());
      const double height = std::atof(attribute(head, "height").c_str());
      for (const PictureText& drawn : texts_of(svg)) {
        CAPTURE(drawn.text);
        CHECK(drawn.left >= 0.0);
        CHECK(drawn.right <= width);
        CHECK(drawn.baseline >= drawn.font);
        CHECK(drawn.baseline <= height);
      }
    }
  }
}

// Eight coalitions of a measure and a partner, every two of them joined by a tie.
TEST_CASE("labels of lines between coalitions stand apart from each other", "[output][svg]") {
  Programme programme;
  Findings findings;
  findings.coalitions.count = 8;
  for (std::uint32_t c = 0; c < 8; ++c) {
    const std::string name(1, static_cast<char>('a' + c));
    programme.partners.push_back({name, "Partner with a name " + name});
    Measure measure;
    measure.key = "M" + name;
    measure.title = "T";
    for (std::uint32_t p = 0; p <= c; ++p) {
      measure.mentions.push_back({PartnerId{p}, "x", {}, 1.0});
    }
    programme.measures.push_back(measure);
    findings.coalitions.measures.push_back(c);
    findings.coalitions.partners.push_back(c);
  }
  std::vector<PictureText> numbers;
  for (const PictureText& text : texts_of(coalitions_svg(programme, findings, Language::en))) {
    if (text.text == "1" && text.font == 12.0) numbers.push_back(text);
  }
  CHECK(numbers.size() > 10);  // of 14 lines
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      CHECK((std::abs(numbers[i].left - numbers[k].left) >= 100.0 ||
             std::abs(numbers[i].baseline - numbers[k].baseline) >= 28.0));
    }
  }
}

// Three cards in a row; 1 shares one tie with 2, two with 3, and 2 shares three with 3. A straight
// line from 1 to 3 would run behind 2 and over the other lines, and its label hide theirs.
TEST_CASE("a line between cards of a row runs around those between them", "[output][svg]") {
  Programme programme;
  Findings findings;
  findings.coalitions.count = 3;
  const auto measure = [&](std::uint32_t coalition, std::vector<std::uint32_t> partners) {
    Measure made;
    made.key = "M" + std::to_string(programme.measures.size());
    for (const std::uint32_t p : partners) made.mentions.push_back({PartnerId{p}, "x", {}, 1.0});
    programme.measures.push_back(made);
    findings.coalitions.measures.push_back(coalition);
  };
  for (std::uint32_t p = 0; p < 3; ++p) {
    programme.partners.push_back({"p" + std::to_string(p), "Partner"});
    findings.coalitions.partners.push_back(p);
  }
  measure(0, {0, 1, 2});
  measure(0, {2});
  measure(1, {1, 2});
  measure(1, {1, 2});
  measure(1, {1, 2});
  measure(2, {2});
  const std::string svg = coalitions_svg(programme, findings, Language::en);
  std::map<std::string, double> baselines;
  for (const PictureText& text : texts_of(svg)) {
    if (text.font == 12.0 && text.text.size() == 1) baselines[text.text] = text.baseline;
  }
  REQUIRE(baselines.size() == 3);
  CHECK(std::abs(baselines["1"] - baselines["3"]) < 2.0);  // lines are as wide as they say
  CHECK(baselines["2"] < baselines["1"] - 80.0);           // above the cards
}

// Many that share much, as in a large plan: as many vertices as are drawn.
Findings many_overlaps(std::size_t partners, unsigned seed) {
  std::mt19937 random(seed);
  Findings findings;
  findings.coalitions.count = 5;
  for (std::uint32_t p = 0; p < partners; ++p) findings.coalitions.partners.push_back(p % 5);
  for (std::uint32_t a = 0; a < partners; ++a) {
    for (std::uint32_t b = a + 1; b < partners; ++b) {
      if (b != a + 1 && random() % 4 != 0) continue;
      Overlap<PartnerId> pair;
      pair.first = PartnerId{a};
      pair.second = PartnerId{b};
      pair.shared = 2 + static_cast<std::uint32_t>(random() % 9);
      findings.partner_overlaps.push_back(pair);
    }
  }
  return findings;
}

// Points along each "M x y Q x y x y".
std::vector<std::pair<double, double>> points_of_curves(const std::string& svg) {
  std::vector<std::pair<double, double>> points;
  for (std::size_t at = svg.find(" d=\"M"); at != std::string::npos;
       at = svg.find(" d=\"M", at + 1)) {
    std::string path = svg.substr(at + 5, svg.find('"', at + 5) - at - 5);
    std::ranges::replace(path, 'Q', ' ');
    std::istringstream numbers(path);
    double x[3] = {};
    double y[3] = {};
    for (int i = 0; i < 3; ++i) numbers >> x[i] >> y[i];
    for (double t = 0.0; t <= 1.0; t += 0.02) {
      const double s = 1.0 - t;
      points.emplace_back(s * s * x[0] + 2.0 * s * t * x[1] + t * t * x[2],
                          s * s * y[0] + 2.0 * s * t * y[1] + t * t * y[2]);
    }
  }
  return points;
}

TEST_CASE("overlaps fit a slide, and no label meets another or a line", "[output][svg]") {
  for (const std::size_t count : {2U, 5U, 17U, 36U, 60U, 90U}) {
    CAPTURE(count);
    Programme programme;
    for (std::uint32_t p = 0; p < count; ++p) {
      programme.partners.push_back({"p" + std::to_string(100 + p),
                                    "A partner whose name is a long one, as that of a department "
                                    "of a ministry may be, number " +
                                        std::to_string(p)});
    }
    const std::string svg = partner_overlaps_svg(programme, many_overlaps(count, 3), Language::en);
    const std::string head = svg.substr(0, svg.find('>'));
    CHECK(std::atof(attribute(head, "width").c_str()) == 1280.0);
    CHECK(std::atof(attribute(head, "height").c_str()) <= 720.0);
    const auto texts = texts_of(svg);
    const auto points = points_of_curves(svg);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      CAPTURE(texts[i].text);
      for (std::size_t k = 0; k < i; ++k) {
        CAPTURE(texts[k].text);
        CHECK((texts[i].right <= texts[k].left || texts[k].right <= texts[i].left ||
               std::abs(texts[i].baseline - texts[k].baseline) >=
                   std::max(texts[i].font, texts[k].font)));
      }
      if (texts[i].font < 12.0 || texts[i].text.size() < 3) continue;  // numbers in marks
      CHECK(std::ranges::none_of(points, [&](const auto& point) {
        return point.first > texts[i].left && point.first < texts[i].right &&
               point.second > texts[i].baseline - 0.8 * texts[i].font &&
               point.second < texts[i].baseline + 0.2 * texts[i].font;
      }));
    }
  }
}

double linear(std::string_view hex) {
  const double value = static_cast<double>(std::stoi(std::string(hex), nullptr, 16)) / 255.0;
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// WCAG 2.1, relative luminance.
double contrast_with_white(std::string_view colour) {
  const double luminance = 0.2126 * linear(colour.substr(1, 2)) +
                           0.7152 * linear(colour.substr(3, 2)) +
                           0.0722 * linear(colour.substr(5, 2));
  return 1.05 / (luminance + 0.05);
}

TEST_CASE("every colour of a line or mark stands out from white by 3:1", "[output][svg]") {
  CHECK(contrast_with_white("#000000") == Approx(21.0));
  CHECK(contrast_with_white(between_colour) >= 3.0);
  CHECK(contrast_with_white(neutral_hue.strong) >= 3.0);
  for (const Hue& hue : coalition_hues) {
    CAPTURE(hue.strong);
    CHECK(contrast_with_white(hue.strong) >= 3.0);
  }
}

TEST_CASE("colour is never the only cue: marks carry the coalition's number", "[output][svg]") {
  const auto marks = [](const std::string& svg) {
    std::string found;
    for (const PictureText& text : texts_of(svg)) {
      if (text.text == "1" || text.text == "2") found += text.text;
    }
    std::ranges::sort(found);
    return found;
  };
  const Programme programme = test::sample_programme();
  const Findings findings = test::sample_findings();
  // Three measures and four partners have ties; two of them are in the second coalition.
  CHECK(marks(network_svg(programme, findings, Language::en)) == "1111122");
  CHECK(hue_of(11, 2).mark == 12);  // beyond the hues the number alone tells
  CHECK(hue_of(11, 1).mark == 0);
  // One mark a tie, and two in the legend.
  CHECK(marks(matrix_svg(programme, findings, Language::en)) == "1111122");
}

}  // namespace
