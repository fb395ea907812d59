#include "core/runner/describe_exception.h"

#include "core/base/error.h"

#include <c10/util/Exception.h>
#include <exception>
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

/// \param error  of torch's own allocator, or another
Failure describe(const c10::Error& error)
{
    const std::string text = oneLine(error.what_without_backtrace());
    if (text.find("DefaultCPUAllocator") != std::string::npos)
        return {"out_of_memory", "out of memory (use a smaller batch, layer or model)", {}, 1};
    return {"failed", text, {}, 1};
}

/// The usual cause is a path: names of files are bytes, JSON is UTF-8.
Failure describe(const nlohmann::json::exception& error)
{
    constexpr int kNotUtf8 = 316;
    if (error.id == kNotUtf8)
        return {"bad_input", "a text to be written as JSON is not UTF-8 (rename files and folders whose names hold other bytes)", {}, 2};
    return {"failed", oneLine(error.what()), {}, 1};
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
    } catch (const std::bad_alloc&) {
        return {"out_of_memory", "out of memory (use a smaller batch or model)", {}, 1};
    } catch (const std::exception& error) {
        return {"failed", oneLine(error.what()), {}, 1};
    } catch (...) {
        return {"failed", "unknown failure", {}, 1};
    }
}

} // namespace sdm::runner
