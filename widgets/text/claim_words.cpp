#include "widgets/text/claim_words.h"

#include "widgets/text/format.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

struct ClaimWords {
    Q_DECLARE_TR_FUNCTIONS(ClaimWords)
};

QString signedCount(std::int64_t count)
{
    return count < 0 ? countText(count) : QLatin1Char('+') + countText(count);
}

} // namespace

QString claimWord(report::DifferenceClaim claim)
{
    using Claim = report::DifferenceClaim;
    switch (claim) {
    case Claim::NoDocuments:
        return ClaimWords::tr("nothing to compare");
    case Claim::WithinDocuments:
    case Claim::WithinDraw:
        return ClaimWords::tr("within the draw");
    case Claim::DrawUnknown:
        return ClaimWords::tr("not known");
    case Claim::LargerThanDraw:
        return ClaimWords::tr("larger than the draw");
    }
    return {};
}

QString claimMeaning(report::DifferenceClaim claim)
{
    using Claim = report::DifferenceClaim;
    switch (claim) {
    case Claim::NoDocuments:
        return ClaimWords::tr("No document that both runs answered.");
    case Claim::WithinDocuments:
        return ClaimWords::tr("The 95 % interval over documents holds 0: no more than which documents were drawn.");
    case Claim::WithinDraw:
        return ClaimWords::tr(
            "Another draw of a final layer's halves moves the share as far: what the layers of the two runs admit overlaps.");
    case Claim::DrawUnknown:
        return ClaimWords::tr("More than which documents were drawn; but a run has one final layer, so how far another draw of its halves "
                              "would move the share is not known (final.layers trains more).");
    case Claim::LargerThanDraw:
        return ClaimWords::tr("Every final layer of one run admits more than every final layer of the other.");
    }
    return {};
}

QString pointsText(double difference)
{
    const QString number = fixedText(100 * difference, 1);
    return ClaimWords::tr("%1 points").arg(difference < 0 ? number : QLatin1Char('+') + number);
}

QString flipHeadline(const report::FlipMatrix& flips)
{
    const report::Tally& entered = flips.entered;
    const report::Tally& left = flips.left;
    const QString right = entered.n == 0
                              ? QString()
                              : ClaimWords::tr(" (%1 % right)")
                                    .arg(fixedText(100 * static_cast<double>(entered.correct) / static_cast<double>(entered.n), 1));
    const QString wrong = left.n == 0 ? QString() : ClaimWords::tr(" (%1 of them wrong)").arg(countText(left.n - left.correct));
    return ClaimWords::tr("%1 entered HR%2, %3 left%4: net %5")
        .arg(signedCount(entered.n), right, countText(left.n), wrong, signedCount(entered.n - left.n));
}

} // namespace sdm::ui
