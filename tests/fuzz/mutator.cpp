#include "mutator.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <utility>

namespace sdm::fuzz {
namespace {

constexpr std::array<std::string_view, 22> kNumbers = {"0",
                                                       "-0",
                                                       "1",
                                                       "-1",
                                                       "127",
                                                       "256",
                                                       "65536",
                                                       "2147483647",
                                                       "2147483648",
                                                       "-2147483648",
                                                       "4294967296",
                                                       "9007199254740993",
                                                       "9223372036854775807",
                                                       "9223372036854775808",
                                                       "-9223372036854775808",
                                                       "18446744073709551615",
                                                       "18446744073709551616",
                                                       "1e308",
                                                       "1e999",
                                                       "1e-999",
                                                       "0.1",
                                                       "null"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexadecimal(char c)
{
    return isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}

} // namespace

std::vector<std::string> readDictionary(const std::filesystem::path& file)
{
    std::vector<std::string> words;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t open = line.find('"'), close = line.rfind('"');
        if (line.starts_with('#') || open == close)
            continue;
        std::string word;
        for (std::size_t i = open + 1; i < close; ++i) {
            if (line[i] != '\\') {
                word += line[i];
            } else if (line[i + 1] == 'x' && i + 3 < close) {
                word += static_cast<char>(hexadecimal(line[i + 2]) * 16 + hexadecimal(line[i + 3]));
                i += 3;
            } else {
                word += line[++i];
            }
        }
        words.push_back(word);
    }
    return words;
}

Mutator::Mutator(std::vector<std::string> inputs, std::vector<std::string> words, std::size_t longest, std::uint64_t seed)
    : m_inputs(std::move(inputs)), m_words(std::move(words)), m_longest(longest), m_random(seed)
{
    m_inputs.emplace_back();
}

std::string Mutator::anyNumber()
{
    return std::string(kNumbers.at(below(kNumbers.size())));
}

void Mutator::insert(std::string& text, const std::string& part)
{
    text.insert(below(text.size() + 1), part);
}

void Mutator::replace(std::string& text, const std::string& part)
{
    const std::size_t at = below(text.size() + 1);
    text.replace(at, part.size(), part);
}

void Mutator::changeNumber(std::string& text)
{
    const std::size_t from = below(text.size());
    const auto begin = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), isDigit);
    const auto end = std::find_if_not(begin, text.end(), isDigit);
    text.replace(begin, end, anyNumber());
}

void Mutator::change(std::string& text)
{
    const std::size_t at = below(text.size());
    switch (below(12)) {
    case 0:
        if (!text.empty())
            text[at] = static_cast<char>(text[at] ^ static_cast<char>(1 << below(8)));
        break;
    case 1:
        if (!text.empty())
            text[at] = static_cast<char>(below(256));
        break;
    case 2:
        insert(text, std::string(1 + below(4), static_cast<char>(below(256))));
        break;
    case 3:
        text.erase(at, 1 + below(16));
        break;
    case 4:
        text.resize(at);
        break;
    case 5: // a stretch said again, perhaps often enough to nest or to fill
        if (!text.empty()) {
            const std::string part = text.substr(at, 1 + below(32));
            for (std::size_t times = 1 + below(below(8) == 0 ? 200 : 3); times > 0 && text.size() < m_longest; --times)
                text.insert(at, part);
        }
        break;
    case 6: { // one input's beginning and another's end
        const std::string& other = anyInput();
        text = text.substr(0, at) + other.substr(below(other.size() + 1));
        break;
    }
    case 7: {
        const std::string& other = anyInput();
        insert(text, other.substr(below(other.size() + 1), 1 + below(64)));
        break;
    }
    case 8:
        changeNumber(text);
        break;
    case 9:
        insert(text, anyNumber());
        break;
    case 10:
        if (!m_words.empty())
            insert(text, m_words[below(m_words.size())]);
        break;
    default:
        if (!m_words.empty())
            replace(text, m_words[below(m_words.size())]);
        break;
    }
}

std::string Mutator::next()
{
    std::string text = anyInput();
    for (std::size_t changes = 1 + below(8); changes > 0; --changes)
        change(text);
    text.resize(std::min(text.size(), m_longest));
    return text;
}

} // namespace sdm::fuzz
