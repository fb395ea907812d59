#include "app/page_list.h"

#include "widgets/pages/compare_page.h"
#include "widgets/pages/generations_page.h"
#include "widgets/pages/hard_negatives_page.h"
#include "widgets/pages/home_page.h"
#include "widgets/pages/live_page.h"
#include "widgets/pages/reliability_page.h"
#include "widgets/pages/runs_page.h"

#include <QCoreApplication>

namespace sdm::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Pages", text);
}

template <typename PageType>
ui::Page* make(const ui::PageContext& context, QWidget* parent)
{
    return new PageType(context, parent);
}

} // namespace

ui::PageList workbenchPages()
{
    return {
        {QStringLiteral("home"), words(QT_TRANSLATE_NOOP("Pages", "Home")), QStringLiteral("home"), 1, &make<ui::HomePage>},
        {QStringLiteral("runs"), words(QT_TRANSLATE_NOOP("Pages", "Runs")), QStringLiteral("runs"), 2, &make<ui::RunsPage>},
        {QStringLiteral("live"), words(QT_TRANSLATE_NOOP("Pages", "Live")), QStringLiteral("live"), 3, &make<ui::LivePage>},
        {QStringLiteral("reliability"), words(QT_TRANSLATE_NOOP("Pages", "Reliability")), QStringLiteral("reliability"), 4,
         &make<ui::ReliabilityPage>},
        {QStringLiteral("generations"), words(QT_TRANSLATE_NOOP("Pages", "Generations")), QStringLiteral("generations"), 5,
         &make<ui::GenerationsPage>},
        {QStringLiteral("negatives"), words(QT_TRANSLATE_NOOP("Pages", "Negatives")), QStringLiteral("negatives"), 6,
         &make<ui::HardNegativesPage>},
        {QStringLiteral("compare"), words(QT_TRANSLATE_NOOP("Pages", "Compare")), QStringLiteral("compare"), 7, &make<ui::ComparePage>},
    };
}

} // namespace sdm::app
