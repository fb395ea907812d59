#include "core/base/error.h"
#include "core/engine/generate/generator.h"
#include "tests/core/model/golden_case.h"
#include "tests/core/model/small_model.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <QTest>
#include <stop_token>

using sdm::engine::CausalLm;
using sdm::engine::generateGreedy;
using sdm::engine::GenerationSettings;
using sdm::engine::PackedBatch;
using Sequences = std::vector<std::vector<sdm::engine::TokenId>>;

class TestGenerator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void batches_giveWhatRowsAloneGive();
    void cache_givesWhatNoCacheGives();
    void longRope_switchesEachRowAtItsOwnLength();
    void stopTokens_endARowAndAreLeftOut();
    void ties_takeTheLowestId();
    void progress_countsEveryPromptOnce();
    void stopRequest_endsWithCancelled();
    void badPrompts_areRefused();
    void noNewTokens_giveEmptyResults();
    void guesses_changeNoAnswer_data();
    void guesses_changeNoAnswer();
    void rightGuesses_savePasses();
    void guesses_endWhereTheAnswerEnds();
    void badGuesses_areRefused();
};

namespace {

Sequences withoutCache(const CausalLm& model, const Sequences& prompts, const GenerationSettings& settings)
{
    const at::NoGradGuard noGrad;
    Sequences results;
    for (auto ids : prompts) {
        results.emplace_back();
        while (static_cast<std::int64_t>(results.back().size()) < settings.maxNewTokens) {
            const at::Tensor hidden = model.hidden(PackedBatch::of({ids}, c10::kCPU));
            const auto next = model.logits(hidden.narrow(0, hidden.size(0) - 1, 1)).argmax().item<std::int64_t>();
            if (std::ranges::find(settings.stopIds, next) != settings.stopIds.end())
                break;
            ids.push_back(next);
            results.back().push_back(next);
        }
    }
    return results;
}

Sequences prompts()
{
    return sdm::test::documentsOf({5, 21, 3, 9, 9, 14, 1, 30, 2});
}

} // namespace

void TestGenerator::batches_giveWhatRowsAloneGive()
{
    const CausalLm model = sdm::test::smallModel();
    GenerationSettings settings{.maxNewTokens = 20, .batchRows = 1, .stopIds = {}};
    const Sequences alone = generateGreedy(model, prompts(), settings);
    for (const std::int64_t rows : {2, 4, 64}) {
        settings.batchRows = rows;
        QCOMPARE(generateGreedy(model, prompts(), settings), alone);
    }
}

void TestGenerator::cache_givesWhatNoCacheGives()
{
    const CausalLm model = sdm::test::smallModel();
    // More new tokens than the first cache holds, and stop tokens that end rows at different times.
    GenerationSettings settings{.maxNewTokens = 60, .batchRows = 64, .stopIds = {}};
    const Sequences free = generateGreedy(model, prompts(), settings);
    settings.stopIds = {free[0][4], free[1][12], free[3][30]};
    const Sequences results = generateGreedy(model, prompts(), settings);
    QCOMPARE(results, withoutCache(model, prompts(), settings));
    std::set<std::size_t> lengths;
    for (const auto& result : results)
        lengths.insert(result.size());
    QVERIFY(lengths.size() > 3);
}

void TestGenerator::longRope_switchesEachRowAtItsOwnLength()
{
    const CausalLm model = CausalLm::load(sdm::test::ourGoldenModels() / "phi3_longrope", {});
    // Borders at 16: rows cross at different steps, one starts beyond it, one never reaches it.
    const Sequences crossing = sdm::test::documentsOf({3, 9, 12, 15, 16, 20}, 48);
    const GenerationSettings settings{.maxNewTokens = 12, .batchRows = 8, .stopIds = {}};
    QCOMPARE(generateGreedy(model, crossing, settings), withoutCache(model, crossing, settings));
}

void TestGenerator::stopTokens_endARowAndAreLeftOut()
{
    const CausalLm model = sdm::test::smallModel();
    GenerationSettings settings{.maxNewTokens = 10, .batchRows = 8, .stopIds = {}};
    const auto free = generateGreedy(model, prompts(), settings);
    settings.stopIds = {free[0][4]};
    const auto stopped = generateGreedy(model, prompts(), settings);
    for (std::size_t i = 0; i < free.size(); ++i) {
        const auto end = std::ranges::find(free[i], settings.stopIds.front());
        QCOMPARE(stopped[i], std::vector<sdm::engine::TokenId>(free[i].begin(), end));
    }
}

void TestGenerator::ties_takeTheLowestId()
{
    const CausalLm model = sdm::test::smallModel();
    const at::NoGradGuard noGrad;
    for (const auto& parameter : model.parameters()) {
        if (parameter.name == "model.norm.weight")
            parameter.tensor.zero_(); // every logit is 0
    }
    QCOMPARE(generateGreedy(model, {{5}, {6, 7}}, {.maxNewTokens = 2, .batchRows = 2, .stopIds = {}}), (Sequences{{0, 0}, {0, 0}}));
}

void TestGenerator::progress_countsEveryPromptOnce()
{
    const CausalLm model = sdm::test::smallModel();
    std::vector<std::int64_t> finished;
    generateGreedy(model, prompts(), {.maxNewTokens = 5, .batchRows = 4, .stopIds = {}}, {},
                   [&](std::int64_t count) { finished.push_back(count); });
    QVERIFY(std::ranges::is_sorted(finished));
    QCOMPARE(finished.back(), static_cast<std::int64_t>(prompts().size()));
}

void TestGenerator::stopRequest_endsWithCancelled()
{
    const CausalLm model = sdm::test::smallModel();
    std::stop_source source;
    source.request_stop();
    try {
        generateGreedy(model, prompts(), {}, source.get_token());
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::Cancelled);
    }
}

void TestGenerator::badPrompts_areRefused()
{
    const CausalLm model = sdm::test::smallModel();
    QVERIFY_EXCEPTION_THROWN(generateGreedy(model, {{1}, {}}, {}), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(generateGreedy(model, {{40}}, {}), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(generateGreedy(model, {{-1}}, {}), sdm::Error);
}

void TestGenerator::noNewTokens_giveEmptyResults()
{
    const CausalLm model = sdm::test::smallModel();
    QCOMPARE(generateGreedy(model, {{1}, {2}}, {.maxNewTokens = 0, .batchRows = 2, .stopIds = {}}), (Sequences{{}, {}}));
    QCOMPARE(generateGreedy(model, {}, {}), Sequences{});
}

void TestGenerator::guesses_changeNoAnswer_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("vocabulary");
    QTest::newRow("grouped heads, tied head") << QString() << 40;
    for (const auto& [name, vocabulary] : {std::pair{"llama_biased", 48}, {"phi3_partial", 48}, {"phi3_longrope", 48}, {"qwen3_tied", 48}})
        QTest::newRow(name) << QString::fromLatin1(name) << vocabulary;
}

/// Guesses of every kind side by side: right, wrong from some token on, out of order, of other answers, too long, none.
void TestGenerator::guesses_changeNoAnswer()
{
    QFETCH(const QString, model);
    QFETCH(const int, vocabulary);
    const CausalLm loaded =
        model.isEmpty() ? sdm::test::smallModel() : CausalLm::load(sdm::test::ourGoldenModels() / model.toStdString(), {});
    const Sequences prompts = sdm::test::documentsOf({3, 9, 12, 15, 16, 20, 2, 5, 7, 11}, vocabulary);
    GenerationSettings settings{.maxNewTokens = 24, .batchRows = 4, .stopIds = {}};
    const Sequences free = generateGreedy(loaded, prompts, settings);
    settings.stopIds = {free[1][7], free[3][15], free[6][3]}; // rows end at different times, within guesses too
    const Sequences expected = generateGreedy(loaded, prompts, settings);

    settings.guesses = free;
    settings.guesses[0][5] = (free[0][5] + 1) % vocabulary;
    std::swap(settings.guesses[1][3], settings.guesses[1][5]);
    std::ranges::reverse(settings.guesses[2]);
    settings.guesses[4] = free[5];
    settings.guesses[5].clear();
    settings.guesses[7].insert(settings.guesses[7].end(), 60, 1);
    settings.guesses[8].erase(settings.guesses[8].begin(), settings.guesses[8].begin() + 4);
    for (const std::int64_t rows : {1, 4, 64}) {
        settings.batchRows = rows;
        QCOMPARE(generateGreedy(loaded, prompts, settings), expected);
    }
}

void TestGenerator::rightGuesses_savePasses()
{
    const CausalLm model = sdm::test::smallModel();
    sdm::engine::GenerationWork alone, guessed;
    GenerationSettings settings{.maxNewTokens = 60, .batchRows = 64, .stopIds = {}, .work = &alone};
    const Sequences free = generateGreedy(model, prompts(), settings);
    QCOMPARE(alone.passes, 59);
    settings.work = &guessed;
    settings.guesses = free;
    QCOMPARE(generateGreedy(model, prompts(), settings), free);
    // 1 + 8, 1 + 16, 1 + 28 tokens a pass, as far as the answers of nine rows leave room in it.
    QVERIFY2(guessed.passes <= 4, qPrintable(QString::number(guessed.passes)));
    QCOMPARE(guessed.tokens, alone.tokens); // none was guessed in vain
}

void TestGenerator::guesses_endWhereTheAnswerEnds()
{
    const CausalLm model = sdm::test::smallModel();
    GenerationSettings settings{.maxNewTokens = 30, .batchRows = 4, .stopIds = {}};
    const Sequences free = generateGreedy(model, prompts(), settings);
    settings.guesses = free; // beyond the end that is asked for
    settings.maxNewTokens = 11;
    const Sequences cut = generateGreedy(model, prompts(), settings);
    for (std::size_t i = 0; i < free.size(); ++i)
        QCOMPARE(cut[i], std::vector<sdm::engine::TokenId>(free[i].begin(), free[i].begin() + 11));
}

void TestGenerator::badGuesses_areRefused()
{
    const CausalLm model = sdm::test::smallModel();
    GenerationSettings settings{.maxNewTokens = 2, .batchRows = 4, .stopIds = {}, .guesses = {{1}}};
    QVERIFY_EXCEPTION_THROWN(generateGreedy(model, {{1}, {2}}, settings), sdm::Error);
    settings.guesses = {{1}, {40}};
    QVERIFY_EXCEPTION_THROWN(generateGreedy(model, {{1}, {2}}, settings), sdm::Error);
}

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
