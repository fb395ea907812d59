// A data file of JSON Lines, read and checked as each task does.
#include "core/engine/task/dataset.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"
#include "fuzz_target.h"

using namespace sdm;
using namespace sdm::engine;

namespace {

void requireRoundTrip(const Dataset& dataset, const Task& task)
{
    const std::filesystem::path written = fuzz::scratchFolder() / "written.jsonl";
    const std::string lines = toJsonLines(dataset.examples);
    fuzz::writeFile(written, lines);
    const bool isRead = fuzz::accepts([&] {
        const Dataset again = loadDataset(written, "written", task);
        fuzz::require(again.examples.size() == dataset.examples.size(), "every document survives being written", lines);
        fuzz::require(toJsonLines(again.examples) == lines, "a document survives being written", lines);
    });
    fuzz::require(isRead, "what is written can be read", lines);
}

void askVerifier(const Example& example, const Task& task)
{
    task.identity(example);
    task.resultOf(example.prompt);
    for (const std::string& answer : {example.positive, example.negative, example.reference, example.prompt}) {
        const Outcome outcome = task.judge(example, answer);
        fuzz::require(outcome.label == 0 || outcome.label == 1, "an answer is right or wrong", answer);
        for (const Stage stage : {Stage::Training, Stage::FinalLayer})
            task.hardNegative(example, answer, stage);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::filesystem::path file = fuzz::scratchFolder() / "data.jsonl";
    fuzz::writeFile(file, fuzz::textOf(data, size));
    for (const Task* task : allTasks()) {
        for (const DatasetLine& line : readDatasetLines(file, *task)) {
            const auto* fault = std::get_if<DatasetFault>(&line.content);
            fuzz::require(!fault || !fault->what.empty(), "a fault says why");
        }
        checkDatasets({{file, DataRole::Tuning}}, *task);
        fuzz::accepts([&] {
            Dataset dataset = loadDataset(file, "train", *task);
            requireRoundTrip(dataset, *task);
            for (const Example& example : dataset.examples)
                askVerifier(example, *task);
            adoptReferences(dataset.examples, *task);
        });
    }
    return 0;
}
