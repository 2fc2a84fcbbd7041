// Signals that end the run, or would.
#pragma once

namespace partnergraph::cli {

/// SIGINT, SIGTERM and SIGHUP remove temporary files and exit with 130, unless the caller has them
/// ignored. SIGPIPE and SIGXFSZ are ignored: the write fails instead, and says what happened.
void handle_signals();

}  // namespace partnergraph::cli
