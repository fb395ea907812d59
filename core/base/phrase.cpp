#include "core/base/phrase.h"

namespace sdm {

Phrase Phrase::with(std::vector<Phrase> values) &&
{
    arguments = std::move(values);
    return std::move(*this);
}

std::string Phrase::text() const
{
    return text([](const std::string&, const std::string& english) { return english; });
}

std::string Phrase::text(const std::function<std::string(const std::string&, const std::string&)>& translated) const
{
    if (context.empty())
        return pattern;
    if (arguments.empty())
        return translated(context, pattern);
    const std::string words = translated(context, pattern);
    std::string filled;
    for (std::size_t at = 0; at < words.size(); ++at) {
        // Once from left to right: what an argument holds is never taken for a place.
        const std::size_t argument = words[at] == '%' && at + 1 < words.size() ? static_cast<std::size_t>(words[at + 1] - '1') : 9;
        if (argument < arguments.size()) {
            filled += arguments[argument].text(translated);
            ++at;
        } else {
            filled += words[at];
        }
    }
    return filled;
}

std::vector<std::string> textsOf(const std::vector<Phrase>& phrases)
{
    std::vector<std::string> texts;
    texts.reserve(phrases.size());
    for (const Phrase& one : phrases)
        texts.push_back(one.text());
    return texts;
}

Phrase numberPhrase(std::string digits)
{
    Phrase made(std::move(digits));
    made.context = kNumber;
    return made;
}

Phrase phrase(const char* context, const char* pattern)
{
    Phrase made;
    made.context = context;
    made.pattern = pattern;
    return made;
}

} // namespace sdm
