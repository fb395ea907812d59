#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/demo/demo_grammar.h"
#include "core/engine/text/unicode.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace sdm::engine {

/// Turns the JSON text into symbols; every word class, verb form and rule becomes a symbol with weighted bodies.
class DemoGrammarReader {
public:
    explicit DemoGrammarReader(std::string where) : m_where(std::move(where)) {}

    DemoGrammar read(std::string_view text)
    {
        const Json json = parsed(text);
        // Names first, so that a body may refer to what stands further down.
        for (const char* section : {"words", "verbs", "rules"})
            declare(section, json.at(section));
        try {
            for (const auto& [name, words] : json.at("words").items())
                symbol(name).bodies = phrases(words, "words." + name);
            for (const auto& [name, words] : json.at("far_words").items())
                symbol(name).farBodies = phrases(words, "far_words." + name);
            for (const auto& [name, rows] : json.at("verbs").items())
                readVerbs(name, rows);
            for (const auto& [name, bodies] : json.at("rules").items())
                symbol(name).bodies = weightedBodies(bodies, "rules." + name);
            for (const auto& [name, profile] : json.at("profiles").items())
                m_grammar.m_profiles[name] = readProfile(profile, "profiles." + name);
        } catch (const Json::exception& error) {
            throw Error(ErrorCode::BadInput, clauseOfMember(error), m_where);
        }
        for (DemoGrammar::Symbol& rule : m_grammar.m_symbols) {
            rule.weight = totalWeight(rule.bodies);
            rule.farWeight = totalWeight(rule.farBodies);
            if (rule.weight == 0)
                fail("has no words", rule.name);
        }
        return std::move(m_grammar);
    }

private:
    using Json = nlohmann::ordered_json;
    static constexpr const char* kForms[] = {"base", "past", "participle"};

    [[noreturn]] void fail(const std::string& what, const std::string& key) const
    {
        throw Error(ErrorCode::BadInput, "'" + key + "' " + what, m_where);
    }

    Json parsed(std::string_view text) const
    {
        try {
            Json json = readJsonObject<Json>(text, m_where);
            for (const char* section : {"words", "far_words", "verbs", "rules", "profiles"})
                if (!json.contains(section) || !json.at(section).is_object())
                    fail("is missing or no object", section);
            return json;
        } catch (const Json::exception& error) {
            throw Error(ErrorCode::BadInput, clauseOfMember(error), m_where);
        }
    }

    void declare(const std::string& section, const Json& entries)
    {
        for (const auto& [name, value] : entries.items()) {
            if (section != "verbs") {
                declareSymbol(name);
                continue;
            }
            for (const char* form : kForms)
                declareSymbol(name + "." + form);
        }
    }

    void declareSymbol(const std::string& name)
    {
        if (!m_grammar.m_symbolIndex.emplace(name, m_grammar.m_symbols.size()).second)
            fail("is defined twice", name);
        m_grammar.m_symbols.push_back({name, {}, {}, 0, 0});
    }

    DemoGrammar::Symbol& symbol(const std::string& name) { return m_grammar.m_symbols[symbolIndex(name, name)]; }

    std::size_t symbolIndex(const std::string& name, const std::string& key) const
    {
        const auto found = m_grammar.m_symbolIndex.find(name);
        if (found == m_grammar.m_symbolIndex.end())
            fail("refers to '$" + name + "', which is not defined", key);
        return found->second;
    }

    DemoGrammar::Item word(std::string_view text, const std::string& key)
    {
        if (text.empty() || !std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; }))
            fail("has '" + std::string(text) + "', which is no lower-case word", key);
        auto& words = m_grammar.m_words;
        words.emplace_back(text);
        return {words.size() - 1, true, 100};
    }

    DemoGrammar::Item item(std::string_view token, const std::string& key)
    {
        if (!token.starts_with('$'))
            return word(token, key);
        token.remove_prefix(1);
        DemoGrammar::Item result;
        if (const std::size_t mark = token.find('?'); mark != std::string_view::npos) {
            const std::string_view percent = token.substr(mark + 1);
            const auto [end, error] = std::from_chars(percent.data(), percent.data() + percent.size(), result.percent);
            if (error != std::errc{} || end != percent.data() + percent.size() || result.percent > 100)
                fail("has '?" + std::string(percent) + "', which is no percentage", key);
            token = token.substr(0, mark);
        }
        result.symbol = symbolIndex(std::string(token), key);
        return result;
    }

    DemoGrammar::Body body(std::string_view text, std::uint64_t weight, const std::string& key)
    {
        DemoGrammar::Body result{weight, {}};
        for (const std::string_view token : wordsOf(text))
            result.items.push_back(item(token, key));
        if (result.items.empty())
            fail("has an empty entry", key);
        return result;
    }

    /// A string of single words, or a list of phrases; all equally likely.
    std::vector<DemoGrammar::Body> phrases(const Json& entry, const std::string& key)
    {
        std::vector<DemoGrammar::Body> bodies;
        if (entry.is_string()) {
            const std::string text = entry.get<std::string>();
            for (const std::string_view single : wordsOf(text))
                bodies.push_back(body(single, 1, key));
        } else {
            for (const auto& phrase : entry)
                bodies.push_back(body(phrase.get<std::string>(), 1, key));
        }
        return bodies;
    }

    void readVerbs(const std::string& name, const Json& rows)
    {
        for (const auto& row : rows) {
            const std::string text = row.get<std::string>();
            const auto forms = wordsOf(text);
            if (forms.size() != std::size(kForms))
                fail("has '" + text + "', which is not base, past and participle", "verbs." + name);
            for (std::size_t form = 0; form < forms.size(); ++form)
                symbol(name + "." + kForms[form]).bodies.push_back(body(forms[form], 1, "verbs." + name));
        }
    }

    std::vector<DemoGrammar::Body> weightedBodies(const Json& entries, const std::string& key)
    {
        std::vector<DemoGrammar::Body> bodies;
        for (const auto& [text, weight] : entries.items()) {
            const auto number = wholeNumber<std::uint64_t>(weight);
            if (number.value_or(0) == 0)
                fail("has a weight that is no positive integer", key);
            bodies.push_back(body(text, *number, key));
        }
        return bodies;
    }

    DemoGrammar::Profile readProfile(const Json& entry, const std::string& key) const
    {
        DemoGrammar::Profile profile{entry.at("start").get<std::string>(), wholeNumberAt<std::int64_t>(entry, "minimum_words"),
                                     wholeNumberAt<std::int64_t>(entry, "maximum_words"), entry.at("far_share").get<double>()};
        symbolIndex(profile.start, key);
        if (profile.minimumWords > profile.maximumWords || profile.farShare < 0 || profile.farShare > 1)
            fail("has bounds that exclude everything", key);
        return profile;
    }

    static std::uint64_t totalWeight(const std::vector<DemoGrammar::Body>& bodies)
    {
        std::uint64_t sum = 0;
        for (const auto& body : bodies)
            sum += body.weight;
        return sum;
    }

    std::string m_where;
    DemoGrammar m_grammar;
};

DemoGrammar DemoGrammar::load(const std::filesystem::path& file)
{
    return parse(readFile(file), file.string());
}

DemoGrammar DemoGrammar::parse(std::string_view json, const std::string& where)
{
    return DemoGrammarReader(where).read(json);
}

} // namespace sdm::engine
