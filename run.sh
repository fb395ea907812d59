#!/usr/bin/env bash
# Sets up, builds and opens SDM Workbench. Without a display it runs the demo headless and prints its table.
#   ./run.sh                 the window (other arguments go to it)
#   ./run.sh --demo [ARGS]   the demo on the command line (arguments go to `sdm-runner demo`)
#   ./run.sh --build-only    set up and build
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/core/cmake/set_up.sh"

case "${1:-}" in
  -h | --help)
    sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
    ;;
esac

sdm_set_up
sdm_configure_and_build --target sdm-runner sdm-workbench

# Idle OpenMP threads must sleep, not spin: the cores may be shared.
export OMP_WAIT_POLICY=passive

case "${1:-}" in
  --build-only)
    sdm_say "Built: $sdm_build/bin/sdm-workbench and $sdm_build/bin/sdm-runner"
    ;;
  --demo)
    shift
    exec "$sdm_build/bin/sdm-runner" demo "$@"
    ;;
  *)
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ -n "${QT_QPA_PLATFORM:-}" ]; then
      exec "$sdm_build/bin/sdm-workbench" "$@"
    fi
    sdm_say "No display: running the demo on the command line (./run.sh --demo)"
    exec "$sdm_build/bin/sdm-runner" demo "$@"
    ;;
esac
