#pragma once

#include <functional>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>

namespace sdm::runner {

/// Calls `visit` with every object of a JSON lines stream, blank lines left out.
/// \param name  of the stream; a line that is no JSON object, and every Error of `visit` that names no place of its own, is reported as
///              Error (BadInput) at `name:LINE`
void forEachJsonLine(std::istream& in, const std::string& name, const std::function<void(const nlohmann::ordered_json&)>& visit);

/// Fields of one line. \throws Error (BadInput) naming the key that is missing or of another type
std::string textField(const nlohmann::ordered_json& line, const char* key);
bool isTokenId(const nlohmann::ordered_json& value); ///< a whole number from 0 to 2^31 - 1
/// Null is as good as absent.
bool flagField(const nlohmann::ordered_json& line, const char* key, bool fallback);

/// Results on stdout: a line each as soon as it is known, or all in one list at the end (`--json`).
class JsonLineWriter {
public:
    explicit JsonLineWriter(bool asOneValue) : m_asOneValue(asOneValue) {}
    void write(nlohmann::ordered_json line);
    void finish();

private:
    bool m_asOneValue;
    nlohmann::ordered_json m_lines = nlohmann::ordered_json::array();
};

} // namespace sdm::runner
