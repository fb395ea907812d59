#include "core/engine/text/tagged_text.h"

#include "core/engine/text/unicode.h"

#include <algorithm>
#include <cctype>

namespace sdm::engine {
namespace {

constexpr std::string_view kVerifiedOpen = "<verified>";
constexpr std::string_view kVerifiedClose = "</verified>";

} // namespace

std::optional<std::string_view> firstTagged(std::string_view text, std::string_view open, std::string_view close)
{
    const auto begin = text.find(open);
    if (begin == std::string_view::npos)
        return std::nullopt;
    const auto contentStart = begin + open.size();
    const auto end = text.find(close, contentStart);
    if (end == std::string_view::npos)
        return std::nullopt;
    return text.substr(contentStart, end - contentStart);
}

std::optional<std::string_view> firstVerdict(std::string_view text)
{
    return firstTagged(text, kVerifiedOpen, kVerifiedClose);
}

bool saysYes(std::string_view verdict)
{
    const std::string_view word = trimmed(verdict);
    constexpr std::string_view kYes = "yes";
    return std::equal(word.begin(), word.end(), kYes.begin(), kYes.end(),
                      [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

int countOf(std::string_view text, std::string_view part)
{
    int count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

bool isVerdictOnly(std::string_view answer)
{
    const std::string_view text = trimmed(answer);
    return text.starts_with(kVerifiedOpen) && text.ends_with(kVerifiedClose) && countOf(text, kVerifiedOpen) == 1;
}

} // namespace sdm::engine
