#include "app/page_list.h"

#include "app/make_shown.h"
#include "widgets/pages/compare_page.h"
#include "widgets/pages/generations_page.h"
#include "widgets/pages/hard_negatives_page.h"
#include "widgets/pages/home_page.h"
#include "widgets/pages/live_page.h"
#include "widgets/pages/probe_page.h"
#include "widgets/pages/reliability_page.h"
#include "widgets/pages/runs_page.h"

#include <QCoreApplication>

namespace sdm::app {

ui::PageList workbenchPages()
{
    return {
        {QStringLiteral("home"), QCoreApplication::translate("Pages", "Home"), QStringLiteral("home"), 1,
         &makeShown<ui::HomePage, ui::PageContext>},
        {QStringLiteral("runs"), QCoreApplication::translate("Pages", "Runs"), QStringLiteral("runs"), 2,
         &makeShown<ui::RunsPage, ui::PageContext>},
        {QStringLiteral("live"), QCoreApplication::translate("Pages", "Live"), QStringLiteral("live"), 3,
         &makeShown<ui::LivePage, ui::PageContext>},
        {QStringLiteral("reliability"), QCoreApplication::translate("Pages", "Reliability"), QStringLiteral("reliability"), 4,
         &makeShown<ui::ReliabilityPage, ui::PageContext>},
        {QStringLiteral("generations"), QCoreApplication::translate("Pages", "Generations"), QStringLiteral("generations"), 5,
         &makeShown<ui::GenerationsPage, ui::PageContext>},
        {QStringLiteral("negatives"), QCoreApplication::translate("Pages", "Negatives"), QStringLiteral("negatives"), 6,
         &makeShown<ui::HardNegativesPage, ui::PageContext>},
        {QStringLiteral("compare"), QCoreApplication::translate("Pages", "Compare"), QStringLiteral("compare"), 7,
         &makeShown<ui::ComparePage, ui::PageContext>},
        {QStringLiteral("probe"), QCoreApplication::translate("Pages", "Probe"), QStringLiteral("beaker"), 8,
         &makeShown<ui::ProbePage, ui::PageContext>},
    };
}

} // namespace sdm::app
