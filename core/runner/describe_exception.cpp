#include "core/runner/describe_exception.h"

#include "core/base/error.h"

#include <c10/util/Exception.h>
#include <exception>
#include <filesystem>
#include <new>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

std::string oneLine(std::string text)
{
    if (const auto end = text.find('\n'); end != std::string::npos)
        text.resize(end);
    return text;
}

/// Nothing a user did should lead here: the words are a library's own.
Failure internalFailure(const std::string& text)
{
    return {"failed", "internal error: " + text + " (please report it, with the command and its configuration)", {}, 1};
}

bool isAllocation(const std::string& text)
{
    return text.find("DefaultCPUAllocator") != std::string::npos || text.find("cannot allocate memory") != std::string::npos;
}

Failure describe(const c10::Error& error)
{
    const std::string text = oneLine(error.what_without_backtrace());
    if (isAllocation(text))
        return {"out_of_memory", "out of memory (use a smaller batch, layer or model)", {}, 1};
    return internalFailure("LibTorch says: " + text);
}

/// The usual cause is a path: names of files are bytes, JSON is UTF-8.
Failure describe(const nlohmann::json::exception& error)
{
    constexpr int kNotUtf8 = 316;
    if (error.id == kNotUtf8)
        return {"bad_input", "a text to be written as JSON is not UTF-8 (rename files and folders whose names hold other bytes)", {}, 2};
    return internalFailure(oneLine(error.what()));
}

Failure describe(const std::filesystem::filesystem_error& error)
{
    const std::string where = error.path1().string();
    return {"failed", (where.empty() ? "" : where + ": ") + error.code().message() + " (check that it is there, its permissions and space)",
            where, 1};
}

} // namespace

Failure describeCurrentException()
{
    try {
        throw;
    } catch (const Error& error) {
        return {errorCodeName(error.code()), error.what(), error.where(), exitCode(error.code())};
    } catch (const c10::OutOfMemoryError& error) {
        return {"out_of_memory", oneLine(error.what_without_backtrace()) + " (use a smaller batch or model.device cpu)", {}, 1};
    } catch (const c10::Error& error) {
        return describe(error);
    } catch (const nlohmann::json::exception& error) {
        return describe(error);
    } catch (const std::filesystem::filesystem_error& error) {
        return describe(error);
    } catch (const std::bad_alloc&) {
        return {"out_of_memory", "out of memory (use a smaller batch or model)", {}, 1};
    } catch (const std::exception& error) {
        return internalFailure(oneLine(error.what()));
    } catch (...) {
        return internalFailure("of no known kind");
    }
}

} // namespace sdm::runner
