#include "app/page_list.h"

#include "app/make_shown.h"
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

} // namespace

ui::PageList workbenchPages()
{
    return {
        {QStringLiteral("home"), words(QT_TRANSLATE_NOOP("Pages", "Home")), QStringLiteral("home"), 1,
         &makeShown<ui::HomePage, ui::PageContext>},
        {QStringLiteral("runs"), words(QT_TRANSLATE_NOOP("Pages", "Runs")), QStringLiteral("runs"), 2,
         &makeShown<ui::RunsPage, ui::PageContext>},
        {QStringLiteral("live"), words(QT_TRANSLATE_NOOP("Pages", "Live")), QStringLiteral("live"), 3,
         &makeShown<ui::LivePage, ui::PageContext>},
        {QStringLiteral("reliability"), words(QT_TRANSLATE_NOOP("Pages", "Reliability")), QStringLiteral("reliability"), 4,
         &makeShown<ui::ReliabilityPage, ui::PageContext>},
        {QStringLiteral("generations"), words(QT_TRANSLATE_NOOP("Pages", "Generations")), QStringLiteral("generations"), 5,
         &makeShown<ui::GenerationsPage, ui::PageContext>},
        {QStringLiteral("negatives"), words(QT_TRANSLATE_NOOP("Pages", "Negatives")), QStringLiteral("negatives"), 6,
         &makeShown<ui::HardNegativesPage, ui::PageContext>},
        {QStringLiteral("compare"), words(QT_TRANSLATE_NOOP("Pages", "Compare")), QStringLiteral("compare"), 7,
         &makeShown<ui::ComparePage, ui::PageContext>},
    };
}

} // namespace sdm::app
