#include "core/base/error.h"
#include "core/store/store_reader.h"
#include "core/store/text_search.h"
#include "store_samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::store;

class TestStoreReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aMissingProjectIsNotFound();
    void runsAreFoundByIdNameAndPrefix();
    void filtersCombine();
    void ordersAreTotal_data();
    void ordersAreTotal();
    void nearlyAdmittedComesFirst();
    void withoutARegionEverythingIsEquallyFar();
    void verdictCountsAddUp();
    void textSearchFinds_data();
    void textSearchFinds();
    void noSearchTextIsAnError_data();
    void noSearchTextIsAnError();
    void metricTailGoesOnWhereItEnded();
    void metricKeysAreListedOnce();
    void dataVersionChangesWithEveryForeignCommit();
    void textsOfTheSameSetAreReplacedAndIndexedAnew();

private:
    std::filesystem::path project() const { return m_folder.path().toStdString(); }
    std::string documents(const GenerationFilter& filter, GenerationOrder order = GenerationOrder::Document, bool descending = false,
                          const EvaluationId& evaluationId = "01EVAL") const;
    QTemporaryDir m_folder;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<StoreReader> m_reader;
};

namespace {

/// Every order puts these otherwise, and every order by the lower estimate otherwise again.
std::vector<GenerationRecord> answers()
{
    std::vector<GenerationRecord> all = {samples::generation("a", 1, 1, 0.97, 120, Reason::Admitted, Reason::Admitted),
                                         samples::generation("b", 0, 1, 0.90, 50, Reason::Similarity, Reason::Null),
                                         samples::generation("c", 0, 0, 0.95, 110, Reason::Null, Reason::Similarity),
                                         samples::generation("d", 1, 0, 0.55, 20, Reason::Similarity, Reason::Multiple),
                                         samples::generation("e", -1, 1, 0.80, 0, Reason::Ood, Reason::Ood)};
    struct Values {
        std::int64_t similarity;
        double distance, distanceLower, probabilityLower, similarityLower;
    };
    const Values values[] = {
        {3, 0.9, 0.2, 0.96, 105}, {9, 0.1, 0.5, 0.72, 45}, {5, 0.5, 0.1, 0.7, 10}, {7, 0.7, 0.4, 0.54, 18}, {0, 0.3, 0.3125, 0.6, 0.5}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].similarity = values[i].similarity;
        all[i].plain.distance = values[i].distance;
        all[i].lower.distance = values[i].distanceLower;
        all[i].lower.probability = values[i].probabilityLower;
        all[i].lower.rescaledSimilarity = values[i].similarityLower;
    }
    return all;
}

} // namespace

void TestStoreReader::initTestCase()
{
    m_store = std::make_unique<RunStore>(RunStore::open(project()));
    m_store->createRun(samples::run("01ABC", "one"));
    m_store->createRun(samples::run("01ABD", "two"));
    m_store->createRun(samples::run("01XYZ", "01ABC-like name"));
    m_store->addDocuments(samples::documents({"a", "b", "c", "d", "e"}));
    m_store->addGenerationTexts("set-wikipedia", {{"a", "the quick fox jumps"},
                                                  {"b", "the lazy dog sleeps ..."},
                                                  {"c", "quick dogs never sleep"},
                                                  {"d", "say \"hello\" to the fox"},
                                                  {"e", "Äpfel und OR AND NOT"}});
    m_store->addLayer("01ABC", samples::layer("01LAYER")); // qr_min 100, psi 0.96, 0.95
    m_store->addEvaluation("01ABC", samples::evaluation("01EVAL", "01LAYER"), answers());
    LayerRecord none = samples::layer("01NONE", LayerRole::Final, 1);
    none.qrMin = none.classes[0].psi = none.classes[1].psi = kNoRegion;
    m_store->addLayer("01ABC", none);
    m_store->addEvaluation("01ABC", samples::evaluation("01EVAL-NONE", "01NONE"),
                           {samples::generation("a", 1, 1, 0.7, 20, Reason::Similarity, Reason::Null),
                            samples::generation("b", 1, 1, 0.9, 10, Reason::Similarity, Reason::Null)});
    m_reader = std::make_unique<StoreReader>(StoreReader::open(project()));
}

std::string TestStoreReader::documents(const GenerationFilter& filter, GenerationOrder order, bool descending,
                                       const EvaluationId& evaluationId) const
{
    std::string ids;
    for (const GenerationView& view : m_reader->generations(m_reader->generationIds(evaluationId, filter, order, descending)))
        ids += view.record.key.id;
    return ids;
}

void TestStoreReader::aMissingProjectIsNotFound()
{
    try {
        StoreReader::open(project() / "nowhere");
        QFAIL("no error");
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::NotFound);
    }
    QVERIFY(!std::filesystem::exists(project() / "nowhere"));
}

void TestStoreReader::runsAreFoundByIdNameAndPrefix()
{
    QCOMPARE(m_reader->runs().size(), std::size_t(3));
    QCOMPARE(m_reader->findRun("01ABC").name, std::string("one"));
    QCOMPARE(m_reader->findRun("two").id, RunId("01ABD"));
    QCOMPARE(m_reader->findRun("01x").id, RunId("01XYZ"));
    QVERIFY_THROWS_EXCEPTION(Error, m_reader->findRun("01AB"));
    QVERIFY_THROWS_EXCEPTION(Error, m_reader->findRun(""));
}

void TestStoreReader::filtersCombine()
{
    GenerationFilter right;
    right.right = true;
    QCOMPARE(documents(right), std::string("ac"));
    GenerationFilter wrong;
    wrong.right = false;
    QCOMPARE(documents(wrong), std::string("bd")); // an item without a label is neither
    GenerationFilter reasons;
    reasons.reasons = {Reason::Similarity, Reason::Null};
    reasons.prediction = 0;
    QCOMPARE(documents(reasons), std::string("cd"));
    reasons.reasons = {Reason::Null};
    reasons.prediction.reset();
    QCOMPARE(documents(reasons), std::string("c"));
    reasons.bound = Bound::Lower;
    QCOMPARE(documents(reasons), std::string("b"));
    GenerationFilter verdict;
    verdict.verdicts = {Verdict::Highest, Verdict::Ood};
    verdict.label = -1;
    QCOMPARE(documents(verdict), std::string("e"));
}

void TestStoreReader::ordersAreTotal_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("lower");
    const auto row = [](const char* name, GenerationOrder order, const char* plain, const char* lower) {
        QTest::newRow(name) << int(order) << QString::fromLatin1(plain) << QString::fromLatin1(lower);
    };
    row("document", GenerationOrder::Document, "abcde", "abcde");
    row("probability", GenerationOrder::Probability, "debca", "decba");
    row("rescaled similarity", GenerationOrder::RescaledSimilarity, "edbca", "ecdba");
    row("distance", GenerationOrder::Distance, "becda", "caedb");
    row("similarity", GenerationOrder::Similarity, "eacdb", "eacdb");
    row("verdict", GenerationOrder::Verdict, "acbde", "abcde"); // the more probable of equals first
}

void TestStoreReader::ordersAreTotal()
{
    QFETCH(int, order);
    QFETCH(QString, plain);
    QFETCH(QString, lower);
    for (const auto& [bound, expected] : {std::pair(Bound::Plain, plain.toStdString()), std::pair(Bound::Lower, lower.toStdString())}) {
        GenerationFilter filter;
        filter.bound = bound;
        QCOMPARE(documents(filter, static_cast<GenerationOrder>(order), false), expected);
        QCOMPARE(documents(filter, static_cast<GenerationOrder>(order), true), std::string(expected.rbegin(), expected.rend()));
    }
}

void TestStoreReader::nearlyAdmittedComesFirst()
{
    // Shortfalls: c (0.96 - 0.95) / 0.96, b 0.5, d 0.8, e 1; a is admitted.
    QCOMPARE(documents({}, GenerationOrder::NearlyAdmitted, false), std::string("cbdea"));
    QCOMPARE(documents({}, GenerationOrder::NearlyAdmitted, true), std::string("edbca"));
    // By the lower estimate: b 0.55, d 0.82, c 0.9, e 0.995.
    GenerationFilter lower;
    lower.bound = Bound::Lower;
    QCOMPARE(documents(lower, GenerationOrder::NearlyAdmitted, false), std::string("bdcea"));
    QCOMPARE(documents(lower, GenerationOrder::NearlyAdmitted, true), std::string("ecdba"));
}

void TestStoreReader::withoutARegionEverythingIsEquallyFar()
{
    QCOMPARE(documents({}, GenerationOrder::NearlyAdmitted, false, "01EVAL-NONE"), std::string("ba"));
}

void TestStoreReader::verdictCountsAddUp()
{
    const VerdictCounts counts = m_reader->verdictCounts("01EVAL");
    QCOMPARE(counts.of(Verdict::Highest), std::int64_t(1));
    QCOMPARE(counts.of(Verdict::Low), std::int64_t(2));
    QCOMPARE(counts.of(Verdict::NearChance), std::int64_t(1));
    QCOMPARE(counts.of(Verdict::Ood), std::int64_t(1));
    QCOMPARE(counts.of(Reason::Similarity), std::int64_t(2));
    QCOMPARE(counts.of(Reason::Null), std::int64_t(1));
    QVERIFY(counts.right == 2 && counts.wrong == 2);
    GenerationFilter lower;
    lower.bound = Bound::Lower;
    const VerdictCounts lowerCounts = m_reader->verdictCounts("01EVAL", lower);
    QCOMPARE(lowerCounts.of(Reason::Similarity), std::int64_t(1));
    QCOMPARE(lowerCounts.of(Reason::Multiple), std::int64_t(1));
    GenerationFilter quick;
    quick.text = "quick";
    QVERIFY(m_reader->verdictCounts("01EVAL", quick).right == 2 && m_reader->verdictCounts("01EVAL", quick).wrong == 0);
    GenerationFilter fox;
    fox.text = "fox";
    QCOMPARE(m_reader->verdictCounts("01EVAL", fox).right, std::int64_t(1));
}

void TestStoreReader::textSearchFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("empty: everything") << QString() << QStringLiteral("abcde");
    QTest::newRow("word") << QStringLiteral("quick") << QStringLiteral("ac");
    QTest::newRow("case and diacritics") << QStringLiteral("apfel") << QStringLiteral("e");
    QTest::newRow("two words") << QStringLiteral("fox quick") << QStringLiteral("a");
    QTest::newRow("phrase") << QStringLiteral("\"quick fox\"") << QStringLiteral("a");
    QTest::newRow("phrase in another order") << QStringLiteral("\"fox quick\"") << QString();
    QTest::newRow("negation") << QStringLiteral("quick -never") << QStringLiteral("a");
    QTest::newRow("only negation") << QStringLiteral("-quick -fox") << QStringLiteral("be");
    QTest::newRow("negated phrase") << QStringLiteral("-\"quick fox\" quick") << QStringLiteral("c");
    QTest::newRow("prefix") << QStringLiteral("dog*") << QStringLiteral("bc");
    QTest::newRow("whole word") << QStringLiteral("dog") << QStringLiteral("b");
    QTest::newRow("punctuation literally") << QStringLiteral("...") << QStringLiteral("b");
    QTest::newRow("not the punctuation") << QStringLiteral("the -...") << QStringLiteral("ad");
    QTest::newRow("operators are words") << QStringLiteral("AND NOT") << QStringLiteral("e");
    QTest::newRow("open phrase") << QStringLiteral("\"lazy do") << QString();
    QTest::newRow("nobody says this") << QStringLiteral("zebra") << QString();
}

void TestStoreReader::textSearchFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    GenerationFilter filter;
    filter.text = text.toStdString();
    QCOMPARE(documents(filter), found.toStdString());
}

void TestStoreReader::noSearchTextIsAnError_data()
{
    QTest::addColumn<QByteArray>("text");
    const char* const texts[] = {
        "\"",       "-",       "--",         "- a",   "a OR",  "NEAR(",    "generated:",   "col : x",      "^a", "a^2",
        "(",        "a AND",   "*",          "a*b*",  "-*",    "\"\"",     "-\"\"",        "'; DROP",      "%_", "a\"b",
        "\"a\" \"", "{a b}:c", "\xff\xfe x", "NOT a", "a+b-c", "\"a\"\"b", "\xe2\x80\x94", "-\xe2\x80\x94"};
    for (const char* text : texts)
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
}

void TestStoreReader::noSearchTextIsAnError()
{
    QFETCH(QByteArray, text);
    GenerationFilter filter;
    filter.text = text.toStdString();
    const auto ids = m_reader->generationIds("01EVAL", filter, GenerationOrder::Verdict, true);
    QVERIFY(ids.size() <= 5);
    m_reader->verdictCounts("01EVAL", filter);
}

void TestStoreReader::metricTailGoesOnWhereItEnded()
{
    m_store->createRun(samples::run("01TAIL"));
    m_store->appendMetrics("01TAIL", {{"a", 1, 0, 1}, {"b", 1, 0, 2}});
    const auto first = m_reader->metricsAfter("01TAIL", 0);
    QCOMPARE(first.size(), std::size_t(2));
    m_store->appendMetrics("01TAIL", {{"a", 2, 0, 3}});
    const auto second = m_reader->metricsAfter("01TAIL", first.back().rowId);
    QCOMPARE(second.size(), std::size_t(1));
    QCOMPARE(second[0].point.value, 3.0);
    QCOMPARE(m_reader->metricsAfter("01TAIL", 0, 1).size(), std::size_t(1));
}

void TestStoreReader::metricKeysAreListedOnce()
{
    m_store->createRun(samples::run("01KEYS"));
    QVERIFY(m_reader->metricKeys("01KEYS").empty());
    m_store->appendMetrics("01KEYS", {{"b", 1, 0, 1}, {"a", 1, 0, 2}, {"b", 2, 0, 2}});
    QCOMPARE(m_reader->metricKeys("01KEYS"), (std::vector<std::string>{"a", "b"}));
}

void TestStoreReader::dataVersionChangesWithEveryForeignCommit()
{
    const std::int64_t before = m_reader->dataVersion();
    QCOMPARE(m_reader->dataVersion(), before);
    m_store->heartbeat("01ABC");
    QVERIFY(m_reader->dataVersion() != before);
}

void TestStoreReader::textsOfTheSameSetAreReplacedAndIndexedAnew()
{
    m_store->addGenerationTexts("set-other", {{"a", "walrus"}});
    m_store->addGenerationTexts("set-other", {{"a", "seagull"}});
    EvaluationRecord evaluation = samples::evaluation("01EVAL-OTHER", "01LAYER", "other");
    m_store->addEvaluation("01ABC", evaluation, {samples::generation("a", 1, 1, 0.97, 120, Reason::Admitted, Reason::Null)});
    GenerationFilter filter;
    filter.text = "walrus";
    QVERIFY(documents(filter, GenerationOrder::Document, false, "01EVAL-OTHER").empty());
    filter.text = "seagull";
    QCOMPARE(documents(filter, GenerationOrder::Document, false, "01EVAL-OTHER"), std::string("a"));
}

QTEST_GUILESS_MAIN(TestStoreReader)
#include "tst_store_reader.moc"
