#include "core/base/error.h"
#include "core/records/vocabulary.h"
#include "core/store/run_row.h"

#include <cmath>
#include <QTest>
#include <string>

using namespace sdm;

namespace {

template <typename Enum>
std::string words()
{
    std::string all;
    for (const auto& word : Vocabulary<Enum>::words)
        all += (all.empty() ? "" : " ") + std::string(word.name);
    return all;
}

template <typename Enum>
bool comesBackFromItsName()
{
    for (const Enum value : allOf<Enum>()) {
        if (fromName<Enum>(nameOf(value)) != value || meaningOf(value).empty())
            return false;
    }
    return !findName<Enum>("no such word");
}

} // namespace

/// Words are public: they lie in stores, on the wire and in exports.
class TestVocabulary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsAreSpelledAndOrdered()
    {
        QCOMPARE(words<PhaseKind>(),
                 std::string("prepare train_layer generate fine_tune validate validation_layer monitor_layer monitor decode"
                             " final_layer evaluate"));
        QCOMPARE(words<LayerRole>(), std::string("train validation monitor final"));
        QCOMPARE(words<NegativeOrigin>(), std::string("train calibration final"));
        QCOMPARE(words<NegativeKind>(), std::string("permutation missing_word extra_word tag_missing format no_answer verdict_only"
                                                    " wrong_value not_a_number"));
        QCOMPARE(words<Verdict>(), std::string("highest high low near_chance ood unjudged"));
        QCOMPARE(words<Reason>(), std::string("admitted ood similarity null multiple mismatch too_long"));
        QCOMPARE(words<EvaluationPurpose>(), std::string("validation monitor final"));
        QCOMPARE(words<OwnVerdict>(), std::string("none no yes"));
        QCOMPARE(words<Bound>(), std::string("plain lower"));
        QCOMPARE(words<StopRequest>(), std::string("none after_checkpoint now"));
        QCOMPARE(words<store::RunState>(), std::string("queued preparing running stopping stopped finished failed interrupted"));
    }

    void everyWordNamesItsOwnValue()
    {
        // The order above and the values here: a word that moved to another value fails one of the two.
        QCOMPARE(nameOf(PhaseKind::Decode), std::string_view("decode"));
        QCOMPARE(nameOf(PhaseKind::ValidationLayer), std::string_view("validation_layer"));
        QCOMPARE(nameOf(LayerRole::Validation), std::string_view("validation"));
        QCOMPARE(nameOf(LayerRole::Monitor), std::string_view("monitor"));
        QCOMPARE(nameOf(NegativeOrigin::Calibration), std::string_view("calibration"));
        QCOMPARE(nameOf(NegativeKind::VerdictOnly), std::string_view("verdict_only"));
        QCOMPARE(nameOf(Verdict::Highest), std::string_view("highest"));
        QCOMPARE(nameOf(Verdict::NearChance), std::string_view("near_chance"));
        QCOMPARE(nameOf(Reason::Similarity), std::string_view("similarity"));
        QCOMPARE(nameOf(Reason::TooLong), std::string_view("too_long"));
        QCOMPARE(nameOf(EvaluationPurpose::Final), std::string_view("final"));
        QCOMPARE(nameOf(OwnVerdict::No), std::string_view("no"));
        QCOMPARE(nameOf(Bound::Lower), std::string_view("lower"));
        QCOMPARE(nameOf(StopRequest::Now), std::string_view("now"));
        QCOMPARE(nameOf(store::RunState::Stopped), std::string_view("stopped"));
    }

    void namesComeBack()
    {
        QVERIFY(comesBackFromItsName<PhaseKind>() && comesBackFromItsName<LayerRole>() && comesBackFromItsName<NegativeOrigin>());
        QVERIFY(comesBackFromItsName<NegativeKind>() && comesBackFromItsName<Verdict>() && comesBackFromItsName<Reason>());
        QVERIFY(comesBackFromItsName<EvaluationPurpose>() && comesBackFromItsName<OwnVerdict>() && comesBackFromItsName<Bound>());
        QVERIFY(comesBackFromItsName<StopRequest>() && comesBackFromItsName<store::RunState>());
        QVERIFY_THROWS_EXCEPTION(Error, fromName<Verdict>("Highest"));
        QVERIFY_THROWS_EXCEPTION(Error, fromName<Verdict>(""));
    }

    void statesThatAreActive()
    {
        using store::RunState;
        for (const RunState state : allOf<RunState>()) {
            const bool active =
                state == RunState::Queued || state == RunState::Preparing || state == RunState::Running || state == RunState::Stopping;
            QCOMPARE(store::isActive(state), active);
        }
    }

    void thePublishedEstimateIsTheDefault() { QVERIFY(kDefaultBound == Bound::Plain); }

    void verdict_firstAsksTheRegions()
    {
        QVERIFY(verdictOf(true, true, false, 0.97) == Verdict::Highest);
        QVERIFY(verdictOf(true, false, false, 0.97) == Verdict::High);
        QVERIFY(verdictOf(false, true, false, 0.97) == Verdict::Highest);
        // Neither a low probability nor q = 0 says anything against the region.
        QVERIFY(verdictOf(true, false, false, 0.1) == Verdict::High);
        QVERIFY(verdictOf(true, false, true, 0.1) == Verdict::High);
        QVERIFY(verdictOf(true, true, true, 0.1) == Verdict::Highest);
    }

    void verdict_outsideIsOodBeforeItIsNearChance()
    {
        QVERIFY(verdictOf(false, false, true, 0.99) == Verdict::Ood);
        QVERIFY(verdictOf(false, false, true, 0.5) == Verdict::Ood);
        QVERIFY(verdictOf(false, false, false, 0.99) == Verdict::Low);
        QVERIFY(verdictOf(false, false, false, 0.5) == Verdict::NearChance);
    }

    void verdict_isNearChanceBelowSixTenths()
    {
        QVERIFY(verdictOf(false, false, false, std::nextafter(0.6, 0.0)) == Verdict::NearChance);
        QVERIFY(verdictOf(false, false, false, 0.6) == Verdict::Low);
        QVERIFY(verdictOf(false, false, false, std::nextafter(0.6, 1.0)) == Verdict::Low);
        QVERIFY(verdictOf(false, false, false, 0.0) == Verdict::NearChance);
    }
};

QTEST_APPLESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
