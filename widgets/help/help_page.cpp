#include "widgets/help/help_page.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVariant>
#include <QWidget>

namespace sdm::ui {
namespace {

const char* const kHelpProperty = "helpPage";
const QString kManualScheme = QStringLiteral("sdm-manual");

/// Qt calls a slot by name for a scheme of our own: that is how a part reaches the window without knowing it.
class ManualOpener final : public QObject {
    Q_OBJECT
public:
    ManualOpener(QObject* parent, std::function<void(const QString&)> opener) : QObject(parent), m_opener(std::move(opener)) {}
    ~ManualOpener() override { QDesktopServices::unsetUrlHandler(kManualScheme); }

public Q_SLOTS:
    void open(const QUrl& url) { m_opener(url.path() + (url.hasFragment() ? QLatin1Char('#') + url.fragment() : QString())); }

private:
    std::function<void(const QString&)> m_opener;
};

} // namespace

void setHelpPage(QWidget* widget, const QString& page)
{
    widget->setProperty(kHelpProperty, page);
}

QString helpPageOf(const QWidget* widget, const QString& otherwise)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const QString page = widget->property(kHelpProperty).toString(); !page.isEmpty())
            return page;
    }
    return otherwise;
}

void openManual(const QString& page)
{
    QUrl url;
    url.setScheme(kManualScheme);
    url.setPath(page.section(QLatin1Char('#'), 0, 0));
    if (page.contains(QLatin1Char('#')))
        url.setFragment(page.section(QLatin1Char('#'), 1));
    QDesktopServices::openUrl(url);
}

void setManualOpener(QObject* window, std::function<void(const QString& page)> opener)
{
    QDesktopServices::setUrlHandler(kManualScheme, new ManualOpener(window, std::move(opener)), "open");
}

} // namespace sdm::ui

#include "help_page.moc"
