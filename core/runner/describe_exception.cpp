#include "core/runner/describe_exception.h"

#include "core/base/error.h"

#include <c10/util/Exception.h>
#include <exception>
#include <new>

namespace sdm::runner {
namespace {

std::string oneLine(std::string text)
{
    if (const auto end = text.find('\n'); end != std::string::npos)
        text.resize(end);
    return text;
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
        return {"failed", oneLine(error.what_without_backtrace()), {}, 1};
    } catch (const std::bad_alloc&) {
        return {"out_of_memory", "out of memory (use a smaller batch or model)", {}, 1};
    } catch (const std::exception& error) {
        return {"failed", oneLine(error.what()), {}, 1};
    } catch (...) {
        return {"failed", "unknown failure", {}, 1};
    }
}

} // namespace sdm::runner
