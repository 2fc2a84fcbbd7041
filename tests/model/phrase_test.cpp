#include <partnergraph/model/phrase.hpp>

#include <string>

#include <partnergraph/model/decision.hpp>

#include "support/catch.hpp"

using namespace partnergraph;

namespace {

TEST_CASE("a phrase is filled in for both languages at once", "[phrase]") {
  constexpr Phrase lost{"{0} mistet {1} av {2}", "{0} lost {1} of {2}"};
  CHECK(fill(lost, {std::string("KS"), 2U, std::size_t{7}}) ==
        Message("KS mistet 2 av 7", "KS lost 2 of 7"));
  CHECK(fill(lost.in(Language::nb), {"KS", "2", "7"}) == "KS mistet 2 av 7");
  const std::string_view hostile = "{1}";  // what is filled in is text
  CHECK(fill(lost, {hostile, hostile}).en == "{1} lost {1} of ");
}

TEST_CASE("words within words keep their language", "[phrase]") {
  constexpr Phrase why{"{0}, fordi {1}", "{0}, because {1}"};
  constexpr Phrase rain{"det regner", "it rains"};
  constexpr Phrase wet{"{0} blir våt", "{0} gets wet"};
  CHECK(fill(why, {fill(wet, {std::string("NHO")}), rain}) ==
        Message("NHO blir våt, fordi det regner", "NHO gets wet, because it rains"));
}

TEST_CASE("names stand in the quotation marks of each language", "[phrase]") {
  CHECK(quoted({}).empty());
  CHECK(quoted({"a"}) == Message("«a»", "\"a\""));
  CHECK(quoted({"a", "b", "c"}) == Message("«a», «b», «c»", "\"a\", \"b\", \"c\""));
}

TEST_CASE("a text from a file is the same in each language", "[phrase]") {
  const Message plain(std::string("known"));
  CHECK(plain.in(Language::nb) == "known");
  CHECK(plain.in(Language::en) == "known");
  CHECK_FALSE(plain.empty());
  CHECK(Message().empty());
}

TEST_CASE("a decision is told by number, kind and three names", "[phrase]") {
  CHECK(describe({.decide = Decide::same, .names = {"KS", "NHO"}}, 1) ==
        Message("avgjørelse 2 (same: «KS», «NHO»)", "decision 2 (same: \"KS\", \"NHO\")"));
  CHECK(describe({.decide = Decide::split, .names = {"a", "b", "c", "d"}, .name = "abcd"}, 0) ==
        Message("avgjørelse 1 (split «abcd»: «a», «b», «c», …)",
                "decision 1 (split \"abcd\": \"a\", \"b\", \"c\", …)"));
}

}  // namespace
