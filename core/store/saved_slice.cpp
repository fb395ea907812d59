#include "core/store/saved_slice.h"

#include "core/base/error.h"
#include "core/json/record_json.h"

#include <set>

namespace sdm::store {
namespace {

constexpr int kSliceVersion = 1;

/// A key of a query that is not known would silently mean more answers than were saved.
class KnownKeys {
public:
    std::set<std::string> names;
    template <typename T>
    void maybe(const char* name, const T&)
    {
        names.insert(name);
    }
};

/// Whole, and of a version that is known.
json::Json readSaved(const std::string& text, const std::string& where)
{
    json::Json saved = readJson<json::Json>(text, where);
    if (!saved.is_object() || !saved.contains("version") || !saved.contains("query"))
        throw Error(ErrorCode::BadInput, "is not a saved query: version or query is missing", where, "save the slice again");
    int version = 0;
    json::FieldReader::read(saved["version"], version, where + ": version");
    if (version > kSliceVersion || version < 1)
        throw Error(ErrorCode::Unsupported,
                    "has version " + std::to_string(version) + ", this program knows up to " + std::to_string(kSliceVersion), where,
                    "use a newer SDM Workbench");
    return saved;
}

std::string sliceName(const std::string& name)
{
    return "slice " + name;
}

} // namespace

std::string sliceJson(const AnswerQuery& query, const std::optional<AnswerOrdering>& ordering)
{
    json::Json saved{{"version", kSliceVersion}, {"query", json::toJson(query)}};
    if (ordering)
        saved["order"] = json::toJson(ordering->keys());
    return json::dumped(saved);
}

AnswerQuery sliceQuery(const std::string& json, const std::string& name)
{
    const std::string where = sliceName(name);
    const json::Json saved = readSaved(json, where);
    AnswerQuery query;
    json::FieldReader::read(saved["query"], query, where);
    KnownKeys known;
    fields(known, query);
    for (const auto& [key, value] : saved["query"].items())
        if (!known.names.contains(key))
            throw Error(ErrorCode::BadInput, "no query has the key \"" + key + "\"", where, "save the slice again");
    return query;
}

std::optional<AnswerOrdering> sliceOrdering(const std::string& json, const std::string& name)
{
    const std::string where = sliceName(name);
    const json::Json saved = readSaved(json, where);
    if (!saved.contains("order"))
        return std::nullopt;
    std::vector<AnswerOrderKey> keys;
    json::FieldReader::read(saved["order"], keys, where + ": order");
    return keys.empty() ? std::nullopt : std::optional(AnswerOrdering::by(keys));
}

} // namespace sdm::store
