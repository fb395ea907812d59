#include "core/engine/text/normalizer.h"

#include "core/base/error.h"
#include "core/engine/text/pattern.h"
#include "core/engine/text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/ustring.h>

namespace sdm::engine {
namespace {

constexpr const char* kSupported = "Sequence, Prepend, Replace, NFC, NFD, NFKC, NFKD, Lowercase, Strip";

Normalizer sequence(const JsonPart& spec)
{
    std::vector<Normalizer> steps;
    for (const JsonPart& part : spec.at("normalizers").elements())
        steps.push_back(makeNormalizer(part));
    return [steps = std::move(steps)](std::string text) {
        TextBudget budget;
        for (const Normalizer& step : steps) {
            text = step(std::move(text));
            budget.spend(text.size());
        }
        return text;
    };
}

Normalizer prepend(std::string prefix)
{
    return [prefix = std::move(prefix)](std::string text) {
        if (!text.empty())
            text.insert(0, prefix);
        return text;
    };
}

Normalizer replace(const JsonPart& spec)
{
    return [pattern = Pattern::fromJson(spec.at("pattern")), content = spec.at("content").text()](const std::string& text) {
        TextBudget budget;
        return pattern.replaced(text, content, budget);
    };
}

Normalizer unicodeForm(const icu::Normalizer2* form)
{
    return [form](const std::string& text) {
        std::string result;
        icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
        UErrorCode status = U_ZERO_ERROR;
        form->normalizeUTF8(0, text, sink, nullptr, status);
        if (U_FAILURE(status))
            throw Error(ErrorCode::Failed, std::string("cannot normalise a text: ") + u_errorName(status));
        return result;
    };
}

const icu::Normalizer2* formOf(const std::string& type)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = nullptr;
    if (type == "NFC")
        form = icu::Normalizer2::getNFCInstance(status);
    else if (type == "NFD")
        form = icu::Normalizer2::getNFDInstance(status);
    else if (type == "NFKC")
        form = icu::Normalizer2::getNFKCInstance(status);
    else if (type == "NFKD")
        form = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status))
        throw Error(ErrorCode::Failed, type + " is not available: " + u_errorName(status), {}, "reinstall the ICU data");
    return form;
}

// One character at a time: `tokenizers` knows no context, so a final sigma lowers like any other.
std::string lowercased(const std::string& text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        UChar source[2];
        std::int32_t length = 0;
        U16_APPEND_UNSAFE(source, length, c);
        UChar lowered[8];
        UErrorCode status = U_ZERO_ERROR;
        const std::int32_t loweredLength = u_strToLower(lowered, 8, source, length, "", &status);
        for (std::int32_t k = 0; k < loweredLength;) {
            UChar32 part = 0;
            U16_NEXT(lowered, k, loweredLength, part);
            appendUtf8(result, static_cast<char32_t>(part));
        }
    }
    return result;
}

std::string stripped(const std::string& text, bool left, bool right)
{
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t before = i;
        if (isWhiteSpace(nextCodePoint(text, i)))
            continue;
        begin = std::min(begin, before);
        end = i;
    }
    if (begin == text.size())
        return left || right ? std::string() : text;
    begin = left ? begin : 0;
    return text.substr(begin, (right ? end : text.size()) - begin);
}

} // namespace

Normalizer makeNormalizer(const JsonPart& spec)
{
    if (spec.isNull())
        return {};
    const std::string type = spec.type();
    if (type == "Sequence")
        return sequence(spec);
    if (type == "Prepend")
        return prepend(spec.at("prepend").text());
    if (type == "Replace")
        return replace(spec);
    if (const icu::Normalizer2* form = formOf(type))
        return unicodeForm(form);
    if (type == "Lowercase")
        return lowercased;
    if (type == "Strip")
        return [left = spec.flag("strip_left", true), right = spec.flag("strip_right", true)](const std::string& text) {
            return stripped(text, left, right);
        };
    spec.unsupported("normalizer", type, kSupported);
}

} // namespace sdm::engine
