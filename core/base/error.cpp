#include "core/base/error.h"

#include <cerrno>

namespace sdm {
namespace {

std::string sentence(const std::string& what, const std::string& where, const std::string& remedy)
{
    std::string text = where.empty() ? what : where + ": " + what;
    if (!remedy.empty())
        text += " (" + remedy + ")";
    return text;
}

} // namespace

Error::Error(ErrorCode code, const std::string& what, std::string where, std::string remedy)
    : std::runtime_error(sentence(what, where, remedy)), m_code(code), m_fault(what), m_where(std::move(where)), m_remedy(std::move(remedy))
{
}

ErrorCode codeOfUnreadable(int systemError) noexcept
{
    switch (systemError) {
    case EMFILE:
    case ENFILE:
    case ENOMEM:
    case EIO:
        return ErrorCode::Failed;
    default:
        return ErrorCode::NotFound;
    }
}

int exitCode(ErrorCode code) noexcept
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::BadInput:
    case ErrorCode::Unsupported:
        return 2;
    case ErrorCode::NotFound:
        return 3;
    case ErrorCode::Cancelled:
        return 4;
    case ErrorCode::Failed:
        break;
    }
    return 1;
}

const char* errorCodeName(ErrorCode code) noexcept
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "invalid_argument";
    case ErrorCode::BadInput:
        return "bad_input";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Failed:
        break;
    }
    return "failed";
}

} // namespace sdm
