#include "widgets/models/answer_orders.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("AnswerOrders", text);
}

std::vector<Reason> outside()
{
    return {Reason::Ood, Reason::Similarity, Reason::Null, Reason::Multiple, Reason::Mismatch};
}

} // namespace

std::vector<QuickOrder> quickOrders()
{
    using store::AnswerOrder;
    return {{words(QT_TRANSLATE_NOOP("AnswerOrders", "Newest")),
             words(QT_TRANSLATE_NOOP("AnswerOrders", "The answers recorded last come first")),
             {AnswerOrder::Recorded, true},
             {},
             {}},
            {words(QT_TRANSLATE_NOOP("AnswerOrders", "Deepest in HR")),
             words(QT_TRANSLATE_NOOP("AnswerOrders", "All answers, those farthest inside the region first, those farthest outside last")),
             {AnswerOrder::Margin, true},
             {},
             {}},
            {words(QT_TRANSLATE_NOOP("AnswerOrders", "Hardest in HR")),
             words(QT_TRANSLATE_NOOP("AnswerOrders", "Admitted answers, the closest to a threshold first")),
             {AnswerOrder::HardestAdmitted, false},
             {Reason::Admitted},
             {}},
            {words(QT_TRANSLATE_NOOP("AnswerOrders", "Nearly HR")),
             words(QT_TRANSLATE_NOOP("AnswerOrders", "Answers outside the region, the closest to the threshold they fail first")),
             {AnswerOrder::NearlyAdmitted, false},
             outside(),
             {}},
            {words(QT_TRANSLATE_NOOP("AnswerOrders", "Over-confident, wrong")),
             words(QT_TRANSLATE_NOOP("AnswerOrders", "Answers the layer judged wrongly, the surest first")),
             {AnswerOrder::Overconfident, false},
             {},
             false},
            {words(QT_TRANSLATE_NOOP("AnswerOrders", "Likely label errors")),
             words(QT_TRANSLATE_NOOP("AnswerOrders", "Admitted answers whose label disagrees, the deepest inside the region first")),
             {AnswerOrder::LikelyLabelError, false},
             {Reason::Admitted},
             false}};
}

void applyOrder(AnswerQuery& filters, const QuickOrder* before, const QuickOrder& now)
{
    if (before && !before->reasons.empty() && filters.reasons == before->reasons)
        filters.reasons.clear();
    if (before && before->verdictRight && filters.verdictRight == before->verdictRight)
        filters.verdictRight.reset();
    if (!now.reasons.empty())
        filters.reasons = now.reasons;
    if (now.verdictRight)
        filters.verdictRight = now.verdictRight;
}

} // namespace sdm::ui
