#include "app/page_list.h"

#include "widgets/pages/home_page.h"
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
    };
}

} // namespace sdm::app
