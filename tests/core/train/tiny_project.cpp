#include "tiny_project.h"

#include "core/base/atomic_file.h"
#include "core/base/random_source.h"
#include "core/config/config_io.h"
#include "core/engine/model/families/family.h"
#include "core/engine/text/answer.h"
#include "core/engine/text/chat_template.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

using namespace sdm;
using namespace sdm::engine;
using nlohmann::json;

namespace {

constexpr int kWords = 24;

std::string word(int i)
{
    return "w" + std::to_string(i);
}

// Words are pieces with a marker in front; tags and the newline are tokens of their own, so decoding gives the text back exactly.
json tokenizerJson()
{
    json added = json::array(), vocabulary;
    int next = 0;
    const auto add = [&](const std::string& text, bool special) {
        added.push_back({{"id", next},
                         {"content", text},
                         {"single_word", false},
                         {"lstrip", false},
                         {"rstrip", false},
                         {"normalized", false},
                         {"special", special}});
        vocabulary[text] = next++;
    };
    for (const char* marker : {"<unk>", "<|endoftext|>", "<|user|>", "<|assistant|>", "<|end|>"})
        add(marker, true);
    for (const char* tag : {"<sentence>", "</sentence>", "<verified>", "</verified>", "\n"})
        add(tag, false);
    for (const std::string piece : {"", "Yes", "No", "|"})
        vocabulary["\u2581" + piece] = next++;
    for (int i = 0; i < kWords; ++i)
        vocabulary["\u2581" + word(i)] = next++;

    const auto replace = [](const char* from, const char* to) {
        return json{{"type", "Replace"}, {"pattern", {{"String", from}}}, {"content", to}};
    };
    const json strip{{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}};
    const json decoders{{{"type", "Fuse"}}, replace(">\u2581", ">"), replace("\n\u2581", "\n"), replace("\u2581", " "), strip};
    return {{"version", "1.0"},
            {"truncation", nullptr},
            {"padding", nullptr},
            {"added_tokens", added},
            {"normalizer", nullptr},
            {"pre_tokenizer", {{"type", "Metaspace"}, {"replacement", "\u2581"}, {"prepend_scheme", "always"}, {"split", true}}},
            {"post_processor", nullptr},
            {"decoder", {{"type", "Sequence"}, {"decoders", decoders}}},
            {"model", {{"type", "WordLevel"}, {"vocab", vocabulary}, {"unk_token", "<unk>"}}}};
}

std::string joined(const std::vector<int>& words)
{
    std::string text;
    for (const int i : words)
        text += (text.empty() ? "" : " ") + word(i);
    return text;
}

} // namespace

TinyProject::TinyProject()
{
    writeModel();
    writeData("train", kTrain, 0);
    writeData("calibration", kCalibration, 1000);
    writeData("near", kTests, 2000);
    writeData("far", kTests, 3000);
}

RunPaths TinyProject::paths(const std::string& run) const
{
    return {folder() / "runs" / run,
            model(),
            folder() / "train.jsonl",
            folder() / "calibration.jsonl",
            {folder() / "near.jsonl", folder() / "far.jsonl"},
            {}};
}

void TinyProject::writeConfig(std::int64_t epochs) const
{
    RunConfig ours = config();
    ours.model.path = "model";
    ours.task.train = "train.jsonl";
    ours.task.calibration = "calibration.jsonl";
    ours.optimiser.epochs = epochs;
    writeFileAtomically(folder() / "run.json", runConfigJson(ours));
}

RunConfig TinyProject::config() const
{
    RunConfig config;
    config.seed = 5;
    config.task.tests = {{"near", "near.jsonl", false}, {"far", "far.jsonl", true}};
    config.model.device = "cpu";
    config.model.dtype = "f32";
    config.negatives.maxNewTokens = 6;
    config.sdmLayer.epochs = 3;
    config.sdmLayer.batchSize = 8;
    config.sdmLayer.learningRate = 1e-3;
    config.sdmLayer.exemplarSize = 8;
    config.optimiser.epochs = 3;
    config.optimiser.batchDocuments = 4;
    config.optimiser.learningRate = 1e-3;
    config.evaluation.monitorDocuments = 4;
    config.evaluation.batchDocuments = 16;
    config.finalLayers.layers = 2;
    return config;
}

DocumentEncoder TinyProject::encoder() const
{
    return DocumentEncoder::forModel(model(), FeatureTail::VerifiedTag);
}

CausalLm TinyProject::loadModel() const
{
    return CausalLm::load(model(), Placement{});
}

void TinyProject::writeData(const std::string& name, int count, int first) const
{
    std::ofstream file(folder() / (name + ".jsonl"));
    for (int i = 0; i < count; ++i) {
        // Seven different words; the last three are what is to be put in order.
        std::vector<int> words(kWords);
        for (int k = 0; k < kWords; ++k)
            words[static_cast<std::size_t>(k)] = k;
        RandomSource(static_cast<std::uint64_t>(first + i)).stream("words").shuffle(words);
        words.resize(7);
        const std::string reference = joined(words);
        std::vector<int> wrong = words;
        std::swap(wrong[5], wrong[6]);
        const std::string shown = joined({words[6], words[4], words[5]});
        file << json{{"id", name + "-" + std::to_string(i)},
                     {"prompt", joined({words.begin(), words.begin() + 4}) + " | " + shown},
                     {"original_document", reference},
                     {"genai_document", positiveAnswer(reference)},
                     {"default_negative", "<sentence>" + joined(wrong) + "</sentence>\n<verified>No</verified>"},
                     {"multiset", shown}}
                    .dump()
             << '\n';
    }
}

void TinyProject::writeModel() const
{
    const std::filesystem::path tokenizer = folder() / "tokenizer";
    std::filesystem::create_directories(tokenizer);
    const json document = tokenizerJson();
    std::ofstream(tokenizer / "tokenizer.json") << document.dump();
    std::ofstream(tokenizer / "tokenizer_config.json")
        << json{{"eos_token", "<|endoftext|>"}, {"chat_template", std::string(ChatTemplate::compactTemplateText())}}.dump();

    ModelConfig config;
    config.family = sdm::engine::findFamily("llama");
    config.vocabularySize = static_cast<std::int64_t>(document["model"]["vocab"].size());
    config.hiddenSize = 32;
    config.intermediateSize = 48;
    config.layerCount = 2;
    config.headCount = 4;
    config.keyValueHeadCount = 2;
    config.headSize = 8;
    config.maxPositions = 256;
    CausalLm::random(config, Placement{}, 11).save(model(), tokenizer, at::kFloat);
}
