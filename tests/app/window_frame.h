#pragma once

#include "app/workbench.h"

#include <QLabel>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace sdm::test {

/// The real window on settings of its own.
struct WindowFrame {
    WindowFrame(ui::Theme& theme, const QString& settingsFile) : settings(settingsFile), workbench(theme, settings) {}

    app::MainWindow& window() { return workbench.window(); }
    void open(const QString& folder, const QString& page = {})
    {
        workbench.show(folder, page);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
    }
    /// The words of the message at the top of the page; empty when there is none.
    QString bannerText()
    {
        QStringList words;
        for (const QLabel* label : window().banner().findChildren<QLabel*>())
            words.append(label->text());
        return window().banner().isVisible() ? words.join(QLatin1Char('\n')) : QString();
    }
    QTableView* table(const QString& page, const QString& name)
    {
        const auto tables = window().page(page)->findChildren<QTableView*>();
        const auto found =
            std::find_if(tables.begin(), tables.end(), [&](const QTableView* each) { return each->accessibleName() == name; });
        return found == tables.end() ? nullptr : *found;
    }

    app::AppSettings settings;
    app::Workbench workbench;
};

} // namespace sdm::test
