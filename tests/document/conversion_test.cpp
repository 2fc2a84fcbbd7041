#include <partnergraph/document/conversion.hpp>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <system_error>

#include <partnergraph/ingest/input.hpp>
#include <partnergraph/model/error.hpp>

#include "support/catch.hpp"
#include "support/lexicon.hpp"
#include "support/refusal.hpp"
#include "support/scratch.hpp"
#include "support/zip_writer.hpp"

using namespace partnergraph;
using namespace std::string_literals;

namespace {

constexpr const char* text =
    "Tiltak 1: Felles billett\nPartnere: Ruter, Vy\n\nTiltak 2: Ny sti\nPartnere: Bymiljoetaten\n";

std::string rtf() {
  return "{\\rtf1\\ansi Tiltak 1: Felles billett\\par Partnere: Ruter, Vy\\par \\par "
         "Tiltak 2: Ny sti\\par Partnere: Bymiljoetaten\\par}";
}

std::string odt() {
  const std::string ns = "urn:oasis:names:tc:opendocument:xmlns:";
  std::string body;
  for (const char* line : {"Tiltak 1: Felles billett", "Partnere: Ruter, Vy", "Tiltak 2: Ny sti",
                           "Partnere: Bymiljoetaten"}) {
    body += "<text:p>" + std::string(line) + "</text:p>";
  }
  return test::zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"" + ns +
            "manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type="
            "\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry "
            "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
            "</manifest:manifest>"},
       {"content.xml", "<office:document-content xmlns:office=\"" + ns +
                           "office:1.0\" xmlns:text=\"" + ns +
                           "text:1.0\" office:version=\"1.2\"><office:body><office:text>" + body +
                           "</office:text></office:body></office:document-content>"}});
}

// An old Office file of one directory sector: its entries are 128 bytes, names UTF-16.
std::string old_office(const std::string& stream, const std::string& embedded) {
  std::string file = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s;
  for (const std::string& name : {std::string("Root Entry"), stream, embedded}) {
    file.resize((file.size() + 127) / 128 * 128, '\0');
    for (const char c : name) file += {c, '\0'};
    file += "\0\0"s;
  }
  return file + std::string(512, '\0');
}

// Partners of each measure, as written.
std::string programme_in(const Programme& programme) {
  std::string all;
  for (const Measure& measure : programme.measures) {
    all += measure.title + ":";
    for (const Mention& mention : measure.mentions) all += " " + mention.text;
    all += "\n";
  }
  return all;
}

// LibreOffice may be there without the part that reads texts.
bool writer_is_here() {
  std::istringstream folders(std::getenv("PATH"));
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::error_code none;
    const auto program =
        std::filesystem::canonical(std::filesystem::path(folder) / "soffice", none);
    if (!none && std::filesystem::exists(program.parent_path() / "libswlo.so")) return true;
  }
  WARN("skipped: LibreOffice Writer is not installed");
  return false;
}

}  // namespace

TEST_CASE("a format that is not read is known by what it holds", "[conversion]") {
  CHECK(foreign_format(odt())->ending == ".odt");
  CHECK(foreign_format(rtf())->ending == ".rtf");
  CHECK(foreign_format(old_office("WordDocument", "Workbook"))->ending == ".doc");
  CHECK(foreign_format(old_office("PowerPoint Document", "WordDocument"))->ending == ".ppt");
  CHECK(foreign_format(old_office("Workbook", ""))->ending == ".xls");
  CHECK(foreign_format(old_office("EncryptedPackage", ""))->target.empty());
  CHECK(foreign_format("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")->target.empty());
  // The words alone, not in the directory: some text in the file.
  CHECK(foreign_format(old_office("x", "") + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0\0"s)
            ->target.empty());
  CHECK_FALSE(foreign_format(text));
  CHECK_FALSE(foreign_format(test::zip_of({{"word/document.xml", "<w/>"}})));
  CHECK_FALSE(foreign_format(""));
}

TEST_CASE("nothing is converted that the user did not ask for", "[conversion]") {
  const test::Scratch scratch;
  const std::string path = scratch.file("plan.odt", odt());
  CHECK_THAT(test::refusal<InputError>([&] { (void)read_input(path, test::lexicon()); }),
             Catch::Contains("OpenDocument") && Catch::Contains("--convert"));
}

TEST_CASE("LibreOffice is named where it is missing", "[conversion]") {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "", 1);
  const std::string refusal = test::refusal<InputError>(
      [] { (void)converted(rtf(), *foreign_format(rtf()), "plan.rtf", Limits{}); });
  ::setenv("PATH", path.c_str(), 1);
  CHECK_THAT(refusal, Catch::Contains("plan.rtf") && Catch::Contains("apt install libreoffice"));
}

TEST_CASE("a converted document gives the programme of its text, and leaves nothing behind",
          "[conversion]") {
  if (!writer_is_here()) return;
  const test::Scratch scratch;
  const std::string before = std::getenv("TMPDIR") == nullptr ? "" : std::getenv("TMPDIR");
  const auto temporary = scratch.folder() / "tmp";
  std::filesystem::create_directory(temporary);
  ::setenv("TMPDIR", temporary.c_str(), 1);
  const std::string expected =
      programme_in(read_input(scratch.file("plan.txt", text), test::lexicon()).programme);
  for (const auto& [name, bytes] : {std::pair("plan.rtf", rtf()), std::pair("plan.odt", odt())}) {
    CAPTURE(name);
    const Reading reading =
        read_input(scratch.file(name, bytes), test::lexicon(), {.convert = true});
    CHECK(programme_in(reading.programme) == expected);
    CHECK(std::filesystem::is_empty(temporary));
  }
  before.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", before.c_str(), 1);
}
