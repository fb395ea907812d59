#pragma once

#include "app/workbench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <functional>
#include <stdexcept>

namespace sdm::bench {

/// A measurement that cannot be made: the window did not come to the state it is about.
struct NotReached : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The real window on fresh settings, and how a person would wait for it. GUI thread only.
class WindowUnderTest {
public:
    static constexpr int kLongestMs = 120'000;

    explicit WindowUnderTest(const QSize& size);

    app::Workbench& workbench() { return m_workbench; }
    QWidget& page(const QString& id);
    /// Shows the window on a project and waits until its runs are listed and the newest one is read. \throws NotReached
    void open(const QString& project, const QString& pageId);
    bool isSettled();
    void settle();
    /// Handles events until `is` holds. \throws NotReached naming `what`
    static void until(const char* what, const std::function<bool()>& is);
    /// Does something a person does, and everything that follows from it at once: its painting too. \return milliseconds
    double frame(const std::function<void()>& deed);

private:
    QTemporaryDir m_scratch;
    ui::Theme m_theme;
    app::AppSettings m_settings;
    app::Workbench m_workbench;
};

/// Counts the paintings of a widget and those below it while it exists.
class PaintCounter final : public QObject {
public:
    explicit PaintCounter(QWidget& widget);
    ~PaintCounter() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    std::function<void()> onPaint;
    int paints = 0;

private:
    QWidget& m_widget;
};

} // namespace sdm::bench
