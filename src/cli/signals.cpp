#include "signals.hpp"

#include <unistd.h>

#include <csignal>

#include <partnergraph/output/output_folder.hpp>

#include "exit_code.hpp"

namespace partnergraph::cli {
namespace {

extern "C" void end_interrupted(int) {
  remove_temporary_files();
  ::_exit(exit_code::interrupted);
}

void ignore(int signal) {
  struct sigaction action {};
  action.sa_handler = SIG_IGN;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void handle_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction inherited {};
    if (::sigaction(signal, nullptr, &inherited) == 0 && inherited.sa_handler == SIG_IGN) continue;
    struct sigaction action {};
    action.sa_handler = end_interrupted;
    ::sigfillset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
  }
  ignore(SIGPIPE);
  ignore(SIGXFSZ);
}

}  // namespace partnergraph::cli
