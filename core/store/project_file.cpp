#include "core/store/project_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <ctime>
#include <nlohmann/json.hpp>
#include <string>
#include <unistd.h>

namespace sdm::store {
namespace {

namespace fs = std::filesystem;

constexpr int kProjectVersion = 1;
constexpr const char* kShownBundle = "shows_bundle";

void checkVersion(const fs::path& file)
{
    int version = 0;
    std::string bundle;
    try {
        const auto project = readJsonFile(file);
        version = wholeNumberAt<int>(project, "version");
        bundle = project.value(kShownBundle, std::string());
    } catch (const nlohmann::json::exception& exception) {
        throw Error(ErrorCode::BadInput, "not a project file (" + clauseOfMember(exception) + ")", file.string(),
                    "repair it, or delete it to have it written again");
    }
    if (version > kProjectVersion)
        throw Error(ErrorCode::Unsupported,
                    "the project has format " + std::to_string(version) + ", this program knows up to " + std::to_string(kProjectVersion),
                    file.string(), "use a newer SDM Workbench");
    if (!bundle.empty())
        throw Error(ErrorCode::BadInput, "a bundle of runs is only looked at, not changed", bundle,
                    "bring its runs into a project first: File > Bring in runs, or sdm-runner unbundle");
}

std::string utcNow()
{
    const auto seconds = static_cast<std::time_t>(nowMilliseconds() / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

nlohmann::ordered_json projectNamed(const std::string& name)
{
    return {{"name", name}, {"version", kProjectVersion}, {"created", utcNow()}};
}

void writeProjectFile(const fs::path& file, const nlohmann::ordered_json& project)
{
    writeFileAtomically(file, project.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

/// The path itself, or what of it is there already.
fs::path nearestExisting(fs::path path)
{
    while (!fs::exists(path) && path.has_parent_path() && path != path.parent_path())
        path = path.parent_path();
    return path;
}

} // namespace

void requireUsableProject(const fs::path& folder)
{
    const fs::path there = nearestExisting(folder);
    if (!fs::is_directory(there))
        throw Error(ErrorCode::Failed, "cannot make the project folder: a file is in its place", there.string(), "choose another folder");
    if (::access(there.c_str(), W_OK | X_OK) != 0)
        throw Error(ErrorCode::Failed, "the project folder cannot be written", there.string(), "check its permissions");
    if (fs::exists(folder / "project.json"))
        checkVersion(folder / "project.json");
}

void ensureProject(const fs::path& folder)
{
    requireUsableProject(folder);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder))
        throw Error(ErrorCode::Failed, "cannot make the project folder: " + (error ? error.message() : "a file is in its place"),
                    folder.string(), "choose another folder");
    const fs::path file = folder / "project.json";
    if (fs::exists(file))
        return;
    const fs::path plain = folder.lexically_normal();
    const std::string name = (plain.has_filename() ? plain : plain.parent_path()).filename().string();
    try {
        writeProjectFile(file, projectNamed(name.empty() ? "project" : name));
    } catch (const Error&) {
        if (!fs::exists(file)) // else somebody else was first
            throw;
    }
}

void markReadOnly(const fs::path& folder, const fs::path& source)
{
    auto project = projectNamed(source.filename().string());
    project[kShownBundle] = source.string();
    writeProjectFile(folder / "project.json", project);
}

std::optional<fs::path> bundleShownBy(const fs::path& folder)
{
    try {
        const std::string bundle = readJsonFile(folder / "project.json").value(kShownBundle, std::string());
        return bundle.empty() ? std::nullopt : std::optional<fs::path>(bundle);
    } catch (const std::exception&) { // what is wrong with it, whoever opens the project hears
        return std::nullopt;
    }
}

} // namespace sdm::store
