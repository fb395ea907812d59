#pragma once

#include <stdexcept>
#include <string>

namespace sdm {

/// What kind of failure an Error is; decides the runner's exit code and the window's wording.
enum class ErrorCode {
    InvalidArgument, ///< a caller's argument (shape, dtype, option) is wrong
    BadInput,        ///< a file or value the user gave is wrong
    NotFound,        ///< no such run, file or folder
    Unsupported,     ///< well-formed, but nothing we can handle (architecture, tokenizer part, newer store)
    Failed,          ///< the work itself failed (non-finite loss, disk full)
    Cancelled,       ///< stopped by request; what was done is saved
};

/// The only exception core throws: one clear sentence of what is wrong, where, and what to do about it.
class Error : public std::runtime_error {
public:
    /// \param what    the fault in one clause, e.g. "unknown key"
    /// \param where   `file:line`, a config path or a tensor name; may be empty
    /// \param remedy  what the user can do; may be empty
    Error(ErrorCode code, const std::string& what, std::string where = {}, std::string remedy = {});

    ErrorCode code() const noexcept { return m_code; }
    const std::string& where() const noexcept { return m_where; }
    const std::string& remedy() const noexcept { return m_remedy; }
    const std::string& fault() const noexcept { return m_fault; }

private:
    ErrorCode m_code;
    std::string m_fault;
    std::string m_where;
    std::string m_remedy;
};

/// Of a file that could not be opened for reading: what the path says (NotFound), or what the machine lacks just now, descriptors, memory
/// or a disk that answers (Failed). \param systemError  errno
ErrorCode codeOfUnreadable(int systemError) noexcept;

/// Exit code of a program that ends with this error: 1 failed, 2 bad input or usage, 3 not found, 4 stopped by request.
int exitCode(ErrorCode code) noexcept;

/// Stable lower-case name for the wire and the store ("bad_input", "not_found", ...).
const char* errorCodeName(ErrorCode code) noexcept;

} // namespace sdm
