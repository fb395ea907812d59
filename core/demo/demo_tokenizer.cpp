#include "core/demo/demo_tokenizer.h"

#include "core/base/atomic_file.h"
#include "core/engine/text/chat_template.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr const char* kMarker = "\u2581"; // stands for the blank before a word

/// Gathers tokens in the order of their ids.
class VocabularyWriter {
public:
    void addMarker(const std::string& text, bool special, bool swallowsBlanks = false)
    {
        added.push_back({{"id", vocabulary.size()},
                         {"content", text},
                         {"single_word", false},
                         {"lstrip", swallowsBlanks},
                         {"rstrip", swallowsBlanks},
                         {"normalized", false},
                         {"special", special}});
        addToken(text);
    }
    void addWord(const std::string& word) { addToken(kMarker + word); }

    OrderedJson added = OrderedJson::array();
    OrderedJson vocabulary = OrderedJson::object();

private:
    void addToken(const std::string& text)
    {
        const std::size_t id = vocabulary.size();
        vocabulary[text] = id;
    }
};

OrderedJson replacement(const std::string& from, const std::string& to)
{
    return {{"type", "Replace"}, {"pattern", {{"String", from}}}, {"content", to}};
}

/// Fused text first, so that the marker of the first word after a tag or a newline can go with its neighbour.
OrderedJson decoder()
{
    const std::string marker = kMarker;
    OrderedJson steps = OrderedJson::array();
    steps.push_back({{"type", "Fuse"}});
    steps.push_back(replacement(">" + marker, ">"));
    steps.push_back(replacement("\n" + marker, "\n"));
    steps.push_back(replacement(marker, " "));
    steps.push_back({{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}});
    return {{"type", "Sequence"}, {"decoders", steps}};
}

} // namespace

std::int64_t writeDemoTokenizer(const std::vector<std::string>& words, const std::vector<std::string>& tags,
                                const std::filesystem::path& folder)
{
    VocabularyWriter tokens;
    for (const char* text : {"<|endoftext|>", "<unk>", "<|user|>", "<|assistant|>", "<|end|>"})
        tokens.addMarker(text, /*special=*/true);
    tokens.addMarker("<|sep|>", /*special=*/true, /*swallowsBlanks=*/true);
    for (const std::string& tag : tags)
        tokens.addMarker(tag, /*special=*/false);
    for (const char* text : {"<verified>", "</verified>", "\n"})
        tokens.addMarker(text, /*special=*/false);
    for (const char* word : {"", "Yes", "No"})
        tokens.addWord(word);
    for (const std::string& word : words)
        tokens.addWord(word);

    const OrderedJson tokenizer = {
        {"version", "1.0"},
        {"truncation", nullptr},
        {"padding", nullptr},
        {"added_tokens", tokens.added},
        {"normalizer", nullptr},
        {"pre_tokenizer", {{"type", "Metaspace"}, {"replacement", kMarker}, {"prepend_scheme", "always"}, {"split", true}}},
        {"post_processor", nullptr},
        {"decoder", decoder()},
        {"model", {{"type", "WordLevel"}, {"vocab", tokens.vocabulary}, {"unk_token", "<unk>"}}}};
    const OrderedJson config = {{"tokenizer_class", "PreTrainedTokenizerFast"},
                                {"eos_token", "<|endoftext|>"},
                                {"pad_token", "<|endoftext|>"},
                                {"unk_token", "<unk>"},
                                {"add_bos_token", false},
                                {"add_eos_token", false},
                                {"clean_up_tokenization_spaces", false},
                                {"chat_template", ChatTemplate::compactTemplateText()}};
    writeFileAtomically(folder / "tokenizer.json", tokenizer.dump(1) + "\n");
    writeFileAtomically(folder / "tokenizer_config.json", config.dump(2) + "\n");
    return static_cast<std::int64_t>(tokens.vocabulary.size());
}

} // namespace sdm::engine
