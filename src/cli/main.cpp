// argv in, exit code out. The one place that catches: each class of error is one exit code.
#include <exception>
#include <new>
#include <string>
#include <vector>

#include <partnergraph/model/error.hpp>

#include "command_line.hpp"
#include "console.hpp"
#include "exit_code.hpp"
#include "help.hpp"
#include "signals.hpp"
#include "usage_error.hpp"

namespace {

using namespace partnergraph::cli;

int run(const std::vector<std::string>& arguments) {
  const CommandLine line = parse_command_line(arguments);
  switch (line.wish) {
    case Wish::version:
      print("partnergraph " PARTNERGRAPH_VERSION "\n");
      return exit_code::done;
    case Wish::help:
      print(line.command == nullptr ? program_help() : command_help(*line.command));
      return exit_code::done;
    case Wish::run:
      break;
  }
  return line.command->run(line.settings);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    reserve_standard_streams();
    handle_signals();
    return run({argv + 1, argv + argc});
  } catch (const UsageError& error) {
    complain(error.what());
    return exit_code::usage;
  } catch (const partnergraph::InputError& error) {
    complain(error.what());
    return exit_code::input;
  } catch (const partnergraph::LimitError& error) {
    complain(error.what());
    return exit_code::limit;
  } catch (const std::bad_alloc&) {
    complain("the memory is used up; a smaller --limit input-bytes refuses large inputs earlier");
    return exit_code::limit;
  } catch (const partnergraph::OutputError& error) {
    complain(error.what());
    return exit_code::output;
  } catch (const ReaderLeft&) {
    return exit_code::output;
  } catch (const std::exception& error) {
    complain("internal error, please report it: " + std::string(error.what()));
    return exit_code::internal;
  }
}
