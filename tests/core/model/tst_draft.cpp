#include "core/engine/generate/draft.h"

#include <QTest>

using sdm::engine::Draft;
using Ids = std::vector<sdm::engine::TokenId>;

class TestDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answerLikeTheGuess_isGuessedOn();
    void widthFollowsWhatWasRight();
    void wordsInAnotherOrder_areFoundAgain();
    void amongEqualPlaces_theNearestCounts();
    void answerOfItsOwn_isLeftAlone();
    void oftenWrong_wantsTwoTokensInCommon();
    void guessWithoutTokens_guessesNothing();
};

namespace {

Ids taken(std::span<const sdm::engine::TokenId> tokens)
{
    return {tokens.begin(), tokens.end()};
}

Ids after(Draft& draft, const Ids& answer, std::int64_t most = 100)
{
    return taken(draft.after(answer, most));
}

} // namespace

void TestDraft::answerLikeTheGuess_isGuessedOn()
{
    const Ids guess{1, 2, 3, 4, 5};
    Draft draft(guess);
    QCOMPARE(after(draft, {1}), (Ids{2, 3, 4, 5}));
    QCOMPARE(after(draft, {1, 2, 3}, 1), (Ids{4}));
    QCOMPARE(after(draft, {1, 2, 3}, 0), Ids());
    QCOMPARE(after(draft, {1, 2, 3, 4, 5}), Ids()); // at its end
}

void TestDraft::widthFollowsWhatWasRight()
{
    Ids guess(200, 0);
    for (std::size_t i = 0; i < guess.size(); ++i)
        guess[i] = static_cast<sdm::engine::TokenId>(i);
    Draft draft(guess);
    QCOMPARE(after(draft, {0}).size(), 8U);
    draft.learn(8, 8);
    QCOMPARE(after(draft, {0}).size(), 16U);
    draft.learn(16, 16);
    draft.learn(32, 32);
    QCOMPARE(after(draft, {0}).size(), 32U);
    draft.learn(32, 3);
    QCOMPARE(after(draft, {0}).size(), 3U);
    draft.learn(3, 0);
    QCOMPARE(after(draft, {0}).size(), 1U);
}

void TestDraft::wordsInAnotherOrder_areFoundAgain()
{
    const Ids guess{1, 2, 30, 31, 32, 9, 10};
    Draft draft(guess);
    QCOMPARE(after(draft, {1, 2}), (Ids{30, 31, 32, 9, 10}));
    QCOMPARE(after(draft, {1, 2, 31}), (Ids{32, 9, 10}));
    QCOMPARE(after(draft, {1, 2, 31, 30}), (Ids{31, 32, 9, 10}));
    QCOMPARE(after(draft, {1, 2, 31, 30, 32}), (Ids{9, 10}));
    QCOMPARE(after(draft, {1, 2, 31, 30, 32, 9}), (Ids{10}));
}

void TestDraft::amongEqualPlaces_theNearestCounts()
{
    const Ids guess{5, 1, 5, 2, 6, 5, 3, 5, 4};
    Draft draft(guess);
    QCOMPARE(after(draft, {5, 1, 5, 2}), (Ids{6, 5, 3, 5, 4}));
    QCOMPARE(after(draft, {5, 1, 5, 2, 5}), (Ids{2, 6, 5, 3, 5, 4})); // places behind a 5: 1, 3, 6, 8; it was at 4
    QCOMPARE(after(draft, {5, 1, 5, 2, 5, 7, 6, 5}), (Ids{3, 5, 4})); // two in common say more than the place
}

void TestDraft::answerOfItsOwn_isLeftAlone()
{
    const Ids guess{1, 2, 3};
    Draft draft(guess);
    QCOMPARE(after(draft, {7}), Ids());
    QCOMPARE(after(draft, {7, 8, 9}), Ids());
    QCOMPARE(after(draft, {7, 8, 9, 2}), (Ids{3})); // and taken up again
}

void TestDraft::oftenWrong_wantsTwoTokensInCommon()
{
    const Ids guess{1, 2, 3, 4, 5};
    Draft draft(guess);
    draft.learn(3, 0);
    draft.learn(1, 0);
    QCOMPARE(after(draft, {9, 2}), Ids());
    QCOMPARE(after(draft, {9, 2, 3}).front(), 4);
    draft.learn(1, 1);
    QCOMPARE(after(draft, {9, 2, 3, 8, 1}).front(), 2); // right once: one is enough again
}

void TestDraft::guessWithoutTokens_guessesNothing()
{
    Draft draft(Ids{});
    QCOMPARE(after(draft, {}), Ids());
    QCOMPARE(after(draft, {1, 2}), Ids());
}

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
