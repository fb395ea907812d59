// Any bytes as JSON: what the reader takes, nlohmann's own parser takes too and understands alike, and it survives being written.
#include "core/json/json_reader.h"
#include "fuzz_target.h"

#include <nlohmann/json.hpp>

using namespace sdm;
using nlohmann::json;
using nlohmann::ordered_json;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view text = fuzz::textOf(data, size);
    json value;
    if (const auto fault = tryReadJson(text, value)) {
        fuzz::require(value.is_null(), "a refused text leaves no value");
        fuzz::require(!fault->what.empty() && fault->line >= 1 && fault->column >= 1, "a fault has words and a place", fault->what);
        fuzz::require(fault->line <= size + 1 && fault->column <= size + 1, "a fault's place lies in the text", fault->what);
        return 0;
    }
    fuzz::accepts([&] { readJsonLine(text, "file:1"); }); // refuses all but objects

    const std::string written = value.dump();
    fuzz::require(readJson(written, "written") == value, "a value survives being written", written);
    fuzz::require(json::parse(text) == value, "both parsers understand it alike", written);
    const std::string kept = readJson<ordered_json>(text, "ordered").dump();
    fuzz::require(readJson(kept, "kept") == value, "order changes nothing else", kept);
    return 0;
}
