# One place for warnings and definitions, and the only three ways to make a target.
add_library(sdm_options INTERFACE)
target_compile_features(sdm_options INTERFACE cxx_std_20)
target_compile_options(sdm_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 reports overlaps that do not exist in std::string's operator+ (its bug 105651).
  target_compile_options(sdm_options INTERFACE -Wno-restrict)
endif()
target_compile_definitions(sdm_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
                                                 SDM_VERSION="${PROJECT_VERSION}")
target_include_directories(sdm_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(SDM_WARNINGS_AS_ERRORS)
  target_compile_options(sdm_options INTERFACE -Werror)
endif()
if(SDM_SANITIZE STREQUAL "address")
  set(SDM_SANITIZERS -fsanitize=address,undefined -fno-sanitize-recover=undefined)
elseif(SDM_SANITIZE STREQUAL "thread")
  set(SDM_SANITIZERS -fsanitize=thread)
elseif(SDM_SANITIZE)
  message(FATAL_ERROR "SDM_SANITIZE is \"${SDM_SANITIZE}\"; it is empty, address or thread")
endif()
if(SDM_SANITIZE)
  target_compile_options(sdm_options INTERFACE ${SDM_SANITIZERS} -fno-omit-frame-pointer)
  target_link_options(sdm_options INTERFACE ${SDM_SANITIZERS})
endif()

# sdm_add_library(name SOURCES … LINKS … [PRIVATE_LINKS …]): a static library with the alias Sdm::<name without sdm_>.
function(sdm_add_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  if(ARG_SOURCES)
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC sdm_options ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE sdm_options ${ARG_LINKS})
  endif()
  string(REPLACE "sdm_" "" short ${name})
  add_library(Sdm::${short} ALIAS ${name})
endfunction()

# The sanitizer presets merge sources into units of 16, which is several times as fast where each of them reads LibTorch's headers.
# sdm_keep_apart(target FILE…): sources with a local name that another of the library has too.
function(sdm_keep_apart target)
  set_source_files_properties(${ARGN} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# Labels: unit, golden, and threads for tests of code of ours that several threads run at once.
# sdm_add_test(tst_x SOURCES … LINKS … [LABELS …] [TIMEOUT s] [ENVIRONMENT …]): a Qt Test program run by ctest.
# Every test sees the runner's path, the golden files that are there, one torch thread, and no display.
function(sdm_add_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(SDM_SANITIZE) # everything takes several times as long
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 6")
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD OFF)
  target_link_libraries(${name} PRIVATE sdm_options Qt6::Test ${ARG_LINKS})
  target_compile_definitions(${name} PRIVATE
    SDM_TEST_DATA_DIR="${CMAKE_SOURCE_DIR}/tests" SDM_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    SDM_RUNNER_PATH="${CMAKE_BINARY_DIR}/bin/sdm-runner")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_NUM_THREADS=1;OMP_WAIT_POLICY=passive;${ARG_ENVIRONMENT}")
endfunction()
