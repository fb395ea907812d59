#!/usr/bin/env bash
# Sets up, builds with warnings as errors, runs every test that needs no GPU, and ends with ctest's summary.
#   ./test.sh            all of them
#   ./test.sh LABEL…     only those with one of the labels (unit, golden, end-to-end, window)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/core/cmake/set_up.sh"

sdm_set_up
sdm_configure_and_build

export OMP_WAIT_POLICY=passive OMP_NUM_THREADS=1
selection=()
if [ $# -gt 0 ]; then
  selection=(-L "^($(IFS='|'; echo "$*"))\$")
fi
exec ctest --test-dir "$sdm_build" --output-on-failure --parallel "$(nproc)" -LE '^gpu$' "${selection[@]}"
