#include "core/engine/text/answer.h"
#include "golden_lines.h"

using namespace sdm::engine;

namespace {

const std::string kReference = "Neat plans fail without luck.";
const std::string kWrong = "Neat plans without fail luck.";
const std::string kYes = "\n<verified>Yes</verified>";
const std::string kNo = "\n<verified>No</verified>";

std::string tagged(const std::string& sentence)
{
    return "<sentence>" + sentence + "</sentence>";
}

/// Everything but the surface metrics, under the keys that both golden sets use.
void compareDecisions(const std::string& reference, const std::string& generation, const nlohmann::json& row)
{
    QCOMPARE(stripVerdict(generation), row.at("strip_verdict").get<std::string>());
    QCOMPARE(forceNo(generation), row.at("force_no").get<std::string>());
    QCOMPARE(matchesPositive(reference, generation), row.at("matches_positive").get<bool>());
    QCOMPARE(matchesPositiveButNo(reference, generation), row.at("matches_positive_but_no").get<bool>());
    QCOMPARE(isTrainingHardNegative(reference, generation), row.at("training_hard_negative").get<bool>());
    QCOMPARE(testLabel(reference, generation), row.at("test_label").get<int>());
    const auto negative = finalLayerHardNegative(reference, generation);
    QVERIFY((negative ? nlohmann::json(*negative) : nlohmann::json()) == row.at("final_layer_hard_negative"));
}

} // namespace

class TestAnswer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verdicts_areDecidedAsInTheWorkedExamples_data();
    void verdicts_areDecidedAsInTheWorkedExamples();
    void stripVerdict_alwaysEndsInTheOpeningTag();
    void stripVerdict_keepsAVerdictInsideTheText();
    void forceNo_replacesOrAppendsTheVerdict();
    void forceNoForTraining_endsLikeAnOfflineNegative();
    void words_areSplitAtUnicodeWhiteSpace();
    void ownVerdict_isReadFromTheFirstTagInAnyCase();
    void wordAccuracy_isZeroForAnotherLength();
    void hardNegativeKind_namesTheFault_data();
    void hardNegativeKind_namesTheFault();
    void answers_matchTheCommittedRows();
    void answers_matchTheGoldenRows();
};

void TestAnswer::verdicts_areDecidedAsInTheWorkedExamples_data()
{
    QTest::addColumn<std::string>("generation");
    QTest::addColumn<bool>("trainingNegative");
    QTest::addColumn<int>("label");
    QTest::addColumn<bool>("finalNegative");
    QTest::addColumn<bool>("sentenceCorrect");
    QTest::addColumn<bool>("exactMatch");
    const std::string positive = tagged(kReference) + kYes;
    QTest::newRow("positive") << positive << false << 1 << false << true << true;
    QTest::newRow("trailing newlines") << positive + "\n\n" << false << 1 << false << true << true;
    QTest::newRow("right but No") << tagged(kReference) + kNo << false << 1 << false << true << false;
    QTest::newRow("wrong Yes") << tagged(kWrong) + kYes << true << 0 << true << false << false;
    QTest::newRow("wrong No") << tagged(kWrong) + kNo << true << 0 << true << false << false;
    QTest::newRow("closing tag missing") << "<sentence>" + kReference + kYes << true << 0 << true << false << false;
    QTest::newRow("no verdict") << tagged(kReference) << true << 0 << true << true << false;
    QTest::newRow("text after") << positive + " I hope this helps." << true << 1 << false << true << false;
    QTest::newRow("text before") << "Sure! " + positive << true << 1 << false << true << false;
    QTest::newRow("two blanks") << tagged("Neat  plans fail without luck.") + kYes << true << 1 << false << true << true;
    QTest::newRow("second attempt right") << tagged(kWrong) + kNo + "\n" + positive << true << 0 << true << false << false;
    QTest::newRow("empty") << std::string() << true << 0 << true << false << false;
}

void TestAnswer::verdicts_areDecidedAsInTheWorkedExamples()
{
    QFETCH(std::string, generation);
    QFETCH(int, label);
    QTEST(isTrainingHardNegative(kReference, generation), "trainingNegative");
    QCOMPARE(testLabel(kReference, generation), label);
    QTEST(finalLayerHardNegative(kReference, generation).has_value(), "finalNegative");
    const SurfaceMetrics metrics = surfaceMetrics(kReference, generation);
    QTEST(metrics.sentenceCorrect, "sentenceCorrect");
    QTEST(metrics.exactMatch, "exactMatch");
}

void TestAnswer::stripVerdict_alwaysEndsInTheOpeningTag()
{
    QCOMPARE(stripVerdict(""), std::string("\n<verified>"));
    QCOMPARE(stripVerdict(tagged(kWrong) + kNo + " \n"), tagged(kWrong) + "\n<verified>");
    QCOMPARE(stripVerdict(positiveAnswer(kReference)), tagged(kReference) + "\n<verified>");
}

void TestAnswer::stripVerdict_keepsAVerdictInsideTheText()
{
    const std::string rambling = positiveAnswer(kReference) + " I hope this helps.";
    QCOMPARE(stripVerdict(rambling), rambling + "\n<verified>");
}

void TestAnswer::forceNo_replacesOrAppendsTheVerdict()
{
    const std::string expected = tagged(kWrong) + kNo + "\n\n";
    QCOMPARE(forceNo(tagged(kWrong) + kYes), expected);
    QCOMPARE(forceNo(tagged(kWrong) + kNo), expected);
    QCOMPARE(forceNo(tagged(kWrong)), expected);
}

void TestAnswer::forceNoForTraining_endsLikeAnOfflineNegative()
{
    QCOMPARE(forceNoForTraining(tagged(kWrong) + kYes), tagged(kWrong) + kNo);
    QCOMPARE(forceNoForTraining("  "), kNo);
}

void TestAnswer::words_areSplitAtUnicodeWhiteSpace()
{
    QCOMPARE(normalised("\u00a0Neat\u3000plans \u2009fail\n"), std::string("Neat plans fail"));
    QCOMPARE(testLabel("a b", tagged("a\u00a0b") + kYes), 1);
    QVERIFY(matchesPositive(kReference, "\u2003" + positiveAnswer(kReference)));
}

void TestAnswer::ownVerdict_isReadFromTheFirstTagInAnyCase()
{
    QVERIFY(surfaceMetrics(kReference, tagged(kReference) + "<verified> YES </verified>").truePositive);
    QVERIFY(surfaceMetrics(kReference, tagged(kReference) + kNo + kYes).falseNegative);
    QVERIFY(surfaceMetrics(kReference, tagged(kWrong) + kYes).falsePositive);
    QVERIFY(surfaceMetrics(kReference, tagged(kWrong)).trueNegative);
}

void TestAnswer::wordAccuracy_isZeroForAnotherLength()
{
    QCOMPARE(surfaceMetrics(kReference, tagged(kWrong)).wordAccuracy, 0.6);
    QCOMPARE(surfaceMetrics(kReference, tagged(kReference + " Now.")).wordAccuracy, 0.0);
}

void TestAnswer::hardNegativeKind_namesTheFault_data()
{
    QTest::addColumn<std::string>("generation");
    QTest::addColumn<std::string>("kind");
    QTest::newRow("order") << tagged(kWrong) + kYes << std::string("permutation");
    QTest::newRow("left out") << tagged("Neat plans fail luck.") + kNo << std::string("missing_word");
    QTest::newRow("repeated") << tagged("Neat plans plans fail without luck.") + kNo << std::string("extra_word");
    QTest::newRow("replaced") << tagged("Neat plans fail with luck.") + kNo << std::string("extra_word");
    QTest::newRow("closing tag") << "<sentence>" + kReference + kYes << std::string("tag_missing");
    QTest::newRow("no verdict") << tagged(kReference) << std::string("tag_missing");
    QTest::newRow("text around") << "Sure! " + tagged(kReference) + kYes << std::string("format");
    QTest::newRow("blank") << std::string(" \n ") << std::string("no_answer");
    QTest::newRow("blank sentence") << tagged(" ") + kYes << std::string("no_answer");
    QTest::newRow("verdict") << kNo << std::string("verdict_only");
}

void TestAnswer::hardNegativeKind_namesTheFault()
{
    QFETCH(std::string, generation);
    QTEST(hardNegativeKind(kReference, generation), "kind");
}

void TestAnswer::answers_matchTheCommittedRows()
{
    const auto rows = golden::lines(golden::committed("text/answers.jsonl"));
    QVERIFY(rows.size() > 100);
    for (const auto& row : rows) {
        const std::string reference = row.at("reference");
        const std::string generation = row.at("generation");
        compareDecisions(reference, generation, row);
        const SurfaceMetrics metrics = surfaceMetrics(reference, generation);
        QCOMPARE(metrics.sentenceCorrect, row.at("sentence_correct").get<bool>());
        QCOMPARE(metrics.exactMatch, row.at("exact_match").get<bool>());
        QCOMPARE(metrics.noResponse, row.at("no_response").get<bool>());
        QCOMPARE(metrics.attempts, row.at("attempts").get<int>());
        QCOMPARE(metrics.wordAccuracy, row.at("word_accuracy").get<double>());
    }
}

void TestAnswer::answers_matchTheGoldenRows()
{
    const auto file = golden::big("text/answers.jsonl");
    SKIP_WITHOUT(file);
    const auto rows = golden::lines(file);
    QCOMPARE(rows.size(), std::size_t{525});
    for (const auto& row : rows) {
        const std::string reference = row.at("reference");
        const std::string generation = row.at("generation");
        compareDecisions(reference, generation, row);

        const SurfaceMetrics metrics = surfaceMetrics(reference, generation);
        const auto& surface = row.at("surface_first");
        QCOMPARE(int(metrics.sentenceCorrect), surface.at("exact_match").get<int>());
        QCOMPARE(int(metrics.exactMatch), surface.at("verbatim_exact_match_including_tags").get<int>());
        QCOMPARE(int(metrics.noResponse), surface.at("no_response").get<int>());
        QCOMPARE(int(metrics.truePositive), surface.at("verification_tp").get<int>());
        QCOMPARE(int(metrics.falsePositive), surface.at("verification_fp").get<int>());
        QCOMPARE(int(metrics.falseNegative), surface.at("verification_fn").get<int>());
        QCOMPARE(int(metrics.trueNegative), surface.at("verification_tn").get<int>());
        const std::vector<double> accuracies = surface.at("word_accuracies");
        QCOMPARE(metrics.parseable, !accuracies.empty());
        if (!accuracies.empty()) {
            QCOMPARE(metrics.wordAccuracy, accuracies.front());
            QCOMPARE(metrics.attempts, surface.at("num_attempts").at(0).get<int>());
        }
    }
}

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
