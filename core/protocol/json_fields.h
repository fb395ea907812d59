#pragma once

#include "core/config/config_io.h"
#include "core/json/record_json.h"
#include "core/protocol/fields.h"

#include <string>

/// Private to the codec: the two visitors that carry messages to and from JSON. What records need is in core/json; a message may
/// hold a run's whole configuration besides, or JSON text.
namespace sdm::protocol {

using json::Json;

class FieldWriter : public json::FieldWriter {
public:
    using json::FieldWriter::FieldWriter;

    void config(const char* key, const RunConfig& value) { m_object[key] = readJson<Json>(runConfigJson(value, -1), key); }
    void json(const char* key, const std::string& text)
    {
        if (!text.empty())
            m_object[key] = readJson<Json>(text, key);
    }
};

class FieldReader : public json::FieldReader {
public:
    using json::FieldReader::FieldReader;

    /// A configuration's own faults keep their own paths: they are fields of a form, not of the request.
    void config(const char* key, RunConfig& value)
    {
        const auto found = object().find(key);
        if (found == object().end() || !found->is_object())
            throw Error(ErrorCode::BadInput, "must be an object", pathOf(key));
        try {
            value = parseRunConfig(found->dump());
        } catch (const Error& error) {
            throw BadConfiguration{error};
        }
    }
    void json(const char* key, std::string& text)
    {
        if (const auto found = object().find(key); found != object().end())
            text = found->dump();
    }

    struct BadConfiguration {
        Error error;
    };
};

} // namespace sdm::protocol
