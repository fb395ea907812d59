#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <vector>

namespace sdm::bench {

/// An application that knows how long its window's thread was busy without a pause, each time: what a person waits for before the window
/// can answer, whatever the work was.
class TimedApplication final : public QApplication {
public:
    TimedApplication(int& argc, char** argv);

    static TimedApplication& instance() { return *static_cast<TimedApplication*>(QCoreApplication::instance()); }
    bool notify(QObject* receiver, QEvent* event) override;

    void startTiming();
    std::vector<double> stopTiming(); ///< stretches of work since startTiming, in milliseconds

private:
    QElapsedTimer m_clock;
    std::vector<double> m_stretches;
    double m_begin = 0, m_end = 0; ///< of the stretch that may go on
    int m_depth = 0;               ///< events are delivered within events
};

} // namespace sdm::bench
