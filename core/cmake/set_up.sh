# Sourced by run.sh and test.sh: gets what a fresh Debian 12 or Ubuntu 24.04 lacks, then configures and builds.
# Uses: SDM_TORCH_DIR (a LibTorch to use instead of the pinned wheel), SDM_TORCH (cpu or cuda: the build of the wheel), SDM_BUILD_DIR (default build).

sdm_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sdm_build=${SDM_BUILD_DIR:-$sdm_root/build}
sdm_torch_version=2.13.0

# Where releases name a package differently: `old|new`.
# One line per reason: compiler and build; Qt, plots and translations; store, text and numbers; Python for the wheel; fonts (Latin and Chinese) and a display for tests.
sdm_packages="g++ cmake ninja-build ccache pkg-config git
  qt6-base-dev qt6-svg-dev libqcustomplot-dev qt6-l10n-tools qt6-translations-l10n
  libsqlite3-dev libsqlitecpp-dev nlohmann-json3-dev libcli11-dev libspdlog-dev libpcre2-dev libicu-dev libboost-dev libssl-dev
  libtcmalloc-minimal4|libtcmalloc-minimal4t64
  python3 python3-venv
  fonts-dejavu-core fonts-wqy-microhei"

sdm_say() { printf '%s\n' "$*" >&2; }

# Whether one of the names `a|b` is installed.
sdm_is_installed() {
  local name
  for name in ${1//|/ }; do
    if dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed'; then
      return 0
    fi
  done
  return 1
}

# The first of the names `a|b` that this release has; the first of all when it has none, for apt's own message.
sdm_name_here() {
  local name
  for name in ${1//|/ }; do
    if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
      printf '%s' "$name"
      return 0
    fi
  done
  printf '%s' "${1%%|*}"
}

sdm_install_packages() {
  local missing="" names="" package
  for package in $sdm_packages; do
    sdm_is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  sdm_say "Installing missing packages:$missing"
  local as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      sdm_say "Not root and no sudo. Install them yourself, then run this again: apt-get install --no-install-recommends$missing"
      exit 2
    fi
    as_root=sudo
  fi
  $as_root apt-get update -qq >&2
  for package in $missing; do
    names="$names $(sdm_name_here "$package")"
  done
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $names >&2
}

# Whether the kernel's NVIDIA driver has a card here; under WSL it is Windows's.
sdm_has_card() {
  compgen -G '/proc/driver/nvidia/gpus/*' >/dev/null || { [ -e /dev/dxg ] && compgen -G '/usr/lib/wsl/lib/libcuda.so*' >/dev/null; }
}

# Of the LibTorch in this folder.
sdm_build_of() { if [ -e "$1/lib/libtorch_cuda.so" ]; then echo cuda; else echo cpu; fi; }

sdm_torch_in_venv() {
  local header
  header=$(compgen -G "$sdm_root/.venv/lib/python3*/site-packages/torch/include/torch/csrc/api/include/torch/torch.h" | head -1 || true)
  printf '%s' "${header%/include/torch/csrc/*}"
}

# That of python3, where it is one that this program compiles with.
sdm_torch_of_python() {
  python3 - <<'PYTHON' 2>/dev/null || true
import importlib.metadata as metadata, importlib.util as util
version = tuple(int(part) for part in metadata.version("torch").split("+")[0].split(".")[:2])
print(util.find_spec("torch").submodule_search_locations[0] if (2, 11) <= version <= (2, 15) else "")
PYTHON
}

# The wheel is used as a C++ library only. Which build: SDM_TORCH (cpu or cuda), otherwise the one for CUDA where a card is and the one for processors
# elsewhere. The first brings its CUDA libraries, several GB, which the second never does by accident: on x86-64 the public registry's plain version is
# the build for CUDA, so the other is asked for by its own name.
sdm_install_torch() {
  [ -z "${SDM_TORCH_DIR:-}" ] || return 0
  local wanted=${SDM_TORCH:-} found
  if [ -z "$wanted" ]; then
    if sdm_has_card; then wanted=cuda; else wanted=cpu; fi
  fi
  case $wanted in
    cpu | cuda) ;;
    *) sdm_say "SDM_TORCH is '$wanted'; it is cpu or cuda"; exit 2 ;;
  esac
  found=$(sdm_torch_in_venv)
  if [ -n "$found" ] && { [ "$wanted" = cpu ] || [ "$(sdm_build_of "$found")" = cuda ]; }; then
    return 0
  fi
  found=$(sdm_torch_of_python)
  if [ -n "$found" ] && { [ "$wanted" = cpu ] || [ "$(sdm_build_of "$found")" = cuda ]; }; then
    export SDM_TORCH_DIR=$found
    return 0
  fi
  [ -x "$sdm_root/.venv/bin/pip" ] || python3 -m venv "$sdm_root/.venv" >&2
  local pip="$sdm_root/.venv/bin/pip"
  if [ "$wanted" = cuda ]; then
    sdm_say "Installing LibTorch $sdm_torch_version for CUDA into .venv, several GB with its libraries (SDM_TORCH=cpu takes the small build)"
    "$pip" install --quiet --force-reinstall "torch===$sdm_torch_version" >&2
    return 0
  fi
  sdm_say "Installing LibTorch $sdm_torch_version (the Python wheel's C++ libraries) into .venv"
  "$pip" install --quiet --no-deps "torch==$sdm_torch_version+cpu" >&2 2>/dev/null && return 0
  if [ "$(uname -m)" != x86_64 ]; then # there the plain version is the build for processors
    "$pip" install --quiet --no-deps "torch==$sdm_torch_version" >&2
    return 0
  fi
  "$pip" install --quiet --no-deps --index-url https://download.pytorch.org/whl/cpu "torch==$sdm_torch_version+cpu" >&2 && return 0
  sdm_say "No build of LibTorch $sdm_torch_version for processors can be had here." \
    "Set SDM_TORCH_DIR to the folder of an installed torch, or SDM_TORCH=cuda to take the build for CUDA, several GB, which serves processors as well."
  exit 2
}

sdm_configure_and_build() {
  sdm_say "Building in $sdm_build"
  cmake -S "$sdm_root" --preset release -B "$sdm_build" >"$sdm_build.configure.log" 2>&1 ||
    { cat "$sdm_build.configure.log" >&2; exit 1; }
  rm -f "$sdm_build.configure.log"
  cmake --build "$sdm_build" "$@" >&2
}

sdm_set_up() {
  if ! command -v dpkg-query >/dev/null; then
    sdm_say "This is no Debian or Ubuntu: install the equivalents of these packages first:" $sdm_packages
  else
    sdm_install_packages
  fi
  sdm_install_torch
  mkdir -p "$(dirname "$sdm_build")"
}
