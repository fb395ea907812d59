#include "widgets/models/answer_orders.h"

#include <QCoreApplication>

#include <utility>

namespace sdm::ui {
namespace {

struct OrderWords {
    Q_DECLARE_TR_FUNCTIONS(AnswerOrders)
};

std::vector<Reason> outside()
{
    return {Reason::Ood, Reason::Similarity, Reason::Null, Reason::Multiple, Reason::Mismatch};
}

} // namespace

std::vector<QuickOrder> quickOrders()
{
    using store::AnswerOrder;
    std::vector<QuickOrder> orders;
    const auto add = [&orders](const QString& title, const QString& meaning, const store::AnswerOrderKey& key,
                               std::vector<Reason> reasons = {}, std::optional<bool> verdictRight = {}) {
        QuickOrder& order = orders.emplace_back();
        order.title = title;
        order.meaning = meaning;
        order.ordering.order = key.order;
        order.ordering.reversed = key.reversed;
        order.reasons = std::move(reasons);
        order.verdictRight = verdictRight;
    };
    add(OrderWords::tr("Newest"), OrderWords::tr("The answers recorded last come first"), {AnswerOrder::Recorded, true});
    add(OrderWords::tr("Deepest in HR"), OrderWords::tr("All answers, those farthest inside the region first, those farthest outside last"),
        {AnswerOrder::Margin, true});
    add(OrderWords::tr("Hardest in HR"), OrderWords::tr("Admitted answers, the closest to a threshold first"),
        {AnswerOrder::HardestAdmitted, false}, {Reason::Admitted});
    add(OrderWords::tr("Nearly HR"), OrderWords::tr("Answers outside the region, the closest to the threshold they fail first"),
        {AnswerOrder::NearlyAdmitted, false}, outside());
    add(OrderWords::tr("Over-confident, wrong"), OrderWords::tr("Answers the layer judged wrongly, the surest first"),
        {AnswerOrder::Overconfident, false}, {}, false);
    add(OrderWords::tr("Likely label errors"),
        OrderWords::tr("Admitted answers whose label disagrees, the deepest inside the region first"),
        {AnswerOrder::LikelyLabelError, false}, {Reason::Admitted}, false);
    return orders;
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
