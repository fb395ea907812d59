#pragma once

#include "core/base/error.h"
#include "core/base/phrase.h"

namespace sdm {

/// A value that is not of its setting's type (ErrorCode::BadInput), with the fault and the remedy as phrases beside the English of Error.
class SettingError final : public Error {
public:
    SettingError(const Phrase& fault, const std::string& path, const Phrase& remedy = {})
        : Error(ErrorCode::BadInput, fault.text(), path, remedy.text()), m_fault(fault)
    {
    }
    const Phrase& faultPhrase() const { return m_fault; }

private:
    Phrase m_fault;
};

} // namespace sdm
