#pragma once

#include "core/config/run_config.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace sdm {

/// A configuration from JSON text. Keys left out keep the value of the named preset (of `sdm_cm_hn` when none is named), so a file
/// may hold only what it changes.
/// \param source  name of the file for `file:line` in messages; may be empty
/// \param presetOverride  takes the place of the text's `preset`; empty leaves it. Given `base`, which tunes nothing, the text's
///                        `optimiser.epochs` do not count
/// \throws Error (BadInput): syntax errors with `file:line`; unknown or repeated key, wrong type, out of range with the key's path
RunConfig parseRunConfig(std::string_view json, const std::string& source = {}, const std::string& presetOverride = {});

/// Reads a file; relative paths in it are taken from its folder and come back absolute. \throws Error as parseRunConfig, (NotFound)
RunConfig loadRunConfig(const std::filesystem::path& file, const std::string& presetOverride = {});

/// The whole configuration with every key. \param indent  -1 for one line
std::string runConfigJson(const RunConfig& config, int indent = 2);

/// Applies one `key=value` of the command line. `preset=P` replaces everything the old preset set and was not changed since.
/// \throws Error (BadInput) for an unknown key, a wrong type, a value out of range
void applyOverride(RunConfig& config, std::string_view keyAndValue);

/// Makes every relative path of the configuration absolute, starting from `folder`; empty ones stay empty.
void resolvePaths(RunConfig& config, const std::filesystem::path& folder);

/// \throws Error (BadInput) with the first of configFaults, if any.
void requireValid(const RunConfig& config);
/// As requireValid, and whatever a run needs (missingForRun).
void requireRunnable(const RunConfig& config);

/// The `sdm_layer` object alone (`layer fit --config`): `{"epochs": …}` or `{"sdm_layer": {"epochs": …}}`. \throws Error (BadInput)
RunConfig::SdmLayer parseLayerConfig(std::string_view json, const std::string& source = {});

} // namespace sdm
