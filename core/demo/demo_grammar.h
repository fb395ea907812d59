#pragma once

#include "core/base/random_source.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// A small weighted grammar read from JSON: an endless supply of sentences for the demo and the pretraining of its model. The format
/// is explained at the top of resources/demo/grammar.json. Immutable after loading.
class DemoGrammar {
public:
    /// A way to use the grammar: where to start, which lengths to keep, how often nouns come from the other field.
    struct Profile {
        std::string start;
        std::int64_t minimumWords = 1;
        std::int64_t maximumWords = 1;
        double farShare = 0;
    };

    /// \throws Error (NotFound), (BadInput) naming the file and the class, rule or body that is wrong
    static DemoGrammar load(const std::filesystem::path& file);
    /// \param where  what to call the text in errors
    static DemoGrammar parse(std::string_view json, const std::string& where);

    /// \throws Error (NotFound) naming the profiles there are
    const Profile& profile(const std::string& name) const;

    /// One sentence, drawn again until its length fits. \throws Error (Failed) when 10,000 draws in a row do not fit
    std::vector<std::string> sentence(const Profile& profile, RandomStream& random) const;

    /// Every word the grammar can say, sorted.
    std::vector<std::string> vocabulary() const;

private:
    struct Item {
        std::size_t symbol = 0; ///< index into m_symbols, or into m_words when `isWord`
        bool isWord = false;
        std::uint64_t percent = 100; ///< how often it appears
    };
    struct Body {
        std::uint64_t weight = 1;
        std::vector<Item> items;
    };
    struct Symbol {
        std::string name;
        std::vector<Body> bodies, farBodies; ///< farBodies is empty for symbols that have none
        std::uint64_t weight = 0, farWeight = 0;
    };
    friend class DemoGrammarReader;

    void expand(std::size_t symbol, double farShare, int depth, RandomStream& random, std::vector<std::string>& sentence) const;

    std::vector<Symbol> m_symbols;
    std::vector<std::string> m_words;
    std::map<std::string, std::size_t> m_symbolIndex;
    std::map<std::string, Profile> m_profiles;
};

} // namespace sdm::engine
